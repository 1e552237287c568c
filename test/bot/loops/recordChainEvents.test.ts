import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { decodeFlight, encodeFlight, type Hex } from '../../../chain/subject.ts';
import { coversOfUser, holdersOf } from '../../../db/covers.ts';
import * as reportsTables from '../../../db/schema/reports.ts';
import { type BareEvent, pool, scriptedChain, seriesId, seriesOpened } from './support/scriptedChain.ts';
import { scriptedPlatform } from './support/scriptedPlatform.ts';
import { freshDatabase, newPerson, offer, startLoops, subject, tap } from './support/world.ts';

const stranger = `0x${'77'.repeat(20)}` as const;
const nobody = `0x${'00'.repeat(20)}` as const;
const opened = seriesOpened({ row: { product: 1, subject, trigger: 120, exit: 120 } });

async function begin(t: TestContext) {
  const db = freshDatabase(t);
  const chain = scriptedChain();
  const platform = scriptedPlatform();
  const ann = await newPerson(db, chain, 'ann');
  const bob = await newPerson(db, chain, 'bob');
  const loops = startLoops(db, chain, platform);
  t.after(() => loops.stop());
  const kinds = (chatId: string) => platform.calls.filter((call) => call.chatId === chatId).map(({ kind }) => kind);
  return { db, chain, platform, ann, bob, loops, kinds };
}

type World = Awaited<ReturnType<typeof begin>>;

function bought(holder: `0x${string}`, units: number, buyer = holder): BareEvent {
  return { kind: 'coverBought', seriesId, buyer, holder, units, operation: null };
}

function settled(outcome: 'PAYING' | 'EXPIRED' | 'VOID', payPerUnit: bigint): BareEvent {
  return { kind: 'seriesSettled', seriesId, outcome, index: outcome === 'VOID' ? 0 : 167, units: 5, payPerUnit };
}

function paid(holder: `0x${string}`, units: number, amount: bigint): BareEvent {
  return { kind: 'coverPaid', seriesId, holder, to: holder, units, amount };
}

async function annHolds5({ chain, ann, loops }: World) {
  chain.block([opened, bought(ann.wallet.address, 3)], 'first purchase');
  chain.block([bought(ann.wallet.address, 2)], 'second purchase');
  await loops.follow();
}

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

/** Tells ann's refund of her 5 tokens, after what `before` says and the blocks it adds itself, and gives its reason. */
async function reasonAfter(world: World, ...before: BareEvent[]) {
  world.chain.block(before);
  world.chain.block([settled('VOID', 1_000_000n), paid(world.ann.wallet.address, 5, 5_000_000n)]);
  await world.loops.follow();
  const notice = world.platform.calls.at(-1)?.notice;
  assert.ok(notice?.kind === 'coverRefunded');
  assert.equal(notice.amount, 5_000_000n);
  return notice.reason;
}

const event = { product: 1, subject, set: 0 };
const disputed = { kind: 'disputed', ...event } as const;

function reported(status: 'VALUE' | 'VOID', more: { subject?: Hex; set?: number; finalAt?: number } = {}): BareEvent {
  return { kind: 'reported', ...event, status, index: 0, finalAt: 0, reporters: 2, root: null, ...more };
}

function resolved(status: 'VALUE' | 'VOID', set = 0): BareEvent {
  return { kind: 'resolved', ...event, set, status };
}

const elsewhere = encodeFlight({ ...decodeFlight(subject), number: 63 });
const farAway = 4_000_000_000;

for (const { what, before, reason } of [
  { what: 'nobody brought a quorum', before: [], reason: 'NO_QUORUM' },
  {
    what: 'a quorum spoke of another flight',
    before: [reported('VOID', { subject: elsewhere })],
    reason: 'NO_QUORUM',
  },
  { what: 'the reporters said that it cannot be known', before: [reported('VOID')], reason: 'UNKNOWABLE' },
  { what: 'nobody decided a dispute', before: [reported('VALUE'), disputed], reason: 'DISPUTED' },
  {
    what: 'the arbiter said that it cannot be known',
    before: [reported('VALUE'), disputed, resolved('VOID')],
    reason: 'UNKNOWABLE',
  },
  {
    what: 'what was seen too early was upheld',
    before: [reported('VALUE'), disputed, resolved('VALUE')],
    reason: 'SEEN_EARLY',
  },
  { what: 'it was seen before the sale ended', before: [reported('VALUE')], reason: 'SEEN_EARLY' },
  { what: 'the report was not final yet', before: [reported('VALUE', { finalAt: farAway })], reason: 'TOO_LATE' },
] satisfies { what: string; before: BareEvent[]; reason: string }[])
  test(`a refund says why: ${what}`, async (t) => {
    const world = await begin(t);
    await annHolds5(world);
    assert.equal(await reasonAfter(world, ...before), reason);
  });

test('a leaf that was opened from a batch counts the signers of that batch, and of no other', async (t) => {
  const world = await begin(t);
  await annHolds5(world);
  const [root, other]: Hex[] = ['0xab', '0xcd'];
  assert.ok(root && other);
  world.chain.block([
    { kind: 'batchReported', set: 1, root, reporters: 7 },
    { kind: 'batchReported', set: 0, root: other, reporters: 5 },
    { kind: 'batchReported', set: 0, root, reporters: 3 },
  ]);
  const leaf = { ...event, status: 'VALUE', index: 167, finalAt: 0, reporters: 0, root } as const;
  world.chain.block([{ kind: 'reported', ...leaf }]);
  world.chain.block([settled('PAYING', 12_000_000n), paid(world.ann.wallet.address, 5, 60_000_000n)]);
  await world.loops.follow();
  const notice = world.platform.calls.at(-1)?.notice;
  assert.ok(notice?.kind === 'coverPaid');
  assert.equal(notice.reporters, 3);
});

test('only the set that was the newest at the first sale explains a refund', async (t) => {
  const world = await begin(t);
  world.chain.block([{ kind: 'reportersSeated', set: 0 }]);
  world.chain.block([{ kind: 'reportersSeated', set: 1 }]);
  await annHolds5(world);
  world.chain.block([{ kind: 'reportersSeated', set: 2 }]);
  const others = [reported('VALUE'), disputed, reported('VALUE', { set: 2, finalAt: farAway })];
  assert.equal(await reasonAfter(world, ...others, reported('VOID', { set: 1 })), 'UNKNOWABLE');
});

test('a set that is seated in the second of the first sale answers for it', async (t) => {
  const world = await begin(t);
  world.chain.block([opened, bought(world.ann.wallet.address, 5), { kind: 'reportersSeated', set: 1 }]);
  assert.equal(await reasonAfter(world, reported('VOID'), reported('VALUE', { set: 1 })), 'SEEN_EARLY');
});

test('what is said after a series was void does not change why', async (t) => {
  const world = await begin(t);
  await annHolds5(world);
  const { address } = world.ann.wallet;
  world.chain.block([reported('VALUE'), disputed]);
  world.chain.block([settled('VOID', 1_000_000n), resolved('VOID')]);
  world.chain.block([paid(address, 5, 5_000_000n)]);
  await world.loops.follow();
  const notice = world.platform.calls.at(-1)?.notice;
  assert.ok(notice?.kind === 'coverRefunded');
  assert.equal(notice.reason, 'DISPUTED');
});

test('a reorg takes back sets, reports, disputes and resolutions', async (t) => {
  const world = await begin(t);
  const { chain, loops, db } = world;
  chain.block([]);
  await loops.follow();
  chain.block([{ kind: 'reportersSeated', set: 1 }]);
  await annHolds5(world);
  chain.block([reported('VALUE', { set: 1 }), { ...disputed, set: 1 }]);
  chain.block([resolved('VOID', 1)]);
  await loops.follow();
  const tables = [reportsTables.reporterSets, reportsTables.reports, reportsTables.disputes, reportsTables.resolutions];
  const rows = () => tables.map((table) => db.select().from(table).all().length);
  assert.deepEqual(rows(), [1, 1, 1, 1]);
  chain.reorg(1);
  chain.block([]);
  await loops.follow();
  assert.deepEqual(rows(), [1, 1, 1, 0]);
  chain.reorg(5);
  chain.block([]);
  await annHolds5(world);
  assert.deepEqual(rows(), [0, 0, 0, 0]);
  assert.equal(await reasonAfter(world, reported('VOID')), 'UNKNOWABLE');
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
