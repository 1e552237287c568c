import type { Database } from '../../../db/database.ts';
import { countSent, type Sent } from '../../../db/sentTables.ts';

/** As if this person had sent so many files of so many bytes each. */
export function addSentTables(db: Database, userId: number, at: number, { files, bytes }: Sent): void {
  for (let left = files; left > 0; left--) countSent(db, { userId, at, bytes }, 0);
}
