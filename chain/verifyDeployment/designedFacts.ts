import { zeroAddress } from 'viem';
import { flightProductSettings } from '../deploy/flightProduct.ts';
import { oracleRules } from '../deploy/oracleRules.ts';
import type { WrittenPlan } from '../deploy/plan.ts';
import { allVotes, oneVote, votingRules } from '../deploy/votingRules.ts';
import type { Deployment } from '../deployment.ts';
import { flightProduct } from '../products.ts';
import type { Hex } from '../subject.ts';
import type { Facts } from './compareFacts.ts';
import { textOf } from './textOf.ts';

const day = 86_400;
const oneDollar = 1_000_000n;

/** What a live deployment must be: the design of this code, the decisions of the plan, the addresses that were written down. */
export function designedFacts(deployment: Deployment, plan: WrittenPlan): Facts {
  const { votes } = deployment;
  const owner = votes?.timelock ?? plan.owner;
  return {
    ...named('chain', { id: deployment.chainId }),
    ...ownedFacts(deployment, owner),
    ...(votes ? votesFacts(votes, plan) : {}),
    ...moneyFacts(deployment, plan),
    ...productFacts(deployment, plan),
    ...designedRails,
  };
}

/** Prefixes names and turns values into text. */
function named(of: string, values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${of}.${name}`, textOf(value)]));
}

function ownedFacts(deployment: Deployment, owner: Hex): Facts {
  const { desk, pool, oracle, paymaster, votes } = deployment;
  const owned = { desk, pool, oracle, paymaster, ...(votes && { reserve: votes.reserve, guardians: votes.guardians }) };
  const facts = Object.keys(owned).map((name) => named(name, { owner, pendingOwner: zeroAddress }));
  return Object.assign({}, ...facts);
}

function votesFacts(votes: NonNullable<Deployment['votes']>, plan: WrittenPlan): Facts {
  return {
    ...named('timelock', {
      delay: votingRules.timelockDelay,
      admins: [votes.timelock],
      proposers: [votes.governor],
      cancellers: [votes.governor],
      executors: [zeroAddress],
      otherRoles: [],
      leastDelay: day,
      mostDelay: 14 * day,
    }),
    ...named('token', {
      name: 'Buckler Vote',
      supply: BigInt(allVotes) * oneVote,
      clock: 'mode=timestamp',
    }),
    ...named('governor', {
      token: votes.token,
      timelock: votes.timelock,
      proposalGuardian: votes.guardians,
      votingDelay: votingRules.votingDelay,
      votingPeriod: votingRules.votingPeriod,
      lateExtension: votingRules.lateExtension,
      threshold: BigInt(votingRules.threshold) * oneVote,
      quorumPercent: votingRules.quorumPercent,
      voteCapPercent: 5,
      leastQuorumPercent: 10,
      mostQuorumPercent: 40,
      mostThreshold: (BigInt(allVotes) * oneVote) / 100n,
      leastVotingDelay: 3600,
      mostVotingDelay: 7 * day,
      leastVotingPeriod: day,
      mostVotingPeriod: 14 * day,
      leastExtension: 6 * 3600,
    }),
    ...named('guardians', {
      set: plan.votes?.guardians ?? [],
      termEnds: plan.votes?.guardiansUntil ?? 0,
      inTerm: true,
      leastGuardians: 3,
      mostGuardians: 15,
      mostTerm: 400 * day,
      confirmWithin: day,
    }),
    ...named('founder', { votes: 0, isGuardian: false }),
  };
}

function moneyFacts(deployment: Deployment, plan: WrittenPlan): Facts {
  return {
    ...named('desk', { dollar: deployment.dollar }),
    ...(deployment.votes && named('reserve', { dollar: deployment.dollar })),
    ...named('pool', {
      dollar: deployment.dollar,
      desk: deployment.desk,
      treasury: deployment.votes?.reserve ?? plan.treasury,
      coolDown: plan.coolDown,
      exitWindow: plan.exitWindow,
    }),
    ...named('oracle', {
      dollar: deployment.dollar,
      bond: BigInt(plan.disputeBond) * oneDollar,
      disputeWindow: plan.disputeWindow,
      spreadLimit: oracleRules.spreadLimit,
      quorum: oracleRules.quorum,
      families: oracleRules.families,
      reporters: plan.reporters.map(({ signer, family }) => `${signer}:${family}`),
    }),
    ...named('paymaster', {
      entryPoint: deployment.entryPoint,
      signer: plan.sponsor,
      mostCost: plan.mostOperationCost,
    }),
  };
}

function productFacts(deployment: Deployment, plan: WrittenPlan): Facts {
  const { pool, oracle } = deployment;
  return {
    ...named('products', { listed: [flightProduct] }),
    ...named(`product ${flightProduct}`, {
      live: true,
      pool,
      oracle,
      ...flightProductSettings,
      ratesRoot: plan.ratesRoot,
    }),
  };
}

/** The limits that are written into the desk, as `least…most`. */
const designedRails: Facts = named('rail', {
  marginBps: '10000…25000',
  capitalCostBps: '…5000',
  feeBps: '…2000',
  lead: '3600…',
  horizon: `…${400 * day}`,
  watch: `3600…${400 * day}`,
  settleWithin: `${day}…${90 * day}`,
  dateColumn: '…24',
});
