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
    peoplesClock: () => clock.ms,
    log,
    perSecond: 30,
  });
  t.after(() => outbox.stop());
  const store = recordChainEvents({
    db,
    contracts: [market],
    pools: poolAddresses,
    finality: 64,
    onChange: outbox.wake,
  });
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

test('a request is nothing to tell while it waits, nor when there is money to pay it', async (t) => {
  const { chain, pass, asks, watch } = await world(t);
  asks('one');
  Object.assign(chain.pools.mine, { queued: 5n * share, readyAt: chain.state.time + 14 * day });
  const exits = watch();
  assert.deepEqual(await pass(0, exits), []);
  assert.deepEqual(await pass(14 * day, exits), []);
  assert.deepEqual(await pass(day, exits), []);
});

test('ripe money that is locked is told once, through restarts and a chain that does not answer', async (t) => {
  const { chain, pass, asks, platform, watch } = await world(t);
  asks('one');
  Object.assign(chain.pools.mine, { queued: 5n * share, readyAt: chain.state.time + day });
  chain.pools.state.locked = chain.pools.state.assets;
  const exits = watch();
  assert.deepEqual(await pass(day - 1, exits), []);
  chain.pools.unreachable = true;
  assert.deepEqual(await pass(1, exits), []);
  chain.pools.unreachable = false;
  assert.deepEqual(await pass(31, exits), ['exitLocked']);
  const notice = platform.calls[0]?.notice;
  assert.ok(notice?.kind === 'exitLocked');
  assert.ok(notice.worth > 4_999_000n);
  assert.deepEqual(await pass(day, exits), ['exitLocked']);
  assert.deepEqual(await pass(day), ['exitLocked'], 'a restart says nothing twice');
});

test('money that is locked only when a keeper comes for the rest is told then; a later request is a new one', async (t) => {
  const { chain, pass, asks, watch } = await world(t);
  asks('one');
  Object.assign(chain.pools.mine, { queued: 5n * share, readyAt: chain.state.time });
  const exits = watch();
  assert.deepEqual(await pass(0, exits), []);
  const free = chain.pools.state.locked;
  chain.pools.state.locked = chain.pools.state.assets;
  assert.deepEqual(await pass(600, exits), ['exitLocked']);
  chain.pools.state.locked = free;
  Object.assign(chain.pools.mine, { queued: 0n, readyAt: 0 });
  assert.deepEqual(await pass(day, exits), ['exitLocked']);
  asks('two');
  Object.assign(chain.pools.mine, { queued: 5n * share, readyAt: chain.state.time });
  chain.pools.state.locked = chain.pools.state.assets;
  assert.deepEqual(await pass(1, exits), ['exitLocked', 'exitLocked']);
});

test('what a keeper pays is told with the wallet whose balance it is; what is sent elsewhere is not', async (t) => {
  const { mine, pass, platform, wallet } = await world(t);
  const paid = { pool: poolAddresses.high, dollars: 5n * dollar, shares: 5n * share, operation: null } as const;
  mine({ kind: 'poolLeft', ...paid, controller: wallet, to: wallet });
  mine({ kind: 'poolLeft', ...paid, controller: wallet, to: stranger });
  mine({ kind: 'poolLeft', ...paid, controller: stranger, to: stranger });
  assert.deepEqual(await pass(0), ['poolLeft']);
  const notice = platform.calls[0]?.notice;
  assert.ok(notice?.kind === 'poolLeft');
  assert.deepEqual(
    [notice.intentId, notice.pool, notice.dollars, notice.purse.wallet],
    [null, 'high', 5n * dollar, wallet],
  );
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
  chain.pools.state.locked = chain.pools.state.assets;
  assert.deepEqual(await pass(1), ['exitLocked']);
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
