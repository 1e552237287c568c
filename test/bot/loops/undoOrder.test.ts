import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { undoOrder } from '../../../bot/loops/undoOrder.ts';
import type { SignedOperation } from '../../../chain/door.ts';
import { intentById } from '../../../db/intents.ts';
import { keepSignedOperation, openOrders } from '../../../db/orders.ts';
import { scriptedChain } from './support/scriptedChain.ts';
import { scriptedPlatform } from './support/scriptedPlatform.ts';
import { freshDatabase, newPerson, offer, startLoops, tap } from './support/world.ts';

async function world(t: TestContext, onCall: (moment: string) => void = () => {}) {
  const db = freshDatabase(t);
  const chain = scriptedChain((moment) => onCall(moment));
  const ann = await newPerson(db, chain, 'ann');
  const intentId = offer(db, chain, ann, '7');
  return { db, chain, ann, intentId, undo: () => undoOrder(db, { intentId, userId: ann.user.id }).kind };
}

function signed(intentId: string): SignedOperation {
  return { hash: '0xab', sender: '0xcd', nonce: 1n, bytes: intentId, validUntil: 2_000_000_000 };
}

test('an order that nobody signed is undone once, and nothing is ever bought', async (t) => {
  const { db, chain, ann, intentId, undo } = await world(t);
  assert.equal(undo(), 'over');
  assert.equal(tap(db, chain, ann, intentId, '7').kind, 'confirmed');
  assert.equal(undo(), 'undone');
  assert.equal(intentById(db, intentId)?.state, 'abandoned');
  assert.deepEqual(openOrders(db), []);
  assert.equal(undo(), 'over');
  assert.equal(tap(db, chain, ann, intentId, '7').kind, 'closed');
  const platform = scriptedPlatform();
  const loops = startLoops(db, chain, platform);
  t.after(() => loops.stop());
  for (let i = 0; i < 3; i++) await loops.pass(5);
  assert.equal(platform.shown('7'), 'orderUndone');
  assert.deepEqual(chain.state.calls, []);
});

test('of undoing and signing exactly one happens, whichever comes first', async (t) => {
  const first = await world(t);
  tap(first.db, first.chain, first.ann, first.intentId, '7');
  assert.equal(keepSignedOperation(first.db, first.intentId, signed(first.intentId)), true);
  assert.equal(first.undo(), 'tooLate');
  assert.equal(intentById(first.db, first.intentId)?.state, 'signed');
  const second = await world(t);
  tap(second.db, second.chain, second.ann, second.intentId, '7');
  assert.equal(second.undo(), 'undone');
  assert.equal(keepSignedOperation(second.db, second.intentId, signed(second.intentId)), false);
  assert.equal(intentById(second.db, second.intentId)?.state, 'abandoned');
});

test('an order undone while it is being signed is not sent', async (t) => {
  const undoing: { now: (() => string) | null; was: string[] } = { now: null, was: [] };
  const { db, chain, ann, intentId, undo } = await world(t, (moment) => {
    if (moment === 'before sign' && undoing.now !== null) undoing.was.push(undoing.now());
  });
  undoing.now = undo;
  tap(db, chain, ann, intentId, '7');
  const platform = scriptedPlatform();
  const loops = startLoops(db, chain, platform);
  t.after(() => loops.stop());
  for (let i = 0; i < 3; i++) await loops.pass(5);
  assert.deepEqual(undoing.was, ['undone']);
  assert.deepEqual(chain.state.calls, ['sign']);
  assert.equal(intentById(db, intentId)?.state, 'abandoned');
  assert.equal(platform.shown('7'), 'orderUndone');
});

test('an order that was sent is too late to undo, and nobody else can undo it', async (t) => {
  const { db, chain, ann, intentId, undo } = await world(t);
  tap(db, chain, ann, intentId, '7');
  assert.equal(undoOrder(db, { intentId, userId: ann.user.id + 1 }).kind, 'notYours');
  assert.equal(undoOrder(db, { intentId: 'never', userId: ann.user.id }).kind, 'notYours');
  const platform = scriptedPlatform();
  const loops = startLoops(db, chain, platform);
  t.after(() => loops.stop());
  await loops.pass(1);
  assert.equal(undo(), 'tooLate');
  assert.equal(chain.state.calls.filter((call) => call === 'send').length, 1);
});
