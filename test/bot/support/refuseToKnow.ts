import { sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';

/** From now on the database takes nothing about an account, as if the disk under this one row were broken. */
export function refuseToKnow(db: Database, platformUserId: string | number): void {
  const fails = "SELECT RAISE(ABORT, 'this account cannot be written down')";
  const when = `WHEN NEW.platformUserId = '${platformUserId}'`;
  db.run(sql.raw(`CREATE TRIGGER refused BEFORE INSERT ON identities ${when} BEGIN ${fails}; END`));
}
