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
import { secretInFile, secretInText } from '../../signer/keys/secretFile.ts';
import { SignerError } from '../../signer/problem.ts';

function directory(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'buckler-'));
  t.after(() => rmSync(path, { recursive: true }));
  return path;
}

function refused(code: string) {
  return (error: unknown) => error instanceof SignerError && error.code === code;
}

test('the first start makes a key file only its owner can read, and the second one reads the same key', (t) => {
  const path = join(directory(t), 'master.key');
  const first = secretInFile(path);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.deepEqual(secretInFile(path), first);
  assert.deepEqual(readdirSync(join(path, '..')), ['master.key']);
});

test('two fresh files hold different keys', (t) => {
  const home = directory(t);
  const [a, b] = ['a', 'b'].map((name) => secretInFile(join(home, name)));
  assert.notDeepEqual(a, b);
});

test('a file that the group or anybody can read is refused', (t) => {
  const path = join(directory(t), 'master.key');
  secretInFile(path);
  for (const mode of [0o640, 0o604, 0o660]) {
    chmodSync(path, mode);
    assert.throws(() => secretInFile(path), refused('READABLE_BY_OTHERS'));
  }
});

test('a symbolic link is not followed', (t) => {
  const home = directory(t);
  secretInFile(join(home, 'real'));
  symlinkSync(join(home, 'real'), join(home, 'link'));
  assert.throws(() => secretInFile(join(home, 'link')));
});

test('anything but 64 hex digits is refused without repeating it, and never replaced', (t) => {
  const path = join(directory(t), 'master.key');
  for (const bad of ['', 'ab'.repeat(31), 'zz'.repeat(32), 'secret-passphrase']) {
    assert.throws(() => secretInText(bad, 'MASTER_KEY'), refused('NOT_64_HEX_DIGITS'));
    writeFileSync(path, bad, { mode: 0o600 });
    assert.throws(() => secretInFile(path), refused('NOT_64_HEX_DIGITS'));
    assert.equal(readFileSync(path, 'utf8'), bad);
  }
  assert.throws(
    () => secretInText('secret-passphrase', 'MASTER_KEY'),
    (error: unknown) => error instanceof Error && !error.message.includes('passphrase'),
  );
});
