import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestClient, createWalletClient, http, publicActions } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import { purchaseStruct } from '../../chain/actions/callsOf.ts';
import { createChainTime } from '../../chain/chainTime.ts';
import { createChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { ChainEvent, FollowerStore } from '../../chain/events.ts';
import { DeepReorgError, follow } from '../../chain/follow.ts';
import type { Hex } from '../../chain/subject.ts';
import { deployLocally, seedPools } from '../../sim/chain/localDeployment.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { type LocalNode, startNode } from '../../sim/chain/startNode.ts';
import { startFlakyProxy } from './support/flakyProxy.ts';
import { dateAfter, plantFlightRates } from './support/flightRates.ts';
import { createMemoryStore } from './support/memoryStore.ts';
import { randomFrom } from './support/random.ts';

const buyer = privateKeyToAccount(localKey('keeper'));
const holders: readonly Hex[] = ['0a', '0b', '0c'].map((byte): Hex => `0x${byte.repeat(20)}`);
const rates = plantFlightRates(30_000);

let node: LocalNode;
let deployment: Deployment;
let today: number;

before(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-follow-'));
  node = await startNode({ dir, blockMilliseconds: 0 });
  deployment = await deployLocally({ rpcUrl: node.rpcUrl, dir, ratesRoot: rates.root });
  await seedPools(node.rpcUrl, deployment, 1_000_000);
  today = await node.time();
  const dollar = { address: deployment.dollar, abi: testDollarAbi } as const;
  await wallet().writeContract({ ...dollar, functionName: 'mint', args: [buyer.address, 1_000_000_000_000n] });
  await wallet().writeContract({ ...dollar, functionName: 'approve', args: [deployment.desk, 1_000_000_000_000n] });
});
after(() => node.stop());

const wallet = () => createWalletClient({ account: buyer, chain: hardhat, transport: http(node.rpcUrl) });
const chain = () =>
  createTestClient({ mode: 'hardhat', chain: hardhat, transport: http(node.rpcUrl) }).extend(publicActions);

/** One by one: blocks that a Hardhat node mines in one go do not name their parents. */
async function mine(blocks: number): Promise<void> {
  for (let i = 0; i < blocks; i++) await chain().mine({ blocks: 1 });
}

async function buy(holder: Hex, units: number, daysAhead: number): Promise<void> {
  const purchase = purchaseStruct(rates.rowOn(dateAfter(today, daysAhead)), units, 0n);
  await wallet().writeContract({
    address: deployment.desk,
    abi: coverDeskAbi,
    functionName: 'buy',
    args: [purchase, holder],
  });
}

/** Follows until `stop`, which resolves once the follower has ended. */
function startFollowing(store: FollowerStore, more: { rpcUrl?: string; wsUrl?: string; wallets?: Hex[] } = {}) {
  const stopping = new AbortController();
  const ended = follow({
    client: createChainClient(more.rpcUrl ?? node.rpcUrl, deployment.chainId, 0),
    ...(more.wsUrl ? { wsUrl: more.wsUrl } : {}),
    deployment,
    store,
    chainTime: createChainTime(() => 0),
    wallets: () => more.wallets ?? [],
    pollingInterval: 10,
    signal: stopping.signal,
    log: () => undefined,
  });
  const stop = () => {
    stopping.abort();
    return ended;
  };
  return { stop, ended };
}

async function untilAtHead(store: ReturnType<typeof createMemoryStore>): Promise<void> {
  const head = await chain().getBlock();
  while (store.blocks.at(-1)?.hash !== head.hash) await sleep(5);
}

async function followedFromScratch(): Promise<ChainEvent[]> {
  const store = createMemoryStore();
  const following = startFollowing(store);
  await untilAtHead(store);
  await following.stop();
  return store.blocks.flatMap((block) => block.events);
}

const eventsOf = (store: ReturnType<typeof createMemoryStore>) => store.blocks.flatMap((block) => block.events);

const seeds = process.env.BUCKLER_DEEP ? Array.from({ length: 20 }, (_, i) => i + 1) : [1, 2];

for (const seed of seeds)
  test(`events are those of the canonical chain after reorgs, failing calls and restarts (seed ${seed})`, async () => {
    const random = randomFrom(seed);
    const proxy = await startFlakyProxy(node.rpcUrl, seed, 0.05);
    const store = createMemoryStore();
    let following = startFollowing(store, { rpcUrl: proxy.url, wsUrl: node.wsUrl });
    const act = async () => {
      const holder = holders[Math.floor(random() * holders.length)];
      if (holder && random() < 0.6) await buy(holder, 1 + Math.floor(random() * 3), 17 + Math.floor(random() * 20));
      else await mine(1);
    };
    for (let round = 0; round < 12; round++) {
      const snapshot = await chain().snapshot();
      for (let i = random() * 5; i > 0; i--) await act();
      if (random() < 0.3) await untilAtHead(store);
      if (random() < 0.5) await chain().revert({ id: snapshot });
      for (let i = random() * 5; i > 0; i--) await act();
      if (random() < 0.3) {
        await following.stop();
        following = startFollowing(store, { rpcUrl: proxy.url, wsUrl: node.wsUrl });
      }
    }
    await mine(1);
    await untilAtHead(store);
    await following.stop();
    await proxy.stop();

    assert.ok(proxy.faults() > 0);
    assert.deepEqual(eventsOf(store), await followedFromScratch());
    const held = new Map<string, bigint>();
    for (const event of eventsOf(store)) {
      if (event.kind !== 'coverBought') continue;
      const key = `${event.holder.toLowerCase()} ${event.seriesId}`;
      held.set(key, (held.get(key) ?? 0n) + BigInt(event.units));
    }
    for (const [key, units] of held) {
      const [holder, id] = key.split(' ');
      const args = [`0x${holder?.slice(2)}`, BigInt(id ?? 0)] as const;
      const balance = { address: deployment.desk, abi: coverDeskAbi, functionName: 'balanceOf', args } as const;
      assert.equal(await chain().readContract(balance), units);
    }
  });

test('far behind, it reads in bulk and tells the same events in the same order', async () => {
  const before = await followedFromScratch();
  await mine(150);
  await buy(`0x${'0d'.repeat(20)}`, 2, 18);
  await mine(150);
  const all = await followedFromScratch();
  assert.deepEqual(all.slice(0, before.length), before);
  const kinds = all.slice(before.length).map((event) => event.kind);
  assert.ok(kinds.includes('coverBought'));
  for (const [i, event] of all.entries()) {
    const earlier = all[i - 1];
    if (earlier) assert.ok(event.block > earlier.block || event.logIndex > earlier.logIndex);
  }
});

test('halts, and changes nothing, when the chain was rewritten from before its oldest record', async () => {
  const store = createMemoryStore(4);
  const snapshot = await chain().snapshot();
  await mine(8);
  const following = startFollowing(store);
  await untilAtHead(store);
  await following.stop();
  const recorded = store.blocks.length;

  await chain().revert({ id: snapshot });
  await buy(holders[0] ?? '0x', 1, 19);
  await mine(9);
  await assert.rejects(startFollowing(store).ended, DeepReorgError);
  assert.equal(store.blocks.length, recorded);
});

test('follows the dollars of our wallets only, also between two of them', async () => {
  const [first, second, stranger] = holders;
  assert.ok(first && second && stranger);
  const store = createMemoryStore();
  const following = startFollowing(store, { wallets: [first, buyer.address] });
  const send = (to: Hex, amount: bigint) =>
    wallet().writeContract({
      address: deployment.dollar,
      abi: testDollarAbi,
      functionName: 'mint',
      args: [to, amount],
    });
  await send(first, 5n);
  await send(stranger, 6n);
  await wallet().writeContract({
    address: deployment.dollar,
    abi: testDollarAbi,
    functionName: 'transfer',
    args: [first, 7n],
  });
  await untilAtHead(store);
  await following.stop();
  const moved = eventsOf(store).flatMap((event) => (event.kind === 'dollarsMoved' ? [event.amount] : []));
  assert.deepEqual(moved.slice(-2), [5n, 7n]);
  assert.ok(!moved.includes(6n));
});

test('a batch transfer tells one event for each series, each with a place of its own', async () => {
  const store = createMemoryStore();
  const following = startFollowing(store);
  await buy(buyer.address, 2, 20);
  await buy(buyer.address, 3, 21);
  await untilAtHead(store);
  const ids = eventsOf(store)
    .flatMap((event) => (event.kind === 'coverBought' ? [event.seriesId] : []))
    .slice(-2);
  await wallet().writeContract({
    address: deployment.desk,
    abi: coverDeskAbi,
    functionName: 'safeBatchTransferFrom',
    args: [buyer.address, `0x${'0e'.repeat(20)}`, ids, [1n, 2n], '0x'],
  });
  await untilAtHead(store);
  await following.stop();
  const moves = eventsOf(store).filter((event) => event.kind === 'coverMoved');
  assert.deepEqual(
    moves.map((event) => [event.seriesId, event.units]),
    ids.map((id, i) => [id, i + 1]),
  );
  assert.equal(new Set(moves.map((event) => event.logIndex)).size, 2);
});

test('an error of the store ends the follower: nothing is skipped', async () => {
  const store = createMemoryStore();
  const broken: FollowerStore = {
    ...store,
    apply: () => {
      throw new RangeError('disk full');
    },
  };
  await assert.rejects(startFollowing(broken).ended, RangeError);
});

test('refuses a node of another chain', async () => {
  const elsewhere = { ...deployment, chainId: 1 };
  const stopping = new AbortController();
  const ended = follow({
    client: createChainClient(node.rpcUrl, 1, 0),
    deployment: elsewhere,
    store: createMemoryStore(),
    chainTime: createChainTime(() => 0),
    wallets: () => [],
    pollingInterval: 10,
    signal: stopping.signal,
    log: () => undefined,
  });
  await assert.rejects(ended, /on chain 1, but the node is on chain 31337/);
});
