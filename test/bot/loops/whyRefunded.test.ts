import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeFlight, encodeFlight, type Hex } from '../../../chain/subject.ts';
import * as reportsTables from '../../../db/schema/reports.ts';
import { annHolds5, begin, bought, opened, paid, settled, type World } from './support/coverStory.ts';
import type { BareEvent } from './support/scriptedChain.ts';
import { subject } from './support/world.ts';

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
