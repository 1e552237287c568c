import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outbox } from '../../../db/schema/messages.ts';
import { annIsCovered, outboxWorld, payout } from './support/outboxWorld.ts';
import { offer, startLoops, tap } from './support/world.ts';

/** Messages of which nobody knows whether they arrived. */

test('an edit that may have arrived is repeated until it is known', async (t) => {
  const world = await outboxWorld(t);
  const lost = { delivery: { kind: 'ambiguous' }, arrives: true } as const;
  world.platform.script.push(lost, lost);
  tap(world.db, world.chain, world.ann, offer(world.db, world.chain, world.ann, '7'), '7');
  await world.loops.pass(0);
  await world.loops.pass(5);
  await world.loops.pass(10);
  assert.deepEqual(world.platform.messages.get('7')?.says, ['orderPlaced', 'orderPlaced', 'orderPlaced']);
  assert.equal(world.states()[0], 'sent');
});

test('a new message that may have arrived is said by the cover message instead of twice', async (t) => {
  const world = await outboxWorld(t);
  await annIsCovered(world);
  world.platform.script.push({ delivery: { kind: 'ambiguous' }, arrives: true });
  world.chain.block(payout(world));
  await world.loops.follow();
  await world.loops.pass(5);
  assert.equal(world.platform.written('coverPaid'), 1);
  assert.equal(world.platform.shown('7'), 'coverPaid');
});

test('a stand-in that has to wait is not written anew after a reorg', async (t) => {
  const world = await outboxWorld(t);
  await annIsCovered(world);
  world.platform.script.push(
    { delivery: { kind: 'ambiguous' }, arrives: true },
    { delivery: { kind: 'retryLater', afterMs: 20_000 }, arrives: false },
  );
  world.chain.block(payout(world));
  await world.loops.follow();
  world.chain.reorg(1);
  world.chain.block(payout(world));
  await world.loops.follow();
  await world.loops.pass(30);
  assert.equal(world.platform.written('coverPaid'), 1);
  assert.equal(world.platform.shown('7'), 'coverPaid');
});

test('a new message that may have arrived and has no cover message rests as ambiguous', async (t) => {
  const world = await outboxWorld(t);
  world.platform.script.push({ delivery: { kind: 'ambiguous' }, arrives: false });
  world.tell(world.ann, 'a');
  world.tell(world.ann, 'b');
  await world.loops.pass(0);
  await world.loops.pass(60);
  assert.deepEqual(world.states(), ['ambiguous', 'sent']);
});

test('where the platform knows a repeat, a new message that may have arrived is sent again and written once', async (t) => {
  const world = await outboxWorld(t, 30, 90_000);
  const lost = (arrives: boolean) => ({ delivery: { kind: 'ambiguous' }, arrives }) as const;
  world.platform.script.push(lost(true), lost(false), lost(true));
  world.tell(world.ann, 'a');
  for (let i = 0; i < 5; i++) await world.loops.pass(10);
  assert.deepEqual(world.states(), ['sent']);
  assert.equal(world.platform.calls.length, 4);
  assert.deepEqual(
    [...world.platform.messages.values()].map(({ says }) => says.length),
    [1],
  );
});

test('a repeat stays one until it is known, also over a 429, and ends when the platform would have forgotten', async (t) => {
  const world = await outboxWorld(t, 30, 90_000);
  world.platform.script.push(
    { delivery: { kind: 'ambiguous' }, arrives: true },
    { delivery: { kind: 'retryLater', afterMs: 120_000 }, arrives: false },
  );
  world.tell(world.ann, 'a');
  for (let i = 0; i < 20; i++) await world.loops.pass(10);
  assert.deepEqual(world.states(), ['ambiguous']);
  assert.equal(world.platform.calls.length, 2);
});

for (const { knowsMs, later, ends } of [
  { knowsMs: 90_000, later: 30, ends: 'sent' },
  { knowsMs: 90_000, later: 600, ends: 'ambiguous' },
  { knowsMs: 0, later: 0, ends: 'ambiguous' },
])
  test(`a crash over a new message, ${later} s ago, where repeats are known for ${knowsMs / 1000} s, ends as ${ends}`, async (t) => {
    const world = await outboxWorld(t, 30, knowsMs);
    await world.loops.stop();
    world.tell(world.ann, 'a');
    world.db.update(outbox).set({ state: 'sending', mayHaveArrived: true, triedAtMs: world.loops.clock.ms }).run();
    world.chain.state.time += later;
    const again = startLoops(world.db, world.chain, world.platform);
    t.after(() => again.stop());
    await again.pass(0);
    assert.deepEqual(world.states(), [ends]);
  });
