import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideProof } from '../../oracle/keeper/decideProof.ts';
import type { CoinWatch, WatchedCoin } from '../../oracle/keeper/watchedCoins.ts';

const hour = 3600;
const start = 1_000_000;
const end = start + 7 * 24 * hour;
const finalFrom = end + 48 * hour;

/** Up from so many hours after the start until so many; -1: ever since before. */
const up = (from: number, until = Number.POSITIVE_INFINITY, round = 0n) => ({
  ...{ round, from: start + from * hour, until: start + until * hour },
});

/** A round every six hours from before the start to after the end; `price` by hours since the start. */
function feed(price: (hours: number) => number, isMissing: (hours: number) => boolean = () => false): CoinWatch {
  const hours = Array.from({ length: 40 }, (_, i) => (i - 2) * 6 + 1).filter((one) => !isMissing(one));
  const rounds = hours.map((one, i) => ({
    id: BigInt(i + 1),
    answer: BigInt(Math.round(price(one) * 1e8)),
    updatedAt: start + one * hour,
  }));
  const coin = { heartbeat: 7 * hour, decimals: 8, rounds, startPrice: 2_000n * 10n ** 8n };
  const settings = { kind: 'DROP', minimumTime: 24 * hour, start, end, finalFrom } as const;
  return { ...settings, coins: [coin], uptimes: [up(-1)], provenIndex: 0n };
}

/** The same with its coin changed. */
function withCoin(watched: CoinWatch, changes: Partial<WatchedCoin>): CoinWatch {
  return { ...watched, coins: [{ ...watched.coins[0], ...changes }] };
}
const roundsOf = (watched: CoinWatch) => watched.coins[0].rounds;

/** 30 % lower from the 48th to the 90th hour, 60 % lower for six hours in between. */
const fallen = feed((hours) => (hours >= 60 && hours < 66 ? 800 : hours >= 48 && hours < 90 ? 1_400 : 2_000));
const calm = feed(() => 2_000);

test('first the price at the start is proven, by the last round before it and the one after', () => {
  const proof = decideProof(withCoin(fallen, { startPrice: 0n }), end);
  assert.deepEqual(proof, { kind: 'start', place: 0, edge: { round: 2n, next: 3n } });
});

test('a depeg has no price at the start to prove', () => {
  const watched = withCoin(
    feed(() => 0.9),
    { startPrice: 0n },
  );
  assert.equal(decideProof({ ...watched, kind: 'DEPEG' }, end).kind, 'fall');
});

test('then the deepest fall that lasted, not the deepest moment', () => {
  const proof = decideProof(fallen, end);
  assert.ok(proof.kind === 'fall');
  const { first, last } = proof.fall.run;
  const span = roundsOf(fallen).filter(({ id }) => id >= first && id <= last);
  assert.ok(span.every(({ answer }) => answer <= 1_400n * 10n ** 8n));
  assert.ok((span.at(-1)?.updatedAt ?? 0) - (span[0]?.updatedAt ?? 0) >= 24 * hour);
});

test('nothing is proven twice: an index that is known already waits to be made final', () => {
  const known = { ...fallen, provenIndex: 3_000n };
  assert.deepEqual(decideProof(known, end), { kind: 'wait', until: finalFrom });
  assert.equal(decideProof({ ...known, provenIndex: 2_999n }, end).kind, 'fall');
});

test('a calm watch is made final when the time for proofs is over, and not a second before', () => {
  assert.deepEqual(decideProof(calm, finalFrom - 1), { kind: 'wait', until: finalFrom });
  const last = roundsOf(calm).findLast(({ updatedAt }) => updatedAt <= end);
  const edge = { round: last?.id, next: (last?.id ?? 0n) + 1n };
  assert.deepEqual(decideProof(calm, finalFrom), { kind: 'finalise', edges: [edge] });
});

test('the newest round has none after it', () => {
  const cut = withCoin(calm, { rounds: roundsOf(calm).filter(({ updatedAt }) => updatedAt <= end) });
  const proof = decideProof(cut, finalFrom);
  assert.ok(proof.kind === 'finalise');
  assert.equal(proof.edges[0]?.next, 0n);
});

test('a fall is not proven across a silence longer than the heartbeat', () => {
  const price = (hours: number) => (hours >= 48 && hours < 78 ? 1_400 : 2_000);
  assert.equal(decideProof(feed(price), end).kind, 'fall');
  assert.equal(
    decideProof(
      feed(price, (hours) => hours === 61),
      end,
    ).kind,
    'wait',
  );
});

test('where an outage touched the deepest fall, the deepest that none touched is proven, with the round that was true then', () => {
  const prices = (hours: number) => (hours < 24 || hours >= 120 ? 2_000 : hours < 60 ? 1_600 : 1_000);
  const outage = { ...feed(prices), uptimes: [up(100, undefined, 9n), up(-1, 80, 7n)] };
  const proof = decideProof(outage, end);
  assert.ok(proof.kind === 'fall' && proof.fall.uptime === 7n);
  const { first, last } = proof.fall.run;
  const span = roundsOf(outage).filter(({ id }) => id >= first && id <= last);
  assert.ok(span.every(({ updatedAt }) => updatedAt < start + 80 * hour));
  assert.ok(span.every(({ answer }) => answer <= 1_600n * 10n ** 8n));
  const known = { ...outage, provenIndex: 2_000n };
  assert.equal(decideProof(known, end).kind, 'wait');
  const whole = decideProof({ ...outage, uptimes: [up(-1)] }, end);
  assert.ok(whole.kind === 'fall' && whole.fall.uptime === 0n);
  assert.equal(decideProof({ ...outage, uptimes: [] }, end).kind, 'wait');
});

test('a feed that was silent at the start or at the end never answers', () => {
  const atStart = feed(
    () => 2_000,
    (hours) => hours <= 0 && hours > -10,
  );
  assert.deepEqual(decideProof(withCoin(atStart, { startPrice: 0n }), end), { kind: 'never' });
  const atEnd = feed(
    () => 2_000,
    (hours) => hours > 160 && hours < 180,
  );
  assert.deepEqual(decideProof(atEnd, finalFrom), { kind: 'never' });
});

test('rounds before the start and after the end prove nothing', () => {
  const after = feed((hours) => (hours > 168 ? 1_000 : 2_000));
  assert.equal(decideProof(after, end + 40 * hour).kind, 'wait');
  const before = feed((hours) => (hours < 0 ? 1_000 : 2_000));
  assert.equal(decideProof(before, end).kind, 'wait');
});

test('an answer that no price can be is no part of a proof: falls end before it, and no edge stands on it or beside it', () => {
  const price = (hours: number) => (hours >= 48 && hours < 84 ? 1_400 : 2_000);
  for (const wrong of [0, -1]) {
    const late = feed((hours) => (hours === 79 ? wrong : price(hours)));
    const proof = decideProof(late, end);
    assert.ok(proof.kind === 'fall' && proof.fall.index === 3000n);
    const last = roundsOf(late).find(({ id }) => id === proof.fall.run.last);
    assert.ok(last && last.updatedAt < start + 79 * hour);
    assert.equal(
      decideProof(
        feed((hours) => (hours === 61 ? wrong : price(hours))),
        end,
      ).kind,
      'wait',
    );
    for (const hours of [163, 169]) {
      const wrongAt = feed((one) => (one === hours ? wrong : 2_000));
      assert.deepEqual(decideProof(wrongAt, finalFrom), { kind: 'never' });
    }
  }
});
