import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offerOf } from '../../pricing/payout.ts';
import { logRatioAt, type PairedCoin, type PairPrice, pairsOf, pricePair } from '../../pricing/watches/pricePairs.ts';
import { saleTerms } from '../../pricing/watches/watchRate.ts';

const day = 86_400;
const coin = (name: string, more: Partial<PairedCoin> = {}): PairedCoin => ({
  ...{ name, feed: undefined, isStable: false },
  ...more,
});
const [btc, eth, usdc] = [coin('BTC/USD'), coin('ETH/USD'), coin('USDC/USD', { isStable: true })];
const named = (prices: readonly PairPrice[], days: number, trigger: number) => {
  const found = prices.find(({ terms }) => terms.days === days && terms.trigger === trigger);
  return found ?? assert.fail(`no row of ${days} days from ${trigger} on`);
};

/** Daily prices with so large a step up and down. */
function swinging(step: number, days = 400): PairedCoin['feed'] {
  const rounds = Array.from({ length: days }, (_, i) => ({
    at: 1_600_000_000 + i * day,
    price: i % 2 === 0 ? 1 : Math.exp(step),
  }));
  return { name: 'X/USD', rounds };
}

test('every pair is listed once: against a stablecoin, else against the coin that is named earlier', () => {
  const names = (coins: readonly PairedCoin[]) => pairsOf(coins).map((pair) => pair.map(({ name }) => name).join(' '));
  assert.deepEqual(names([usdc, btc, eth]), ['BTC/USD USDC/USD', 'ETH/USD USDC/USD', 'ETH/USD BTC/USD']);
  assert.deepEqual(names([coin('DAI/USD', { isStable: true }), usdc]), []);
  assert.deepEqual(names([usdc]), []);
  // The second coin has eight columns in a subject, the first has thirteen.
  assert.deepEqual(names([usdc, coin('MATIC/USD'), eth]), ['MATIC/USD USDC/USD', 'ETH/USD USDC/USD']);
});

test('a level is where the ratio moved so far, up or down', () => {
  for (const bps of [50, 100, 500, 2_000, 5_000])
    for (const x of [logRatioAt(bps), -logRatioAt(bps)]) {
      const r = Math.exp(x);
      assert.ok(Math.abs(1 - (2 * Math.sqrt(r)) / (1 + r) - bps / 10_000) < 1e-12, `${bps}`);
    }
  // A coin that quadruples against the other costs its lenders a fifth.
  assert.ok(Math.abs(logRatioAt(2_000) - Math.log(4)) < 1e-12);
});

/**
 * The share paid at the end of a watch, by drawing ends of a Brownian ratio through the middle of each of so many equally likely
 * slices, and the loss from the ratio itself.
 */
function drawnShare(volatility: number, { days, trigger, exit }: PairPrice['terms']): number {
  const [half, steps] = [8, 40_000];
  let [sum, weights] = [0, 0];
  for (let i = 0; i < steps; i++) {
    const z = -half + ((i + 0.5) / steps) * 2 * half;
    const weight = Math.exp((-z * z) / 2);
    const r = Math.exp(z * volatility * Math.sqrt(days / 365));
    const bps = (1 - (2 * Math.sqrt(r)) / (1 + r)) * 10_000;
    sum += weight * Math.max(0, Math.min(1, (bps - trigger) / (exit - trigger)));
    weights += weight;
  }
  return sum / weights;
}

test('a chance is what the ratio pays on average at the end, a quarter more for its tails, and the second coin failing', () => {
  for (const [pair, volatility] of [
    [pricePair(eth, usdc), 0.9],
    // Two coins that swing as much, with half a correlation: a² + a² − a².
    [pricePair(eth, btc), 0.9],
  ] as const)
    for (const { terms, chance, failing } of pair)
      assert.ok(Math.abs(chance - failing - 1.25 * drawnShare(volatility, terms)) < 2e-4, JSON.stringify(terms));
});

test('a ratio swings as far as its two coins apart from each other; only a stablecoin can fail', () => {
  const [dollars, coins] = [pricePair(eth, usdc), pricePair(eth, btc)];
  const wild = coin('BTC/USD', { feed: swinging(1.8 / Math.sqrt(365.25)) });
  const ratio = named(pricePair(eth, wild), 30, 500).volatility;
  assert.ok(Math.abs(ratio - Math.sqrt(0.9 ** 2 + 1.8 ** 2 - 0.9 * 1.8)) < 0.01, `${ratio}`);
  assert.ok(dollars.every(({ failing, error }) => failing > 0 && error > 0));
  assert.ok(coins.every(({ failing, error }) => failing === 0 && error === 0));
});

test('longer, nearer, wilder and once broken are dearer', () => {
  const plain = pricePair(eth, usdc);
  for (const a of plain)
    for (const b of plain)
      if (a.terms.days <= b.terms.days && a.terms.trigger >= b.terms.trigger && a.terms.exit >= b.terms.exit)
        assert.ok(a.chance <= b.chance + 1e-12);
  const chance = (first: PairedCoin, second: PairedCoin) => named(pricePair(first, second), 30, 200).chance;
  const wild = coin('ETH/USD', { feed: swinging(0.06) });
  assert.ok(chance(wild, usdc) > chance(eth, usdc));
  assert.equal(chance(coin('ETH/USD', { feed: swinging(0.01) }), usdc), chance(eth, usdc));
  const rounds = Array.from({ length: 400 }, (_, i) => ({
    at: 1_600_000_000 + i * day,
    price: i > 100 && i < 104 ? 0.9 : 1,
  }));
  const calm = rounds.map(({ at }) => ({ at, price: 1 }));
  const stable = (feed: PairedCoin['feed']) => coin('USDC/USD', { isStable: true, feed });
  const [kept, broke] = [calm, rounds].map((its) => chance(eth, stable({ name: 'USDC/USD', rounds: its })));
  assert.ok(kept !== undefined && broke !== undefined && kept < chance(eth, usdc) && chance(eth, usdc) < broke);
});

test('a dollar buys from four to sixty of them on the last day of every row, and the desk would sell it', () => {
  for (const prices of [pricePair(eth, usdc), pricePair(btc, usdc), pricePair(eth, btc)]) {
    assert.ok(prices.length >= 5);
    for (const { terms, ratePpm, chance } of prices) {
      const { terms: listed, lastDay } = saleTerms('divergence', terms.days);
      const { payoutUsd, sold } = offerOf(ratePpm, listed, lastDay * day);
      assert.ok(sold && payoutUsd >= 4 && payoutUsd <= 60, `${JSON.stringify(terms)} pays ${payoutUsd}`);
      // The least rate is charged for nothing that is rarer.
      assert.ok(chance * 1e6 >= 5_000);
    }
  }
});
