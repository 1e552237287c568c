import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offerOf, paidShare, payoutOf } from '../../pricing/payout.ts';

const DAY = 86_400;
const DOLLAR = 1_000_000n;
const settings = { marginBps: 15_000, capitalCostBps: 1_500, feeBps: 500 };

test('payouts are those that the contract’s own tests expect', () => {
  // test/contracts/Libraries.t.sol has the same cases for contracts/libraries/Price.sol.
  assert.equal(payoutOf(30_000, settings, 16 * DAY), 18n * DOLLAR);
  assert.equal(payoutOf(30_000, settings, 15 * DAY + 1), 18n * DOLLAR);
  assert.equal(payoutOf(200_000, settings, 16 * DAY), 3n * DOLLAR);
  assert.equal(payoutOf(90_000, { ...settings, capitalCostBps: 0 }, 0), 7n * DOLLAR);
  assert.equal(payoutOf(0, { marginBps: 10_000, capitalCostBps: 0, feeBps: 0 }, 0), 100n * DOLLAR);
});

test('payouts have two significant digits and fall with rate, margin, capital, fee and time', () => {
  const base = payoutOf(31_234, settings, 24 * DAY);
  assert.equal(base % 100_000n, 0n);
  for (const less of [
    payoutOf(41_234, settings, 24 * DAY),
    payoutOf(31_234, { ...settings, marginBps: 20_000 }, 24 * DAY),
    payoutOf(31_234, { ...settings, capitalCostBps: 4_000 }, 24 * DAY),
    payoutOf(31_234, { ...settings, feeBps: 1_500 }, 24 * DAY),
    payoutOf(31_234, settings, 200 * DAY),
  ])
    assert.ok(less < base);
});

test('an offer is refused at the cutoff, under 40 % of fair value, and where it would pay no more than it costs', () => {
  const terms = { ...settings, lead: 7 * DAY, watch: 3 * DAY, settleWithin: 7 * DAY };
  assert.ok(offerOf(30_000, terms, 7 * DAY + 1).sold);
  assert.ok(!offerOf(30_000, terms, 7 * DAY).sold);
  assert.ok(!offerOf(5_000, terms, 120 * DAY).sold);
  assert.ok(!offerOf(900_000, terms, 14 * DAY).sold);
});

test('between trigger and exit the share paid grows evenly, in either direction; equal levels are all or nothing', () => {
  assert.deepEqual(
    [100, 150, 200, 250].map((index) => paidShare(index, 100, 200)),
    [0, 0.5, 1, 1],
  );
  assert.deepEqual(
    [250, 200, 150, 100, 50].map((index) => paidShare(index, 200, 100)),
    [0, 0, 0.5, 1, 1],
  );
  assert.deepEqual(
    [120, 121].map((index) => paidShare(index, 121, 121)),
    [0, 1],
  );
});
