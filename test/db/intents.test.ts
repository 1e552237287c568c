import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  abandonIntent,
  confirmIntent,
  createQuoteIntent,
  type FrozenQuote,
  intentById,
  setIntentMessage,
} from '../../db/intents.ts';
import { closeOrder, keepSignedOperation, openOrder } from '../../db/orders.ts';
import { findOrCreateUserByIdentity } from '../../db/users.ts';
import { freshDatabase } from '../bot/loops/support/world.ts';

const quote: FrozenQuote = {
  product: 1,
  subject: '0xab',
  trigger: -5,
  exit: 120,
  ratePpm: 55_000,
  proof: ['0x01', '0x02'],
  payout: 2n ** 60n + 1n,
  cutoff: 9000,
  quotedAt: 1000,
  expiresAt: 1300,
};

function begin(t: TestContext) {
  const db = freshDatabase(t);
  const people = ['1', '2'].map((platformUserId) => {
    const place = { platform: 'telegram', platformUserId, privateChatId: platformUserId } as const;
    return findOrCreateUserByIdentity(db, { ...place, locale: 'en', timeZone: 'UTC' }, 1);
  });
  const [ann, bob] = people;
  assert.ok(ann && bob);
  const intent = createQuoteIntent(db, { userId: ann.user.id, identityId: ann.identity.id, quote });
  const tap = (now: number, userId = ann.user.id, intentId = intent.id) =>
    confirmIntent(db, { intentId, userId, units: 3, now }).kind;
  return { db, ann, bob, intent, tap };
}

test('a frozen quote comes back as it was, however large its numbers', (t) => {
  const { db, intent } = begin(t);
  const kept = intentById(db, intent.id);
  assert.deepEqual({ ...kept, ...quote }, kept);
  assert.match(intent.id, /^[\w-]{22}$/);
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
