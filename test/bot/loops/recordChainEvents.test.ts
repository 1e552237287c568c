import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coversOfUser, holdersOf } from '../../../db/covers.ts';
import { annHolds5, begin, bought, nobody, opened, paid, settled, stranger } from './support/coverStory.ts';
import { type BareEvent, pool, seriesId } from './support/scriptedChain.ts';
import { subject } from './support/world.ts';

test('a person who bought a series twice hears once that it ended', async (t) => {
  const world = await begin(t);
  await annHolds5(world);
  world.chain.block([settled('EXPIRED', 0n)]);
  await world.loops.follow();
  await world.loops.pass(3);
  assert.deepEqual(world.kinds('ann'), ['covered', 'covered', 'coverExpired']);
  const notice = world.platform.calls.at(-1)?.notice;
  assert.ok(notice?.kind === 'coverExpired');
  assert.deepEqual([notice.units, notice.index, notice.subject], [5, 167, subject]);
});

test('a payout tells amount, index and how many reporters agree', async (t) => {
  const world = await begin(t);
  await annHolds5(world);
  const said = {
    product: 1,
    subject,
    set: 0,
    status: 'VALUE',
    index: 167,
    finalAt: 0,
    reporters: 2,
    root: null,
  } as const;
  world.chain.block([
    { kind: 'reported', ...said },
    settled('PAYING', 12_000_000n),
    paid(world.ann.wallet.address, 5, 60_000_000n),
  ]);
  await world.loops.follow();
  const notice = world.platform.calls.at(-1)?.notice;
  assert.ok(notice?.kind === 'coverPaid');
  assert.deepEqual([notice.amount, notice.index, notice.reporters, notice.units], [60_000_000n, 167, 2, 5]);
  const cover = coversOfUser(world.db, world.ann.user.id)[0];
  assert.deepEqual([cover?.units, cover?.paid?.amount, cover?.settlement?.outcome], [5, 60_000_000n, 'PAYING']);
  assert.equal(holdersOf(world.db, seriesId).size, 0);
});

test('money back after a void is told as a refund', async (t) => {
  const world = await begin(t);
  await annHolds5(world);
  world.chain.block([settled('VOID', 1_000_000n), paid(world.ann.wallet.address, 5, 5_000_000n)]);
  await world.loops.follow();
  assert.equal(world.kinds('ann').at(-1), 'coverRefunded');
});

test('a skipped payment is told once with what stays claimable', async (t) => {
  const world = await begin(t);
  await annHolds5(world);
  const skipped = { kind: 'paymentSkipped', seriesId, holder: world.ann.wallet.address } as const;
  world.chain.block([settled('PAYING', 12_000_000n), skipped]);
  world.chain.block([skipped]);
  await world.loops.follow();
  await world.loops.pass(10);
  const told = world.platform.calls.filter(({ kind }) => kind === 'paymentSkipped');
  assert.equal(told.length, 1);
  assert.ok(told[0]?.notice.kind === 'paymentSkipped');
  assert.equal(told[0].notice.amount, 60_000_000n);
});

test('a holder who redeems in parts hears of each part', async (t) => {
  const world = await begin(t);
  await annHolds5(world);
  const { address } = world.ann.wallet;
  world.chain.block([settled('PAYING', 12_000_000n), paid(address, 2, 24_000_000n)]);
  world.chain.block([paid(address, 3, 36_000_000n)]);
  await world.loops.follow();
  await world.loops.pass(10);
  assert.equal(world.kinds('ann').filter((kind) => kind === 'coverPaid').length, 2);
});

test('a gift is told to both, and follows the tokens from then on', async (t) => {
  const world = await begin(t);
  const { chain, ann, bob, loops, db } = world;
  chain.block([opened, bought(bob.wallet.address, 2, ann.wallet.address)]);
  chain.block([{ kind: 'coverMoved', seriesId, from: bob.wallet.address, to: ann.wallet.address, units: 1 }]);
  chain.block([{ kind: 'coverMoved', seriesId, from: nobody, to: ann.wallet.address, units: 9 }]);
  await loops.follow();
  await loops.pass(10);
  assert.deepEqual(world.kinds('ann'), ['covered', 'coverReceived']);
  assert.deepEqual(world.kinds('bob'), ['coverReceived']);
  assert.deepEqual(
    [ann, bob].map(({ user }) => coversOfUser(db, user.id).map(({ units }) => units)),
    [[1], [1]],
  );
});

test('dollars from outside are told; payouts, dust and strangers are not', async (t) => {
  const world = await begin(t);
  const to = world.ann.wallet.address;
  const moved = (from: `0x${string}`, amount: bigint, receiver = to): BareEvent => ({
    kind: 'dollarsMoved',
    from,
    to: receiver,
    amount,
  });
  world.chain.block([
    moved(stranger, 20_000_000n),
    moved(stranger, 20_000_000n),
    moved(pool, 36_000_000n),
    moved(stranger, 1n),
    moved(stranger, 0n),
    moved(to, 3_000_000n, stranger),
  ]);
  await world.loops.follow();
  await world.loops.pass(5);
  assert.deepEqual(world.kinds('ann'), ['dollarsArrived', 'dollarsArrived']);
});
