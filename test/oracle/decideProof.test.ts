import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideProof, type WatchedFeed } from '../../oracle/keeper/decideProof.ts';

const hour = 3600;
const start = 1_000_000;
const end = start + 7 * 24 * hour;
const finalFrom = end + 48 * hour;

/** Up from so many hours after the start until so many; -1: ever since before. */
const up = (from: number, until = Number.POSITIVE_INFINITY, round = 0n) => ({
  ...{ round, from: start + from * hour, until: start + until * hour },
});

/** A round every six hours from before the start to after the end; `price` by hours since the start. */
function feed(price: (hours: number) => number, isMissing: (hours: number) => boolean = () => false): WatchedFeed {
  const hours = Array.from({ length: 40 }, (_, i) => (i - 2) * 6 + 1).filter((one) => !isMissing(one));
  const rounds = hours.map((one, i) => ({
    id: BigInt(i + 1),
    answer: BigInt(Math.round(price(one) * 1e8)),
    updatedAt: start + one * hour,
  }));
  const proven = { index: 0n, startPrice: 2_000n * 10n ** 8n };
  const settings = { kind: 'DROP', minimumTime: 24 * hour, heartbeat: 7 * hour, decimals: 8 } as const;
  return { ...settings, start, end, finalFrom, rounds, uptimes: [up(-1)], proven };
}

/** 30 % lower from the 48th to the 90th hour, 60 % lower for six hours in between. */
const fallen = feed((hours) => (hours >= 60 && hours < 66 ? 800 : hours >= 48 && hours < 90 ? 1_400 : 2_000));
const calm = feed(() => 2_000);

test('first the price at the start is proven, by the last round before it and the one after', () => {
  const proof = decideProof({ ...fallen, proven: { index: 0n, startPrice: 0n } }, end);
  assert.deepEqual(proof, { kind: 'start', edge: { round: 2n, next: 3n } });
});

test('a depeg has no price at the start to prove', () => {
  const watched = { ...feed(() => 0.9), kind: 'DEPEG', proven: { index: 0n, startPrice: 0n } } as const;
  assert.equal(decideProof(watched, end).kind, 'fall');
});

test('then the deepest fall that lasted, not the deepest moment', () => {
  const proof = decideProof(fallen, end);
  assert.ok(proof.kind === 'fall');
  const span = fallen.rounds.filter(({ id }) => id >= proof.first && id <= proof.last);
  assert.ok(span.every(({ answer }) => answer <= 1_400n * 10n ** 8n));
  assert.ok((span.at(-1)?.updatedAt ?? 0) - (span[0]?.updatedAt ?? 0) >= 24 * hour);
});

test('nothing is proven twice: an index that is known already waits to be made final', () => {
  const known = { ...fallen, proven: { ...fallen.proven, index: 3_000n } };
  assert.deepEqual(decideProof(known, end), { kind: 'wait', until: finalFrom });
  assert.equal(decideProof({ ...known, proven: { ...known.proven, index: 2_999n } }, end).kind, 'fall');
});

test('a calm watch is made final when the time for proofs is over, and not a second before', () => {
  assert.deepEqual(decideProof(calm, finalFrom - 1), { kind: 'wait', until: finalFrom });
  const last = calm.rounds.findLast(({ updatedAt }) => updatedAt <= end);
  const edge = { round: last?.id, next: (last?.id ?? 0n) + 1n };
  assert.deepEqual(decideProof(calm, finalFrom), { kind: 'finalise', edge });
});

test('the newest round has none after it', () => {
  const cut = { ...calm, rounds: calm.rounds.filter(({ updatedAt }) => updatedAt <= end) };
  const proof = decideProof(cut, finalFrom);
  assert.ok(proof.kind === 'finalise');
  assert.equal(proof.edge.next, 0n);
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
  assert.ok(proof.kind === 'fall' && proof.uptime === 7n);
  const span = outage.rounds.filter(({ id }) => id >= proof.first && id <= proof.last);
  assert.ok(span.every(({ updatedAt }) => updatedAt < start + 80 * hour));
  assert.ok(span.every(({ answer }) => answer <= 1_600n * 10n ** 8n));
  const known = { ...outage, proven: { ...outage.proven, index: 2_000n } };
  assert.equal(decideProof(known, end).kind, 'wait');
  const whole = decideProof({ ...outage, uptimes: [up(-1)] }, end);
  assert.ok(whole.kind === 'fall' && whole.uptime === 0n);
  assert.equal(decideProof({ ...outage, uptimes: [] }, end).kind, 'wait');
});

test('a feed that was silent at the start or at the end never answers', () => {
  const atStart = feed(
    () => 2_000,
    (hours) => hours <= 0 && hours > -10,
  );
  assert.deepEqual(decideProof({ ...atStart, proven: { index: 0n, startPrice: 0n } }, end), { kind: 'never' });
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
