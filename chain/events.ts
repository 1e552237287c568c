import type { Refusal } from './refusal.ts';
import type { Hex } from './subject.ts';
import type { LimitName } from './wallets/limits.ts';

/** A log can tell several events (a batch transfer); more than this fit in no block. */
export const partsPerLog = 65_536;

/** Where an event stands in the chain; `block:logIndex` is its identity as long as that block is canonical. */
export type EventPlace = {
  block: number;
  blockHash: Hex;
  /** Unix seconds. */
  time: number;
  transaction: Hex;
  /** `partsPerLog` × the log's index in its block, plus the event's part of the log. Ascends as things happened. */
  logIndex: number;
};

/** What the follower tells about the chain, in the words of the design. Dollars have 6 decimals. */
export type ChainEvent = EventPlace &
  (
    | {
        kind: 'seriesOpened';
        seriesId: bigint;
        product: number;
        version: number;
        subject: Hex;
        trigger: number;
        exit: number;
        payout: bigint;
        /** What backs the series. */
        pool: Hex;
      }
    /** `operation` is the user operation that carried the purchase, when one did. */
    | { kind: 'coverBought'; seriesId: bigint; buyer: Hex; holder: Hex; units: number; operation: Hex | null }
    | {
        kind: 'seriesSettled';
        seriesId: bigint;
        outcome: 'PAYING' | 'EXPIRED' | 'VOID';
        index: number;
        units: number;
        payPerUnit: bigint;
      }
    | { kind: 'coverPaid'; seriesId: bigint; holder: Hex; to: Hex; units: number; amount: bigint }
    | { kind: 'paymentSkipped'; seriesId: bigint; holder: Hex }
    | { kind: 'coverMoved'; seriesId: bigint; from: Hex; to: Hex; units: number }
    /** `set` is the number of the reporters' set, `reporters` how many of it signed; 0 for a leaf of the batch `root`, which tells it. */
    | {
        kind: 'reported';
        product: number;
        subject: Hex;
        set: number;
        status: 'VALUE' | 'VOID';
        index: number;
        finalAt: number;
        reporters: number;
        root: Hex | null;
      }
    /** Reporters of a set signed many events at once; `reporters` is how many. */
    | { kind: 'batchReported'; set: number; root: Hex; reporters: number }
    /** Somebody objects to a set's report: it is held back until it is resolved. */
    | { kind: 'disputed'; product: number; subject: Hex; set: number }
    /** The arbiter's answer to a dispute, final at once. */
    | { kind: 'resolved'; product: number; subject: Hex; set: number; status: 'VALUE' | 'VOID' }
    /** A new set of reporters, which answers for what is first sold from this second on. */
    | { kind: 'reportersSeated'; set: number }
    | { kind: 'operationEnded'; operation: Hex; sender: Hex; success: boolean; refusal: Refusal | null }
    | { kind: 'dollarsMoved'; from: Hex; to: Hex; amount: bigint }
    /** Sales of a product stop until then, or go on where that is past. Unix seconds. */
    | { kind: 'salesPaused'; product: number; until: number }
    | VoteEvent
    | PoolFact
    | MarketEvent
    | GuardEvent
  );

/** Proposals, ballots and claims. Votes have 18 decimals, dollars 6; times are unix seconds. */
export type VoteEvent =
  | {
      kind: 'proposalMade';
      proposalId: bigint;
      proposer: Hex;
      calls: { to: Hex; value: bigint; data: Hex }[];
      description: string;
      /** Votes count as they were in this second, after which voting begins. */
      snapshot: number;
      deadline: number;
    }
  | { kind: 'proposalExtended'; proposalId: bigint; deadline: number }
  /** `eta`: when it can be executed, of what was queued. */
  | { kind: 'proposalStepped'; proposalId: bigint; step: 'queued' | 'executed' | 'cancelled'; eta: number | null }
  /** `support` as the governor counts it: 0 against, 1 for, 2 abstain. `operation` carried it, when one did. */
  | { kind: 'voteCast'; proposalId: bigint; voter: Hex; support: 0 | 1 | 2; votes: bigint; operation: Hex | null }
  | { kind: 'votesDelegated'; delegator: Hex; to: Hex }
  | {
      kind: 'claimOpened';
      product: number;
      subject: Hex;
      claimant: Hex;
      happenedAt: number;
      bond: bigint;
      evidence: string;
    }
  /** `rejected`: the claim was wrong, others may claim until `finalAt`. Otherwise the answer, final at `finalAt`. */
  | {
      kind: 'claimAnswered';
      product: number;
      subject: Hex;
      verdict: 'rejected' | 'answered' | 'void';
      index: number;
      finalAt: number;
      evidence: string;
    }
  /** The bond is the claimant's again when the claim was `upheld`. */
  | { kind: 'claimClosed'; product: number; subject: Hex; claimant: Hex; upheld: boolean };

/** What investors do with a pool, and what covers owe its treasury. Dollars have 6 decimals, shares 12. */
export type PoolFact =
  | { kind: 'poolJoined'; pool: Hex; holder: Hex; dollars: bigint; shares: bigint }
  /** Shares of `controller` that waited became dollars, which went to `to`. `operation`: its own, or null when somebody else carried it out. */
  | {
      kind: 'poolLeft';
      pool: Hex;
      controller: Hex;
      to: Hex;
      dollars: bigint;
      shares: bigint;
      operation: Hex | null;
    }
  /** Shares of `owner` wait to leave, for `controller`. */
  | { kind: 'exitRequested'; pool: Hex; controller: Hex; owner: Hex; shares: bigint }
  /** From one holder to another. */
  | { kind: 'sharesMoved'; pool: Hex; from: Hex; to: Hex; shares: bigint }
  /** A vote set a product's row: `feeBps` of each premium of this version is the treasury's, and it is sold by the table with this root. */
  | { kind: 'productListed'; product: number; version: number; feeBps: number; ratesRoot: Hex };

/** Covers that people sell to each other. Dollars have 6 decimals. */
export type MarketEvent =
  | {
      kind: 'coverListed';
      listing: bigint;
      seriesId: bigint;
      seller: Hex;
      units: number;
      pricePerUnit: bigint;
      feeBps: number;
    }
  /** `buyer` paid `dollars`, of which the seller got all but `fee`; `holder` has the tokens. */
  | { kind: 'listingSold'; listing: bigint; buyer: Hex; holder: Hex; units: number; dollars: bigint; fee: bigint }
  /** What was left went to `to`: as tokens that were taken back, or as the dollars of a settled series. */
  | {
      kind: 'listingEnded';
      how: 'takenBack' | 'collected';
      listing: bigint;
      to: Hex;
      units: number;
      dollars: bigint;
    };

/** What persons decided about their wallets. Dollars have 6 decimals; `readyAt` (unix seconds) is when what was announced holds. */
export type GuardEvent =
  | {
      kind: 'limitSet';
      wallet: Hex;
      limit: LimitName;
      /** `changed`: it holds. `cancelled`: the looser one that waited does not come. */
      deed: 'changed' | 'announced' | 'cancelled';
      dollars: bigint;
      readyAt: number | null;
    }
  /** An address that the wallet may pay, or an owner. */
  | {
      kind: 'accountSet';
      what: 'address' | 'owner';
      wallet: Hex;
      account: Hex;
      deed: 'announced' | 'removed' | 'admitted';
      readyAt: number | null;
    };

/** One block by its hash, or a range of final blocks by number, both ends included. */
export type BlockRange = { blockHash: Hex } | { fromBlock: bigint; toBlock: bigint };

export type ChainBlock = { number: number; hash: Hex; parentHash: Hex; time: number; events: ChainEvent[] };

/**
 * Where the follower keeps its place. Each call is one database transaction, so that rows, cursor and notices move together.
 */
export type FollowerStore = {
  /** Hashes of the newest blocks recorded, newest first, to finality; empty on a fresh database. */
  recent(): { number: number; hash: Hex }[];
  /** Applies one block's events and moves the cursor. Far behind the head, blocks without events are left out. */
  apply(block: ChainBlock): void;
  /** Undoes every row and unsent notice from blocks above `number`. */
  unwind(number: number): void;
  /** Whether the recorded blocks were followed by a program that learned less from them than this one. */
  isOutdated(): boolean;
  /** Replaces what the recorded blocks said by what these say, the same blocks read again. Tells nobody, and the cursor stays. */
  replay(blocks: readonly ChainBlock[]): void;
};
