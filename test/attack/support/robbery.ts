import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  concatHex,
  createWalletClient,
  encodeFunctionData,
  encodePacked,
  hashTypedData,
  http,
  type LocalAccount,
  type Log,
  parseAbi,
  parseEventLogs,
  publicActions,
  size,
  testActions,
  zeroAddress,
} from 'viem';
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { coverDeskAbi } from '../../../chain/abi/coverDesk.ts';
import { testDollarAbi } from '../../../chain/abi/testDollar.ts';
import { type Call, callsOf, purchaseStruct } from '../../../chain/actions/callsOf.ts';
import type { WalletAction } from '../../../chain/actions/walletAction.ts';
import type { Hex } from '../../../chain/subject.ts';
import { multiSendCallOnly, walletAddressOf } from '../../../chain/wallet.ts';
import { deployLocally, giveTestDollars, seedPools } from '../../../sim/chain/localDeployment.ts';
import { localKey } from '../../../sim/chain/localKeys.ts';
import { operationOf, type Packed, signatureOf, type Wish, walletCreation } from '../../../sim/chain/rawOperation.ts';
import { startNode } from '../../../sim/chain/startNode.ts';
import { dateAfter, plantFlightRates } from '../../chain/support/flightRates.ts';
import { type Attempt, attempt, refusalOf } from './attempt.ts';

export const dollars = (count: number) => BigInt(Math.round(count * 1_000_000));
export const hour = 3600;

const safeAbi = parseAbi([
  'function nonce() view returns (uint256)',
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool)',
]);
const multiSendAbi = parseAbi(['function multiSend(bytes transactions)']);
const moduleAbi = parseAbi([
  'function executeUserOpWithErrorString(address to, uint256 value, bytes data, uint8 operation)',
]);

/** What a Safe does once: a call, or a delegatecall (operation 1). */
export type Deed = { to: Hex; data: Hex; value?: bigint; operation?: 0 | 1 };

/** A person's wallet, and the key of it that our server had. */
export type Victim = { address: Hex; bot: LocalAccount; initCode: Hex };

export type Robbery = Awaited<ReturnType<typeof startRobbery>>;

/** Several calls as one deed, as the bot makes it. */
export function batchOf(calls: readonly Call[]): Deed {
  const packed = calls.map(({ to, data }) =>
    encodePacked(['uint8', 'address', 'uint256', 'uint256', 'bytes'], [0, to, 0n, BigInt(size(data)), data]),
  );
  const data = encodeFunctionData({ abi: multiSendAbi, args: [concatHex(packed)] });
  return { to: multiSendCallOnly, data, operation: 1 };
}

/**
 * Buckler on a real local chain, and a thief who has every secret of its server: the wallets' keys, the sponsor's, the keeper's. He has an
 * account of his own with ether and dollars, and bundles his operations himself.
 */
export async function startRobbery() {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-attack-'));
  const rates = plantFlightRates(30_000);
  const chain = await startNode({ dir, blockMilliseconds: 0 });
  const { rpcUrl } = chain;
  const deployment = await deployLocally({ rpcUrl, dir, ratesRoots: { 1: rates.root } });
  await seedPools(rpcUrl, deployment, 1_000_000);
  const clientOf = (account: LocalAccount) =>
    createWalletClient({ account, chain: hardhat, transport: http(rpcUrl), pollingInterval: 20 })
      .extend(publicActions)
      .extend(testActions({ mode: 'hardhat' }));
  const [sponsor, keeper] = [privateKeyToAccount(localKey('sponsor')), privateKeyToAccount(localKey('keeper'))];
  const thief = privateKeyToAccount(generatePrivateKey());
  const client = clientOf(thief);
  await client.setBalance({ address: thief.address, value: 10n ** 21n });
  await giveTestDollars(rpcUrl, deployment, thief.address, 10_000);
  const start = await chain.time();
  /** The flight so many days from the beginning; it is on sale until a week before. */
  const flightIn = (days: number) => rates.rowOn(dateAfter(start, days));
  const row = flightIn(40);

  /** Sends what would not revert; tells what would. @param heard takes what the contracts logged. */
  const sends = (to: Hex, data: Hex, account: LocalAccount = thief, heard = (_: Log[]) => {}): Promise<Attempt> =>
    attempt(async () => {
      const from = clientOf(account);
      await from.call({ to, data, gas: 15_000_000n });
      const hash = await from.sendTransaction({ to, data, gas: 15_000_000n });
      const { status, logs } = await from.waitForTransactionReceipt({ hash });
      assert.equal(status, 'success', 'what does not revert in a call does not revert');
      heard(logs);
    });
  const expects = async (to: Hex, data: Hex, account: LocalAccount = thief) =>
    assert.deepEqual(await sends(to, data, account), { ok: true });

  /** The bytes of a Safe's own transaction, signed. */
  const transactionOf = async (safe: Hex, signer: LocalAccount, deed: Deed, chainId: number = hardhat.id) => {
    const nonce = await client.readContract({ address: safe, abi: safeAbi, functionName: 'nonce' });
    const { to, data, value = 0n, operation = 0 } = deed;
    const zeros = { safeTxGas: 0n, baseGas: 0n, gasPrice: 0n, gasToken: zeroAddress, refundReceiver: zeroAddress };
    const message = { to, data, value, operation, ...zeros, nonce };
    const domain = { chainId, verifyingContract: safe };
    const hash = hashTypedData({ domain, types: { SafeTx: safeTransaction }, primaryType: 'SafeTx', message });
    const args = [to, value, data, operation, 0n, 0n, 0n, zeroAddress, zeroAddress] as const;
    const signature = await signatureOf(signer, hash);
    return encodeFunctionData({ abi: safeAbi, functionName: 'execTransaction', args: [...args, signature] });
  };
  /** As an ordinary transaction of the Safe, which anybody may hand in. */
  const executes = async (safe: Hex, signer: LocalAccount, deed: Deed) =>
    sends(safe, await transactionOf(safe, signer, deed));

  let nonceKey = 0n;
  const signs = async (victim: Victim, deed: Deed, wish: Partial<Wish> = {}, payer: LocalAccount | null = sponsor) => {
    const { to, data, value = 0n, operation = 0 } = deed;
    const exists = (await client.getCode({ address: victim.address })) !== undefined;
    const asked: Wish = {
      sender: victim.address,
      nonce: ++nonceKey << 64n,
      initCode: exists ? '0x' : victim.initCode,
      callData: encodeFunctionData({ abi: moduleAbi, args: [to, value, data, operation] }),
      ...wish,
    };
    return operationOf(deployment, { owner: victim.bot, sponsor: payer }, asked, await chain.time());
  };
  /** Hands operations to the entry point as their bundler. What a wallet then refuses is told by its event. */
  const bundles = async (operations: readonly Packed[]): Promise<Attempt> => {
    const args = [operations, thief.address] as const;
    const data = encodeFunctionData({ abi: entryPoint07Abi, functionName: 'handleOps', args });
    let logs: Log[] = [];
    const sent = await sends(entryPoint07Address, data, thief, (heard) => {
      logs = heard;
    });
    if (!sent.ok) return sent;
    const [refused] = parseEventLogs({ abi: entryPoint07Abi, logs, eventName: 'UserOperationRevertReason' });
    return refused ? refusalOf(refused.args.revertReason) : { ok: true };
  };
  /** As a sponsored operation. */
  const operates = async (victim: Victim, deed: Deed) => bundles([await signs(victim, deed)]);

  /** A new person's wallet with dollars; on chain unless it is to be created later. */
  const victim = async (money: number, isOnChain = true): Promise<Victim> => {
    const bot = privateKeyToAccount(generatePrivateKey());
    const address = walletAddressOf(bot.address, deployment.wallets);
    const creation = walletCreation(bot.address, deployment.wallets);
    if (isOnChain) {
      await expects(creation.to, creation.data);
      assert.ok(await client.getCode({ address }), 'the wallet is where it was computed to be');
    }
    await giveTestDollars(rpcUrl, deployment, address, money);
    return { address, bot, initCode: concatHex([creation.to, creation.data]) };
  };
  /** Cover that the thief, or somebody else through his account, pays for. */
  const buysCover = async (holder: Hex, units: number, flight = row) => {
    const args = [deployment.desk, dollars(units)] as const;
    await expects(deployment.dollar, encodeFunctionData({ abi: testDollarAbi, functionName: 'approve', args }));
    const purchase = [purchaseStruct(flight, units, 1n), holder] as const;
    await expects(deployment.desk, encodeFunctionData({ abi: coverDeskAbi, functionName: 'buy', args: purchase }));
  };
  /** What a flight's cover is now: its price moves with the days until then, and with it the series. */
  const quote = (flight = row) => {
    const args = [purchaseStruct(flight, 1, 1n)] as const;
    return client.readContract({ address: deployment.desk, abi: coverDeskAbi, functionName: 'quote', args });
  };
  return {
    ...{ chain, deployment, client, clientOf, thief, sponsor, keeper, row, flightIn, quote },
    ...{ sends, expects, transactionOf, executes, signs, bundles, operates, victim, buysCover },
    dollarsOf: (account: Hex) =>
      client.readContract({
        address: deployment.dollar,
        abi: testDollarAbi,
        functionName: 'balanceOf',
        args: [account],
      }),
    coversOf: (account: Hex, id: bigint) =>
      client.readContract({
        address: deployment.desk,
        abi: coverDeskAbi,
        functionName: 'balanceOf',
        args: [account, id],
      }),
    callsOf: (wallet: Hex, action: WalletAction) => callsOf(deployment, wallet, action),
    /** An action as the bot would make it, whether or not it would offer it. */
    deedOf: (wallet: Hex, action: WalletAction): Deed => {
      const calls = callsOf(deployment, wallet, action);
      const [only, ...more] = calls;
      return only !== undefined && more.length === 0 ? only : batchOf(calls);
    },
    stop: async () => {
      await chain.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const safeTransaction = [
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
