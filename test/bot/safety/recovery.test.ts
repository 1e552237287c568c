import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createPublicClient,
  createTestClient,
  createWalletClient,
  encodeFunctionData,
  erc20Abi,
  getAddress,
  type Hex,
  http,
  parseAbi,
  zeroAddress,
} from 'viem';
import { generatePrivateKey, privateKeyToAccount, privateKeyToAddress } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { recoverySheet } from '../../../bot/usecases/safety/recoverySheet.ts';
import type { WalletAction } from '../../../chain/actions/walletAction.ts';
import { createChainTime } from '../../../chain/chainTime.ts';
import { createChainClient } from '../../../chain/clients.ts';
import type { Deployment } from '../../../chain/deployment.ts';
import type { ChainDoor } from '../../../chain/door.ts';
import { openChainDoor } from '../../../chain/openDoor.ts';
import { isSignedBy } from '../../../chain/wallets/ownKey.ts';
import { deployLocally, giveTestDollars, seedPools } from '../../../sim/chain/localDeployment.ts';
import { localKey } from '../../../sim/chain/localKeys.ts';
import { startLocalChain } from '../../../sim/chain/startLocalChain.ts';
import { removeBotCalls } from '../../../web/own/leaving.js';
import { sendable, senderSignature, transactionOf } from '../../../web/own/safeTx.js';
import { dateAfter, plantFlightRates } from '../../chain/support/flightRates.ts';
import { signHere, walletOf } from '../../chain/support/signHere.ts';

const safeAbi = parseAbi([
  'function nonce() view returns (uint256)',
  'function getOwners() view returns (address[])',
  'function isModuleEnabled(address module) view returns (bool)',
  'function getModulesPaginated(address start, uint256 pageSize) view returns (address[] modules, address next)',
  'function removeOwner(address previous, address owner, uint256 threshold)',
  'function disableModule(address previous, address module)',
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool)',
]);
const coverAbi = parseAbi([
  'function safeTransferFrom(address from, address to, uint256 id, uint256 value, bytes data)',
  'function balanceOf(address account, uint256 id) view returns (uint256)',
]);
test('with the bot off, the sheet and the own key move every dollar, cover and share, and remove the bot', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-recovery-'));
  const rates = plantFlightRates(30_000);
  const chain = await startLocalChain({ dir, log: () => undefined });
  t.after(async () => {
    await chain.stop();
    rmSync(dir, { recursive: true, force: true });
  });
  const deployment = await deployLocally({ rpcUrl: chain.rpcUrl, dir, ratesRoots: { 1: rates.root } });
  await seedPools(chain.rpcUrl, deployment, 100_000);
  const chainTime = createChainTime(Date.now);
  const { rpcUrl, bundlerUrl } = chain;
  const door = await openChainDoor({ rpcUrl, bundlerUrl, deployment, chainTime });
  const [botKey, ownKey] = [generatePrivateKey(), generatePrivateKey()];
  const wallet = (await walletOf(door, botKey)).address;
  await giveTestDollars(rpcUrl, deployment, wallet, 40);
  const row = rates.rowOn(dateAfter(await chain.time(), 17));
  const owner = privateKeyToAddress(ownKey);
  const actions: WalletAction[] = [
    { kind: 'buyCover', row, units: 3, minPayout: 20_000_000n, holder: wallet },
    { kind: 'depositPool', pool: 'medium', dollars: 10_000_000n },
  ];
  for (const [number, action] of actions.entries())
    await mined({ door, deployment }, botKey, `leaving ${number}`, action);
  const around = { door, deployment, rpcUrl, module: await moduleOf(rpcUrl, wallet) };
  await becomesOwner(around, botKey, owner);
  const quoted = await door.quote(row);
  const seriesId = quoted.ok ? quoted.value.seriesId : assert.fail('the series is known');

  const sheet = recoverySheet({
    ...{ chainId: deployment.chainId, wallet, botKey: privateKeyToAddress(botKey), own: [owner] },
    ...{ passkeys: [], signers: null },
    guard: deployment.wallets.guard,
    module: around.module,
    ...{ dollar: deployment.dollar, desk: deployment.desk, pools: deployment.pools },
  });

  await leaveBy(sheet, ownKey, { rpcUrl, seriesId });

  await removeByPage(around);
});

type Around = { door: ChainDoor; deployment: Deployment; rpcUrl: string; module: Hex };

/** The module that a wallet's operations go through. */
async function moduleOf(rpcUrl: string, wallet: Hex): Promise<Hex> {
  const reader = createPublicClient({ chain: hardhat, transport: http(rpcUrl) });
  const args = ['0x0000000000000000000000000000000000000001', 10n] as const;
  const [modules] = await reader.readContract({
    address: wallet,
    abi: safeAbi,
    functionName: 'getModulesPaginated',
    args,
  });
  return modules[0] ?? assert.fail('a wallet has a module');
}

/** As the bot does it: where the wallet has limits, announced and a day later. */
async function becomesOwner({ door, deployment, rpcUrl, module }: Around, botKey: Hex, owner: Hex): Promise<void> {
  if (module === deployment.wallets.module) {
    await mined({ door, deployment }, botKey, `announcing ${owner}`, { kind: 'announceOwner', owner });
    const test = createTestClient({ mode: 'hardhat', chain: hardhat, transport: http(rpcUrl) });
    await test.increaseTime({ seconds: 86_400 });
    await test.mine({ blocks: 1 });
  }
  await mined({ door, deployment }, botKey, `admitting ${owner}`, { kind: 'admitOwner', owner });
}

/** What the page hands to the wallet in the browser: the own key sends it, and only an own key gets one. */
async function removeByPage(around: Around) {
  const { door, deployment, rpcUrl } = around;
  const [botKey, ownKey] = [generatePrivateKey(), generatePrivateKey()];
  const wallet = await door.walletAddress(privateKeyToAddress(botKey));
  const own = privateKeyToAccount(ownKey);
  await becomesOwner(around, botKey, own.address);
  const client = createChainClient(rpcUrl, deployment.chainId);
  const bot = privateKeyToAddress(botKey);
  const stranger = privateKeyToAddress(generatePrivateKey());
  const chain = { chain: hardhat, transport: http(rpcUrl) } as const;
  const rich = createWalletClient({ account: privateKeyToAccount(localKey('keeper')), ...chain });
  const reader = createPublicClient({ ...chain, pollingInterval: 50 });
  const owners = await reader.readContract({ address: wallet, abi: safeAbi, functionName: 'getOwners' });
  assert.deepEqual(removeBotCalls({ wallet, botKey: stranger }, { owners }), []);
  const removal = transactionOf(removeBotCalls({ wallet, botKey: bot }, { owners }));
  const call = sendable(wallet, removal, senderSignature(own.address));
  const settle = async (hash: Hex) => (await reader.waitForTransactionReceipt({ hash })).status;
  await settle(await rich.sendTransaction({ to: own.address, value: 10n ** 17n }));
  // Hardhat refuses at once what would revert: being somebody else is not the owner's signature.
  await assert.rejects(rich.sendTransaction(call));
  const sender = createWalletClient({ account: own, ...chain });
  assert.equal(await settle(await sender.sendTransaction(call)), 'success');
  assert.deepEqual(await reader.readContract({ address: wallet, abi: safeAbi, functionName: 'getOwners' }), [
    own.address,
  ]);

  const message = 'I have this key';
  const signature = await own.signMessage({ message });
  assert.equal(await isSignedBy(client, { account: own.address, message, signature }), true);
  assert.equal(await isSignedBy(client, { account: stranger, message, signature }), false);
  assert.equal(await isSignedBy(client, { account: deployment.dollar, message, signature }), false);
  assert.equal(await isSignedBy(client, { account: own.address, message, signature: '0x1234' }), false);
}

/** Everything below knows the sheet's text, the own key and a node: nothing of ours. */
async function leaveBy(sheet: string, ownKey: Hex, { rpcUrl, seriesId }: { rpcUrl: string; seriesId: bigint }) {
  const fact = (name: string): string =>
    sheet
      .split('\n')
      .find((line) => line.startsWith(`- ${name}: `))
      ?.slice(name.length + 4) ?? assert.fail(name);
  const account = privateKeyToAccount(ownKey);
  assert.equal(fact('own key'), account.address);
  assert.equal(Number(fact('chain id')), hardhat.id);
  const wallet = getAddress(fact('wallet'));
  const dollar = getAddress(fact('dollar'));
  const covers = getAddress(fact('cover tokens (ERC-1155)'));
  const shares = getAddress(fact('pool shares, medium risk'));
  const transport = http(rpcUrl);
  const reader = createPublicClient({ chain: hardhat, transport, pollingInterval: 50 });
  const anybody = createWalletClient({ account: privateKeyToAccount(localKey('keeper')), chain: hardhat, transport });

  const run = async (to: Hex, data: Hex) => {
    const nonce = await reader.readContract({ address: wallet, abi: safeAbi, functionName: 'nonce' });
    const zeros = { value: 0n, operation: 0, safeTxGas: 0n, baseGas: 0n, gasPrice: 0n } as const;
    const nobody = { gasToken: zeroAddress, refundReceiver: zeroAddress };
    const signature = await account.signTypedData({
      domain: { chainId: Number(fact('chain id')), verifyingContract: wallet },
      types: { SafeTx: safeTx },
      primaryType: 'SafeTx',
      message: { to, data, nonce, ...zeros, ...nobody },
    });
    const hash = await anybody.writeContract({
      address: wallet,
      abi: safeAbi,
      functionName: 'execTransaction',
      args: [to, 0n, data, 0, 0n, 0n, 0n, zeroAddress, zeroAddress, signature],
    });
    assert.equal((await reader.waitForTransactionReceipt({ hash })).status, 'success');
  };
  const balance = (token: Hex, of: Hex) =>
    reader.readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [of] });
  const covered = (of: Hex) =>
    reader.readContract({ address: covers, abi: coverAbi, functionName: 'balanceOf', args: [of, seriesId] });

  const [money, parts] = [await balance(dollar, wallet), await balance(shares, wallet)];
  assert.equal(money, 27_000_000n);
  assert.ok(parts > 0n);
  for (const [token, amount] of [
    [dollar, money],
    [shares, parts],
  ] as const)
    await run(token, encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [account.address, amount] }));
  const give = [wallet, account.address, seriesId, 3n, '0x'] as const;
  await run(covers, encodeFunctionData({ abi: coverAbi, functionName: 'safeTransferFrom', args: give }));
  assert.deepEqual([await balance(dollar, account.address), await balance(shares, account.address)], [money, parts]);
  assert.deepEqual(
    [await covered(account.address), await covered(wallet), await balance(dollar, wallet)],
    [3n, 0n, 0n],
  );

  const owners = await reader.readContract({ address: wallet, abi: safeAbi, functionName: 'getOwners' });
  const bot = getAddress(fact('bot key'));
  const first: Hex = '0x0000000000000000000000000000000000000001';
  const previous = owners[owners.indexOf(bot) - 1] ?? first;
  await run(wallet, encodeFunctionData({ abi: safeAbi, functionName: 'removeOwner', args: [previous, bot, 1n] }));
  const module = getAddress(fact('module and fallback handler'));
  await run(wallet, encodeFunctionData({ abi: safeAbi, functionName: 'disableModule', args: [first, module] }));
  assert.deepEqual(await reader.readContract({ address: wallet, abi: safeAbi, functionName: 'getOwners' }), [
    account.address,
  ]);
  const enabled = await reader.readContract({
    address: wallet,
    abi: safeAbi,
    functionName: 'isModuleEnabled',
    args: [module],
  });
  assert.equal(enabled, false);
}

const safeTx = [
  { name: 'to', type: 'address' },
  { name: 'value', type: 'uint256' },
  { name: 'data', type: 'bytes' },
  { name: 'operation', type: 'uint8' },
  { name: 'safeTxGas', type: 'uint256' },
  { name: 'baseGas', type: 'uint256' },
  { name: 'gasPrice', type: 'uint256' },
  { name: 'gasToken', type: 'address' },
  { name: 'refundReceiver', type: 'address' },
  { name: 'nonce', type: 'uint256' },
] as const;

/** Signs, sends and waits until the chain has it. */
async function mined(
  { door, deployment }: { door: ChainDoor; deployment: Deployment },
  key: Hex,
  intentId: string,
  action: WalletAction,
): Promise<void> {
  const signed = await signHere(door, deployment, key, { intentId, action });
  assert.ok(
    signed.ok,
    `${action.kind}: ${JSON.stringify(signed, (_, value) => (typeof value === 'bigint' ? String(value) : value))}`,
  );
  assert.ok((await door.send(signed.value)).ok);
  for (let tries = 0; tries < 200; tries++) {
    const fate = await door.fateOf(signed.value);
    if (fate.ok && fate.value.kind === 'mined') return assert.ok(fate.value.success, action.kind);
    await sleep(50);
  }
  assert.fail(`${action.kind} was not mined`);
}
