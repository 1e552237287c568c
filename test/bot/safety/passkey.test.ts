import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { linkToPage } from '../../../bot/usecases/safety/own.ts';
import { ownPageOf } from '../../../bot/usecases/safety/ownPage.ts';
import type { Hex } from '../../../chain/subject.ts';
import type { OwnKeyDoor, OwnTransaction } from '../../../chain/wallets/ownKeyDoor.ts';
import { walletOf } from '../../../db/wallets.ts';
import { safetyWorld } from './safetyWorld.ts';

const origin = 'https://keys.example';
const signer: Hex = `0x${'51'.repeat(20)}`;
const sentAs: Hex = `0x${'5e'.repeat(32)}`;

/** A chain on which the passkey of these tests has its signer; the wallet does what is asked of it unless `refuses`. */
function scriptedKeys() {
  const script = { sent: [] as OwnTransaction[], refuses: false, isCut: false };
  const cut = { ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: 'cut' } } as const;
  const door: OwnKeyDoor = {
    signers: `0x${'5f'.repeat(20)}`,
    market: `0x${'4a'.repeat(20)}`,
    policies: `0x${'4b'.repeat(20)}`,
    oracles: [],
    fromBlock: 0,
    votes: null,
    signerOf: async () => ({ ok: true, value: signer }),
    call: async (to) => ({ ok: true, value: to }),
    relay: {
      async carry(transaction) {
        if (script.isCut) return cut;
        if (script.refuses) return { ok: true, value: null };
        script.sent.push(transaction);
        return { ok: true, value: sentAs };
      },
    },
  };
  return { door, script };
}

/** Ann, her page, and how she gets a fresh link to it. */
async function begin(t: TestContext) {
  const { door, script } = scriptedKeys();
  const world = safetyWorld(t, door);
  const page = ownPageOf(world.talk, door, origin);
  const ann = world.enter('ann');
  await ann.hears({ kind: 'start' });
  const person = { userId: 1, identityId: 1, created: false };
  const token = () => (linkToPage(world.talk, person) ?? '').split('#')[1] ?? '';
  const wallet = walletOf(world.db, 1) ?? assert.fail('Ann has a wallet');
  return { ...world, page, script, token, wallet };
}

function newPasskey(namedCurve = 'P-256') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
  return { key: privateKey, spki: hexOf(publicKey.export({ format: 'der', type: 'spki' })) };
}

function hexOf(bytes: Buffer): Hex {
  return `0x${bytes.toString('hex')}`;
}

/** What a browser and its device make of a challenge; `bent` is what is wrong with it. */
function assertion(
  key: KeyObject,
  challenge: Hex,
  bent: { origin?: string; site?: string; flags?: number; type?: string } = {},
) {
  const clientDataJSON = JSON.stringify({
    type: bent.type ?? 'webauthn.get',
    challenge: Buffer.from(challenge.slice(2), 'hex').toString('base64url'),
    origin: bent.origin ?? origin,
  });
  const site = sha256(bent.site ?? 'keys.example');
  const authenticator = Buffer.concat([site, Buffer.from([bent.flags ?? 5, 0, 0, 0, 0])]);
  const signature = sign('sha256', Buffer.concat([authenticator, sha256(clientDataJSON)]), key);
  return { authenticatorData: hexOf(authenticator), clientDataJSON, signature: hexOf(signature) };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

const id: Hex = '0x1d1d';
const transaction = { to: signer, value: 0n, data: '0x1234', operation: 0 } as const;
const signed = { transaction, signatures: '0x56', signer } as const;

/** Ann's passkey is an owner of her wallet. */
async function beginWithOwner(t: TestContext) {
  const world = await begin(t);
  const { key, spki } = newPasskey();
  const token = world.token();
  const offered = await world.page.offerPasskey(token, spki);
  const challenge = offered.ok ? offered.value.challenge : assert.fail(offered.problem);
  const made = { spki, id, signed: assertion(key, challenge) };
  assert.deepEqual(await world.page.announcePasskey(token, made), { ok: true, value: { owner: signer } });
  await world.happens();
  await world.passes(86_400);
  assert.deepEqual(world.chain.guard.admitted.get(world.wallet.address.toLowerCase()), [signer]);
  return world;
}

test('a passkey that signs on our site is announced, kept with where it works, and an owner a day later', async (t) => {
  const { page, token, wallet, told } = await beginWithOwner(t);
  assert.ok(told(1).some((news) => news.kind === 'accountNews' && news.what === 'owner' && news.deed === 'admitted'));
  const about = await page.facts(token());
  const { facts } = about.ok ? about.value : assert.fail(about.problem);
  assert.equal(facts.wallet, wallet.address);
  assert.deepEqual(
    facts.passkeys.map((passkey) => [passkey.signer, passkey.id, passkey.site]),
    [[signer, id, 'keys.example']],
  );
});

test('no assertion but the passkey’s own, for this request, on this site, by a device that knew its person, adds it', async (t) => {
  const { page, token } = await begin(t);
  const link = token();
  const { key, spki } = newPasskey();
  const offered = await page.offerPasskey(link, spki);
  const challenge = offered.ok ? offered.value.challenge : assert.fail(offered.problem);
  const whole = assertion(key, challenge);
  const wrong = {
    'another passkey': assertion(newPasskey().key, challenge),
    'another challenge': assertion(key, `0x${'00'.repeat(32)}`),
    'another origin': assertion(key, challenge, { origin: 'https://keys.example.evil' }),
    'another site': assertion(key, challenge, { site: 'evil.example' }),
    'nobody verified': assertion(key, challenge, { flags: 1 }),
    'nobody there': assertion(key, challenge, { flags: 4 }),
    'a creation': assertion(key, challenge, { type: 'webauthn.create' }),
    'no JSON': { ...whole, clientDataJSON: '{' },
    'nothing signed': { ...whole, signature: '0x00' as const },
    'cut off': { ...whole, authenticatorData: '0x00' as const },
  };
  for (const [what, bent] of Object.entries(wrong))
    assert.deepEqual(
      await page.announcePasskey(link, { spki, id, signed: bent }),
      { ok: false, problem: 'notSigned' },
      what,
    );
  for (const other of [newPasskey('P-384').spki, newPasskey('secp256k1').spki, '0x00' as const])
    assert.deepEqual(await page.offerPasskey(link, other), { ok: false, problem: 'notPasskey' });
  assert.equal((await page.announcePasskey(link, { spki, id, signed: whole })).ok, true);
  assert.deepEqual(await page.announcePasskey(link, { spki, id, signed: whole }), { ok: false, problem: 'over' });
});

test('ten transactions of a person are paid for in a day, also when they come at once, and refused ones do not count', async (t) => {
  const { page, script, token, wallet, passes } = await beginWithOwner(t);
  const link = token();
  script.refuses = true;
  for (let tries = 0; tries < 12; tries++)
    assert.deepEqual(await page.carry(link, signed), { ok: false, problem: 'notCarried' });
  script.refuses = false;
  const all = await Promise.all(Array.from({ length: 14 }, () => page.carry(link, signed)));
  assert.equal(all.filter(({ ok }) => ok).length, 10);
  assert.deepEqual(await page.carry(link, signed), { ok: false, problem: 'enough' });
  assert.deepEqual(script.sent[0], { ...transaction, wallet: wallet.address, signatures: '0x56' });
  await passes(86_400);
  assert.equal((await page.carry(token(), signed)).ok, true);
});

test('what may have been sent counts, and nobody is told that it was not', async (t) => {
  const { page, script, token } = await beginWithOwner(t);
  const link = token();
  script.isCut = true;
  for (let tries = 0; tries < 10; tries++)
    assert.deepEqual(await page.carry(link, signed), { ok: false, problem: 'notKnown' });
  assert.deepEqual(await page.carry(link, signed), { ok: false, problem: 'enough' });
});

test('nothing is carried for a key that is no owner, nor read from strangers’ contracts, nor done by a link that is over', async (t) => {
  const { page, script, token, chain, wallet } = await beginWithOwner(t);
  const link = token();
  const stranger: Hex = `0x${'99'.repeat(20)}`;
  assert.deepEqual(await page.carry(link, { ...signed, signer: stranger }), { ok: false, problem: 'notOffered' });
  assert.deepEqual(await page.call(link, stranger, '0x'), { ok: false, problem: 'notOffered' });
  assert.deepEqual(await page.call(link, wallet.address, '0x'), { ok: true, value: { data: wallet.address } });
  chain.guard.admitted.set(wallet.address.toLowerCase(), [stranger]);
  assert.deepEqual(await page.carry(link, signed), { ok: false, problem: 'notOffered' });
  chain.state.time += 900;
  for (const answer of [
    await page.carry(link, signed),
    await page.call(link, wallet.address, '0x'),
    await page.facts(link),
  ])
    assert.deepEqual(answer, { ok: false, problem: 'over' });
  assert.equal(script.sent.length, 0);
});
