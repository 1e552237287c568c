import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideAlarms, lossSince, type PoolReading } from '../../../bot/usecases/pool/decideAlarms.ts';

const day = 86_400;
const now = 1_800_000_000;
const never = { isFull: false, lossToldAt: 0, exitsToldAt: 0 };
const calm: PoolReading = { assets: 1000n, locked: 0n, waiting: 0n, lost: 0n, held: 1000n };
const told = (reading: Partial<PoolReading>, before = never) => {
  const { news, told: after } = decideAlarms('low', { ...calm, ...reading }, before, now);
  return { kinds: news.map(({ kind }) => kind), after, news };
};

test('a pool is nearly full above 90 % and no longer below 80 %; in between nothing is said', () => {
  const full = { ...never, isFull: true };
  assert.deepEqual(told({ locked: 900n }).kinds, []);
  assert.deepEqual(told({ locked: 901n }).news, [{ kind: 'poolFull', pool: 'low', use: 91 }]);
  assert.equal(told({ locked: 901n }).after.isFull, true);
  assert.deepEqual(told({ locked: 950n }, full).kinds, []);
  assert.deepEqual(told({ locked: 800n }, full).kinds, []);
  assert.deepEqual(told({ locked: 799n }, full).news, [{ kind: 'poolEased', pool: 'low', use: 80 }]);
  assert.equal(told({ locked: 799n }, full).after.isFull, false);
  assert.deepEqual(told({ assets: 0n, held: 0n }).kinds, []);
});

test('a loss above 5 % of what the pool held is told, and counted once', () => {
  assert.deepEqual(told({ lost: 50n, assets: 950n }).kinds, []);
  const { news, after } = told({ lost: 51n, assets: 949n });
  assert.deepEqual(news, [{ kind: 'poolLost', pool: 'low', lost: 51n, percent: 5, assets: 949n }]);
  assert.equal(lossSince(after, now + 60), now);
  assert.equal(lossSince(after, now + 2 * day), now + day);
  assert.equal(lossSince(never, now), now - day);
  assert.deepEqual(told({ lost: -500n }).kinds, [], 'a gain');
  assert.deepEqual(told({ assets: 0n, lost: 1000n }).news, [
    { kind: 'poolLost', pool: 'low', lost: 1000n, percent: 100, assets: 0n },
  ]);
});

test('who waits for more than is free is told once a day', () => {
  assert.deepEqual(told({ locked: 500n, waiting: 500n }).kinds, []);
  const { news, after } = told({ locked: 500n, waiting: 501n });
  assert.deepEqual(news, [{ kind: 'exitsWait', pool: 'low', waiting: 501n }]);
  assert.deepEqual(told({ locked: 500n, waiting: 501n }, after).kinds, []);
  assert.deepEqual(told({ locked: 500n, waiting: 501n }, { ...after, exitsToldAt: now - day }).kinds, ['exitsWait']);
});
