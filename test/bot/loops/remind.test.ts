import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { pino } from 'pino';
import { remind, remindersDue } from '../../../bot/loops/remind.ts';
import { noticeSchema } from '../../../bot/notices.ts';
import { outbox } from '../../../db/schema/messages.ts';
import { scriptedChain, seriesId, seriesOpened } from './support/scriptedChain.ts';
import { scriptedPlatform } from './support/scriptedPlatform.ts';
import { freshDatabase, newPerson, purchaseFor, startLoops } from './support/world.ts';

const day = 86_400;

test('a reminder is due within the last day, and only for what was held before', () => {
  const window = { cutoff: 10 * day, start: 17 * day };
  const kinds = (heldSince: number, now: number) => remindersDue(window, heldSince, now).map(({ kind }) => kind);
  assert.deepEqual(kinds(0, 9 * day - 1), []);
  assert.deepEqual(kinds(0, 9 * day), ['saleEnds']);
  assert.deepEqual(kinds(0, 10 * day - 1), ['saleEnds']);
  assert.deepEqual(kinds(0, 10 * day), []);
  assert.deepEqual(kinds(9 * day + 5, 9 * day + 10), []);
  assert.deepEqual(kinds(9 * day + 5, 16 * day), ['coverStarts']);
  assert.deepEqual(kinds(0, 17 * day), []);
});

async function begin(t: TestContext) {
  const db = freshDatabase(t);
  const chain = scriptedChain();
  const loops = startLoops(db, chain, scriptedPlatform());
  const [ann, bob] = [await newPerson(db, chain, 'ann'), await newPerson(db, chain, 'bob')];
  const log = pino({ level: 'silent' });
  const setup = { db, door: chain.door, onNotice: loops.outbox.wake, clock: () => loops.clock.ms, log };
  const reminders = { now: remind(setup) };
  t.after(async () => {
    await reminders.now.stop();
    await loops.stop();
  });
  const { address } = ann.wallet;
  chain.block([
    seriesOpened(purchaseFor(ann)),
    { kind: 'coverBought', seriesId, buyer: address, holder: address, units: 3, operation: null },
  ]);
  await loops.follow();
  const passes = async (seconds: number) => {
    await loops.pass(seconds);
    await reminders.now.idle();
    await reminders.now.idle();
    await loops.pass(0);
  };
  const restart = async () => {
    await reminders.now.stop();
    reminders.now = remind(setup);
  };
  const told = (identityId: number) =>
    db
      .select()
      .from(outbox)
      .all()
      .filter((row) => row.identityId === identityId)
      .map((row) => noticeSchema.parse(row.notice).kind)
      .filter((kind) => kind === 'saleEnds' || kind === 'coverStarts');
  return { chain, ann, bob, passes, restart, told, follow: loops.follow };
}

test('holders are reminded once of each, also over restarts; whoever holds nothing is not', async (t) => {
  const { ann, bob, passes, restart, told } = await begin(t);
  await passes(1);
  assert.deepEqual(told(ann.identity.id), []);
  await passes(9 * day);
  assert.deepEqual(told(ann.identity.id), ['saleEnds']);
  await restart();
  await passes(3600);
  await passes(7 * day - 3600);
  await restart();
  await passes(3600);
  assert.deepEqual(told(ann.identity.id), ['saleEnds', 'coverStarts']);
  assert.deepEqual(told(bob.identity.id), []);
});

test('who gave it away is not reminded, and who got it is', async (t) => {
  const { chain, ann, bob, passes, follow, told } = await begin(t);
  chain.block([{ kind: 'coverMoved', seriesId, from: ann.wallet.address, to: bob.wallet.address, units: 3 }]);
  await follow();
  await passes(1);
  await passes(9 * day);
  assert.deepEqual(told(ann.identity.id), []);
  assert.deepEqual(told(bob.identity.id), ['saleEnds']);
});

test('nobody is reminded of a cover that is decided', async (t) => {
  const { chain, ann, passes, follow, told } = await begin(t);
  await passes(1);
  chain.block([{ kind: 'seriesSettled', seriesId, outcome: 'VOID', index: 0, units: 3, payPerUnit: 1_000_000n }]);
  await follow();
  await passes(9 * day);
  assert.deepEqual(told(ann.identity.id), []);
});

test('a chain that does not answer delays a reminder and loses none', async (t) => {
  const { chain, ann, passes, told } = await begin(t);
  chain.covers.unreachable = true;
  await passes(9 * day);
  assert.deepEqual(told(ann.identity.id), []);
  chain.covers.unreachable = false;
  await passes(120);
  assert.deepEqual(told(ann.identity.id), ['saleEnds']);
});
