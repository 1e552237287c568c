import type { PoolBalance } from '../../../chain/poolBook.ts';
import type { Hex } from '../../../chain/subject.ts';
import type { Database } from '../../../db/database.ts';
import { balanceAt, gainsSince, newestBalance, openedAt } from '../../../db/pools.ts';
import type { Week } from '../../pictures/lossChart.ts';
import { isoDay } from '../../typed/readDay.ts';
import { growthBps } from './decidePool.ts';

const day = 86_400;
const week = 7 * day;
const weeksShown = 12;
const spans = [30, 90];

/** What is known of a pool's past; dollars with 6 decimals. */
export type PoolHistory = { growths: Growth[]; losses: LossHistory };

/**
 * A pool's past, from its recorded events; null while they do not add up to what the chain says the pool is now: then some are not read
 * yet, and a past with gaps would be a wrong one.
 * @param now unix seconds.
 */
export function poolHistory(db: Database, pool: Hex, current: PoolBalance, now: number): PoolHistory | null {
  if (!isReadUp(db, pool, current)) return null;
  return { growths: growthsOf(db, pool, current, now), losses: lossHistory(db, pool, now) };
}

/** Whether everything that made a pool what it is was recorded. */
export function isReadUp(db: Database, pool: Hex, current: PoolBalance): boolean {
  const { assets, shares } = newestBalance(db, pool);
  return assets === current.assets && shares === current.shares;
}

/** What a share gained over the last days: what happened, never a promise. A pool younger than a span is told since it opened. */
export type Growth = { days: number; bps: number };

/** @param current The pool's balance now. @param now unix seconds. @returns none when nobody has ever put money in. */
export function growthsOf(db: Database, pool: Hex, current: PoolBalance, now: number): Growth[] {
  const opened = openedAt(db, pool);
  if (opened === null) return [];
  const age = Math.max(1, Math.floor((now - opened) / day));
  const days = [...new Set(spans.map((span) => Math.min(span, age)))];
  return days.flatMap((span) => {
    const before = balanceAt(db, pool, span === age ? opened : now - span * day);
    return before === null ? [] : [{ days: span, bps: growthBps(before, current) }];
  });
}

/** What covers that ended brought and cost, by week, oldest first; `first` and `last` are days `YYYY-MM-DD`. */
export type LossHistory = { weeks: Week[]; first: string; last: string };

export function lossHistory(db: Database, pool: Hex, now: number): LossHistory {
  const from = now - weeksShown * week;
  const weeks: Week[] = Array.from({ length: weeksShown }, () => ({ earned: 0n, lost: 0n }));
  for (const { stretch, earned, lost } of gainsSince(db, pool, from, week))
    weeks[Math.min(stretch, weeksShown - 1)] = { earned, lost };
  return { weeks, first: isoDay(from), last: isoDay(now) };
}
