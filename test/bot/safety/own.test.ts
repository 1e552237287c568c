import assert from 'node:assert/strict';
import { request } from 'node:http';
import { type TestContext, test } from 'node:test';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { z } from 'zod';
import { ownPageOf } from '../../../bot/usecases/safety/ownPage.ts';
import { ownPages } from '../../../db/schema/safety.ts';
import { walletOf } from '../../../db/wallets.ts';
import { serveOwnPage } from '../../../web/own/serveOwnPage.ts';
import { safetyWorld } from './safetyWorld.ts';

const answerSchema = z.object({
  ok: z.boolean(),
  problem: z.string().optional(),
  value: z.record(z.string(), z.unknown()).optional(),
});

/** Ann asks for the page; it is served over HTTP. */
async function begin(t: TestContext) {
  const world = safetyWorld(t);
  const served = await serveOwnPage((url) => ownPageOf(world.talk, world.keys, new URL(url).origin), { port: 0 });
  t.after(served.stop);
  world.talk.publicUrl = served.publicUrl;
  const ann = world.enter('ann');
  await ann.hears({ kind: 'start' });
  const link = async () => {
    assert.deepEqual(await ann.tap({ kind: 'own' }), ['own-about']);
    const button = ann
      .last()
      .buttons.flat()
      .find((one) => 'url' in one);
    const url = button !== undefined && 'url' in button ? button.url : assert.fail('no link');
    assert.ok(url.startsWith(`${served.publicUrl}/own#`));
    return url.split('#')[1] ?? '';
  };
  const post = async (path: string, body: unknown) => {
    const response = await fetch(`${served.publicUrl}/own/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return answerSchema.parse(await response.json());
  };
  const wallet = walletOf(world.db, 1) ?? assert.fail('Ann has a wallet');
  return { ...world, ...served, ann, link, post, wallet };
}

const own = privateKeyToAccount(generatePrivateKey());

test('a key that signs is announced in every chat, becomes an owner a day later by itself, and the bot’s key is left with the limits', async (t) => {
  const { ann, link, post, wallet, happens, passes, told, chain } = await begin(t);
  const token = await link();
  const looked = await post('look', { token });
  assert.equal(String(looked.value?.wallet).toLowerCase(), wallet.address);
  const proof = await post('proof', { token, owner: own.address });
  const text = z.string().parse(proof.value?.text);
  for (const part of [own.address, String(looked.value?.wallet), '31337']) assert.ok(text.includes(part), part);
  const signature = await own.signMessage({ message: text });
  assert.equal((await post('announce', { token, owner: own.address, signature })).ok, true);
  await happens();
  assert.ok(told(1).some((news) => news.kind === 'accountNews' && news.what === 'owner' && news.deed === 'announced'));
  const [readyAt = 0] = told(1).flatMap((news) =>
    news.kind === 'accountNews' && news.readyAt !== null ? [news.readyAt] : [],
  );
  await passes(readyAt - 1 - chain.state.time);
  assert.equal(chain.guard.admitted.size, 0);
  await passes(1);
  assert.deepEqual(
    chain.guard.admitted.get(wallet.address.toLowerCase())?.map((key) => key.toLowerCase()),
    [own.address.toLowerCase()],
  );
  assert.ok(told(1).some((news) => news.kind === 'accountNews' && news.deed === 'admitted'));
  await ann.tap({ kind: 'newAddress' });
  assert.deepEqual(await ann.says(`0x${'5e'.repeat(20)}`), ['address-own-key']);
});

test('a link works once and for fifteen minutes, is not kept, and a newer one ends it', async (t) => {
  const { link, post, chain, db } = await begin(t);
  const old = await link();
  const token = await link();
  assert.equal((await post('look', { token: old })).problem, 'over');
  assert.equal((await post('look', { token: 'A'.repeat(43) })).problem, 'over');
  assert.equal(JSON.stringify(db.select().from(ownPages).all()).includes(token), false);
  const proof = await post('proof', { token, owner: own.address });
  const signature = await own.signMessage({ message: z.string().parse(proof.value?.text) });
  chain.state.time += 899;
  const both = await Promise.all([1, 2].map(() => post('announce', { token, owner: own.address, signature })));
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  assert.equal((await post('look', { token })).problem, 'over');
  const late = await link();
  chain.state.time += 900;
  assert.equal((await post('look', { token: late })).problem, 'over');
});

test('no signature but the new key’s own, over this wallet’s own text, adds it', async (t) => {
  const { link, post, wallet, chain } = await begin(t);
  const token = await link();
  const thief = privateKeyToAccount(generatePrivateKey());
  const text = z.string().parse((await post('proof', { token, owner: own.address })).value?.text);
  const wrong = [
    await thief.signMessage({ message: text }),
    await own.signMessage({ message: text.replace(/Number.*/, 'Number of this request: 0x00') }),
    await own.signMessage({ message: '' }),
  ];
  for (const signature of wrong)
    assert.equal((await post('announce', { token, owner: own.address, signature })).problem, 'notSigned');
  assert.equal((await post('announce', { token, owner: thief.address, signature: wrong[0] })).problem, 'notSigned');
  const refused = {
    [`0x${'0'.repeat(40)}`]: 'notAllowed',
    [wallet.address]: 'notAllowed',
    [wallet.ownerAddress]: 'notAllowed',
    [`0x${'d0'.repeat(20)}`]: 'notAllowed',
    'ann.eth': 'notAddress',
  };
  for (const [owner, problem] of Object.entries(refused))
    assert.equal((await post('proof', { token, owner })).problem, problem, owner);
  chain.guard.admitted.set(wallet.address.toLowerCase(), [thief.address]);
  assert.equal((await post('proof', { token, owner: own.address })).problem, 'ownKeyDecides');
  assert.equal((await post('proof', { token, owner: thief.address })).problem, 'alreadyOwner');
});

test('a key that waits is kept out by one tap', async (t) => {
  const { ann, link, post, happens, passes, chain } = await begin(t);
  const token = await link();
  const text = z.string().parse((await post('proof', { token, owner: own.address })).value?.text);
  await post('announce', { token, owner: own.address, signature: await own.signMessage({ message: text }) });
  await happens();
  assert.deepEqual(await ann.tap({ kind: 'cancelOwner', owner: own.address }, '9'), []);
  await happens();
  await passes(86_400);
  assert.equal(chain.guard.admitted.size, 0);
  assert.deepEqual(await ann.tap({ kind: 'cancelOwner', owner: own.address }), ['owner-nothing-to-stop']);
});

test('the page runs only its own script, sits in no frame, and answers to no other name, no form and no flood', async (t) => {
  const { publicUrl } = await begin(t);
  for (const path of ['/own', '/own/page.js', '/own/deciding.js', '/own/leaving.js', '/own/style.css']) {
    const response = await fetch(`${publicUrl}${path}`);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.equal(response.status, 200);
    assert.ok(
      policy.includes("default-src 'none'") &&
        policy.includes("script-src 'self'") &&
        policy.includes("frame-ancestors 'none'"),
    );
    assert.doesNotMatch(policy, /unsafe|\*/);
    const text = await response.text();
    assert.doesNotMatch(text, /https?:\/\//, `${path} loads nothing from elsewhere`);
    assert.doesNotMatch(text, /innerHTML|<script>|\son\w+=/);
  }
  const form = await fetch(`${publicUrl}/own/look`, { method: 'POST', body: new URLSearchParams({ token: 'x' }) });
  assert.equal(form.status, 400);
  const flood = await fetch(`${publicUrl}/own/look`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: 'x'.repeat(100_000) }),
  });
  assert.equal(flood.status, 413);
  assert.equal(await statusFor(`${publicUrl}/own`, 'evil.example'), 421);
});

/** The status that a page has under another name. */
function statusFor(url: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject).end();
  });
}

test('there is no export: the screen says so, and whoever asks for a key is sent there', async (t) => {
  const { ann } = await begin(t);
  await ann.tap({ kind: 'own' });
  const said = ann
    .last()
    .paragraphs.flat()
    .flatMap((part) => ('key' in part ? [part.key] : []));
  assert.ok(said.includes('own-no-export'));
  for (const question of ['How can I export my private key?', 'frase semilla', 'सीड फ्रेज']) {
    assert.deepEqual(await ann.says(question), ['own-no-export'], question);
    assert.ok(ann.tapsLast().some((tap) => tap.kind === 'own'));
  }
});
