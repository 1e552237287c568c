import { erc20Abi, zeroAddress } from 'viem';
import { assessedOracleAbi } from '../abi/assessedOracle.ts';
import { bucklerGovernorAbi } from '../abi/bucklerGovernor.ts';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import { quorumOracleAbi } from '../abi/quorumOracle.ts';
import { timelockAbi } from '../abi/timelock.ts';
import { voteTokenAbi } from '../abi/voteToken.ts';
import { answerOf } from '../callFailure.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import { type ProductSettings, productSettingsSchema, type ReporterSet } from './motion.ts';
import { describeCall, readMotion } from './readMotion.ts';
import { callOf } from './templates.ts';
import type { ClaimsDoor, VotesDoor, VotingRules } from './votesDoor.ts';

/** Opens the reads about votes; null on a chain where one account owns everything. */
export function openVotes(client: ChainClient, deployment: Deployment): VotesDoor | null {
  const { votes, dollar, oracles } = deployment;
  if (votes === undefined) return null;
  const governor = { address: votes.governor, abi: bucklerGovernorAbi } as const;
  const token = { address: votes.token, abi: voteTokenAbi } as const;

  /** Of a second that the chain has not behind it nobody knows the votes yet: then those of now are told. */
  const isPast = async (snapshot: number) => BigInt(snapshot) < (await client.getBlock()).timestamp;
  const presentPower = async (wallet: Hex): Promise<bigint> => {
    const [own, supply, percent] = await Promise.all([
      client.readContract({ ...token, functionName: 'getVotes', args: [wallet] }),
      client.readContract({ ...token, functionName: 'totalSupply' }),
      client.readContract({ ...governor, functionName: 'VOTE_CAP_PERCENT' }),
    ]);
    const cap = (supply * percent) / 100n;
    return own < cap ? own : cap;
  };
  const powerAt = async (wallet: Hex, snapshot: number) =>
    (await isPast(snapshot))
      ? client.readContract({ ...governor, functionName: 'getVotes', args: [wallet, BigInt(snapshot)] })
      : presentPower(wallet);
  const quorumAt = async (snapshot: number) => {
    const { timestamp } = await client.getBlock();
    const at = BigInt(snapshot) < timestamp ? BigInt(snapshot) : timestamp - 1n;
    return client.readContract({ ...governor, functionName: 'quorum', args: [at] });
  };
  const present = {
    productOf: (product: number) => readProduct(client, deployment.desk, product),
    reporters: () => readReporters(client, oracles.quorum),
  };
  return {
    rules: () => answerOf(() => readRules(client, votes)),
    quorumAt: (snapshot) => answerOf(() => quorumAt(snapshot)),
    powerAt: (wallet, snapshot) => answerOf(() => powerAt(wallet, snapshot)),
    holdingOf: (wallet) =>
      answerOf(async () => {
        const [tokens, delegate, power] = await Promise.all([
          client.readContract({ ...token, functionName: 'balanceOf', args: [wallet] }),
          client.readContract({ ...token, functionName: 'delegates', args: [wallet] }),
          presentPower(wallet),
        ]);
        return { tokens, delegate, power };
      }),
    hasVoted: (proposalId, wallet) =>
      answerOf(() => client.readContract({ ...governor, functionName: 'hasVoted', args: [proposalId, wallet] })),
    motionsOf: (calls) => answerOf(() => Promise.all(calls.map((call) => readMotion(deployment, call, present)))),
    callOf: (motion) => callOf(deployment, motion),
    describe: (call) => describeCall(deployment, call),
    productOf: (product) => answerOf(() => present.productOf(product)),
    oracleOf: (kind) => oracles[kind],
    reporters: () => answerOf(present.reporters),
    treasury: () =>
      answerOf(() =>
        client.readContract({ address: dollar, abi: erc20Abi, functionName: 'balanceOf', args: [votes.reserve] }),
      ),
  };
}

/** Opens the reads about assessed events. */
export function openClaims(client: ChainClient, { oracles }: Pick<Deployment, 'oracles'>): ClaimsDoor {
  const oracle = { address: oracles.assessed, abi: assessedOracleAbi } as const;
  return {
    bond: () => answerOf(() => client.readContract({ ...oracle, functionName: 'bond' })),
    caseOf: (product, subject) =>
      answerOf(async () => {
        const [claimant, , claimsUntil, , outcome] = await client.readContract({
          ...oracle,
          functionName: 'caseOf',
          args: [product, subject],
        });
        return {
          claimant: claimant === zeroAddress ? null : claimant,
          claimsUntil: Number(claimsUntil),
          isAnswered: outcome.status !== 0,
        };
      }),
  };
}

async function readRules(client: ChainClient, votes: NonNullable<Deployment['votes']>): Promise<VotingRules> {
  const governor = { address: votes.governor, abi: bucklerGovernorAbi } as const;
  const [votingDelay, votingPeriod, threshold, timelockDelay] = await Promise.all([
    client.readContract({ ...governor, functionName: 'votingDelay' }),
    client.readContract({ ...governor, functionName: 'votingPeriod' }),
    client.readContract({ ...governor, functionName: 'proposalThreshold' }),
    client.readContract({ address: votes.timelock, abi: timelockAbi, functionName: 'getMinDelay' }),
  ]);
  return {
    votingDelay: Number(votingDelay),
    votingPeriod: Number(votingPeriod),
    timelockDelay: Number(timelockDelay),
    threshold,
  };
}

async function readProduct(client: ChainClient, desk: Hex, product: number): Promise<ProductSettings | null> {
  const contract = { address: desk, abi: coverDeskAbi } as const;
  const [version] = await client.readContract({ ...contract, functionName: 'currentVersion', args: [product] });
  if (version === 0) return null;
  const settings = await client.readContract({ ...contract, functionName: 'productOf', args: [product, version] });
  return productSettingsSchema.parse(settings);
}

async function readReporters(client: ChainClient, oracle: Hex): Promise<ReporterSet> {
  const contract = { address: oracle, abi: quorumOracleAbi } as const;
  const newest = await client.readContract({ ...contract, functionName: 'newestSet' });
  const [, , quorum, families, reporters] = await client.readContract({
    ...contract,
    functionName: 'setOf',
    args: [newest],
  });
  return { reporters: [...reporters], quorum, families };
}
