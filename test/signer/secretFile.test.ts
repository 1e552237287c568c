import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { inspect } from 'node:util';
import { keyringOf, MasterKeyError, masterKeyFromFile, masterKeyFromText } from '../../../bot/keys/masterKey.ts';

function directory(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'buckler-'));
  t.after(() => rmSync(path, { recursive: true }));
  return path;
}

function refused(code: string) {
  return (error: unknown) => error instanceof MasterKeyError && error.code === code;
}

test('the first start makes a key file only its owner can read, and the second one reads the same key', (t) => {
  const path = join(directory(t), 'master.key');
  const first = masterKeyFromFile(path, 1);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.deepEqual(masterKeyFromFile(path, 1).mark, first.mark);
  assert.deepEqual(readdirSync(join(path, '..')), ['master.key']);
});

test('two fresh files hold different keys', (t) => {
  const home = directory(t);
  const [a, b] = ['a', 'b'].map((name) => masterKeyFromFile(join(home, name), 1));
  assert.notDeepEqual(a?.mark, b?.mark);
});

test('a file that the group or anybody can read is refused', (t) => {
  const path = join(directory(t), 'master.key');
  masterKeyFromFile(path, 1);
  for (const mode of [0o640, 0o604, 0o660]) {
    chmodSync(path, mode);
    assert.throws(() => masterKeyFromFile(path, 1), refused('READABLE_BY_OTHERS'));
  }
});

test('a symbolic link is not followed', (t) => {
  const home = directory(t);
  masterKeyFromFile(join(home, 'real'), 1);
  symlinkSync(join(home, 'real'), join(home, 'link'));
  assert.throws(() => masterKeyFromFile(join(home, 'link'), 1));
});

test('anything but 64 hex digits is refused without repeating it, and never replaced', (t) => {
  const path = join(directory(t), 'master.key');
  for (const bad of ['', 'ab'.repeat(31), 'zz'.repeat(32), 'secret-passphrase']) {
    assert.throws(() => masterKeyFromText(bad, 1, 'MASTER_KEY'), refused('NOT_64_HEX_DIGITS'));
    writeFileSync(path, bad, { mode: 0o600 });
    assert.throws(() => masterKeyFromFile(path, 1), refused('NOT_64_HEX_DIGITS'));
    assert.equal(readFileSync(path, 'utf8'), bad);
  }
  assert.throws(
    () => masterKeyFromText('secret-passphrase', 1, 'MASTER_KEY'),
    (error: unknown) => error instanceof Error && !error.message.includes('passphrase'),
  );
});

test('printing a key ring shows no key', () => {
  const ring = keyringOf([masterKeyFromText('7c'.repeat(32), 1, 'the test')]);
  assert.equal(inspect(ring, { depth: null }).includes('7c7c'), false);
  assert.equal(JSON.stringify(ring).includes('7c7c'), false);
});

test('the highest version seals, whatever the order of the list', () => {
  const [one, two] = [1, 2].map((version) => masterKeyFromText('11'.repeat(32), version, 'the test'));
  assert.ok(one && two);
  assert.equal(keyringOf([two, one]).newest.version, 2);
  assert.throws(() => keyringOf([]), refused('NO_KEYS'));
});
