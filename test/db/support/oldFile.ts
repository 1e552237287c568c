import { readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import Sqlite from 'better-sqlite3';
import { databasePath } from '../../bot/loops/support/world.ts';

const migrations = new URL('../../../db/migrations/', import.meta.url);

export const journal: { entries: { tag: string; when: number }[] } = JSON.parse(
  readFileSync(new URL('meta/_journal.json', migrations), 'utf8'),
);

/** A file as the program left it that knew only the first `known` migrations, with these rows in it. */
export function oldFile(t: TestContext, known: number, rows: string): string {
  const path = databasePath(t);
  const client = new Sqlite(path);
  client.exec('create table __drizzle_migrations (id serial primary key, hash text not null, created_at numeric)');
  for (const { tag, when } of journal.entries.slice(0, known)) {
    client.exec(readFileSync(new URL(`${tag}.sql`, migrations), 'utf8'));
    client.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(tag, when);
  }
  client.pragma('foreign_keys = ON');
  client.exec(rows);
  client.close();
  return path;
}
