import type { Of } from '../actions/walletAction.ts';

export type PoolLevel = Of<'depositPool'>['pool'];

/** A pool at this block. Dollars have 6 decimals, shares 12. */
export type PoolState = {
  /** What belongs to the investors; `locked` of it backs open covers and cannot leave. */
  assets: bigint;
  locked: bigint;
  /** All shares, those that wait to leave included. */
  shares: bigint;
  queued: bigint;
  /** Most dollars that this person may put in now. */
  room: bigint;
  /** Seconds from a request to the first moment it can be taken out, and for how long it can be. */
  coolDown: number;
  exitWindow: number;
};

/** What a wallet has in a pool at this block. Times in unix seconds, 0 when nothing waits to leave. */
export type Investment = {
  /** Shares that do not wait, and those that do. */
  held: bigint;
  queued: bigint;
  readyAt: number;
  until: number;
  /** Shares that can be taken out at once: ripe, and their money not locked. */
  takeable: bigint;
};
