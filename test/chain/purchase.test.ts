import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { erc20Abi } from 'viem';
import type { Of, WalletAction } from '../../chain/actions/walletAction.ts';
import type { Answer } from '../../chain/answer.ts';
import { createChainTime } from '../../chain/chainTime.ts';
import { createChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { ChainDoor, Order, SignedOperation } from '../../chain/door.ts';
import type { ChainEvent } from '../../chain/events.ts';
import { follow } from '../../chain/follow.ts';
import { openChainDoor } from '../../chain/openDoor.ts';
import type { Hex } from '../../chain/subject.ts';
import { deployLocally, giveTestDollars, seedPools } from '../../sim/chain/localDeployment.ts';
import { type LocalChain, startLocalChain } from '../../sim/chain/startLocalChain.ts';
import { dateAfter, plantFlightRates } from './support/flightRates.ts';
import { createMemoryStore } from './support/memoryStore.ts';
import { signHere, walletOf } from './support/signHere.ts';

const rates = plantFlightRates(30_000);
const store = createMemoryStore();
const stopping = new AbortController();
const chainTime = createChainTime(Date.now);
const day = 86_400;

let chain: LocalChain;
let deployment: Deployment;
let door: ChainDoor;
let following: Promise<void>;
let intents = 0;

before(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-purchase-'));
  chain = await startLocalChain({ dir, log: () => undefined });
  deployment = await deployLocally({ rpcUrl: chain.rpcUrl, dir, ratesRoots: { 1: rates.root } });
  await seedPools(chain.rpcUrl, deployment, 100_000);
  const { rpcUrl, wsUrl, bundlerUrl } = chain;
  door = await openChainDoor({ rpcUrl, bundlerUrl, deployment, chainTime, explorerUrl: 'https://e.example' });
  following = follow({
    client: createChainClient(rpcUrl, deployment.chainId, 0),
    wsUrl,
    deployment,
    store,
    chainTime,
    wallets: () => [],
    pollingInterval: 500,
    signal: stopping.signal,
    log: () => undefined,
  });
});

after(async () => {
  stopping.abort();
  await following;
  await chain.stop();
});

const keyOf = (byte: string): Hex => `0x${byte.repeat(32)}`;

type Purchase = Order & { action: Of<'buyCover'> };

async function purchaseOf(key: Hex, change: Partial<Of<'buyCover'>> = {}): Promise<Purchase> {
  const row = rates.rowOn(dateAfter(await chain.time(), 17));
  const holder = (await walletOf(door, key)).address;
  const action = { kind: 'buyCover', row, units: 3, minPayout: 20_000_000n, holder, ...change } as const;
  return { intentId: `intent ${++intents}`, action };
}

async function walletWith(key: Hex, dollars: number): Promise<Hex> {
  const wallet = (await walletOf(door, key)).address;
  await giveTestDollars(chain.rpcUrl, deployment, wallet, dollars);
  return wallet;
}

function expectValue<T>(answer: Answer<T>): T {
  if (!answer.ok) assert.fail('refusal' in answer ? JSON.stringify(answer.refusal) : answer.fault.detail);
  return answer.value;
}

function expectRefusal(answer: Answer<unknown>) {
  if (answer.ok || 'fault' in answer) assert.fail(answer.ok ? 'it was not refused' : answer.fault.detail);
  return answer.refusal;
}

const told = () => store.blocks.flatMap((block) => block.events);

async function ended(operation: SignedOperation) {
  for (;;) {
    const end = told().find((event) => event.kind === 'operationEnded' && event.operation === operation.hash);
    if (end?.kind === 'operationEnded') return end;
    await sleep(10);
  }
}

const purchasesBy = (wallet: Hex) =>
  told().filter((event): event is Extract<ChainEvent, { kind: 'coverBought' }> => {
    return event.kind === 'coverBought' && event.buyer.toLowerCase() === wallet.toLowerCase();
  });

test('a wallet that does not exist yet buys once, however often its operation is sent', async () => {
  const key = keyOf('21');
  const wallet = await walletWith(key, 10);
  const purchase = await purchaseOf(key);
  const quote = expectValue(await door.quote(purchase.action.row));
  const signed = expectValue(await signHere(door, deployment, key, purchase));

  await Promise.all([door.send(signed), door.send(signed)]);
  expectValue(await door.send(signed));
  const end = await ended(signed);
  expectValue(await door.send(signed));

  assert.equal(end.success, true);
  const bought = purchasesBy(wallet);
  assert.equal(bought.length, 1);
  assert.equal(bought[0]?.operation, signed.hash);
  assert.equal(bought[0]?.units, 3);
  assert.equal(bought[0]?.seriesId, quote.seriesId);
  assert.equal(expectValue(await door.dollarsOf(wallet)), 7_000_000n);
  assert.deepEqual(expectValue(await door.coversOf(wallet, [quote.seriesId, 1n])), [3n, 0n]);
  assert.deepEqual(expectValue(await door.fateOf(signed)), {
    kind: 'mined',
    transaction: end.transaction,
    success: true,
  });
  assert.equal(door.transactionUrl(end.transaction), `https://e.example/tx/${end.transaction}`);
});

test('two operations signed for one intent are one purchase', async () => {
  const key = keyOf('22');
  const wallet = await walletWith(key, 10);
  const purchase = await purchaseOf(key);
  const first = expectValue(await signHere(door, deployment, key, purchase));
  const second = expectValue(
    await signHere(door, deployment, key, { ...purchase, action: { ...purchase.action, units: 4 } }),
  );
  assert.notEqual(first.hash, second.hash);
  assert.equal(first.nonce, second.nonce);

  expectValue(await door.send(first));
  await ended(first);
  assert.deepEqual(expectRefusal(await door.send(second)), { code: 'OPERATION_EXPIRED' });
  assert.deepEqual(expectValue(await door.fateOf(second)), { kind: 'expired' });
  assert.equal(purchasesBy(wallet).length, 1);
});

test('the key is neither in the stored bytes nor in the error about a bad one', async () => {
  const key = keyOf('23');
  await walletWith(key, 10);
  const signed = expectValue(await signHere(door, deployment, key, await purchaseOf(key)));
  assert.ok(!JSON.stringify(signed, (_, value) => String(value)).includes('23'.repeat(32)));
  assert.ok(!signed.bytes.includes('23'.repeat(32)));
  const bad = `0x${'ff'.repeat(32)}` as const;
  await assert.rejects(walletOf(door, bad), (error) => error instanceof Error && !error.message.includes('ffff'));
});

test('a wallet deposits, gives cover away and withdraws to an address of a day ago, each as one operation that leaves no allowance', async () => {
  const key = keyOf('2a');
  const wallet = await walletWith(key, 100);
  const friend = (await walletOf(door, keyOf('2b'))).address;
  const { row } = (await purchaseOf(key)).action;
  const { seriesId } = expectValue(await door.quote(row));
  const client = createChainClient(chain.rpcUrl, deployment.chainId, 0);
  const allowance = (spender: Hex) =>
    client.readContract({
      address: deployment.dollar,
      abi: erc20Abi,
      functionName: 'allowance',
      args: [wallet, spender],
    });
  const carriesOut = async (action: WalletAction) => {
    const signed = expectValue(await signHere(door, deployment, key, { intentId: `intent ${++intents}`, action }));
    expectValue(await door.send(signed));
    assert.equal((await ended(signed)).success, true, action.kind);
  };
  await carriesOut({ kind: 'buyCover', row, units: 3, minPayout: 20_000_000n, holder: wallet });
  await carriesOut({ kind: 'depositPool', pool: 'medium', dollars: 40_000_000n });
  await carriesOut({ kind: 'giveCover', seriesId, units: 2, to: friend });
  const withdrawal = { kind: 'withdraw', to: friend, dollars: 7_000_000n } as const;
  const tooSoon = await signHere(door, deployment, key, { intentId: `intent ${++intents}`, action: withdrawal });
  assert.equal(expectRefusal(tooSoon).code, 'ADDRESS_NOT_READY');
  await carriesOut({ kind: 'announceAddress', to: friend });
  await chain.increaseTime(day);
  await carriesOut(withdrawal);
  assert.equal(expectValue(await door.dollarsOf(wallet)), 50_000_000n);
  assert.equal(expectValue(await door.dollarsOf(friend)), 7_000_000n);
  assert.deepEqual(expectValue(await door.coversOf(wallet, [seriesId])), [1n]);
  assert.deepEqual(expectValue(await door.coversOf(friend, [seriesId])), [2n]);
  for (const spender of [deployment.desk, deployment.pools.medium]) assert.equal(await allowance(spender), 0n);
});

test('whatever takes dollars is refused when there are too few, before anything is signed', async () => {
  const key = keyOf('2c');
  const wallet = await walletWith(key, 2);
  const few = { code: 'TOO_FEW_DOLLARS', balance: 2_000_000n };
  const event = { product: 1, subject: rates.rowOn(dateAfter(await chain.time(), 17)).subject };
  for (const [action, needed] of [
    [{ kind: 'withdraw', to: wallet, dollars: 2_000_001n }, 2_000_001n],
    [{ kind: 'depositPool', pool: 'low', dollars: 3_000_000n }, 3_000_000n],
    [{ kind: 'buyListing', listing: 1n, seriesId: 1n, units: 2, pricePerUnit: 1_500_000n }, 3_000_000n],
    [{ kind: 'dispute', ...event, set: 0, bond: 4_000_000n }, 4_000_000n],
    [{ kind: 'openClaim', ...event, happenedAt: 1, evidence: 'seen', bond: 5_000_000n }, 5_000_000n],
  ] satisfies [WalletAction, bigint][]) {
    const answer = await signHere(door, deployment, key, { intentId: `intent ${++intents}`, action });
    assert.deepEqual(expectRefusal(answer), { ...few, needed }, action.kind);
  }
});

test('too few dollars are refused with both amounts, and nothing is sent', async () => {
  const key = keyOf('24');
  await walletWith(key, 2);
  const refusal = expectRefusal(await signHere(door, deployment, key, await purchaseOf(key)));
  assert.deepEqual(refusal, { code: 'TOO_FEW_DOLLARS', balance: 2_000_000n, needed: 3_000_000n });
});

test('a sale that is over, not open or without a row is refused as such', async () => {
  const key = keyOf('25');
  await walletWith(key, 5);
  const now = await chain.time();
  const codeOn = async (days: number) =>
    expectRefusal(
      await signHere(door, deployment, key, await purchaseOf(key, { row: rates.rowOn(dateAfter(now, days)) })),
    ).code;
  assert.equal(await codeOn(6), 'SALE_CLOSED');
  assert.equal(await codeOn(200), 'SALE_NOT_OPEN');
  const row = { ...rates.rowOn(dateAfter(now, 17)), ratePpm: 10_000 };
  assert.equal(
    expectRefusal(await signHere(door, deployment, key, await purchaseOf(key, { row }))).code,
    'RATE_NOT_LISTED',
  );
  assert.equal(expectRefusal(await door.quote(row)).code, 'RATE_NOT_LISTED');
});

test('no units, a price that moved and a full cap are refused as such', async () => {
  const key = keyOf('26');
  await walletWith(key, 1000);
  const codeOf = async (change: Partial<Of<'buyCover'>>) =>
    expectRefusal(await signHere(door, deployment, key, await purchaseOf(key, change))).code;
  assert.equal(await codeOf({ units: 0 }), 'NO_UNITS');
  assert.equal(await codeOf({ units: 1.5 }), 'NO_UNITS');
  assert.equal(await codeOf({ units: 2 ** 32 }), 'NO_UNITS');
  assert.equal(await codeOf({ minPayout: 99_000_000n }), 'PRICE_MOVED');
  assert.equal(await codeOf({ units: 50 }), 'CAP_FULL');
  assert.equal(await codeOf({ units: 900 }), 'OVER_LIMIT');
});

test('dollars that are gone when the operation is mined are told by its event', async () => {
  const key = keyOf('27');
  const wallet = await walletWith(key, 4);
  const first = expectValue(await signHere(door, deployment, key, await purchaseOf(key, { units: 1 })));
  expectValue(await door.send(first));
  await ended(first);
  const [second, third] = [
    expectValue(await signHere(door, deployment, key, await purchaseOf(key))),
    expectValue(await signHere(door, deployment, key, await purchaseOf(key))),
  ];
  expectValue(await door.send(second));
  assert.equal((await ended(second)).success, true);
  expectValue(await door.send(third));
  const end = await ended(third);
  assert.equal(end.success, false);
  assert.deepEqual(end.refusal, { code: 'TOO_FEW_DOLLARS', balance: 0n, needed: 3_000_000n });
  assert.deepEqual(expectValue(await door.fateOf(third)), {
    kind: 'mined',
    transaction: end.transaction,
    success: false,
  });
  assert.equal(purchasesBy(wallet).length, 2);
});

test('an operation ends by the clock of the chain', async () => {
  const key = keyOf('28');
  const wallet = await walletWith(key, 5);
  const signed = expectValue(await signHere(door, deployment, key, await purchaseOf(key)));
  assert.deepEqual(expectValue(await door.fateOf(signed)), { kind: 'unknown' });
  await chain.setTime(signed.validUntil + 1);
  assert.deepEqual(expectRefusal(await door.send(signed)), { code: 'OPERATION_EXPIRED' });
  assert.deepEqual(expectValue(await door.fateOf(signed)), { kind: 'expired' });
  assert.equal(purchasesBy(wallet).length, 0);
});

test('a month later, wallets, bundler and sponsor work as before', async () => {
  const key = keyOf('29');
  const wallet = await walletWith(key, 5);
  await chain.increaseTime(30 * day);
  const signed = expectValue(await signHere(door, deployment, key, await purchaseOf(key)));
  expectValue(await door.send(signed));
  assert.equal((await ended(signed)).success, true);
  assert.equal(purchasesBy(wallet).length, 1);
  assert.ok(Math.abs(door.now() - (await chain.time())) < 60);
});

test('a bundler or chain that does not answer is a fault that may be tried again', async () => {
  const nobody = 'http://127.0.0.1:9';
  const deaf = await openChainDoor({ rpcUrl: chain.rpcUrl, bundlerUrl: nobody, deployment, chainTime });
  const key = keyOf('29');
  const answer = await signHere(deaf, deployment, key, await purchaseOf(key, { units: 1 }));
  assert.ok(!answer.ok && 'fault' in answer);
  assert.equal(answer.fault.code, 'CHAIN_UNREACHABLE');
  assert.equal(answer.fault.retry, true);
  assert.ok(!answer.fault.detail.includes(nobody));
});
