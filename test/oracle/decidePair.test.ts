import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decideProof } from '../../oracle/keeper/decideProof.ts';
import { lossBps } from '../../oracle/keeper/lossOfPair.ts';
import type { PairWatch, WatchedCoin } from '../../oracle/keeper/watchedCoins.ts';

const hour = 3600;
const start = 1_000_000;
const end = start + 7 * 24 * hour;
const finalFrom = end + 48 * hour;
const eth = 2_000n;
const btc = 20_000n;

type Told = { price?: (hours: number) => bigint; isMissing?: (hours: number) => boolean; startPrice?: bigint };

/** A round every three hours from before the start to after the end; `price` by hours since the start. */
function coin(
  usual: bigint,
  { price = () => usual, isMissing = () => false, startPrice = usual }: Told = {},
): WatchedCoin {
  const hours = Array.from({ length: 62 }, (_, i) => i * 3 - 5).filter((one) => !isMissing(one));
  const rounds = hours.map((one, i) => ({ id: BigInt(i + 1), answer: price(one), updatedAt: start + one * hour }));
  return { heartbeat: 4 * hour, decimals: 0, rounds, startPrice };
}
const always = { round: 0n, from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
const pair = (first: WatchedCoin, second: WatchedCoin, changes: Partial<PairWatch> = {}): PairWatch => ({
  ...{ kind: 'DIVERGENCE', minimumTime: 6 * hour, start, end, finalFrom, uptimes: [always], provenIndex: 0n },
  ...changes,
  coins: [first, second],
});

/** Down to a quarter ten hours before the end: what stands in the last six hours. */
const quartered = coin(eth, { price: (hours) => (hours >= 158 ? eth / 4n : eth) });
const calm = [coin(eth), coin(btc)] as const;

describe('what liquidity loses', () => {
  test('is nothing without a change, a fifth when one coin is worth four times as much, and never more than all', () => {
    assert.equal(lossBps(1n, 1n), 0n);
    assert.equal(lossBps(4n, 1n), 2000n);
    assert.equal(lossBps(1n, 4n), 2000n);
    assert.equal(lossBps(2n, 1n), 571n);
    assert.equal(lossBps(1n, 2n ** 256n - 1n), 9999n);
  });

  test('is the floor: with one basis point more it would be too much, with this it is not', () => {
    for (let i = 1n; i < 400n; i++) {
      const [x, y] = [i * i * 7919n + 1n, (400n - i) ** 3n + 13n];
      const lost = lossBps(x, y);
      const kept = (loss: bigint) => ((10_000n - loss) * (x + y)) ** 2n;
      const held = 4n * 10n ** 8n * x * y;
      assert.ok(kept(lost) >= held && kept(lost + 1n) < held, `${x} ${y}`);
    }
  });

  test('of numbers too long for the contract is at most a basis point less', () => {
    for (const [x, y] of [
      [3n, 2n],
      [900n, 7n],
      [10n ** 15n, 1n],
    ] as const)
      for (const shift of [70n, 113n, 200n]) {
        const short = lossBps(x << shift, y << shift);
        assert.ok(short <= lossBps(x, y) && short >= lossBps(x, y) - 1n, `${x} ${y} ${shift}`);
      }
  });
});

describe('a pair', () => {
  test('has the starts of both coins proven, one after the other', () => {
    const edge = { round: 2n, next: 3n };
    const unproven = [coin(eth, { startPrice: 0n }), coin(btc, { startPrice: 0n })] as const;
    assert.deepEqual(decideProof(pair(...unproven), end), { kind: 'start', place: 0, edge });
    assert.deepEqual(decideProof(pair(coin(eth), unproven[1]), end), { kind: 'start', place: 1, edge });
    assert.deepEqual(decideProof(pair(unproven[0], coin(btc)), end), { kind: 'start', place: 0, edge });
  });

  test('has nothing proven at all when one of its coins was silent at the start', () => {
    const isMissing = (hours: number) => hours <= 0;
    for (const [one, other] of [
      [coin(eth, { startPrice: 0n }), coin(btc, { startPrice: 0n, isMissing })],
      [coin(eth, { startPrice: 0n, isMissing }), coin(btc, { startPrice: 0n })],
      [coin(eth), coin(btc, { startPrice: 0n, isMissing })],
    ] as const)
      assert.deepEqual(decideProof(pair(one, other), end), { kind: 'never' });
  });

  test('is proven by all rounds from the last before its last hours to the last before the end', () => {
    const proof = decideProof(pair(quartered, calm[1]), end);
    assert.ok(proof.kind === 'divergence');
    const rounds = quartered.rounds.filter(({ updatedAt }) => updatedAt <= end);
    const first = rounds.findLast(({ updatedAt }) => updatedAt <= end - 6 * hour);
    const last = rounds.at(-1);
    assert.ok(first && last);
    const run = { first: first.id, last: last.id };
    assert.deepEqual(proof.loss, { index: 2000n, runs: [run, run], next: [last.id + 1n, last.id + 1n], uptime: 0n });
    const shorter = coin(btc, { isMissing: (hours) => hours > 168 });
    const newest = decideProof(pair(quartered, shorter), end);
    assert.ok(newest.kind === 'divergence');
    assert.deepEqual(newest.loss.next, [last.id + 1n, 0n]);
  });

  test('counts with the least of its last hours, whichever coin moved and whichever way', () => {
    const at = (price: (hours: number) => bigint, usual: bigint) => coin(usual, { price });
    const indexOf = (first: WatchedCoin, second: WatchedCoin) => {
      const proof = decideProof(pair(first, second), end);
      return proof.kind === 'divergence' ? proof.loss.index : proof.kind;
    };
    const fourfold = at((hours) => (hours >= 158 ? btc * 4n : btc), btc);
    assert.equal(indexOf(calm[0], fourfold), 2000n);
    assert.equal(indexOf(fourfold, calm[1]), 2000n);
    assert.equal(
      indexOf(
        quartered,
        at((hours) => (hours >= 158 ? btc / 4n : btc), btc),
      ),
      'wait',
    );
    // For three of the last hours only half as much.
    const halved = at((hours) => (hours >= 163 && hours < 166 ? eth / 2n : hours >= 158 ? eth / 4n : eth), eth);
    assert.equal(indexOf(halved, calm[1]), 571n);
    // Back at the start's price once: nothing was lost throughout.
    const back = at((hours) => (hours >= 163 && hours < 166 ? eth : hours >= 158 ? eth / 4n : eth), eth);
    assert.equal(indexOf(back, calm[1]), 'wait');
  });

  test('is proven once: a loss that is known already waits to be made final, with an edge of each coin', () => {
    const known = pair(quartered, calm[1], { provenIndex: 2000n });
    assert.deepEqual(decideProof(known, finalFrom - 1), { kind: 'wait', until: finalFrom });
    assert.equal(decideProof({ ...known, provenIndex: 1999n }, finalFrom).kind, 'divergence');
    const last = quartered.rounds.findLast(({ updatedAt }) => updatedAt <= end)?.id ?? 0n;
    const edge = { round: last, next: last + 1n };
    assert.deepEqual(decideProof(known, finalFrom), { kind: 'finalise', edges: [edge, edge] });
  });

  test('with a coin that was silent in its last hours has no loss proven, and is made final as nothing', () => {
    const gap = coin(btc, { isMissing: (hours) => hours > 158 && hours < 166 });
    assert.equal(decideProof(pair(quartered, gap), end).kind, 'wait');
    assert.equal(decideProof(pair(gap, quartered), finalFrom).kind, 'finalise');
    const wrong = coin(btc, { price: (hours) => (hours === 163 ? 0n : btc) });
    assert.equal(decideProof(pair(quartered, wrong), end).kind, 'wait');
  });

  test('with a coin that was silent at the end is never final', () => {
    const silent = coin(btc, { isMissing: (hours) => hours > 160 && hours < 175 });
    assert.deepEqual(decideProof(pair(calm[0], silent), finalFrom), { kind: 'never' });
    assert.deepEqual(decideProof(pair(silent, calm[0]), finalFrom), { kind: 'never' });
  });

  test('whose last hours an outage touched has no loss proven; one before them changes nothing', () => {
    const up = (from: number, until: number, round: bigint) => ({
      round,
      from: start + from * hour,
      until: start + until * hour,
    });
    const touched = [up(166, 1000, 9n), up(-100, 164, 7n)];
    assert.equal(decideProof(pair(quartered, calm[1], { uptimes: touched }), end).kind, 'wait');
    assert.equal(decideProof(pair(quartered, calm[1], { uptimes: [up(-100, 168, 7n)] }), end).kind, 'wait');
    const before = decideProof(pair(quartered, calm[1], { uptimes: [up(100, 1000, 9n), up(-100, 90, 7n)] }), end);
    assert.ok(before.kind === 'divergence' && before.loss.uptime === 9n);
  });
});
