import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideUnits, offerState } from '../../bot/usecases/decideOffer.ts';
import type { Answer } from '../../chain/answer.ts';
import type { CoverQuote } from '../../chain/door.ts';
import type { Intent, IntentTo } from '../../db/intents.ts';

const offer: IntentTo<'buyCover'> = {
  id: 'o',
  userId: 1,
  identityId: 1,
  kind: 'buyCover',
  state: 'quoted',
  action: {
    kind: 'buyCover',
    row: { product: 1, subject: '0x00', trigger: 121, exit: 121, ratePpm: 55_000, proof: [] },
    units: 1,
    minPayout: 12_000_000n,
    holder: '0x01',
  },
  cutoff: 5000,
  quotedAt: 1000,
  expiresAt: 1300,
  units: null,
  confirmedAt: null,
  messageId: null,
  refusal: null,
  closedBlock: null,
};
const window = { opens: 0, cutoff: 5000, start: 6000, end: 7000, settleBy: 8000 };
const quote = (change: Partial<CoverQuote> = {}): Answer<CoverQuote> => ({
  ok: true,
  value: { seriesId: 1n, payout: 12_000_000n, available: 50n, window, ...change },
});
const dollars = (value: bigint): Answer<bigint> => ({ ok: true, value });
const fault = { ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: '' } } as const;

test('an offer is open until the second its price ends, and never past the cutoff', () => {
  assert.equal(offerState(offer, 1, 1299).kind, 'open');
  assert.equal(offerState(offer, 1, 1300).kind, 'expired');
  assert.equal(offerState({ ...offer, cutoff: 1200 }, 1, 1199).kind, 'open');
  assert.equal(offerState({ ...offer, cutoff: 1200 }, 1, 1200).kind, 'expired');
});

test('somebody else’s offer looks like one that never was', () => {
  assert.deepEqual(offerState(offer, 2, 1000), { kind: 'notYours' });
  assert.deepEqual(offerState(undefined, 2, 1000), { kind: 'notYours' });
});

test('every state of an intent says whether it can still be taken', () => {
  const kinds = { confirmed: 'ordered', signed: 'ordered', sent: 'ordered', done: 'ordered' } as const;
  for (const [state, kind] of Object.entries({
    ...kinds,
    refused: 'closed',
    expired: 'closed',
    abandoned: 'closed',
  } as const))
    assert.equal(offerState({ ...offer, state: state as Intent['state'] }, 1, 1000).kind, kind, state);
});

test('what is paid and what is got follow the frozen price, exactly to the last dollar', () => {
  const confirm = { kind: 'confirm', pay: 3_000_000n, get: 36_000_000n, have: 3_000_000n };
  assert.deepEqual(decideUnits(offer.action, 3, quote(), dollars(3_000_000n)), confirm);
  assert.deepEqual(decideUnits(offer.action, 3, quote({ payout: 13_000_000n }), dollars(3_000_000n)), confirm);
  assert.deepEqual(decideUnits(offer.action, 3, quote(), dollars(2_999_999n)), {
    kind: 'tooFewDollars',
    have: 2_999_999n,
    need: 3_000_000n,
    affordable: 2,
  });
});

test('the room that is left limits the quantity, before the money does', () => {
  assert.equal(decideUnits(offer.action, 50, quote(), dollars(50_000_000n)).kind, 'confirm');
  assert.deepEqual(decideUnits(offer.action, 51, quote(), dollars(0n)), { kind: 'onlyLeft', count: 50 });
  assert.deepEqual(decideUnits(offer.action, 1, quote({ available: 0n }), dollars(0n)), { kind: 'onlyLeft', count: 0 });
});

test('a price that got worse is refused, with both prices', () => {
  const refusal = { code: 'PRICE_MOVED', payout: 11_000_000n, minPayout: 12_000_000n };
  const decision = decideUnits(offer.action, 1, quote({ payout: 11_000_000n }), dollars(1_000_000n));
  assert.deepEqual(decision, { kind: 'refused', refusal });
});

test('no answer from the chain is a fault, whichever question it was', () => {
  assert.equal(decideUnits(offer.action, 1, fault, dollars(1_000_000n)).kind, 'fault');
  assert.equal(decideUnits(offer.action, 1, quote(), fault).kind, 'fault');
  const closed = { ok: false, refusal: { code: 'SALE_CLOSED', cutoff: 1 } } as const;
  assert.deepEqual(decideUnits(offer.action, 1, closed, fault), { kind: 'refused', refusal: closed.refusal });
});
