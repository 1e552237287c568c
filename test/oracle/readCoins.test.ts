import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { depegProduct, dropProduct, withdrawalProduct } from '../../chain/products.ts';
import type { Round } from '../../chain/readRounds.ts';
import { judgeRounds } from '../../oracle/sources/chainlink.ts';
import { readDefiLlama } from '../../oracle/sources/defiLlama.ts';
import { lastingDepth, type Seen } from '../../oracle/sources/lastingDepth.ts';
import { watchOf } from '../../oracle/sources/watchOf.ts';
import { at, day, essence, watching } from './weatherRig.ts';

const hour = 3600;

/** Chainlink's USDC/USD rounds as the shipped file has them. */
const rounds: Round[] = readFileSync(
  new URL('../../data/chainlink-usdc-usd-2022-11-to-2023-03-12.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id = '', answer = '', updatedAt = ''] = line.split(',');
    return { id: BigInt(id), answer: BigInt(answer), updatedAt: Number(updatedAt) };
  });

function watchFrom(date: string, days: number, product = depegProduct) {
  const watch = watchOf({ product, subject: watching('USDC/USD', date, days) });
  assert.ok(watch);
  return watch;
}

/** What the rounds say over a watch: those from the last one before it on, as `readRounds` hands them over. */
function sayRounds(date: string, days: number, changes: { lasting?: number; rounds?: Round[]; product?: number } = {}) {
  const { lasting = day, product = depegProduct } = changes;
  const watch = watchFrom(date, days, product);
  const known = changes.rounds ?? rounds;
  const first = known.findLastIndex(({ updatedAt }) => updatedAt <= watch.start);
  const seen = known.slice(Math.max(0, first)).filter(({ updatedAt }) => updatedAt <= watch.end);
  return essence(
    judgeRounds({ decimals: 8, rounds: seen }, product, watch, { heartbeat: day, lasting }, watch.end + day),
  );
}

describe('Chainlink over the recorded depeg of USDC', () => {
  test('a dip to 0.88 that nobody saw last an hour is not one of a day (rule C2)', () => {
    const watch = watchFrom('2023-03-10', 2);
    assert.equal(sayRounds('2023-03-10', 2, { lasting: 0 }), 'value 1200');
    assert.equal(sayRounds('2023-03-10', 2, { lasting: hour }), 'value 1023');
    assert.equal(sayRounds('2023-03-10', 2, { lasting: 12 * hour }), 'value 558');
    assert.equal(sayRounds('2023-03-10', 2), 'value 24');
    for (const lasting of [60, hour, 5 * hour, day])
      assert.equal(sayRounds('2023-03-10', 2, { lasting }), byTryingAll(watch, lasting, 100_000_000n));
  });

  test('a quiet month is 0, and so is a coin above its dollar (rule C2)', () => {
    assert.equal(sayRounds('2023-01-01', 28), 'value 0');
    const above = rounds.map((round) => ({ ...round, answer: 101_000_000n }));
    assert.equal(sayRounds('2023-01-01', 28, { rounds: above }), 'value 0');
  });

  test('a drop is measured from the last price before the watch (rule C1)', () => {
    const before = rounds.findLast(({ updatedAt }) => updatedAt <= at('2023-03-11T00:00:00Z'));
    assert.ok(before);
    const expected = byTryingAll(watchFrom('2023-03-11', 1), hour, before.answer);
    assert.equal(sayRounds('2023-03-11', 1, { lasting: hour, product: dropProduct }), expected);
    assert.notEqual(expected, byTryingAll(watchFrom('2023-03-11', 1), hour, 100_000_000n));
  });

  test('a watch that starts before the record, or outlives it, is unknown (rule C3)', () => {
    assert.equal(sayRounds('2022-11-01', 30), 'MISSING_DAYS');
    assert.equal(sayRounds('2023-03-10', 5), 'MISSING_DAYS');
  });

  test('a feed that was silent for longer than its heartbeat is unknown (rule C3)', () => {
    const silent = rounds.filter(
      ({ updatedAt }) => updatedAt < at('2023-01-10T00:00:00Z') || updatedAt > at('2023-01-12T06:00:00Z'),
    );
    assert.equal(sayRounds('2023-01-01', 28, { rounds: silent }), 'MISSING_DAYS');
  });

  test('answers of zero, times that run backwards and rounds of the future say nothing (rules C4, D3)', () => {
    const change = (change: Partial<Round>) => rounds.map((round, i) => (i === 60 ? { ...round, ...change } : round));
    const dates = ['2023-01-01', 28] as const;
    assert.equal(sayRounds(...dates, { rounds: change({ answer: 0n }) }), 'IMPLAUSIBLE');
    assert.equal(sayRounds(...dates, { rounds: change({ answer: -1n }) }), 'IMPLAUSIBLE');
    assert.equal(sayRounds(...dates, { rounds: change({ updatedAt: rounds[58]?.updatedAt ?? 0 }) }), 'CONTRADICTORY');
    const watch = watchFrom('2023-01-01', 1);
    const seen = [rounds.findLast(({ updatedAt }) => updatedAt <= watch.start)].flatMap((round) => round ?? []);
    const say = (now: number) =>
      essence(
        judgeRounds({ decimals: 8, rounds: seen }, depegProduct, watch, { heartbeat: 2 * day, lasting: 60 }, now),
      );
    assert.equal(say((seen[0]?.updatedAt ?? 0) - 300), 'value 0');
    assert.equal(say((seen[0]?.updatedAt ?? 0) - 301), 'CONTRADICTORY');
  });
});

/** The same by trying every start: slow and simple. */
function byTryingAll({ start, end }: { start: number; end: number }, lasting: number, reference: bigint): string {
  const seen = rounds.filter(({ updatedAt }) => updatedAt >= start && updatedAt <= end);
  let deepest = 0n;
  seen.forEach(({ updatedAt }, i) => {
    const last = seen.findIndex((round) => round.updatedAt >= updatedAt + lasting);
    if (last < 0) return;
    for (const { answer } of seen
      .slice(i, last + 1)
      .sort((a, b) => Number(b.answer - a.answer))
      .slice(0, 1)) {
      const depth = ((reference - answer) * 10_000n) / reference;
      if (depth > deepest) deepest = depth;
    }
  });
  return `value ${deepest}`;
}

describe('what lasts', () => {
  test('is the same as trying every run, over random levels', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    for (let round = 0; round < 300; round++) {
      let time = 0;
      const seen: Seen[] = [];
      for (let count = 1 + random(12); count > 0; count--) {
        time += 1 + random(9);
        seen.push({ at: time, depth: random(50) });
      }
      const lasting = 1 + random(25);
      let expected: number | null = null;
      for (let i = 0; i < seen.length; i++)
        for (let j = i; j < seen.length; j++) {
          if ((seen[j]?.at ?? 0) - (seen[i]?.at ?? 0) < lasting) continue;
          const least = Math.min(...seen.slice(i, j + 1).map(({ depth }) => depth));
          expected = Math.max(expected ?? least, least);
        }
      assert.equal(lastingDepth(seen, lasting), expected, JSON.stringify({ seen, lasting }));
    }
  });
});

describe('DefiLlama', () => {
  const start = at('2026-06-01T00:00:00Z');
  const watch = watchOf({ product: withdrawalProduct, subject: watching('AAVE-V3', '2026-06-01', 7) });
  const tokenWatch = watchOf({ product: withdrawalProduct, subject: watching('AAVE-V3', '2026-06-01', 7, 'WETH') });
  assert.ok(watch && tokenWatch);
  const now = watch.end + day;
  type Holdings = Record<string, number>;
  const held = { WETH: 1000, USDC: 2_000_000 };
  /** Ten daily snapshots from the day before on; ether is worth `prices[i]`, $2,000 to begin with. */
  const answer = (holdings: Holdings[], prices: number[] = []) => {
    const dated = holdings.map((tokens, i) => ({ date: start + (i - 1) * day, tokens }));
    const tokensInUsd = dated.map(({ date, tokens }, i) => ({
      date,
      tokens: Object.fromEntries(
        Object.entries(tokens).map(([symbol, amount]) => [
          symbol,
          symbol === 'WETH' ? amount * (prices[i] ?? 2000) : amount,
        ]),
      ),
    }));
    return { id: '1', name: 'Aave', tokens: dated, tokensInUsd, tvl: [] };
  };
  const steady = (changes: Record<number, Holdings>) => Array.from({ length: 10 }, (_, i) => changes[i] ?? held);
  const say = (json: unknown, of = watch) => essence(readDefiLlama(json, of, now));

  test('a falling price is no withdrawal (rule P1)', () => {
    assert.equal(say(answer(steady({}), [2000, 2000, 500, 400, 300, 200, 100, 100, 100, 100])), 'value 0');
  });

  test('tokens that left and stayed away count at their price at the start (rules P1, P2)', () => {
    const drained = { WETH: 200, USDC: 2_000_000 };
    const json = answer(steady({ 3: drained, 4: drained, 5: drained }), [2000, 2000, 2000, 4000, 4000, 4000]);
    assert.equal(say(json), 'value 4000');
    assert.equal(say(json, tokenWatch), 'value 8000');
  });

  test('a fall that a single snapshot shows was not seen to last (rule P2)', () => {
    assert.equal(say(answer(steady({ 4: { WETH: 1, USDC: 1 } }))), 'value 0');
  });

  test('a token no longer listed is gone, an empty snapshot is a failed one (rule P3)', () => {
    const noEther = { USDC: 2_000_000 };
    assert.equal(say(answer(steady({ 3: noEther, 4: noEther }))), 'value 5000');
    assert.equal(say(answer(steady({ 4: {} }))), 'MISSING_DAYS');
    assert.equal(say(answer(steady({}).slice(0, 6))), 'MISSING_DAYS');
    assert.equal(say(answer(steady({}).slice(0, 1))), 'MISSING_DAYS');
  });

  test('what is not held at the start cannot fall', () => {
    const other = watchOf({ product: withdrawalProduct, subject: watching('AAVE-V3', '2026-06-01', 7, 'WBTC') });
    assert.ok(other);
    assert.equal(say(answer(steady({})), other), 'NOT_FOUND');
  });

  test('negative amounts, a disorder of days, the future (rules C4, D3)', () => {
    assert.equal(say(answer(steady({ 4: { WETH: -1, USDC: 1 } }))), 'IMPLAUSIBLE');
    const json = answer(steady({}));
    assert.equal(say({ ...json, tokens: json.tokens.toReversed() }), 'CONTRADICTORY');
    const ahead = (seconds: number) => ({ ...json, tokens: [...json.tokens, { date: now + seconds, tokens: held }] });
    assert.equal(say(ahead(300)), 'value 0');
    assert.equal(say(ahead(301)), 'CONTRADICTORY');
    assert.equal(say({ ...json, tokens: undefined }), 'MALFORMED');
  });
});
