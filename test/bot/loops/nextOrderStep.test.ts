import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextOrderStep, stepAfterCheck } from '../../../bot/loops/nextOrderStep.ts';
import type { Intent } from '../../../db/intents.ts';
import type { OpenOrder, UserOperation } from '../../../db/orders.ts';

const intent: Intent = {
  id: 'abc',
  userId: 1,
  identityId: 1,
  kind: 'buyCover',
  state: 'confirmed',
  action: {
    kind: 'buyCover',
    row: { product: 1, subject: '0x00', trigger: 120, exit: 120, ratePpm: 1, proof: [] },
    units: 1,
    minPayout: 1n,
    holder: '0x02',
  },
  cutoff: 5000,
  quotedAt: 1000,
  expiresAt: 1300,
  units: 3,
  confirmedAt: 1001,
  messageId: '7',
  refusal: null,
  closedBlock: null,
};

const operation: UserOperation = {
  hash: '0x01',
  intentId: 'abc',
  sender: '0x02',
  nonce: 1n,
  bytes: '{}',
  validUntil: 2000,
  sends: 0,
  sentAt: null,
};

const unsigned: OpenOrder = { intent, operation: null };
const sent: UserOperation = { ...operation, sends: 1, sentAt: 1500 };

test('signs up to the last second of the quote and not at the second it runs out', () => {
  assert.equal(nextOrderStep(unsigned, 1299).do, 'sign');
  assert.deepEqual(nextOrderStep(unsigned, 1300), { do: 'end', refusal: null });
});

test('refuses at the exact second the sale closes, even within the quote', () => {
  const late = { intent: { ...intent, cutoff: 1200 }, operation: null };
  assert.equal(nextOrderStep(late, 1199).do, 'sign');
  assert.deepEqual(nextOrderStep(late, 1200), { do: 'end', refusal: { code: 'SALE_CLOSED', cutoff: 1200 } });
});

test('what is no purchase has no sale that closes: out of time is all it ends by', () => {
  const action = { kind: 'withdraw', to: '0x02', dollars: 1n } as const;
  const order = { intent: { ...intent, kind: 'withdraw', action, units: null } as const, operation: null };
  const early = { ...order, intent: { ...order.intent, cutoff: 1200 } };
  assert.equal(nextOrderStep(order, 1299).do, 'sign');
  assert.deepEqual(nextOrderStep(order, 1300), { do: 'end', refusal: null });
  assert.equal(nextOrderStep(early, 1199).do, 'sign');
  assert.deepEqual(nextOrderStep(early, 1200), { do: 'end', refusal: null });
});

test('kept bytes are sent after the quote ran out, because the person agreed in time', () => {
  assert.equal(nextOrderStep({ intent, operation }, 1999).do, 'send');
});

test('bytes that never left and are too old end the order at once', () => {
  assert.deepEqual(nextOrderStep({ intent, operation }, 2000), { do: 'end', refusal: null });
});

test('bytes that may have left are asked about, however old', () => {
  assert.equal(nextOrderStep({ intent, operation: sent }, 9999).do, 'check');
});

test('a mined operation waits for its event', () => {
  const fate = { kind: 'mined', transaction: '0x03', success: false } as const;
  assert.deepEqual(stepAfterCheck(sent, fate, { now: 9999, mayResend: true }), { do: 'wait', unclear: false });
});

test('an expired operation ends the order', () => {
  const step = stepAfterCheck(sent, { kind: 'expired' }, { now: 2000, mayResend: true });
  assert.deepEqual(step, { do: 'end', refusal: null });
});

test('an unknown fate is sent again in time, and only waited for after it', () => {
  const unknown = { kind: 'unknown' } as const;
  assert.equal(stepAfterCheck(sent, unknown, { now: 1999, mayResend: true }).do, 'send');
  assert.equal(stepAfterCheck(sent, unknown, { now: 1999, mayResend: false }).do, 'wait');
  assert.equal(stepAfterCheck(sent, unknown, { now: 2000, mayResend: true }).do, 'wait');
});

test('an unknown fate becomes unclear after a minute', () => {
  const unclear = (now: number) => {
    const step = stepAfterCheck(sent, { kind: 'unknown' }, { now, mayResend: true });
    return 'unclear' in step && step.unclear;
  };
  assert.deepEqual([unclear(1559), unclear(1560)], [false, true]);
});
