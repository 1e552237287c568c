import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as Keystore from 'ox/Keystore';
import { commandSigner } from '../../oracle/keys/commandSigner.ts';
import { keyInKeystore } from '../../oracle/keys/keyInKeystore.ts';
import { openSigner } from '../../oracle/keys/openSigner.ts';
import { signerOf, signObservation } from '../../oracle/observation.ts';
import { BadSettingsError } from '../../oracle/readSettings.ts';
import { accountOf, hash, keyOf, observation, oracle } from './people.ts';

const dir = mkdtempSync(join(tmpdir(), 'buckler-keys-'));
after(() => rmSync(dir, { recursive: true }));

const anna = accountOf('anna');
const file = (name: string, text: string, mode = 0o600) => {
  const path = join(dir, name);
  writeFileSync(path, text, { mode });
  return path;
};
const password = file('password', 'a secret\n');
const [key, opts] = Keystore.pbkdf2({ password: 'a secret', iterations: 1000 });
const keystore = file('keystore.json', JSON.stringify(Keystore.encrypt(keyOf('anna'), key, opts)));
const [scryptKey, scryptOpts] = Keystore.scrypt({ password: 'a secret', n: 1024 });
const scrypt = file('scrypt.json', JSON.stringify(Keystore.encrypt(keyOf('anna'), scryptKey, scryptOpts)));

describe('a key in an encrypted file', () => {
  test('opens with its password, whichever way it was sealed', async () => {
    for (const sealed of [keystore, scrypt]) assert.equal(await keyInKeystore(sealed, password), keyOf('anna'));
  });

  test('is refused with a reason, and neither key nor password is told', async () => {
    const open = file('open-password', 'a secret');
    chmodSync(open, 0o644);
    const cases: [string, string, string][] = [
      [keystore, file('wrong', 'another secret'), 'WRONG_PASSWORD'],
      [keystore, join(dir, 'none'), 'UNREADABLE'],
      [join(dir, 'none'), password, 'UNREADABLE'],
      [file('rubbish.json', '{'), password, 'NOT_A_KEYSTORE'],
      [file('version.json', JSON.stringify({ version: 1 })), password, 'NOT_A_KEYSTORE'],
      [keystore, open, 'READABLE_BY_OTHERS'],
    ];
    for (const [sealed, secret, reason] of cases)
      await assert.rejects(keyInKeystore(sealed, secret), (error) => {
        assert.ok(error instanceof Error && 'reason' in error);
        assert.equal(error.reason, reason);
        assert.ok(!error.message.includes('a secret'));
        return true;
      });
  });
});

describe('a key that a service keeps', () => {
  /** A key service: signs the digest it reads, and answers in the form that was asked for. */
  const service = file(
    'service.mjs',
    `import { privateKeyToAccount } from ${JSON.stringify(import.meta.resolve('viem/accounts'))};
import { readFileSync } from 'node:fs';
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const signature = await privateKeyToAccount(${JSON.stringify(keyOf('anna'))}).sign({ hash: readFileSync(0, 'utf8').trim() });
const r = signature.slice(2, 66), s = signature.slice(66, 130);
const high = (order - BigInt('0x' + s)).toString(16).padStart(64, '0');
console.log({ whole: signature, bare: r + s, high: '0x' + r + high }[process.argv[2]]);
`,
  );
  const command = (form: string) => `'${process.execPath}' '${service}' ${form}`;

  test('signs like any other, whether it tells v or not and however high its s', async () => {
    for (const form of ['whole', 'bare', 'high']) {
      const signed = await signObservation(commandSigner(command(form), anna.address), oracle, observation());
      assert.equal(await signerOf(oracle, signed), anna.address, form);
      assert.equal(signed.signature, (await signObservation(anna, oracle, observation())).signature);
    }
  });

  test('is refused when it fails, hangs, talks nonsense or holds another key', async () => {
    const sign = (text: string, timeout = 5000) =>
      commandSigner(text, anna.address, timeout).sign({ hash: hash('a digest') });
    await assert.rejects(sign('exit 3'), { reason: 'FAILED' });
    await assert.rejects(sign('sleep 9', 100), { reason: 'FAILED' });
    await assert.rejects(sign('echo no'), { reason: 'NO_SIGNATURE' });
    await assert.rejects(sign('head -c 100000 /dev/zero'), { name: 'KeyCommandError' });
    const bob = commandSigner(command('whole'), accountOf('bob').address);
    await assert.rejects(bob.sign({ hash: hash('a digest') }), { reason: 'OTHER_KEY' });
  });
});

test('exactly one key is named, with what it needs', async () => {
  assert.equal((await openSigner({ REPORTER_KEY: keyOf('anna') })).address, anna.address);
  const sealed = { REPORTER_KEYSTORE: keystore, REPORTER_KEYSTORE_PASSWORD_FILE: password };
  assert.equal((await openSigner(sealed)).address, anna.address);
  const asked = { REPORTER_KEY_COMMAND: 'true', REPORTER_ADDRESS: anna.address };
  assert.equal((await openSigner(asked)).address, anna.address);
  const unusable = [
    {},
    { REPORTER_KEYSTORE: keystore },
    { REPORTER_KEY_COMMAND: 'true' },
    { REPORTER_KEY: keyOf('anna'), ...asked },
    { ...sealed, REPORTER_KEYSTORE: fileURLToPath(import.meta.url) },
  ];
  for (const settings of unusable) await assert.rejects(openSigner(settings), BadSettingsError);
});
