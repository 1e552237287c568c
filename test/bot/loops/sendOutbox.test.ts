import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enqueueNotice } from '../../../db/outbox.ts';
import { findOrCreateUserByIdentity } from '../../../db/users.ts';
import { reachableAt } from '../../../db/wallets.ts';
import { amounts, outboxWorld } from './support/outboxWorld.ts';
import { scriptedChain, seriesId, seriesOpened } from './support/scriptedChain.ts';
import { scriptedPlatform } from './support/scriptedPlatform.ts';
import { emptyDatabase, newPerson, offer, openUnsynced, startLoops, subject, tap } from './support/world.ts';

test('the same notice for the same person is kept once', async (t) => {
  const world = await outboxWorld(t);
  world.tell(world.ann, 'x');
  world.tell(world.ann, 'x');
  world.tell(world.bob, 'x');
  await world.loops.pass(0);
  assert.equal(world.platform.calls.length, 2);
});

test('messages of one chat keep their order, also behind one that has to wait', async (t) => {
  const world = await outboxWorld(t);
  world.platform.script.push({ delivery: { kind: 'retryLater', afterMs: 5000 }, arrives: false });
  for (const [at, key] of ['a', 'b', 'c'].entries()) world.tell(world.ann, key, BigInt(at + 1));
  await world.loops.pass(0);
  assert.deepEqual(amounts(world, 'ann'), [1n]);
  await world.loops.pass(5);
  await world.loops.pass(5);
  assert.deepEqual(amounts(world, 'ann'), [1n, 1n, 2n, 3n]);
});

test('a 429 is obeyed to the second and holds up no other chat', async (t) => {
  const world = await outboxWorld(t);
  world.platform.script.push({ delivery: { kind: 'retryLater', afterMs: 30_000 }, arrives: false });
  world.tell(world.ann, 'a');
  await world.loops.pass(0);
  world.tell(world.bob, 'b');
  await world.loops.pass(29);
  assert.deepEqual([amounts(world, 'ann').length, amounts(world, 'bob').length], [1, 1]);
  await world.loops.pass(1);
  assert.equal(amounts(world, 'ann').length, 2);
  assert.deepEqual(world.states(), ['sent', 'sent']);
});

test('429s from two chats in a row quieten the whole bot', async (t) => {
  const world = await outboxWorld(t);
  const cat = await newPerson(world.db, world.chain, 'cat');
  const flood = { delivery: { kind: 'retryLater', afterMs: 10_000 }, arrives: false } as const;
  world.platform.script.push(flood, flood);
  world.tell(world.ann, 'a');
  world.tell(world.bob, 'b');
  await world.loops.pass(0);
  world.tell(cat, 'c');
  await world.loops.pass(9);
  assert.equal(amounts(world, 'cat').length, 0);
  await world.loops.pass(1);
  assert.deepEqual(world.states(), ['sent', 'sent', 'sent']);
});

test('never more than the platform allows in any second, nor a flood into one chat', async (t) => {
  const world = await outboxWorld(t, 5);
  for (let i = 0; i < 4; i++) world.tell(world.ann, `a${i}`);
  for (let i = 0; i < 6; i++) {
    const person = await newPerson(world.db, world.chain, `p${i}`);
    world.tell(person, 'x');
  }
  await world.loops.pass(0);
  assert.equal(world.platform.calls.length, 5);
  await world.loops.pass(0.5);
  assert.equal(world.platform.calls.length, 5);
  await world.loops.pass(0.5);
  assert.equal(amounts(world, 'ann').length, 3);
  await world.loops.pass(3);
  assert.equal(amounts(world, 'ann').length, 4);
  assert.equal(world.platform.calls.length, 10);
});

test('a person who blocked the bot gets nothing more until they come back, and then the newest of what was kept', async (t) => {
  const world = await outboxWorld(t);
  world.platform.script.push({ delivery: { kind: 'blocked' }, arrives: false });
  world.tell(world.ann, 'a');
  world.tell(world.ann, 'b');
  await world.loops.pass(0);
  await world.loops.pass(60);
  assert.deepEqual(world.states(), ['kept', 'kept']);
  assert.equal(world.platform.calls.length, 1);
  assert.equal(reachableAt(world.db, world.ann.wallet.address).length, 1, 'news is kept for them too');
  for (let i = 0; i < 25; i++) world.tell(world.ann, `more ${i}`);
  await world.loops.pass(60);
  assert.equal(world.platform.calls.length, 1);
  const back = {
    platform: 'telegram',
    platformUserId: 'ann',
    privateChatId: 'ann',
    locale: 'en',
    timeZone: 'UTC',
  } as const;
  assert.equal(findOrCreateUserByIdentity(world.db, back, 0).isBack, true);
  assert.equal(findOrCreateUserByIdentity(world.db, back, 0).isBack, false);
  for (let i = 0; i < 30; i++) await world.loops.pass(3);
  assert.equal(world.platform.calls.length, 21);
  assert.equal(world.states().filter((state) => state === 'failed').length, 7, 'the oldest are left');
});

test('one platform’s outbox leaves the people of another alone', async (t) => {
  const world = await outboxWorld(t);
  const visitor = {
    platform: 'discord',
    platformUserId: 'dan',
    privateChatId: 'dan',
    locale: 'en',
    timeZone: 'UTC',
  } as const;
  const { identity } = findOrCreateUserByIdentity(world.db, visitor, 0);
  world.tell({ ...world.ann, identity }, 'x');
  world.tell(world.ann, 'x');
  await world.loops.pass(5);
  assert.deepEqual(
    world.platform.calls.map(({ chatId }) => chatId),
    ['ann'],
  );
  assert.deepEqual(world.states(), ['pending', 'sent']);
});

test('when the message to edit is gone the news becomes a new message, which later news edits', async (t) => {
  const world = await outboxWorld(t);
  world.platform.script.push({ delivery: { kind: 'gone' }, arrives: false });
  tap(world.db, world.chain, world.ann, offer(world.db, world.chain, world.ann, '7'), '7');
  await world.loops.pass(0);
  assert.equal(world.platform.shown('100'), 'orderPlaced');
  world.chain.mine();
  await world.loops.follow();
  assert.equal(world.platform.shown('100'), 'covered');
});

test('rejected content and unreadable notices fail alone', async (t) => {
  const world = await outboxWorld(t);
  const { id: identityId } = world.ann.identity;
  enqueueNotice(world.db, {
    eventKey: 'u',
    identityId,
    intentId: null,
    seriesId: null,
    notice: { kind: 'odd' },
    block: null,
  });
  world.platform.script.push({ delivery: { kind: 'rejected', reason: 'bad markup' }, arrives: false });
  world.tell(world.ann, 'a');
  world.tell(world.ann, 'b');
  await world.loops.pass(0);
  await world.loops.pass(5);
  assert.deepEqual(world.states(), ['failed', 'failed', 'sent']);
});

test('newer news replaces older news that still waits to edit the same message', async (t) => {
  const world = await outboxWorld(t);
  world.platform.script.push({ delivery: { kind: 'retryLater', afterMs: 20_000 }, arrives: false });
  tap(world.db, world.chain, world.ann, offer(world.db, world.chain, world.ann, '7'), '7');
  await world.loops.pass(0);
  world.chain.mine();
  await world.loops.follow();
  await world.loops.pass(30);
  assert.deepEqual(world.platform.messages.get('7')?.says, ['covered']);
  assert.deepEqual(world.states(), ['cancelled', 'sent']);
});

test('a clock set back by a day holds nothing up', async (t) => {
  const world = await outboxWorld(t);
  const flood = { delivery: { kind: 'retryLater', afterMs: 10_000 }, arrives: false } as const;
  world.platform.script.push(flood, flood);
  world.tell(world.ann, 'a');
  world.tell(world.bob, 'b');
  await world.loops.pass(0);
  world.loops.clock.ms -= 86_400_000;
  await world.loops.pass(0);
  assert.deepEqual(world.states(), ['sent', 'sent']);
});

test('what waits survives a restart', async (t) => {
  const path = emptyDatabase(t);
  const chain = scriptedChain();
  const platform = scriptedPlatform();
  const first = openUnsynced(path);
  const ann = await newPerson(first.db, chain, 'ann');
  chain.block([
    seriesOpened({ row: { product: 1, subject, trigger: 120, exit: 120 } }),
    { kind: 'coverBought', seriesId, buyer: ann.wallet.address, holder: ann.wallet.address, units: 1, operation: null },
  ]);
  platform.script.push({ delivery: { kind: 'retryLater', afterMs: 20_000 }, arrives: false });
  const before = startLoops(first.db, chain, platform);
  await before.follow();
  await before.stop();
  first.close();

  const second = openUnsynced(path);
  const after = startLoops(second.db, chain, platform);
  t.after(async () => {
    await after.stop();
    second.close();
  });
  await after.follow();
  await after.pass(30);
  assert.deepEqual(platform.messages.get('101')?.says, ['covered']);
});
