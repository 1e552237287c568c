import type { CoverWindow } from '../../chain/covers/coverDoor.ts';
import type { Hex } from '../../chain/subject.ts';
import type { StandingReport } from '../eventBook.ts';

/** A holder who is owed money, what for, and how often a push to them failed. Unix seconds. */
export type Creditor = { holder: Hex; units: bigint; failures: number; retryAt: number };

/** An open series as the keeper sees it at one block. */
export type OpenSeries = {
  state: 'OPEN';
  window: CoverWindow;
  /** Whether the desk would settle it now, whatever its oracle. */
  isSettleable: boolean;
  /** A report as it stands; null when there is none. */
  report: StandingReport | null;
  /** Whether a batch answers it whose leaf nobody opened yet. */
  hasLeaf: boolean;
  /** Until when the oracle of the series may still answer by itself, unix seconds; 0 when it will not. */
  answerBy: number;
};

/** A settled series that owes money, with everyone who still holds tokens of it. Dollars (6 decimals) per unit. */
export type OwingSeries = { state: 'OWING'; payPerUnit: bigint; creditors: readonly Creditor[] };

/** Something to do for a series. */
export type KeeperDeed =
  | { kind: 'settle' }
  | { kind: 'void' }
  | { kind: 'openLeaf' }
  /** `owed`: dollars (6 decimals) of the batch. */
  | { kind: 'pay'; holders: Hex[]; owed: bigint };

export type KeeperStep =
  | KeeperDeed
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

/** When to push again after so many failures: an hour after the first, then two, four, eight. Unix seconds. */
export function retryAfter(failures: number, now: number): number {
  return failures === 0 ? 0 : now + 3600 * 2 ** (failures - 1);
}

/** The order of a round: what fixes results before what pays, and of payments the largest first. Pure. */
export function inOrder<T extends { deed: KeeperDeed }>(deeds: readonly T[]): T[] {
  const owed = ({ deed }: T) => (deed.kind === 'pay' ? deed.owed : null);
  return deeds.toSorted((a, b) => {
    const [first, second] = [owed(a), owed(b)];
    if (first === null || second === null) return Number(first !== null) - Number(second !== null);
    return first === second ? 0 : first > second ? -1 : 1;
  });
}

function decideOpen({ window, isSettleable, report, hasLeaf, answerBy }: OpenSeries, now: number): KeeperStep {
  if (isSettleable) return { kind: 'settle' };
  // At once, not when its window is over: until it is open nobody can object to it.
  if (hasLeaf && !report) return { kind: 'openLeaf' };
  if (now < window.settleBy) return { kind: 'wait' };
  // A report that only waits for objections will say what happened: better than giving up minutes before.
  if (report && !report.disputed && now < report.finalAt) return { kind: 'wait' };
  // The same for proofs that can still be made final, and for a vote's answer that can still be corrected.
  return { kind: now < answerBy ? 'wait' : 'void' };
}

function decideOwing({ payPerUnit, creditors }: OwingSeries, now: number): KeeperStep {
  const payable = creditors.filter(({ failures }) => failures < mostFailures);
  if (payable.length === 0) return { kind: 'done' };
  const due = payable
    .filter(({ retryAt }) => retryAt <= now)
    .toSorted((a, b) => (a.units === b.units ? 0 : a.units > b.units ? -1 : 1))
    .slice(0, batchSize);
  if (due.length === 0) return { kind: 'wait' };
  const owed = due.reduce((sum, { units }) => sum + units * payPerUnit, 0n);
  return { kind: 'pay', holders: due.map(({ holder }) => holder), owed };
}
