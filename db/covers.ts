import { eq, inArray } from 'drizzle-orm';
import type { Hex } from '../chain/subject.ts';
import type { Database } from './database.ts';
import { covers, moves, payments, series, settlements } from './schema/covers.ts';
import { walletOf } from './wallets.ts';

export type Series = typeof series.$inferSelect;
export type Settlement = typeof settlements.$inferSelect;

/** A person's cover in one series. Dollars have 6 decimals, times are unix seconds. */
export type HeldCover = {
  series: Series;
  /** Tokens bought for or sent to this wallet, less those sent on. Tokens that were paid still count. */
  units: number;
  /** Of the newest purchase or gift. */
  boughtAt: number;
  transaction: Hex;
  /** Null while nothing is decided. */
  settlement: Settlement | null;
  /** Null while no money came. `transaction` is the last payment's. */
  paid: { amount: bigint; units: number; at: number; transaction: Hex } | null;
};

/** Everything this person's wallet holds or held, newest first. */
export function coversOfUser(db: Database, userId: number): HeldCover[] {
  const wallet = walletOf(db, userId);
  if (wallet === undefined) return [];
  const arrivals = arrivalsAt(db, wallet.address);
  const seriesIds = [...new Set(arrivals.map((arrival) => arrival.seriesId))];
  const gone = db.select().from(moves).where(eq(moves.from, wallet.address)).all();
  const received = db.select().from(payments).where(eq(payments.holder, wallet.address)).all();
  const settled = db.select().from(settlements).where(inArray(settlements.seriesId, seriesIds)).all();
  const terms = db.select().from(series).where(inArray(series.seriesId, seriesIds)).all();
  return terms
    .map((one) => {
      const ofSeries = (row: { seriesId: bigint }) => row.seriesId === one.seriesId;
      const got = arrivals.filter(ofSeries);
      const last = got.reduce((a, b) => (a.time > b.time ? a : b));
      return {
        series: one,
        units: unitsIn(got) - unitsIn(gone.filter(ofSeries)),
        boughtAt: last.time,
        transaction: last.transaction,
        settlement: settled.find(ofSeries) ?? null,
        paid: totalPaid(received.filter(ofSeries)),
      };
    })
    .filter((cover) => cover.units > 0)
    .sort((a, b) => b.boughtAt - a.boughtAt);
}

export function seriesById(db: Database, seriesId: bigint): Series | undefined {
  return db.select().from(series).where(eq(series.seriesId, seriesId)).get();
}

export function settlementOf(db: Database, seriesId: bigint): Settlement | undefined {
  return db.select().from(settlements).where(eq(settlements.seriesId, seriesId)).get();
}

/** Tokens of a series that each address still holds. */
export function holdersOf(db: Database, seriesId: bigint): Map<Hex, number> {
  const holdings = new Map<Hex, number>();
  const add = (holder: Hex, units: number) => holdings.set(holder, (holdings.get(holder) ?? 0) + units);
  for (const row of db.select().from(covers).where(eq(covers.seriesId, seriesId)).all()) add(row.holder, row.units);
  for (const row of db.select().from(moves).where(eq(moves.seriesId, seriesId)).all()) {
    add(row.from, -row.units);
    add(row.to, row.units);
  }
  for (const row of db.select().from(payments).where(eq(payments.seriesId, seriesId)).all())
    add(row.holder, -row.units);
  for (const [holder, units] of holdings) if (units <= 0) holdings.delete(holder);
  return holdings;
}

function arrivalsAt(db: Database, wallet: Hex): { seriesId: bigint; units: number; time: number; transaction: Hex }[] {
  const bought = db.select().from(covers).where(eq(covers.holder, wallet)).all();
  const sent = db.select().from(moves).where(eq(moves.to, wallet)).all();
  return [...bought, ...sent];
}

function unitsIn(rows: { units: number }[]): number {
  return rows.reduce((total, row) => total + row.units, 0);
}

function totalPaid(rows: (typeof payments.$inferSelect)[]): HeldCover['paid'] {
  const last = rows.at(-1);
  if (last === undefined) return null;
  const amount = rows.reduce((total, row) => total + row.amount, 0n);
  return { amount, units: unitsIn(rows), at: last.time, transaction: last.transaction };
}
