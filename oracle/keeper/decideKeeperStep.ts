import type { CoverWindow } from '../../chain/door.ts';
import type { Hex } from '../../chain/subject.ts';

/** A holder who is owed money, and how often a push to them failed. Unix seconds. */
export type Creditor = { holder: Hex; failures: number; retryAt: number };

/** An open series as the keeper sees it at one block. */
export type OpenSeries = {
  state: 'OPEN';
  window: CoverWindow;
  /** The final outcome; null while there is none. */
  outcome: { observedAt: number } | null;
  /** A report that stands but can still be disputed or is; null when there is none. */
  pending: { finalAt: number; disputed: boolean } | null;
};

/** A settled series that owes money, with everyone who still holds tokens of it. */
export type OwingSeries = { state: 'OWING'; creditors: readonly Creditor[] };

export type KeeperStep =
  | { kind: 'settle' }
  | { kind: 'void' }
  | { kind: 'pay'; holders: Hex[] }
  | { kind: 'wait' }
  /** Nothing is left that a keeper can do; a holder who could not be paid redeems in person. */
  | { kind: 'done' };

/** Holders of one transaction: stays below the gas that one transaction may use on mainnet. */
const batchSize = 200;

/** Pushes that may fail per holder before it is left to the holder. */
const mostFailures = 5;

/** What to do for a series now (unix seconds of the newest block). Pure. */
export function decideKeeperStep(series: OpenSeries | OwingSeries, now: number): KeeperStep {
  return series.state === 'OPEN' ? decideOpen(series, now) : decideOwing(series, now);
}

/** A failed push: again after an hour, then two, four, eight. */
export function afterFailedPush({ holder, failures }: Creditor, now: number): Creditor {
  return { holder, failures: failures + 1, retryAt: now + 3600 * 2 ** failures };
}

function decideOpen({ window, outcome, pending }: OpenSeries, now: number): KeeperStep {
  // The desk takes no outcome that was known while it still sold: that one never counts.
  if (outcome && outcome.observedAt >= window.cutoff) return { kind: 'settle' };
  if (now < window.settleBy) return { kind: 'wait' };
  // A report that only waits for objections will say what happened: better than giving up minutes before.
  if (pending && !pending.disputed && now < pending.finalAt) return { kind: 'wait' };
  return { kind: 'void' };
}

function decideOwing({ creditors }: OwingSeries, now: number): KeeperStep {
  const payable = creditors.filter(({ failures }) => failures < mostFailures);
  if (payable.length === 0) return { kind: 'done' };
  const due = payable.filter(({ retryAt }) => retryAt <= now).slice(0, batchSize);
  return due.length === 0 ? { kind: 'wait' } : { kind: 'pay', holders: due.map(({ holder }) => holder) };
}
