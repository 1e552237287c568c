const hour = 3600;
const day = 24 * hour;

/**
 * How votes are held, and why so. Times in seconds. From a proposal to what it does pass at most 6 days, less than the 7 in which a
 * series must settle after its watch: a dispute can be decided before everyone could ask for their dollar back.
 */
export const votingRules = {
  // From a proposal to the snapshot: for reading it, and for naming somebody who votes.
  votingDelay: 12 * hour,
  // Three days always hold a working day and a free one.
  votingPeriod: 3 * day,
  // After a quorum came late, so that it cannot come in the last minute unanswered.
  lateExtension: 12 * hour,
  // Whole votes that a proposer needs: one in a thousand, so that nobody drowns the members in proposals.
  threshold: 100_000,
  // Of all votes. Twice what one account can count for.
  quorumPercent: 10,
  // From the end of a vote to what it does: for guardians to stop a captured one, and for everybody to see what is coming.
  timelockDelay: 2 * day,
} as const;

/** All votes, whole ones. The token mints this many and no more. */
export const allVotes = 100_000_000;

/** Of one token, in its smallest unit. */
export const oneVote = 10n ** 18n;
