import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fallsOnDay, type PricedCoin, worldPrices } from '../../../sim/prices/worldPrices.ts';

const day = 86_400;
const began = Date.parse('2026-11-23T17:05:11Z') / 1000;
const midnight = Date.parse('2026-11-23T00:00:00Z') / 1000;
const year = { from: began - 2 * day, to: began + 366 * day };
const coins = worldPrices(began);
const coin = (name: string): PricedCoin => coins.find((one) => one.name === name) ?? assert.fail(name);

for (const { name, heartbeat, roundsBetween } of coins)
  test(`${name} publishes in order and never later than its heartbeat, over a year`, () => {
    const rounds = roundsBetween(year.from, year.to);
    assert.ok(rounds.every(({ answer }) => answer > 0n));
    const gaps = rounds.slice(1).map(({ time }, i) => time - (rounds[i]?.time ?? 0));
    assert.ok(Math.min(...gaps) > 0);
    assert.ok(Math.max(...gaps) <= heartbeat);
  });

test('the rounds of two spans are those of the whole', () => {
  const middle = began + 100 * day + 1234;
  for (const { roundsBetween } of coins)
    assert.deepEqual(
      [...roundsBetween(year.from, middle), ...roundsBetween(middle, year.to)],
      roundsBetween(year.from, year.to),
    );
});

test('ETH loses more than 40 % two days after it lost its footing, and has it back a month later', () => {
  const priceOn = (days: number) =>
    Number(
      coin('ETH/USD')
        .roundsBetween(midnight, midnight + days * day)
        .at(-1)?.answer,
    );
  const before = priceOn(fallsOnDay.eth);
  assert.ok(priceOn(fallsOnDay.eth + 2) < before * 0.6);
  assert.ok(priceOn(60) > before * 0.95);
});

test('USDC falls as it was recorded, on its day', () => {
  const rounds = coin('USDC/USD').roundsBetween(midnight, midnight + fallsOnDay.usdc * day);
  const lowest = rounds.reduce((least, one) => (one.answer < least.answer ? one : least));
  assert.equal(lowest.answer, 88_000_000n);
  assert.ok(lowest.time > midnight + (fallsOnDay.usdc - 2) * day);
});
