import type { PoolLevel } from '../../../chain/pools/poolState.ts';
import type { Told } from '../../../db/poolAlarms.ts';
import type { News } from '../../news.ts';
import { usePercent } from './decidePool.ts';

const day = 86_400;
/** A pool is nearly full above this share of its money in open covers, and no longer below the other: between them nothing is said. */
const fullPercent = 90n;
const easedPercent = 80n;
/** What a pool may lose in a day, of what it held, before channels hear of it. */
const lossPercent = 5n;

/** A pool as it is now; dollars with 6 decimals. */
export type PoolReading = {
  assets: bigint;
  /** Of that, what backs open covers. */
  locked: bigint;
  /** What those who asked to leave are owed. */
  waiting: bigint;
  /** What ended covers took out of it, less what they left, since `lossSince`; and what it held then. */
  lost: bigint;
  held: bigint;
};

/** Losses are counted over a day, and none is told twice. @param now unix seconds. */
export function lossSince({ lossToldAt }: Told, now: number): number {
  return Math.max(now - day, lossToldAt);
}

/** What is news about a pool, and what has been told after it. @param now unix seconds. */
export function decideAlarms(
  pool: PoolLevel,
  { assets, locked, waiting, lost, held }: PoolReading,
  told: Told,
  now: number,
): { news: News[]; told: Told } {
  const news: News[] = [];
  const next = { ...told };
  const use = usePercent({ assets, locked });
  if (!told.isFull && locked * 100n > assets * fullPercent) {
    news.push({ kind: 'poolFull', pool, use });
    next.isFull = true;
  }
  if (told.isFull && locked * 100n < assets * easedPercent) {
    news.push({ kind: 'poolEased', pool, use });
    next.isFull = false;
  }
  if (lost * 100n > held * lossPercent) {
    news.push({ kind: 'poolLost', pool, lost, percent: Number((lost * 100n) / (held === 0n ? lost : held)), assets });
    next.lossToldAt = now;
  }
  if (waiting > assets - locked && now >= told.exitsToldAt + day) {
    news.push({ kind: 'exitsWait', pool, waiting });
    next.exitsToldAt = now;
  }
  return { news, told: next };
}
