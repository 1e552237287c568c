import type { Refusal } from './refusal.ts';
import type { Hex } from './subject.ts';

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
    /** `set` is the number of the reporters' set, `reporters` how many of it signed. */
    | {
        kind: 'reported';
        product: number;
        subject: Hex;
        set: number;
        status: 'VALUE' | 'VOID';
        index: number;
        finalAt: number;
        reporters: number;
      }
    /** Somebody objects to a set's report: it is held back until it is resolved. */
    | { kind: 'disputed'; product: number; subject: Hex; set: number }
    /** The arbiter's answer to a dispute, final at once. */
    | { kind: 'resolved'; product: number; subject: Hex; set: number; status: 'VALUE' | 'VOID' }
    /** A new set of reporters, which answers for what is first sold from this second on. */
    | { kind: 'reportersSeated'; set: number }
    | { kind: 'operationEnded'; operation: Hex; sender: Hex; success: boolean; refusal: Refusal | null }
    | { kind: 'dollarsMoved'; from: Hex; to: Hex; amount: bigint }
  );

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
};
