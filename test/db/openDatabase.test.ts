import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { sql } from 'drizzle-orm';
import { DatabaseTooNewError, openDatabase } from '../../db/database.ts';
import { prompts } from '../../db/schema/messages.ts';
import { findOrCreateUserByIdentity } from '../../db/users.ts';
import { databasePath } from '../bot/loops/support/world.ts';

const visitor = {
  platform: 'telegram',
  platformUserId: '1',
  privateChatId: '1',
  locale: 'en',
  timeZone: 'UTC',
} as const;

test('a commit is durable and references are enforced', (t) => {
  const { db, close } = openDatabase(databasePath(t));
  t.after(close);
  const pragma = (name: string) => Object.values(db.get<Record<string, unknown>>(sql.raw(`pragma ${name}`)))[0];
  assert.deepEqual(['journal_mode', 'synchronous', 'foreign_keys'].map(pragma), ['wal', 2, 1]);
  assert.throws(() => db.insert(prompts).values({ identityId: 99, prompt: {}, askedAt: 1 }).run());
});

test('opens again with everything still there', (t) => {
  const path = databasePath(t);
  const first = openDatabase(path);
  const { user } = findOrCreateUserByIdentity(first.db, visitor, 5);
  first.close();
  const second = openDatabase(path);
  t.after(second.close);
  assert.deepEqual(findOrCreateUserByIdentity(second.db, visitor, 9).user, user);
});

test('refuses a database made by a newer program, and changes nothing in it', (t) => {
  const path = databasePath(t);
  const { db, close } = openDatabase(path);
  db.run(sql`insert into __drizzle_migrations (hash, created_at) values ('of the future', 99999999999999)`);
  close();
  const before = readFileSync(path);
  assert.throws(() => openDatabase(path), DatabaseTooNewError);
  assert.deepEqual(readFileSync(path), before);
});

test('the migrations make exactly the tables of the schema', async () => {
  const journal = JSON.parse(readFileSync(new URL('../../db/migrations/meta/_journal.json', import.meta.url), 'utf8'));
  const newest = String(journal.entries.length - 1).padStart(4, '0');
  const url = new URL(`../../db/migrations/meta/${newest}_snapshot.json`, import.meta.url);
  const folder = new URL('../../db/schema/', import.meta.url);
  const files = await Promise.all(readdirSync(folder).map((name) => import(new URL(name, folder).href)));
  const missing = await generateSQLiteMigration(
    JSON.parse(readFileSync(url, 'utf8')),
    await generateSQLiteDrizzleJson(Object.assign({}, ...files)),
  );
  assert.deepEqual(missing, []);
});
