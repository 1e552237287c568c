import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { sentTables } from './schema/tables.ts';

/** Files, and their bytes. */
export type Sent = { files: number; bytes: number };

/** What this person, and what everybody, sent after a moment (unix seconds). */
export function sentAfter(db: Database, userId: number, moment: number): { own: Sent; all: Sent } {
  const sum = { files: sql<number>`count(*)`, bytes: sql<number>`coalesce(sum(${sentTables.bytes}), 0)` };
  const after = gt(sentTables.at, moment);
  const own = db
    .select(sum)
    .from(sentTables)
    .where(and(after, eq(sentTables.userId, userId)))
    .get();
  const all = db.select(sum).from(sentTables).where(after).get();
  const nothing = { files: 0, bytes: 0 };
  return { own: own ?? nothing, all: all ?? nothing };
}

/** Counts a file that is about to be fetched, and forgets those of `moment` and before. */
export function countSent(db: Database, sent: { userId: number; at: number; bytes: number }, moment: number): void {
  db.delete(sentTables).where(lte(sentTables.at, moment)).run();
  db.insert(sentTables).values(sent).run();
}
