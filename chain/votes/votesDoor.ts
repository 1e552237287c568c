import type { Call } from '../actions/callsOf.ts';
import type { Answer } from '../answer.ts';
import type { Hex } from '../subject.ts';
import type { Motion, ProductSettings, ReporterSet } from './motion.ts';
import type { ProposedCall } from './readMotion.ts';
import type { Template } from './templates.ts';

/** How votes are held. Seconds; `threshold` is what a proposer needs, in votes (18 decimals). */
export type VotingRules = { votingDelay: number; votingPeriod: number; timelockDelay: number; threshold: bigint };

/** What somebody has: tokens, and what they count for, own and delegated to them, up to the cap. Votes have 18 decimals. */
export type Holding = { tokens: bigint; power: bigint; delegate: Hex };

/** An assessed event: who claims it, until when it can be claimed (unix seconds), and whether it was answered. */
export type CaseFile = { claimant: Hex | null; claimsUntil: number; isAnswered: boolean };

/** What the bot asks the chain about votes. */
export type VotesDoor = {
  rules(): Promise<Answer<VotingRules>>;
  /** Votes that make a quorum. @param snapshot Unix seconds; of a moment to come, what it would be now. */
  quorumAt(snapshot: number): Promise<Answer<bigint>>;
  /** What a wallet counts for, capped as the governor does. @param snapshot as for `quorumAt`. */
  powerAt(wallet: Hex, snapshot: number): Promise<Answer<bigint>>;
  holdingOf(wallet: Hex): Promise<Answer<Holding>>;
  hasVoted(proposalId: bigint, wallet: Hex): Promise<Answer<boolean>>;
  /** What calls of a proposal mean, compared with what is in force now. */
  motionsOf(calls: readonly ProposedCall[]): Promise<Answer<Motion[]>>;
  /** The call that a motion is. */
  callOf(motion: Template): Call;
  /** A call as its contract names it, with every argument. */
  describe(call: Call): string;
  /** What is on sale of a product; null when it was never listed. */
  productOf(product: number): Promise<Answer<ProductSettings | null>>;
  /** Addresses of those who answer, for a product's settings. */
  oracleOf(kind: 'quorum' | 'feed' | 'assessed'): Hex;
  reporters(): Promise<Answer<ReporterSet>>;
  /** Dollars that the community owns, outside the pools. */
  treasury(): Promise<Answer<bigint>>;
};

/** What the bot asks the chain about events that a vote answers. */
export type ClaimsDoor = {
  /** Dollars that a claim takes along. */
  bond(): Promise<Answer<bigint>>;
  caseOf(product: number, subject: Hex): Promise<Answer<CaseFile>>;
};
