import { and, asc, eq, gt, isNull, lte, max, or } from 'drizzle-orm';
import type { Hex } from '../chain/subject.ts';
import type { Series } from './covers.ts';
import type { Database } from './database.ts';
import { covers, coverWindows, moves, series, settlements } from './schema/covers.ts';

/** When a series is sold, watched and decided, in unix seconds. */
export type SeriesWindow = typeof coverWindows.$inferSelect;

export function keepWindow(db: Database, window: SeriesWindow): void {
  db.insert(coverWindows).values(window).onConflictDoNothing().run();
}

/** Undefined until the chain was asked for it. */
export function windowOf(db: Database, seriesId: bigint): SeriesWindow | undefined {
  return db.select().from(coverWindows).where(eq(coverWindows.seriesId, seriesId)).get();
}

/** Open series whose windows are not kept yet, newest first. */
export function seriesWithoutWindow(db: Database): bigint[] {
  return db
    .select({ seriesId: series.seriesId })
    .from(series)
    .leftJoin(coverWindows, eq(coverWindows.seriesId, series.seriesId))
    .leftJoin(settlements, eq(settlements.seriesId, series.seriesId))
    .where(and(isNull(coverWindows.seriesId), isNull(settlements.seriesId)))
    .orderBy(asc(series.block))
    .all()
    .map(({ seriesId }) => seriesId);
}

/** Open series whose sale ends, or whose watch begins, within `ahead` seconds from now. */
export function windowsNear(db: Database, now: number, ahead: number): { series: Series; window: SeriesWindow }[] {
  const isNear = (column: typeof coverWindows.cutoff | typeof coverWindows.start) =>
    and(gt(column, now), lte(column, now + ahead));
  return db
    .select({ series, window: coverWindows })
    .from(coverWindows)
    .innerJoin(series, eq(series.seriesId, coverWindows.seriesId))
    .leftJoin(settlements, eq(settlements.seriesId, coverWindows.seriesId))
    .where(and(isNull(settlements.seriesId), or(isNear(coverWindows.cutoff), isNear(coverWindows.start))))
    .all()
    .map((row) => ({ series: row.series, window: row.window }));
}

/** When each address last got tokens of a series, in unix seconds. */
export function lastArrivals(db: Database, seriesId: bigint): Map<Hex, number> {
  const bought = db
    .select({ holder: covers.holder, at: max(covers.time) })
    .from(covers)
    .where(eq(covers.seriesId, seriesId))
    .groupBy(covers.holder)
    .all();
  const sent = db
    .select({ holder: moves.to, at: max(moves.time) })
    .from(moves)
    .where(eq(moves.seriesId, seriesId))
    .groupBy(moves.to)
    .all();
  const last = new Map<Hex, number>();
  for (const { holder, at } of [...bought, ...sent]) last.set(holder, Math.max(last.get(holder) ?? 0, at ?? 0));
  return last;
}
