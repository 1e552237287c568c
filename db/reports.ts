import { and, eq, lt, lte, max, or } from 'drizzle-orm';
import type { Series } from './covers.ts';
import type { Database } from './database.ts';
import { disputes, reporterSets, reports, resolutions } from './schema/reports.ts';

/** A report as it stood at one place of the chain. Once its dispute is resolved, it is what the arbiter said. */
export type StandingReport = {
  status: 'VALUE' | 'VOID';
  /** Unix seconds. */
  finalAt: number;
  /** Somebody objected and the arbiter has not answered. */
  disputed: boolean;
  /** How many signed it. */
  reporters: number;
};

type Place = { block: number; logIndex: number };

/** What the reporters who answer for a series had said about it before `place`; undefined when they had said nothing. */
export function reportFor(db: Database, series: Series, place: Place): StandingReport | undefined {
  const set = setAt(db, series.time);
  const asked = (table: typeof reports | typeof disputes | typeof resolutions) =>
    and(
      eq(table.product, series.product),
      eq(table.subject, series.subject),
      eq(table.set, set),
      or(lt(table.block, place.block), and(eq(table.block, place.block), lt(table.logIndex, place.logIndex))),
    );
  const report = db.select().from(reports).where(asked(reports)).get();
  if (report === undefined) return undefined;
  const { reporters } = report;
  const resolution = db.select().from(resolutions).where(asked(resolutions)).get();
  if (resolution !== undefined)
    return { status: resolution.status, finalAt: resolution.time, disputed: false, reporters };
  const dispute = db.select().from(disputes).where(asked(disputes)).get();
  return { status: report.status, finalAt: report.finalAt, disputed: dispute !== undefined, reporters };
}

/** The set that answers for what was first sold at `openedAt`: the newest one then, also when it was seated in the same second. */
function setAt(db: Database, openedAt: number): number {
  const newest = db
    .select({ set: max(reporterSets.set) })
    .from(reporterSets)
    .where(lte(reporterSets.time, openedAt))
    .get();
  return newest?.set ?? 0;
}
