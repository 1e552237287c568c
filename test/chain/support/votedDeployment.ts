import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Abi,
  createTestClient,
  createWalletClient,
  encodeFunctionData,
  http,
  keccak256,
  publicActions,
  stringToHex,
  zeroAddress,
} from 'viem';
import { privateKeyToAccount, privateKeyToAddress } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { bucklerGovernorAbi } from '../../../chain/abi/bucklerGovernor.ts';
import { deployBuckler } from '../../../chain/deploy/deployBuckler.ts';
import type { DeploymentPlan } from '../../../chain/deploy/plan.ts';
import { votingRules } from '../../../chain/deploy/votingRules.ts';
import type { Deployment } from '../../../chain/deployment.ts';
import type { Hex } from '../../../chain/subject.ts';
import { type LocalRole, localKey } from '../../../sim/chain/localKeys.ts';
import { type LocalNode, startNode } from '../../../sim/chain/startNode.ts';
import { deployLocalFeeds } from '../../../sim/prices/localFeeds.ts';
import { worldPrices } from '../../../sim/prices/worldPrices.ts';

const day = 86_400;
const addressOf = (role: LocalRole) => privateKeyToAddress(localKey(role));

const rootOf = (byte: string): Hex => `0x${byte.repeat(32)}`;

/** Three people with votes, each at the cap. */
const voters = ['treasury', 'relay', 'keeper'] as const;

function planFrom(now: number, feeds: DeploymentPlan['feeds'], flightRates: Hex): DeploymentPlan {
  return {
    dollar: 'test',
    votes: {
      guardians: [addressOf('reporter 1'), addressOf('reporter 2'), addressOf('reporter 3')],
      guardiansUntil: now + 300 * day,
      shares: [
        { holder: 'reserve', votes: 70_000_000 },
        ...voters.map((role) => ({ holder: addressOf(role), votes: 10_000_000 })),
      ],
    },
    owner: addressOf('deployer'),
    treasury: addressOf('deployer'),
    sponsor: addressOf('sponsor'),
    reporters: [
      { signer: addressOf('reporter 1'), family: 1 },
      { signer: addressOf('reporter 2'), family: 1 },
      { signer: addressOf('reporter 3'), family: 2 },
    ],
    ratesRoots: { 1: flightRates, 2: rootOf('56'), 9: rootOf('78'), 11: rootOf('9a') },
    feeds,
    disputeWindow: 600,
    disputeBond: 50,
    sequencer: zeroAddress,
    coolDown: 14 * day,
    mostOperationCost: 10n ** 17n,
    dailyGasBudget: 10n ** 19n,
    gasDeposit: 10n ** 18n,
    gasStake: 10n ** 18n,
  };
}

/**
 * A chain of its own with Buckler on it, owned by its voters.
 * @param before What happens before the deployment, which it can start itself on a node of its choice. @param flightRates The root of the
 * flights' rate table.
 */
export async function startVotedDeployment(
  before: (rpcUrl: string, deployOn: (rpcUrl: string) => Promise<Deployment>) => Promise<void>,
  flightRates: Hex = `0x${'12'.repeat(32)}`,
) {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-votes-'));
  const node = await startNode({ dir, blockMilliseconds: 0 });
  const file = join(dir, 'deployment.json');
  const now = await node.time();
  const options = {
    rpcUrl: node.rpcUrl,
    deployerKey: localKey('deployer'),
    plan: planFrom(now, (await deployLocalFeeds(node.rpcUrl, worldPrices(now), now)).planned, flightRates),
    file,
    journalDir: join(dir, 'ignition'),
    confirmations: 1,
    pollingInterval: 20,
  };
  const stop = async () => {
    await node.stop();
    rmSync(dir, { recursive: true });
  };
  try {
    await before(node.rpcUrl, (rpcUrl) => deployBuckler({ ...options, rpcUrl }));
    const deployment = await deployBuckler(options);
    if (!deployment.votes) throw new Error('The deployment has no votes.');
    return { node, file, deployment, votes: deployment.votes, deployAgain: () => deployBuckler(options), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Calls contracts as anybody, also as one of them. */
export function actor(rpcUrl: string) {
  const chain = createTestClient({ mode: 'hardhat', chain: hardhat, transport: http(rpcUrl) }).extend(publicActions);
  return {
    chain,
    /** Sends a call as `account`, which need not have a key. */
    as: async (account: Hex, to: Hex, abi: Abi, functionName: string, args: readonly unknown[]) => {
      await chain.impersonateAccount({ address: account });
      await chain.setBalance({ address: account, value: 10n ** 18n });
      const data = encodeFunctionData({ abi, functionName, args });
      const wallet = createWalletClient({ account, chain: hardhat, transport: http(rpcUrl) });
      const hash = await wallet.sendTransaction({ to, data });
      const { status } = await chain.waitForTransactionReceipt({ hash, pollingInterval: 20 });
      await chain.stopImpersonatingAccount({ address: account });
      if (status !== 'success') throw new Error(`${functionName} failed.`);
    },
  };
}

/** A real proposal, from its first to its last step. */
export async function passVote(node: LocalNode, votes: NonNullable<Deployment['votes']>, target: Hex, data: Hex) {
  const { as, chain } = actor(node.rpcUrl);
  const why = `Do ${data.slice(0, 10)}`;
  const call = [[target], [0n], [data]] as const;
  const act = (role: LocalRole, name: string, args: readonly unknown[]) =>
    as(privateKeyToAccount(localKey(role)).address, votes.governor, bucklerGovernorAbi, name, args);
  await act(voters[0], 'propose', [...call, why]);
  await node.increaseTime(votingRules.votingDelay + 1);
  const id = await chain.readContract({
    address: votes.governor,
    abi: bucklerGovernorAbi,
    functionName: 'hashProposal',
    args: [[target], [0n], [data], keccak256(stringToHex(why))],
  });
  for (const voter of voters) await act(voter, 'castVote', [id, 1]);
  await node.increaseTime(votingRules.votingPeriod + 1);
  await act('relay', 'queue', [...call, keccak256(stringToHex(why))]);
  await node.increaseTime(votingRules.timelockDelay);
  await act('keeper', 'execute', [...call, keccak256(stringToHex(why))]);
}
