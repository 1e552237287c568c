import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { commands } from '../../bot/commands.ts';
import { readTap, writeTap } from '../../bot/taps/tapText.ts';
import { intentsPage } from './support/intents.ts';
import { nameOfTap, oneOfEachTap } from './support/oneOfEachTap.ts';
import { rows } from './support/rows.ts';

test('docs/intents.md says what the platform tests use', () => {
  const page = new URL('../../docs/intents.md', import.meta.url);
  assert.equal(readFileSync(page, 'utf8'), intentsPage(), 'write it anew: node test/bot/support/writeIntents.ts');
});

test('every button is one that this version writes and reads, each kind once', () => {
  for (const tap of oneOfEachTap) assert.deepEqual(readTap(writeTap(tap)), tap, nameOfTap(tap));
  assert.equal(new Set(oneOfEachTap.map(nameOfTap)).size, oneOfEachTap.length);
});

test('rows name only commands and buttons that there are', () => {
  const there = new Set([...Object.keys(commands).map((name) => `/${name}`), ...oneOfEachTap.map(nameOfTap)]);
  for (const { what, uses } of rows) for (const use of uses) assert.ok(there.has(use), `${what}: ${use}`);
});
