import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createWalletClient,
  encodeFunctionData,
  http,
  keccak256,
  publicActions,
  stringToHex,
  testActions,
  zeroAddress,
} from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { bucklerGovernorAbi } from '../../../chain/abi/bucklerGovernor.ts';
import { coverDeskAbi } from '../../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../../chain/abi/coverMarket.ts';
import { quorumOracleAbi } from '../../../chain/abi/quorumOracle.ts';
import { reserveAbi } from '../../../chain/abi/reserve.ts';
import { testDollarAbi } from '../../../chain/abi/testDollar.ts';
import { purchaseStruct } from '../../../chain/actions/callsOf.ts';
import type { RateRow, WalletAction } from '../../../chain/actions/walletAction.ts';
import type { Answer } from '../../../chain/answer.ts';
import { createChainTime } from '../../../chain/chainTime.ts';
import type { Deployment } from '../../../chain/deployment.ts';
import type { ChainDoor } from '../../../chain/door.ts';
import { openChainDoor } from '../../../chain/openDoor.ts';
import { flightProduct } from '../../../chain/products.ts';
import type { Hex } from '../../../chain/subject.ts';
import { observationOnChain, signObservation, statusOnChain } from '../../../oracle/observation.ts';
import { deployLocally, giveTestDollars, seedPools } from '../../../sim/chain/localDeployment.ts';
import { localKey } from '../../../sim/chain/localKeys.ts';
import { type LocalChain, startLocalChain } from '../../../sim/chain/startLocalChain.ts';
import { signHere, walletOf } from './signHere.ts';

const day = 86_400;

export const dollars = (count: number) => BigInt(Math.round(count * 1_000_000));

/** A chain with a bundler and Buckler on it, on which wallets with the guard do things. @param flightRates the flights' rate table. */
export async function startGuardedWorld(flightRates: Hex) {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-guarded-'));
  const chain = await startLocalChain({ dir, blockMilliseconds: 0, log: () => undefined });
  const stop = async () => {
    await chain.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const { rpcUrl, bundlerUrl } = chain;
    const deployment = await deployLocally({ rpcUrl, dir, ratesRoots: { [flightProduct]: flightRates } });
    await seedPools(rpcUrl, deployment, 1_000_000);
    const chainTime = createChainTime(Date.now);
    const door = await openChainDoor({ rpcUrl, bundlerUrl, deployment, chainTime });
    return { chain, deployment, door, ...deedsOn(chain, deployment, door), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export function valueIn<T>(answer: Answer<T>, about: string): T {
  if (!answer.ok)
    assert.fail(`${about}: ${JSON.stringify(answer, (_, value) => (typeof value === 'bigint' ? `${value}` : value))}`);
  return answer.value;
}

/** What people, reporters and members do there. */
function deedsOn(chain: LocalChain, deployment: Deployment, door: ChainDoor) {
  let intents = 0;
  function clientOf(role: 'liquidity provider' | 'relay') {
    const account = privateKeyToAccount(localKey(role));
    return createWalletClient({ account, chain: hardhat, transport: http(chain.rpcUrl), pollingInterval: 20 })
      .extend(publicActions)
      .extend(testActions({ mode: 'hardhat' }));
  }

  const order = (key: Hex, action: WalletAction) =>
    signHere(door, deployment, key, { intentId: `intent ${++intents}`, action });

  /** Prepares, signs, sends and waits, as for a person who said yes. */
  async function carriesOut(key: Hex, action: WalletAction): Promise<void> {
    const signed = valueIn(await order(key, action), action.kind);
    valueIn(await door.send(signed), action.kind);
    for (let tries = 0; tries < 400; tries++) {
      const fate = valueIn(await door.fateOf(signed), action.kind);
      if (fate.kind === 'mined') return assert.ok(fate.success, action.kind);
      await sleep(25);
    }
    assert.fail(`${action.kind} was not mined`);
  }

  async function wallet(key: Hex, money: number): Promise<Hex> {
    const { address } = await walletOf(door, key);
    await giveTestDollars(chain.rpcUrl, deployment, address, money);
    return address;
  }

  async function sends(to: Hex, data: Hex) {
    const client = clientOf('liquidity provider');
    const { status } = await client.waitForTransactionReceipt({ hash: await client.sendTransaction({ to, data }) });
    assert.equal(status, 'success');
  }

  const listings = () =>
    clientOf('relay').readContract({ address: deployment.market, abi: coverMarketAbi, functionName: 'listings' });

  /** Somebody else's listing of the same cover. @returns its number. */
  async function listsOthers(row: RateRow, seriesId: bigint, units: number, price: bigint) {
    const seller = clientOf('liquidity provider').account.address;
    await giveTestDollars(chain.rpcUrl, deployment, seller, units);
    const approval = [deployment.desk, dollars(units)] as const;
    await sends(deployment.dollar, encodeFunctionData({ abi: testDollarAbi, functionName: 'approve', args: approval }));
    const purchase = [purchaseStruct(row, units, 1n), seller] as const;
    await sends(deployment.desk, encodeFunctionData({ abi: coverDeskAbi, functionName: 'buy', args: purchase }));
    const word: Hex = `0x${price.toString(16).padStart(64, '0')}`;
    const transfer = [seller, deployment.market, seriesId, BigInt(units), word] as const;
    await sends(
      deployment.desk,
      encodeFunctionData({ abi: coverDeskAbi, functionName: 'safeTransferFrom', args: transfer }),
    );
    return listings();
  }

  /** Lets time pass, but not into the last minutes of a UTC day, when nothing is sponsored. */
  async function passes(seconds: number) {
    const then = (await chain.time()) + seconds;
    const left = day - (then % day);
    await chain.setTime(left < 600 ? then + left + 60 : then);
  }

  const quoteOf = async (row: RateRow) => valueIn(await door.quote(row), 'a quote');

  /** Something that the members could want. @returns the proposal's id. */
  async function proposes(does: (action: WalletAction) => Promise<void>): Promise<bigint> {
    const reserve = deployment.votes?.reserve ?? assert.fail('there are votes');
    const data = encodeFunctionData({ abi: reserveAbi, functionName: 'allocate', args: [deployment.pools.low, 1n] });
    const description = 'Back more cover';
    await does({ kind: 'propose', calls: [{ to: reserve, data }], description });
    return clientOf('relay').readContract({
      address: deployment.votes?.governor ?? zeroAddress,
      abi: bucklerGovernorAbi,
      functionName: 'hashProposal',
      args: [[reserve], [0n], [data], keccak256(stringToHex(description))],
    });
  }

  const oracle = () => ({ address: deployment.oracles.quorum, abi: quorumOracleAbi }) as const;

  /** Two reporters of two families say that a flight came on time. */
  async function reports(subject: Hex) {
    const reporterSet = await clientOf('relay').readContract({ ...oracle(), functionName: 'reporterSet' });
    const observedAt = (await chain.time()) - 60;
    const said = { reporterSet, product: flightProduct, subject, status: 'VALUE', index: 0, observedAt } as const;
    const to = { chainId: deployment.chainId, oracle: deployment.oracles.quorum };
    const observations = await Promise.all(
      (['reporter 1', 'reporter 3'] as const).map(async (role) => {
        const account = privateKeyToAccount(localKey(role));
        return observationOnChain(await signObservation(account, to, { ...said, evidence: keccak256('0x12') }));
      }),
    );
    const args = [0, flightProduct, subject, statusOnChain.VALUE, observations] as const;
    await sends(deployment.oracles.quorum, encodeFunctionData({ ...oracle(), functionName: 'report', args }));
  }

  /** As the members' timelock does it after a vote: they were wrong. */
  async function decides(subject: Hex) {
    const client = clientOf('relay');
    const account = deployment.votes?.timelock ?? assert.fail('there are votes');
    await client.impersonateAccount({ address: account });
    await client.setBalance({ address: account, value: 10n ** 18n });
    const args = [0, flightProduct, subject, statusOnChain.VOID, 0n] as const;
    const hash = await client.writeContract({ ...oracle(), functionName: 'resolve', args, account });
    assert.equal((await client.waitForTransactionReceipt({ hash })).status, 'success');
    await client.stopImpersonatingAccount({ address: account });
  }

  return { order, carriesOut, wallet, sends, listings, listsOthers, passes, quoteOf, proposes, reports, decides };
}
