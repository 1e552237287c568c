import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyringOf, masterKeyFromText } from '../../../bot/keys/masterKey.ts';
import { newWalletKey, openKey, SealError, sealKey } from '../../../bot/keys/walletKeys.ts';

const one = masterKeyFromText('11'.repeat(32), 1, 'the test');
const two = masterKeyFromText('22'.repeat(32), 2, 'the test');
const keyring = keyringOf([one]);
const whose = { userId: 7, purpose: 'wallet' } as const;

function problem(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    assert.ok(error instanceof SealError);
    return error.code;
  }
  return 'opened';
}

test('a sealed key opens for its own user', () => {
  const key = newWalletKey();
  const { sealed, keyVersion } = sealKey(keyring, whose, key);
  assert.equal(openKey(keyring, { ...whose, keyVersion }, sealed), key);
});

test('the same key sealed twice looks different, and never contains the key', () => {
  const key = newWalletKey();
  const [a, b] = [sealKey(keyring, whose, key).sealed, sealKey(keyring, whose, key).sealed];
  assert.notDeepEqual(a, b);
  assert.equal(a.includes(Buffer.from(key.slice(2), 'hex')), false);
});

test("a row swapped with another user's does not open", () => {
  const { sealed, keyVersion } = sealKey(keyring, whose, newWalletKey());
  assert.equal(
    problem(() => openKey(keyring, { ...whose, userId: 8, keyVersion }, sealed)),
    'ALTERED',
  );
});

test('any changed byte behind the mark is noticed', () => {
  const { sealed, keyVersion } = sealKey(keyring, whose, newWalletKey());
  for (let at = 8; at < sealed.length; at++) {
    const altered = Buffer.from(sealed);
    altered[at] = (altered[at] ?? 0) ^ 1;
    assert.equal(
      problem(() => openKey(keyring, { ...whose, keyVersion }, altered)),
      'ALTERED',
      `byte ${at}`,
    );
  }
});

test('another master key of the same version is told apart from a broken row', () => {
  const { sealed, keyVersion } = sealKey(keyring, whose, newWalletKey());
  const wrong = keyringOf([masterKeyFromText('33'.repeat(32), 1, 'the test')]);
  assert.equal(
    problem(() => openKey(wrong, { ...whose, keyVersion }, sealed)),
    'WRONG_MASTER_KEY',
  );
});

test('truncated, extended and empty rows are refused', () => {
  const { sealed, keyVersion } = sealKey(keyring, whose, newWalletKey());
  for (const broken of [sealed.subarray(0, -1), Buffer.alloc(0), Buffer.concat([sealed, sealed])])
    assert.equal(
      problem(() => openKey(keyring, { ...whose, keyVersion }, broken)),
      'TRUNCATED',
    );
});

test('after a rotation old rows open with the old key and new ones are sealed with the new', () => {
  const key = newWalletKey();
  const old = sealKey(keyring, whose, key);
  const both = keyringOf([one, two]);
  assert.equal(openKey(both, { ...whose, keyVersion: old.keyVersion }, old.sealed), key);
  const renewed = sealKey(both, whose, key);
  assert.equal(renewed.keyVersion, 2);
  assert.equal(
    problem(() => openKey(keyring, { ...whose, keyVersion: 2 }, renewed.sealed)),
    'UNKNOWN_KEY_VERSION',
  );
});

test('no error shows any part of a secret', () => {
  const key = newWalletKey();
  const { sealed, keyVersion } = sealKey(keyring, whose, key);
  const secrets = [key.slice(2), '11'.repeat(32), sealed.toString('hex'), sealed.toString('base64')];
  const rings = [keyringOf([masterKeyFromText('33'.repeat(32), 1, 'the test')]), keyringOf([two]), keyring];
  for (const ring of rings) {
    try {
      openKey(ring, { ...whose, userId: 8, keyVersion }, sealed);
      assert.fail('it opened');
    } catch (error) {
      assert.ok(error instanceof SealError);
      const text = `${error.stack} ${JSON.stringify(error)}`;
      for (const secret of secrets) assert.equal(text.includes(secret.slice(0, 12)), false);
    }
  }
});
