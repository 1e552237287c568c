import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

/** A connection or a transaction on it: what every query takes first. */
export type Database = BaseSQLiteDatabase<'sync', Sqlite.RunResult>;

export type OpenDatabase = { db: Database; close(): void };

export class DatabaseTooNewError extends Error {
  constructor(path: string) {
    super(
      `${path} was made by a newer version of Buckler. Nothing was changed; start that version or a later one on it.`,
    );
    this.name = 'DatabaseTooNewError';
  }
}

const migrations = { migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)) };

/**
 * Opens the file, creates it if need be, and brings its tables up to this program.
 * A commit is on the disk when it returns (WAL with synchronous=FULL).
 * @throws DatabaseTooNewError when a newer program has been here.
 */
export function openDatabase(path: string): OpenDatabase {
  const client = new Sqlite(path);
  try {
    client.pragma('busy_timeout = 5000');
    client.pragma('journal_mode = WAL');
    client.pragma('synchronous = FULL');
    client.pragma('foreign_keys = ON');
    const db = drizzle(client);
    refuseNewer(db, path);
    migrate(db, migrations);
    return { db, close: () => client.close() };
  } catch (error) {
    client.close();
    throw error;
  }
}

/** Drizzle itself would take a database from the future for up to date. */
function refuseNewer(db: Database, path: string): void {
  const journal = db.get(sql`select 1 from sqlite_master where name = '__drizzle_migrations'`);
  if (journal === undefined) return;
  const applied = db.get<{ at: number | null }>(sql`select max(created_at) as at from __drizzle_migrations`);
  const known = Math.max(...readMigrationFiles(migrations).map((migration) => migration.folderMillis));
  if (Number(applied?.at ?? 0) > known) throw new DatabaseTooNewError(path);
}
