import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';

/**
 * One transaction whose commit does not wait for the disk, for what the chain would simply be asked again. Commits reach the disk
 * in order: the next ordinary one, such as the mark before a message leaves, takes this one along. It survives the end of the
 * process as any other; the power failing first undoes it whole.
 * Not inside another transaction. (https://www.sqlite.org/pragma.html#pragma_synchronous)
 */
export function commitReplayable(db: Database, work: (tx: Database) => void): void {
  const before = db.get<{ synchronous: number }>(sql`pragma synchronous`).synchronous;
  db.run(sql`pragma synchronous = normal`);
  try {
    db.transaction(work);
  } finally {
    db.run(sql.raw(`pragma synchronous = ${before}`));
  }
}
