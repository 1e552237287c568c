const day = 86_400;

/** What reporters must agree on, and how long a vote's answer takes. Times in seconds. */
export const oracleRules = {
  // Most minutes that two readings of one arrival may differ: gate and runway times do by less.
  spreadLimit: 15,
  // Source families needed in a quorum.
  families: 2,
  // After the watch, for claiming what happened in it: a theft is often found days later.
  claimPeriod: 14 * day,
  // From an answer to its finality. A vote that corrects it takes up to six days, as long as the one that gave it.
  answerWindow: 7 * day,
} as const;

/** Reporters needed: more than half, so that two quorums can never disagree. */
export function quorumOf(reporters: number): number {
  return Math.floor(reporters / 2) + 1;
}
