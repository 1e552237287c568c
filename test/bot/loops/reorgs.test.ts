import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coversOfUser } from '../../../db/covers.ts';
import { begin, bought, opened, paid, settled, stranger, type World } from './support/coverStory.ts';
import { offer, tap } from './support/world.ts';

test('a block that cannot be kept whole leaves nothing behind', async (t) => {
  const world = await begin(t);
  world.chain.block([
    { kind: 'dollarsMoved', from: stranger, to: world.ann.wallet.address, amount: 5_000_000n },
    bought(stranger, 1),
  ]);
  await assert.rejects(world.loops.follow());
  assert.deepEqual(world.loops.store.recent(), []);
  await world.loops.pass(5);
  assert.deepEqual(world.kinds('ann'), []);
});

test('keeps hashes to finality and no further', async (t) => {
  const world = await begin(t);
  for (let i = 0; i < 70; i++) world.chain.block([]);
  await world.loops.follow();
  const recent = world.loops.store.recent();
  assert.deepEqual([recent.length, recent[0]?.number, recent.at(-1)?.number], [64, 69, 6]);
});

test('what was told is not told again when a reorg mines it in another block', async (t) => {
  const world = await begin(t);
  const { chain, ann, loops, db } = world;
  const deposit = { kind: 'dollarsMoved', from: stranger, to: ann.wallet.address, amount: 20_000_000n } as const;
  chain.block([]);
  chain.block([deposit], 'deposit');
  const id = offer(db, chain, ann, '7');
  tap(db, chain, ann, id, '7');
  await loops.follow();
  chain.mine();
  chain.block([settled('PAYING', 12_000_000n), paid(ann.wallet.address, 3, 36_000_000n)], 'settle');
  await loops.follow();
  await loops.pass(10);
  const told = world.kinds('ann');
  assert.deepEqual(told.toSorted(), ['coverPaid', 'covered', 'dollarsArrived', 'orderPlaced']);

  chain.reorg(3);
  chain.block([]);
  chain.block([deposit], 'deposit');
  chain.mine();
  chain.block([settled('PAYING', 12_000_000n), paid(ann.wallet.address, 3, 36_000_000n)], 'settle by another keeper');
  await loops.follow();
  await loops.pass(60);
  assert.deepEqual(world.kinds('ann'), told);
  assert.equal(coversOfUser(db, ann.user.id)[0]?.paid?.amount, 36_000_000n);
  assert.equal(chain.purchases().length, 1);
});

test('notices that were not sent yet vanish with their block', async (t) => {
  const world = await begin(t);
  const { chain, ann, bob, loops, platform } = world;
  chain.block([opened, bought(bob.wallet.address, 1)]);
  await loops.follow();
  for (let i = 0; i < 6; i++)
    platform.script.push({ delivery: { kind: 'retryLater', afterMs: 20_000 }, arrives: false });
  chain.block([{ kind: 'dollarsMoved', from: stranger, to: ann.wallet.address, amount: 20_000_000n }]);
  await loops.follow();
  platform.script.length = 0;
  chain.reorg(1);
  chain.block([]);
  await loops.follow();
  await loops.pass(60);
  assert.deepEqual(world.kinds('ann'), ['dollarsArrived'], 'one refused attempt, none after the reorg');
  assert.equal(platform.messages.size, 1);
});

test('facts after a reorg equal those of a store that only ever saw the last chain', async (t) => {
  const [reorged, straight] = [await begin(t), await begin(t)];
  const history = (world: World, late: boolean) => {
    const { address } = world.ann.wallet;
    world.chain.block([opened, bought(address, 3)], 'a');
    world.chain.block(
      late ? [settled('EXPIRED', 0n)] : [settled('VOID', 1_000_000n), paid(address, 3, 3_000_000n)],
      'b',
    );
  };
  history(reorged, true);
  await reorged.loops.follow();
  reorged.chain.reorg(2);
  history(reorged, false);
  await reorged.loops.follow();
  history(straight, false);
  await straight.loops.follow();
  const facts = ({ db, ann }: World) =>
    coversOfUser(db, ann.user.id).map(({ units, settlement, paid: money }) => [
      units,
      settlement?.outcome,
      money?.amount,
    ]);
  assert.deepEqual(facts(reorged), facts(straight));
  assert.deepEqual(facts(straight), [[3, 'VOID', 3_000_000n]]);
});
