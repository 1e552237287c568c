import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Of, WalletAction } from '../../chain/actions/walletAction.ts';
import type { Hex } from '../../chain/subject.ts';
import {
  abandonIntent,
  actionOf,
  confirmIntent,
  createIntent,
  intentById,
  intentTo,
  type Offer,
  setIntentMessage,
} from '../../db/intents.ts';
import { closeOrder, keepSignedOperation, openOrder } from '../../db/orders.ts';
import { findOrCreateUserByIdentity } from '../../db/users.ts';
import { freshDatabase } from '../bot/loops/support/world.ts';
import { everyAction, oneOfEachAction } from '../chain/support/oneOfEachAction.ts';

const word = (byte: string): Hex => `0x${byte.repeat(32)}`;
const purchase: Of<'buyCover'> = {
  kind: 'buyCover',
  row: { product: 1, subject: word('ab'), trigger: -5, exit: 120, ratePpm: 55_000, proof: [word('01'), word('02')] },
  units: 1,
  minPayout: 2n ** 48n - 1n,
  holder: `0x${'aa'.repeat(20)}`,
};
const offered: Offer = {
  action: purchase,
  cutoff: 9000,
  quotedAt: 1000,
  expiresAt: 1300,
};

function begin(t: TestContext, action: WalletAction = purchase) {
  const db = freshDatabase(t);
  const people = ['1', '2'].map((platformUserId) => {
    const place = { platform: 'telegram', platformUserId, privateChatId: platformUserId } as const;
    return findOrCreateUserByIdentity(db, { ...place, locale: 'en', timeZone: 'UTC' }, 1);
  });
  const [ann, bob] = people;
  assert.ok(ann && bob);
  const intent = createIntent(db, { ...offered, action, userId: ann.user.id, identityId: ann.identity.id });
  const tap = (now: number, userId = ann.user.id, intentId = intent.id) =>
    confirmIntent(db, { intentId, userId, units: 3, now }).kind;
  return { db, ann, bob, intent, tap };
}

test('a frozen quote comes back as it was, however large its numbers', (t) => {
  const { db, intent } = begin(t);
  const kept = intentById(db, intent.id);
  assert.deepEqual({ ...kept, ...offered }, kept);
  assert.equal(kept?.kind, 'buyCover');
  assert.match(intent.id, /^[\w-]{22}$/);
});

test('every action comes back as it was', (t) => {
  for (const action of everyAction) {
    const { db, intent } = begin(t, action);
    assert.deepEqual([intentById(db, intent.id)?.kind, intentById(db, intent.id)?.action], [action.kind, action]);
  }
});

test('an action that no contract could take is never offered', (t) => {
  const { db, ann } = begin(t);
  const people = { userId: ann.user.id, identityId: ann.identity.id };
  for (const action of [
    { ...purchase, minPayout: 2n ** 48n },
    { kind: 'withdraw', to: purchase.holder, dollars: 0n },
    { kind: 'withdraw', to: '0x01', dollars: 1n },
  ] satisfies WalletAction[])
    assert.throws(() => createIntent(db, { ...offered, ...people, action }), { name: 'ZodError' });
});

test('what is done is the action in the quantity that was confirmed', (t) => {
  const { db, intent, tap } = begin(t);
  assert.throws(() => actionOf(intent));
  tap(1001);
  const confirmed = intentById(db, intent.id);
  assert.deepEqual(confirmed && actionOf(confirmed), { ...purchase, units: 3 });
  const { intent: vote } = begin(t, oneOfEachAction.castVote);
  assert.deepEqual(actionOf(vote), oneOfEachAction.castVote);
});

test('an intent is found only as what it is', (t) => {
  const { db, intent } = begin(t);
  assert.deepEqual(intentTo(db, 'buyCover', intent.id)?.action, purchase);
  assert.equal(intentTo(db, 'withdraw', intent.id), undefined);
  assert.equal(intentTo(db, 'buyCover', 'A'.repeat(22)), undefined);
});

test('the first tap confirms, every later one is told so', (t) => {
  const { tap } = begin(t);
  assert.deepEqual([tap(1001), tap(1002), tap(9999)], ['confirmed', 'alreadyConfirmed', 'alreadyConfirmed']);
});

test('refuses at the exact second the quote expires', (t) => {
  assert.equal(begin(t).tap(1299), 'confirmed');
  assert.equal(begin(t).tap(1300), 'expired');
});

test("another user's tap changes nothing, nor does an invented id", (t) => {
  const { db, bob, intent, tap } = begin(t);
  assert.equal(tap(1001, bob.user.id), 'notYours');
  assert.equal(tap(1001, bob.user.id, 'A'.repeat(22)), 'unknown');
  assert.equal(abandonIntent(db, intent.id, bob.user.id), false);
  assert.equal(intentById(db, intent.id)?.state, 'quoted');
});

test('an abandoned offer cannot be bought, and a bought one not abandoned', (t) => {
  const first = begin(t);
  assert.equal(abandonIntent(first.db, first.intent.id, first.ann.user.id), true);
  assert.equal(first.tap(1001), 'closed');
  const second = begin(t);
  second.tap(1001);
  assert.equal(abandonIntent(second.db, second.intent.id, second.ann.user.id), false);
});

test('a quantity below one is refused by the database itself', (t) => {
  const { db, ann, intent } = begin(t);
  const tap = { intentId: intent.id, userId: ann.user.id, now: 1001 };
  for (const units of [0, -1]) assert.throws(() => confirmIntent(db, { ...tap, units }));
  assert.equal(intentById(db, intent.id)?.state, 'quoted');
});

test('two signed operations for one intent are impossible', (t) => {
  const { db, intent, tap } = begin(t);
  tap(1001);
  const operation = { hash: '0x01', sender: '0x02', nonce: 2n ** 255n, bytes: '{}', validUntil: 2000 } as const;
  keepSignedOperation(db, intent.id, operation);
  assert.throws(() => keepSignedOperation(db, intent.id, { ...operation, hash: '0x03' }));
  assert.equal(openOrder(db, intent.id)?.operation?.nonce, 2n ** 255n);
});

test('an order ends once', (t) => {
  const { db, intent, tap } = begin(t);
  tap(1001);
  assert.equal(closeOrder(db, intent.id, { state: 'expired', refusal: null }), true);
  assert.equal(closeOrder(db, intent.id, { state: 'refused', refusal: { code: 'NO_UNITS' } }), false);
  assert.equal(intentById(db, intent.id)?.state, 'expired');
});

test('the message of an offer can be set before and after the tap', (t) => {
  const { db, intent } = begin(t);
  setIntentMessage(db, intent.id, '9007199254740993');
  assert.equal(intentById(db, intent.id)?.messageId, '9007199254740993');
});
