import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../contracts/', import.meta.url);
const table = readFileSync(new URL('../../docs/peer-bugs.md', import.meta.url), 'utf8');
const named = new Set(Array.from(table.matchAll(/`((?:test|testFuzz)_\w+)`/g), ([, name]) => name));

/** The names of the tests in one file of Solidity. */
function testsIn(file: string): (string | undefined)[] {
  const source = readFileSync(new URL(file, folder), 'utf8');
  return Array.from(source.matchAll(/function ((?:test|testFuzz)_\w+)\(/g), ([, name]) => name);
}

const files = readdirSync(folder).filter((file) => file.endsWith('.t.sol'));

test('every test that the table of bugs names exists', () => {
  const existing = new Set(files.flatMap(testsIn));
  assert.ok(named.size > 40);
  assert.deepEqual(
    [...named].filter((name) => !existing.has(name)),
    [],
  );
});

test('every bug that is played stands in the table', () => {
  const played = files.filter((file) => /^(PeerBugs|ExploitClasses)/.test(file));
  assert.ok(played.length >= 6);
  assert.deepEqual(
    played.flatMap(testsIn).filter((name) => !named.has(name)),
    [],
  );
});
