import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { coversOfUser } from '../../../db/covers.ts';
import { intentById } from '../../../db/intents.ts';
import { openOrder } from '../../../db/orders.ts';
import * as ordersTables from '../../../db/schema/orders.ts';
import { scriptedChain } from './support/scriptedChain.ts';
import { scriptedPlatform } from './support/scriptedPlatform.ts';
import { freshDatabase, newPerson, offer, startLoops, tap } from './support/world.ts';

const stranger = `0x${'77'.repeat(20)}` as const;

async function begin(t: TestContext) {
  const db = freshDatabase(t);
  const chain = scriptedChain();
  const platform = scriptedPlatform();
  const ann = await newPerson(db, chain, 'ann');
  const loops = startLoops(db, chain, platform);
  t.after(() => loops.stop());
  return { db, chain, platform, ann, loops, told: () => platform.calls.map(({ kind }) => kind) };
}

type World = Awaited<ReturnType<typeof begin>>;

/** Ann's confirmed withdrawal, sent to the bundler and not mined yet. */
async function withdrawalOnItsWay({ db, chain, ann, loops }: World): Promise<string> {
  const action = { kind: 'withdraw', to: stranger, dollars: 5_000_000n } as const;
  chain.block([]);
  const id = offer(db, chain, ann, '7', 300, action);
  tap(db, chain, ann, id, '7', null);
  await loops.follow();
  assert.equal(intentById(db, id)?.state, 'sent');
  return id;
}

test('an order that is no purchase is done when its operation is, and told once', async (t) => {
  const world = await begin(t);
  const { db, chain, loops, platform } = world;
  const id = await withdrawalOnItsWay(world);
  chain.mine();
  await loops.follow();
  await loops.pass(10);
  const intent = intentById(db, id);
  assert.deepEqual([intent?.state, intent?.closedBlock, intent?.refusal], ['done', 1, null]);
  assert.equal(openOrder(db, id), undefined);
  assert.deepEqual(world.told(), ['orderPlaced', 'orderDone']);
  assert.equal(platform.shown('7'), 'orderDone');
  const notice = platform.calls.at(-1)?.notice;
  assert.ok(notice?.kind === 'orderDone');
  assert.deepEqual(notice.action, { kind: 'withdraw', to: stranger, dollars: 5_000_000n });
  assert.equal(notice.transaction, chain.state.blocks[1]?.events[0]?.transaction);
  assert.deepEqual(coversOfUser(db, world.ann.user.id), []);
});

test('an order that is no purchase and failed on chain is told as refused', async (t) => {
  const world = await begin(t);
  const { db, chain, loops } = world;
  const id = await withdrawalOnItsWay(world);
  for (const { operation } of chain.state.pending) chain.state.failing.add(operation.hash);
  chain.mine();
  await loops.follow();
  await loops.pass(10);
  assert.deepEqual([intentById(db, id)?.state, intentById(db, id)?.refusal?.code], ['refused', 'POOL_FULL']);
  assert.deepEqual(world.told(), ['orderPlaced', 'orderRefused']);
});

test('an order that a reorg takes back is open again, and done once more without a second word', async (t) => {
  const world = await begin(t);
  const { db, chain, loops } = world;
  const id = await withdrawalOnItsWay(world);
  chain.mine();
  await loops.follow();
  await loops.pass(10);
  chain.reorg(1);
  chain.block([]);
  await loops.follow();
  assert.deepEqual([intentById(db, id)?.state, intentById(db, id)?.closedBlock], ['sent', null]);
  assert.equal(db.select().from(ordersTables.operationEnds).all().length, 0);
  chain.mine();
  await loops.follow();
  await loops.pass(10);
  assert.deepEqual([intentById(db, id)?.state, intentById(db, id)?.closedBlock], ['done', 2]);
  assert.deepEqual(world.told(), ['orderPlaced', 'orderDone']);
});

test('an order that a reorg takes back before it was told is not said to be done', async (t) => {
  const world = await begin(t);
  const { db, chain, loops, platform } = world;
  const id = await withdrawalOnItsWay(world);
  for (let i = 0; i < 6; i++)
    platform.script.push({ delivery: { kind: 'retryLater', afterMs: 20_000 }, arrives: false });
  chain.mine();
  await loops.follow();
  platform.script.length = 0;
  chain.reorg(1, true);
  chain.block([]);
  await loops.follow();
  await loops.pass(30);
  assert.equal(intentById(db, id)?.state, 'sent');
  assert.equal(platform.messages.get('7')?.says.includes('orderDone'), false);
  await loops.pass(700);
  await loops.pass(60);
  assert.equal(platform.messages.get('7')?.says.includes('orderDone'), false);
  assert.equal(intentById(db, id)?.state, 'expired');
  assert.equal(platform.shown('7'), 'orderExpired');
});
