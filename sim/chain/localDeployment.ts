import { join } from 'node:path';
import { createWalletClient, http, publicActions, zeroAddress } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import { voteTokenAbi } from '../../chain/abi/voteToken.ts';
import { deployBuckler } from '../../chain/deploy/deployBuckler.ts';
import type { PlannedFeed, RatesRoots } from '../../chain/deploy/plan.ts';
import { allVotes, oneVote } from '../../chain/deploy/votingRules.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { Hex } from '../../chain/subject.ts';
import { type LocalRole, localKey } from './localKeys.ts';

const oneDollar = 1_000_000n;
const minute = 60;
const day = 86_400;

/** Who holds votes on a local chain, each as much as one account may count for; the reserve has the rest. */
const voters = ['treasury', 'keeper', 'liquidity provider'] as const;
const votesOfEach = 5_000_000;

/**
 * Puts Buckler on a local chain, owned by its voters: test dollars, the roles of `localKeys.ts`, and three reporters of three
 * source families, who are guardians, too.
 */
export async function deployLocally(options: {
  rpcUrl: string;
  /** Holds `deployment.json` and Ignition's journal; belongs to this chain alone. */
  dir: string;
  ratesRoots: RatesRoots;
  /** None by default: then nothing is sold that feeds answer. */
  feeds?: readonly PlannedFeed[];
  /** Seconds in which a report can be disputed; ten minutes by default. */
  disputeWindow?: number;
}): Promise<Deployment> {
  return deployBuckler({
    rpcUrl: options.rpcUrl,
    deployerKey: localKey('deployer'),
    file: join(options.dir, 'deployment.json'),
    journalDir: join(options.dir, 'ignition'),
    confirmations: 1,
    pollingInterval: 20,
    plan: {
      dollar: 'test',
      votes: {
        guardians: [addressOf('reporter 1'), addressOf('reporter 2'), addressOf('reporter 3')],
        guardiansUntil: (await firstSecond(options.rpcUrl)) + 390 * day,
        shares: [
          { holder: 'reserve', votes: allVotes - voters.length * votesOfEach },
          ...voters.map((role) => ({ holder: addressOf(role), votes: votesOfEach })),
        ],
      },
      owner: addressOf('deployer'),
      treasury: addressOf('treasury'),
      sponsor: addressOf('sponsor'),
      reporters: [
        { signer: addressOf('reporter 1'), family: 1 },
        { signer: addressOf('reporter 2'), family: 3 },
        { signer: addressOf('reporter 3'), family: 2 },
      ],
      ratesRoots: options.ratesRoots,
      feeds: options.feeds ?? [],
      disputeWindow: options.disputeWindow ?? 10 * minute,
      disputeBond: 50,
      sequencer: zeroAddress,
      coolDown: 14 * day,
      mostOperationCost: 10n ** 17n,
      dailyGasBudget: 10n ** 19n,
      gasDeposit: 10n ** 20n,
      gasStake: 10n ** 18n,
    },
  });
}

/** Test dollars out of nothing, to anyone. @param dollars Whole dollars. */
export async function giveTestDollars(rpcUrl: string, deployment: Deployment, to: Hex, dollars: number): Promise<Hex> {
  const client = clientOf(rpcUrl, 'deployer');
  const args = [to, BigInt(dollars) * oneDollar] as const;
  const hash = await client.writeContract({
    address: deployment.dollar,
    abi: testDollarAbi,
    functionName: 'mint',
    args,
  });
  await client.waitForTransactionReceipt({ hash });
  return hash;
}

/** Votes of the liquidity provider, to anyone. @param votes Whole votes. */
export async function giveTestVotes(rpcUrl: string, deployment: Deployment, to: Hex, votes: number): Promise<Hex> {
  if (deployment.votes === undefined) throw new Error('This deployment has no votes.');
  const client = clientOf(rpcUrl, 'liquidity provider');
  const hash = await client.writeContract({
    address: deployment.votes.token,
    abi: voteTokenAbi,
    functionName: 'transfer',
    args: [to, BigInt(votes) * oneVote],
  });
  await client.waitForTransactionReceipt({ hash });
  return hash;
}

/** Deposits test dollars into each pool; the shares go to the liquidity provider. @param dollars Whole dollars for each. */
export async function seedPools(rpcUrl: string, deployment: Deployment, dollars: number): Promise<void> {
  const client = clientOf(rpcUrl, 'liquidity provider');
  const provider = client.account.address;
  const { low, medium, high } = deployment.pools;
  await giveTestDollars(rpcUrl, deployment, provider, 3 * dollars);
  const amount = BigInt(dollars) * oneDollar;
  for (const pool of [low, medium, high]) {
    const approval = await client.writeContract({
      address: deployment.dollar,
      abi: testDollarAbi,
      functionName: 'approve',
      args: [pool, amount],
    });
    await client.waitForTransactionReceipt({ hash: approval });
    const deposit = await client.writeContract({
      address: pool,
      abi: riskPoolAbi,
      functionName: 'deposit',
      args: [amount, provider],
    });
    await client.waitForTransactionReceipt({ hash: deposit });
  }
}

/** When the chain began, in unix seconds: the same whenever it is asked. */
async function firstSecond(rpcUrl: string): Promise<number> {
  const { timestamp } = await clientOf(rpcUrl, 'deployer').getBlock({ blockNumber: 0n });
  return Number(timestamp);
}

function addressOf(role: LocalRole): Hex {
  return privateKeyToAccount(localKey(role)).address;
}

function clientOf(rpcUrl: string, role: LocalRole) {
  return createWalletClient({
    account: privateKeyToAccount(localKey(role)),
    chain: hardhat,
    transport: http(rpcUrl),
    pollingInterval: 20,
  }).extend(publicActions);
}
