import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { pino } from 'pino';
import { recordChainEvents } from '../../../bot/loops/recordChainEvents.ts';
import { sendOutbox } from '../../../bot/loops/sendOutbox.ts';
import { watchExits } from '../../../bot/loops/tellPool.ts';
import type { Notice } from '../../../bot/notices.ts';
import type { Hex } from '../../../chain/subject.ts';
import { poolAddresses } from '../support/scriptedPools.ts';
import { scriptedChain, seriesId, seriesOpened } from './support/scriptedChain.ts';
import { scriptedPlatform } from './support/scriptedPlatform.ts';
import { freshDatabase, newPerson, subject } from './support/world.ts';

const day = 86_400;
const dollar = 1_000_000n;
const share = 10n ** 12n;
const market: Hex = `0x${'3a'.repeat(20)}`;
const stranger: Hex = `0x${'55'.repeat(20)}`;
const log = pino({ level: 'silent' });

async function world(t: TestContext) {
  const db = freshDatabase(t);
  const chain = scriptedChain();
  const ann = await newPerson(db, chain, 'ann');
  const platform = scriptedPlatform();
  const clock = { ms: chain.state.time * 1000 };
  const outbox = sendOutbox({
    db,
    messenger: platform.messenger,
    platform: 'telegram',
    clock: () => clock.ms,
    log,
    perSecond: 30,
  });
  t.after(() => outbox.stop());
  const store = recordChainEvents({ db, contracts: [market], finality: 64, onChange: outbox.wake });
  const mine = (...events: Parameters<typeof chain.block>[0]) => store.apply(chain.block(events));
  const watch = () => {
    const worker = watchExits({ db, door: chain.door, onNotice: outbox.wake, clock: () => clock.ms, log });
    t.after(() => worker.stop());
    return worker;
  };
  /** Lets time pass, then waits until nothing more can happen. */
  async function pass(seconds: number, exits = watch()): Promise<Notice['kind'][]> {
    clock.ms += seconds * 1000;
    chain.state.time += seconds;
    await exits.idle();
    await outbox.idle();
    return platform.calls.map(({ kind }) => kind);
  }
  const wallet = ann.wallet.address;
  const asks = (transaction: string) => {
    const event = {
      kind: 'exitRequested',
      pool: poolAddresses.low,
      controller: wallet,
      owner: wallet,
      shares: 5n * share,
    } as const;
    store.apply(chain.block([event], transaction));
  };
  return { db, chain, store, platform, mine, watch, pass, wallet, asks };
}

test('a request is told when it is ripe and when it has lapsed, each once, through restarts', async (t) => {
  const { chain, pass, asks, watch } = await world(t);
  asks('one');
  Object.assign(chain.pools.mine, { queued: 5n * share, readyAt: chain.state.time + 14 * day });
  const exits = watch();
  assert.deepEqual(await pass(0, exits), []);
  assert.deepEqual(await pass(14 * day - 1, exits), []);
  assert.deepEqual(await pass(1, exits), ['exitReady']);
  assert.deepEqual(await pass(day, exits), ['exitReady']);
  assert.deepEqual(await pass(day), ['exitReady'], 'a restart says nothing twice');
  assert.deepEqual(await pass(5 * day), ['exitReady', 'exitLapsed']);
  assert.deepEqual(await pass(9 * day), ['exitReady', 'exitLapsed']);
});

test('a request that is asked again is a new one; one that was used is never told as lapsed', async (t) => {
  const { chain, pass, asks } = await world(t);
  asks('one');
  Object.assign(chain.pools.mine, { queued: 5n * share, readyAt: chain.state.time });
  await pass(0);
  await pass(7 * day);
  asks('two');
  chain.pools.mine.readyAt = chain.state.time + 14 * day;
  const told = ['exitReady', 'exitLapsed', 'exitReady'];
  assert.deepEqual(await pass(14 * day), told);
  Object.assign(chain.pools.mine, { queued: 0n, readyAt: 0 });
  assert.deepEqual(await pass(20 * day), told);
});

test('ripe money that is locked is told as such, and a chain that does not answer is asked again', async (t) => {
  const { chain, pass, asks, platform, watch } = await world(t);
  asks('one');
  Object.assign(chain.pools.mine, { queued: 5n * share, readyAt: chain.state.time });
  chain.pools.state.locked = chain.pools.state.assets;
  chain.pools.unreachable = true;
  const exits = watch();
  assert.deepEqual(await pass(0, exits), []);
  chain.pools.unreachable = false;
  assert.deepEqual(await pass(31, exits), ['exitReady']);
  const notice = platform.calls[0]?.notice;
  assert.ok(notice?.kind === 'exitReady');
  assert.deepEqual([notice.worth, notice.stays > 4_999_000n], [0n, true]);
});

test('a request whose block was taken back is forgotten, and told once when it is mined again', async (t) => {
  const { chain, store, pass, asks } = await world(t);
  chain.block([]);
  store.apply(chain.state.blocks[0] ?? chain.block([]));
  asks('one');
  Object.assign(chain.pools.mine, { queued: 5n * share, readyAt: chain.state.time + day });
  await pass(0);
  store.unwind(0);
  chain.reorg(1, true);
  assert.deepEqual(await pass(2 * day), []);
  asks('one');
  chain.pools.mine.readyAt = chain.state.time;
  assert.deepEqual(await pass(1), ['exitReady']);
});

const row = { product: 1, subject, trigger: 121, exit: 121 };
const terms = { seriesId, units: 5, pricePerUnit: 2n * dollar, feeBps: 200 };

test('a sale is told to the seller with what is left, and its dollars are no deposit', async (t) => {
  const { mine, pass, platform, wallet } = await world(t);
  mine(seriesOpened({ row }), { kind: 'coverListed', listing: 1n, seller: wallet, ...terms });
  const sold = { kind: 'listingSold', listing: 1n, buyer: stranger, holder: stranger } as const;
  mine(
    { ...sold, units: 2, dollars: 4n * dollar, fee: 80_000n },
    { kind: 'dollarsMoved', from: stranger, to: wallet, amount: 3_920_000n },
    { ...sold, units: 3, dollars: 6n * dollar, fee: 120_000n },
    { kind: 'dollarsMoved', from: stranger, to: wallet, amount: 5_880_000n },
    { kind: 'dollarsMoved', from: stranger, to: wallet, amount: 7n * dollar },
  );
  assert.deepEqual(await pass(0), ['listingSold', 'listingSold', 'dollarsArrived']);
  const [first, second] = platform.calls.map(({ notice }) => notice);
  assert.ok(first?.kind === 'listingSold' && second?.kind === 'listingSold');
  assert.deepEqual([first.left, first.got, second.left, second.got], [3, 3_920_000n, 0, 5_880_000n]);
});

test('tokens from the market are no gift, tokens from a person are', async (t) => {
  const { mine, pass, wallet } = await world(t);
  mine(seriesOpened({ row }));
  mine({ kind: 'coverMoved', seriesId, from: market, to: wallet, units: 2 });
  assert.deepEqual(await pass(0), []);
  mine({ kind: 'coverMoved', seriesId, from: stranger, to: wallet, units: 2 });
  assert.deepEqual(await pass(0), ['coverReceived']);
});

test('what is unsold when its series ends is told once, with the dollars to collect', async (t) => {
  for (const [outcome, payPerUnit] of [
    ['PAYING', 12n * dollar],
    ['VOID', dollar],
    ['EXPIRED', 0n],
  ] as const) {
    const { mine, pass, platform, wallet } = await world(t);
    mine(
      seriesOpened({ row }),
      { kind: 'coverListed', listing: 1n, seller: wallet, ...terms },
      { kind: 'coverListed', listing: 2n, seller: wallet, ...terms },
      { kind: 'listingEnded', how: 'takenBack', listing: 2n, to: wallet, units: 5, dollars: 0n },
    );
    mine({ kind: 'seriesSettled', seriesId, outcome, index: 0, units: 9, payPerUnit });
    assert.deepEqual(await pass(0), ['listingSettled']);
    const notice = platform.calls[0]?.notice;
    assert.ok(notice?.kind === 'listingSettled');
    assert.deepEqual([notice.outcome, notice.units, notice.dollars], [outcome, 5, 5n * payPerUnit]);
  }
});
