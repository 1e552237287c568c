import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signedObservationSchema, signerOf } from '../../oracle/observation.ts';
import { accountOf, hash, oracle, signedBy } from './people.ts';

const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

test('a signature names its signer', async () => {
  const { signer, ...signed } = await signedBy('anna');
  assert.equal(signer, accountOf('anna').address);
  assert.equal(await signerOf(oracle, signed), signer);
});

test('one bit changed, another chain or another contract names somebody else', async () => {
  const signed = await signedBy('anna');
  const changed = [
    { ...signed, index: signed.index + 1 },
    { ...signed, observedAt: signed.observedAt + 1 },
    { ...signed, product: 2 },
    { ...signed, subject: hash('other') },
    { ...signed, status: 'VOID' as const },
    { ...signed, evidence: hash('other') },
    { ...signed, reporterSet: hash('other') },
  ];
  for (const observation of changed) assert.notEqual(await signerOf(oracle, observation), signed.signer);
  assert.notEqual(await signerOf({ ...oracle, chainId: 1 }, signed), signed.signer);
  assert.notEqual(await signerOf({ ...oracle, oracle: accountOf('bob').address }, signed), signed.signer);
});

test('bytes that are no signature have no signer', async () => {
  const signed = await signedBy('anna');
  assert.equal(await signerOf(oracle, { ...signed, signature: `0x${'00'.repeat(64)}1b` }), null);
});

test('an observation off the wire has exactly the form that the oracle takes', async () => {
  const { signer: _, ...signed } = await signedBy('anna');
  assert.ok(signedObservationSchema.safeParse(signed).success);
  const s = BigInt(`0x${signed.signature.slice(66, 130)}`);
  const twin = `${signed.signature.slice(0, 66)}${(order - s).toString(16).padStart(64, '0')}1b`;
  const bad: Record<string, unknown>[] = [
    { signature: twin },
    { signature: `${signed.signature.slice(0, 130)}00` },
    { signature: signed.signature.slice(0, 130) },
    { signature: null },
    { index: 0.5 },
    { index: Number.NaN },
    { index: '167' },
    { index: 2 ** 60 },
    { status: 'NONE' },
    { product: -1 },
    { product: 65_536 },
    { observedAt: 2 ** 40 },
    { observedAt: -1 },
    { subject: '0x12' },
    { evidence: undefined },
  ];
  for (const changes of bad)
    assert.equal(signedObservationSchema.safeParse({ ...signed, ...changes }).success, false, JSON.stringify(changes));
});
