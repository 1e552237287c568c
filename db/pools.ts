import { and, desc, eq, gt, gte, lt, lte, or, sql } from 'drizzle-orm';
import type { EventPlace } from '../chain/events.ts';
import type { Hex } from '../chain/subject.ts';
import type { Database } from './database.ts';
import { wallets } from './schema/people.ts';
import { poolBalances, poolDeeds, poolSeries, productFees } from './schema/pools.ts';

export type PoolDeed = typeof poolDeeds.$inferSelect;
type Place = Pick<EventPlace, 'block' | 'logIndex' | 'time' | 'transaction'>;

/** What all shares of a pool are worth together: dollars with 6 decimals, shares with 12. */
export type Balance = { assets: bigint; shares: bigint };

/** What a pool was before anybody came. */
const nothing: Balance = { assets: 0n, shares: 0n };

export function addPoolDeed(db: Database, deed: PoolDeed): void {
  db.insert(poolDeeds).values(deed).run();
}

/** The pool's balance from this event on. @param gain of a settled series; 0 for what people bring or take. */
export function addPoolBalance(db: Database, place: Place, pool: Hex, balance: Balance, gain: bigint): void {
  const { block, logIndex, time, transaction } = place;
  db.insert(poolBalances)
    .values({ block, logIndex, time, transaction, pool, ...balance, gain })
    .run();
}

export function addPoolSeries(db: Database, row: typeof poolSeries.$inferInsert): void {
  db.insert(poolSeries).values(row).run();
}

export function poolSeriesOf(db: Database, seriesId: bigint): { pool: Hex; fee: bigint } | undefined {
  return db.select().from(poolSeries).where(eq(poolSeries.seriesId, seriesId)).get();
}

export function addProductFee(db: Database, row: typeof productFees.$inferInsert): void {
  db.insert(productFees).values(row).run();
}

/** Basis points of a premium that are the treasury's; 0 for a version that was never listed. */
export function productFeeOf(db: Database, product: number, version: number): number {
  const row = db
    .select()
    .from(productFees)
    .where(and(eq(productFees.product, product), eq(productFees.version, version)))
    .orderBy(desc(productFees.block), desc(productFees.logIndex))
    .get();
  return row?.feeBps ?? 0;
}

/** The pool's balance after everything that was recorded. */
export function newestBalance(db: Database, pool: Hex): Balance {
  return balanceUpTo(db, pool, { block: Number.MAX_SAFE_INTEGER, logIndex: 0 });
}

/** The pool's balance right after an event. */
export function balanceUpTo(db: Database, pool: Hex, { block, logIndex }: Pick<Place, 'block' | 'logIndex'>): Balance {
  const before = or(
    lt(poolBalances.block, block),
    and(eq(poolBalances.block, block), lte(poolBalances.logIndex, logIndex)),
  );
  const row = db
    .select({ assets: poolBalances.assets, shares: poolBalances.shares })
    .from(poolBalances)
    .where(and(eq(poolBalances.pool, pool), before))
    .orderBy(desc(poolBalances.block), desc(poolBalances.logIndex))
    .get();
  return row ?? nothing;
}

/** The pool's balance at the end of a second, or null when nobody had come yet. */
export function balanceAt(db: Database, pool: Hex, time: number): Balance | null {
  const row = db
    .select({ assets: poolBalances.assets, shares: poolBalances.shares })
    .from(poolBalances)
    .where(and(eq(poolBalances.pool, pool), lte(poolBalances.time, time)))
    .orderBy(desc(poolBalances.block), desc(poolBalances.logIndex))
    .get();
  return row ?? null;
}

/** When the first dollar came, in unix seconds; null when none has. */
export function openedAt(db: Database, pool: Hex): number | null {
  const row = db
    .select({ time: sql<number | null>`min(${poolBalances.time})` })
    .from(poolBalances)
    .where(eq(poolBalances.pool, pool))
    .get();
  return row?.time ?? null;
}

/**
 * What settled series left in a pool and took out of it, by stretches of `length` seconds from `from` on; stretches in which nothing
 * happened are left out.
 */
export function gainsSince(
  db: Database,
  pool: Hex,
  from: number,
  length: number,
): { stretch: number; earned: bigint; lost: bigint }[] {
  const gain = sql`cast(${poolBalances.gain} as integer)`;
  return db
    .select({
      stretch: sql<number>`cast((${poolBalances.time} - ${from}) / ${length} as integer)`,
      earned: sql<number>`sum(case when ${gain} > 0 then ${gain} else 0 end)`,
      lost: sql<number>`sum(case when ${gain} < 0 then -${gain} else 0 end)`,
    })
    .from(poolBalances)
    .where(and(eq(poolBalances.pool, pool), gte(poolBalances.time, from)))
    .groupBy(sql`1`)
    .all()
    .map(({ stretch, earned, lost }) => ({ stretch, earned: BigInt(earned), lost: BigInt(lost) }));
}

/** What one wallet did with a pool, oldest first. */
export function deedsOf(db: Database, pool: Hex, wallet: Hex): PoolDeed[] {
  return db
    .select()
    .from(poolDeeds)
    .where(and(eq(poolDeeds.pool, pool), or(eq(poolDeeds.holder, wallet), eq(poolDeeds.receiver, wallet))))
    .orderBy(poolDeeds.block, poolDeeds.logIndex)
    .all();
}

/** A wallet's newest request to leave a pool, for whoever tells when it is ripe. */
export type ExitRequest = { pool: Hex; wallet: Hex; transaction: Hex };

/** The newest request of each of our wallets, of those made after `after` (unix seconds). */
export function exitRequests(db: Database, after: number): ExitRequest[] {
  const rows = db
    .select({ pool: poolDeeds.pool, wallet: poolDeeds.receiver, transaction: poolDeeds.transaction })
    .from(poolDeeds)
    .innerJoin(wallets, eq(wallets.address, poolDeeds.receiver))
    .where(and(eq(poolDeeds.deed, 'requested'), gt(poolDeeds.time, after)))
    .orderBy(poolDeeds.block, poolDeeds.logIndex)
    .all();
  return [...new Map(rows.map((row) => [`${row.pool} ${row.wallet}`, row])).values()];
}

/** What this wallet did with a pool in one transaction, newest first. */
export function deedIn(db: Database, transaction: Hex, wallet: Hex, deed: PoolDeed['deed']): PoolDeed | undefined {
  const mine = and(eq(poolDeeds.transaction, transaction), eq(poolDeeds.receiver, wallet), eq(poolDeeds.deed, deed));
  return db.select().from(poolDeeds).where(mine).orderBy(desc(poolDeeds.block), desc(poolDeeds.logIndex)).get();
}
