import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createWalletClient, http, publicActions } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { dropProduct } from '../../chain/products.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';
import { startKeeper } from '../../oracle/keeper/startKeeper.ts';
import type { Running } from '../../oracle/runLoop.ts';
import { readRateTables } from '../../pricing/readTables.ts';
import { deployLocally, giveTestDollars, seedPools } from '../../sim/chain/localDeployment.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { type LocalNode, startNode } from '../../sim/chain/startNode.ts';
import { deployLocalFeeds, type LocalFeeds } from '../../sim/prices/localFeeds.ts';
import { fallsOnDay, worldPrices } from '../../sim/prices/worldPrices.ts';
import { until } from './oracleChain.ts';

const day = 86_400;
const tables = fileURLToPath(new URL('../../pricing/tables', import.meta.url));
const { flights, watches } = readRateTables([tables]);
const dir = mkdtempSync(join(tmpdir(), 'buckler-proofs-'));
const buyer = privateKeyToAccount(localKey('treasury'));
const keepers = (['keeper', 'relay'] as const).map((role) => privateKeyToAccount(localKey(role)).address);

let node: LocalNode;
let feeds: LocalFeeds;
let deployment: Deployment;
let midnight: number;
const running: Running[] = [];
before(async () => {
  node = await startNode({ dir, blockMilliseconds: 0 });
  const began = await node.time();
  midnight = Math.floor(began / day) * day;
  feeds = await deployLocalFeeds(node.rpcUrl, worldPrices(began), began);
  const ratesRoots = { ...watches.roots(), 1: flights.root };
  deployment = await deployLocally({ rpcUrl: node.rpcUrl, dir, ratesRoots, feeds: feeds.planned });
  await seedPools(node.rpcUrl, deployment, 100_000);
  await giveTestDollars(node.rpcUrl, deployment, buyer.address, 100);
});
after(async () => {
  await Promise.all(running.map((keeper) => keeper.stop()));
  await node.stop();
  rmSync(dir, { recursive: true });
});

const client = () =>
  createWalletClient({ account: buyer, chain: hardhat, transport: http(node.rpcUrl), pollingInterval: 20 }).extend(
    publicActions,
  );

/** Buys one cover of every level on a week of ETH. */
async function buyWeek(startDay: number) {
  const start = midnight + startDay * day;
  const date = new Date(start * 1000).toISOString().slice(0, 10);
  const subject = encodeWatch({ name: 'ETH/USD', date, days: 7, detail: '' });
  const desk = { address: deployment.desk, abi: coverDeskAbi } as const;
  const approve = { address: deployment.dollar, abi: testDollarAbi, functionName: 'approve' } as const;
  const ids: bigint[] = [];
  for (const row of watches.rowsFor(dropProduct, subject)) {
    const purchase = { ...row, units: 1, minPayout: 1 };
    const { pool } = await client()
      .readContract({ ...desk, functionName: 'quote', args: [purchase] })
      .catch(() => ({ pool: null }));
    // The desk sells no level whose cover would be worth less than 40 cents of its dollar.
    if (pool === null) continue;
    for (const spender of [pool, deployment.desk])
      await client().waitForTransactionReceipt({
        hash: await client().writeContract({ ...approve, args: [spender, 10_000_000n] }),
      });
    const call = { ...desk, functionName: 'buy', args: [purchase, buyer.address] } as const;
    ids.push((await client().simulateContract(call)).result[0]);
    await client().waitForTransactionReceipt({ hash: await client().writeContract(call) });
  }
  return { ids, subject, start, end: start + 7 * day };
}

async function moveTo(time: number): Promise<void> {
  await feeds.publishUpTo(time);
  await node.setTime(time);
}

function startKeepers(): void {
  for (const role of ['keeper', 'relay'] as const) {
    const key = localKey(role);
    const pace = { tickMilliseconds: 100, turnMilliseconds: 1500 };
    const others = keepers.filter((address) => address !== privateKeyToAccount(key).address);
    const deps = { log: pino({ level: 'silent' }), monotonic: () => performance.now() };
    running.push(startKeeper({ rpcUrl: node.rpcUrl, deployment, key, keepers: others, ...pace }, deps));
  }
}

const stateOf = async (id: bigint) => {
  const contract = { address: deployment.desk, abi: coverDeskAbi, functionName: 'seriesOf' } as const;
  const [, state, units] = await client().readContract({ ...contract, args: [id] });
  return { state: ['NONE', 'OPEN', 'PAYING', 'EXPIRED', 'VOID'][state], units };
};
const provenOf = async (subject: `0x${string}`) => {
  const contract = { address: deployment.oracles.feed, abi: feedOracleAbi, functionName: 'provenOf' } as const;
  const [index, , isFinal] = await client().readContract({
    ...contract,
    args: [dropProduct, subject, await node.time()],
  });
  return { index, isFinal };
};
const sent = async () => {
  const counts = keepers.map((address) => client().getTransactionCount({ address }));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
};

/** Waits while blocks come now and then, as on any chain: a keeper whose call was refused rests for half a minute of their time. */
function whileBlocksCome(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  let looks = 0;
  return until(what, async () => {
    looks += 1;
    if (looks % 100 === 0) await node.setTime((await node.time()) + 31);
    return isTrue();
  });
}

test('two keepers prove a fall once, make it final two days after the watch, and pay; none is wasted', async () => {
  const week = await buyWeek(fallsOnDay.eth - 1);
  assert.ok(week.ids.length > 0);
  startKeepers();
  await moveTo(week.end);
  await whileBlocksCome('the fall is proven', async () => (await provenOf(week.subject)).index > 4000n);
  assert.equal((await provenOf(week.subject)).isFinal, false);
  await moveTo(week.end + 2 * day);
  await whileBlocksCome('all is paid', async () => {
    const states = await Promise.all(week.ids.map(stateOf));
    return states.every(({ state, units }) => state === 'PAYING' && units === 0n);
  });
  // Long enough for the turns of both to come.
  await new Promise((resolve) => setTimeout(resolve, 3500));
  assert.equal(await sent(), 3 + 2 * week.ids.length);
});

test('keepers that come back long after settle-by prove what happened instead of giving it up', async () => {
  await Promise.all(running.splice(0).map((keeper) => keeper.stop()));
  const again = fallsOnDay.eth + 60 - 1;
  await moveTo(midnight + (again - 10) * day);
  const week = await buyWeek(again);
  await moveTo(week.end + 7 * day + 3600);
  startKeepers();
  await whileBlocksCome('it is settled', async () => (await stateOf(week.ids[0] ?? 0n)).state !== 'OPEN');
  assert.equal((await stateOf(week.ids[0] ?? 0n)).state, 'PAYING');
});

test('a feed that fell silent before the end gives every dollar back at settle-by, and not before', async () => {
  const now = await node.time();
  const week = await buyWeek(Math.ceil((now - midnight) / day) + 10);
  await feeds.publishUpTo(week.end - day);
  await node.setTime(week.end + 7 * day - 60);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.equal((await stateOf(week.ids[0] ?? 0n)).state, 'OPEN');
  await node.setTime(week.end + 7 * day);
  await whileBlocksCome('it is void', async () => (await stateOf(week.ids[0] ?? 0n)).state === 'VOID');
});
