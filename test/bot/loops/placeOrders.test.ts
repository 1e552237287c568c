import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { intentById } from '../../../db/intents.ts';
import { scriptedChain } from './support/scriptedChain.ts';
import { scriptedPlatform } from './support/scriptedPlatform.ts';
import { freshDatabase, newPerson, offer, startLoops, tap } from './support/world.ts';

async function begin(t: TestContext) {
  const db = freshDatabase(t);
  const chain = scriptedChain();
  const platform = scriptedPlatform();
  const ann = await newPerson(db, chain, 'ann');
  const loops = startLoops(db, chain, platform);
  t.after(() => loops.stop());
  return { db, chain, platform, ann, loops };
}

const busy = { ok: false, fault: { code: 'BUNDLER_BUSY', retry: true, detail: 'try later' } } as const;
const broken = { ok: false, fault: { code: 'BUNDLER_REJECTED', retry: false, detail: 'no' } } as const;
const signerDown = { ok: false, fault: { code: 'SIGNER_UNREACHABLE', retry: true, detail: 'down' } } as const;
const keyDoesNotOpen = { ok: false, fault: { code: 'SIGNER_BROKEN', retry: false, detail: 'ALTERED' } } as const;
const tooFew = { ok: false, refusal: { code: 'TOO_FEW_DOLLARS', balance: 1n, needed: 3n } } as const;

test('buys once, says so only when the chain did, and edits the message that was tapped', async (t) => {
  const { db, chain, platform, ann, loops } = await begin(t);
  const id = offer(db, chain, ann, '7');
  assert.equal(tap(db, chain, ann, id, '7').kind, 'confirmed');
  await loops.pass(0);
  assert.equal(platform.shown('7'), 'orderPlaced');
  assert.equal(intentById(db, id)?.state, 'sent');
  chain.mine();
  await loops.follow();
  assert.equal(platform.shown('7'), 'covered');
  assert.equal(intentById(db, id)?.state, 'done');
  assert.deepEqual(chain.state.calls, ['sign', 'send']);
  assert.equal(chain.purchases().length, 1);
});

test('a second tap buys nothing again', async (t) => {
  const { db, chain, ann, loops } = await begin(t);
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  assert.equal(tap(db, chain, ann, id, '7').kind, 'alreadyConfirmed');
  await loops.pass(0);
  chain.mine();
  await loops.follow();
  assert.equal(tap(db, chain, ann, id, '7', 10).kind, 'alreadyConfirmed');
  await loops.pass(60);
  chain.mine();
  assert.equal(chain.purchases().length, 1);
});

test('a quote that ran out before signing is never signed', async (t) => {
  const { db, chain, platform, ann, loops } = await begin(t);
  const id = offer(db, chain, ann, '7', 300);
  chain.state.signs.push(busy);
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  await loops.pass(300);
  assert.equal(intentById(db, id)?.state, 'expired');
  assert.equal(platform.shown('7'), 'orderExpired');
  assert.deepEqual(chain.state.calls, ['sign']);
});

test('a busy bundler is asked again until it signs', async (t) => {
  const { db, chain, ann, loops } = await begin(t);
  chain.state.signs.push(busy, busy);
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  await loops.pass(10);
  await loops.pass(10);
  assert.equal(intentById(db, id)?.state, 'sent');
});

test('a refusal at signing ends the order and is told', async (t) => {
  const { db, chain, platform, ann, loops } = await begin(t);
  chain.state.signs.push(tooFew);
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  assert.deepEqual(intentById(db, id)?.refusal, tooFew.refusal);
  assert.equal(platform.shown('7'), 'orderRefused');
  assert.equal(tap(db, chain, ann, id, '7').kind, 'closed');
});

test('a fault that cannot heal ends the order as failed on our side', async (t) => {
  const { db, chain, platform, ann, loops } = await begin(t);
  chain.state.signs.push(broken);
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  assert.equal(platform.shown('7'), 'orderFailed');
  assert.equal(intentById(db, id)?.state, 'refused');
});

test('a send that the chain rules out for ever ends the order', async (t) => {
  const { db, chain, platform, ann, loops } = await begin(t);
  const never = { ok: false, refusal: { code: 'OPERATION_EXPIRED' } } as const;
  chain.state.sends.push({ answer: never, accepted: false });
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  assert.equal(platform.shown('7'), 'orderExpired');
  assert.equal(intentById(db, id)?.state, 'expired');
});

test("a bundler's no is not believed: the same bytes go out again, and the chain decides", async (t) => {
  const { db, chain, platform, ann, loops } = await begin(t);
  chain.state.sends.push({ answer: broken, accepted: true }, { answer: broken, accepted: false });
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  await loops.pass(16);
  assert.equal(chain.state.calls.filter((call) => call === 'send').length, 2);
  assert.equal(platform.shown('7'), 'orderPlaced');
  chain.mine();
  await loops.follow();
  assert.equal(platform.shown('7'), 'covered');
  assert.equal(chain.purchases().length, 1);
});

test('a lost answer is followed by the same bytes, and by one purchase', async (t) => {
  const { db, chain, ann, loops } = await begin(t);
  chain.state.sends.push({ answer: busy, accepted: true });
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  await loops.pass(16);
  assert.deepEqual(chain.state.calls, ['sign', 'send', 'fate', 'send']);
  chain.mine();
  await loops.follow();
  assert.equal(chain.purchases().length, 1);
});

test('nothing is sent again while the chain does not answer', async (t) => {
  const { db, chain, ann, loops } = await begin(t);
  chain.state.sends.push({ answer: busy, accepted: false });
  chain.state.fates.push(busy);
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  await loops.pass(16);
  assert.deepEqual(chain.state.calls, ['sign', 'send', 'fate']);
});

test('an order that no bundler took is told as not bought once its time is over, and not before', async (t) => {
  const { db, chain, platform, ann, loops } = await begin(t);
  for (let i = 0; i < 50; i++) chain.state.sends.push({ answer: broken, accepted: false });
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  await loops.pass(599);
  assert.equal(intentById(db, id)?.state, 'sent');
  await loops.pass(16);
  assert.equal(platform.shown('7'), 'orderExpired');
  assert.equal(chain.purchases().length, 0);
});

test('an unanswered order says that it is unclear, once, and later what became of it', async (t) => {
  const { db, chain, platform, ann, loops } = await begin(t);
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  await loops.pass(30);
  assert.equal(platform.shown('7'), 'orderPlaced');
  for (let i = 0; i < 8; i++) await loops.pass(20);
  assert.equal(platform.shown('7'), 'orderUnclear');
  assert.equal(platform.calls.filter(({ kind }) => kind === 'orderUnclear').length, 1);
  chain.mine();
  await loops.follow();
  assert.equal(platform.shown('7'), 'covered');
});

test('an operation that fails on chain is refused with the reason of the chain', async (t) => {
  const { db, chain, platform, ann, loops } = await begin(t);
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  for (const { operation } of chain.state.pending) chain.state.failing.add(operation.hash);
  chain.mine();
  await loops.follow();
  assert.deepEqual(intentById(db, id)?.refusal, { code: 'POOL_FULL', needed: 12n, free: 3n });
  assert.equal(platform.shown('7'), 'orderRefused');
});

test('a signer that is broken for one person holds up nobody else', async (t) => {
  const { db, chain, platform, ann, loops } = await begin(t);
  const bob = await newPerson(db, chain, 'bob');
  chain.state.signs.push(keyDoesNotOpen);
  const hers = offer(db, chain, ann, '7');
  tap(db, chain, ann, hers, '7');
  await loops.pass(0);
  const his = offer(db, chain, bob, '8');
  tap(db, chain, bob, his, '8');
  await loops.pass(0);
  assert.equal(platform.shown('7'), 'orderFailed');
  assert.equal(intentById(db, his)?.state, 'sent');
});

test('while the signer is down orders wait, their people are told once, and go on when it is back', async (t) => {
  const { db, chain, platform, ann, loops } = await begin(t);
  for (let i = 0; i < 3; i++) chain.state.signs.push(signerDown);
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  assert.equal(platform.shown('7'), 'orderPlaced');
  await loops.pass(10);
  await loops.pass(20);
  assert.equal(platform.shown('7'), 'orderWaits');
  assert.equal(platform.calls.filter(({ kind }) => kind === 'orderWaits').length, 1);
  assert.equal(intentById(db, id)?.state, 'confirmed');
  await loops.pass(20);
  assert.equal(intentById(db, id)?.state, 'sent');
  chain.mine();
  await loops.follow();
  assert.equal(platform.shown('7'), 'covered');
});

test('an order that the signer never signed ends when its time is over', async (t) => {
  const { db, chain, platform, ann, loops } = await begin(t);
  for (let i = 0; i < 50; i++) chain.state.signs.push(signerDown);
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  await loops.pass(301);
  assert.equal(platform.shown('7'), 'orderExpired');
  assert.equal(intentById(db, id)?.state, 'expired');
});

test("the first operation of a wallet goes alone; after it a person's orders go side by side", async (t) => {
  const { db, chain, ann, loops } = await begin(t);
  const ids = ['7', '8', '9'].map((message) => offer(db, chain, ann, message));
  for (const [at, id] of ids.entries()) tap(db, chain, ann, id, String(7 + at));
  await loops.pass(0);
  assert.equal(chain.state.pending.length, 1);
  chain.mine();
  await loops.follow();
  assert.equal(chain.state.pending.length, 2);
  chain.mine();
  await loops.follow();
  assert.equal(chain.purchases().length, 3);
});

test('a purchase that a reorg dropped is looked after again', async (t) => {
  const { db, chain, platform, ann, loops } = await begin(t);
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.pass(0);
  chain.mine();
  await loops.follow();
  chain.reorg(1, true);
  chain.block([]);
  await loops.follow();
  assert.equal(intentById(db, id)?.state, 'sent');
  await loops.pass(16);
  chain.mine();
  await loops.follow();
  assert.equal(intentById(db, id)?.state, 'done');
  assert.equal(chain.purchases().length, 1);
  assert.equal(platform.calls.filter(({ kind }) => kind === 'covered').length, 1);
});
