import { zeroAddress } from 'viem';
import { feedRules } from '../deploy/feedRules.ts';
import { listedProducts } from '../deploy/listedProducts.ts';
import { marketFeeBps } from '../deploy/marketRules.ts';
import { oracleRules, quorumOf } from '../deploy/oracleRules.ts';
import type { WrittenPlan } from '../deploy/plan.ts';
import { safe4337Module } from '../deploy/safe4337Module.ts';
import { allVotes, oneVote, votingRules } from '../deploy/votingRules.ts';
import type { Deployment } from '../deployment.ts';
import { columnBits, flightColumns, type Hex } from '../subject.ts';
import { multiSendCallOnly } from '../wallet.ts';
import type { Facts } from './compareFacts.ts';
import type { CodeVerdict } from './compiledCode.ts';
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
    ...oracleFacts(deployment, plan),
    ...productFacts(deployment, plan),
    ...walletFacts(deployment, plan),
    ...designedRails,
  };
}

/** Prefixes names and turns values into text. */
function named(of: string, values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${of}.${name}`, textOf(value)]));
}

/** Who owns what, and that it was offered to nobody else. */
function ownedFacts({ votes }: Deployment, owner: Hex): Facts {
  const money = ['desk', 'low pool', 'medium pool', 'high pool', 'market', 'paymaster'];
  const owned = [
    ...money,
    'quorum oracle',
    'feed oracle',
    'assessed oracle',
    ...(votes ? ['reserve', 'guardians'] : []),
  ];
  return Object.assign({}, ...owned.map((name) => named(name, { owner, pendingOwner: zeroAddress })));
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
  const { dollar, desk, pools, votes } = deployment;
  const treasury = votes?.reserve ?? plan.treasury;
  const { coolDown } = plan;
  const pool = { dollar, desk, treasury, coolDown, compliance: zeroAddress };
  return {
    // Every place is taken: there is nothing left that its owner could launch.
    ...named('launcher', { owner: deployment.founder, places: 4, next: 4 }),
    ...named('desk', {
      dollar,
      pools: [pools.low, pools.medium, pools.high],
      guardians: votes?.guardians ?? zeroAddress,
      compliance: zeroAddress,
    }),
    ...Object.assign({}, ...Object.keys(pools).map((level) => named(`${level} pool`, pool))),
    ...(votes && named('reserve', { dollar })),
    ...named('market', { desk, dollar, treasury, feeBps: marketFeeBps, mostFeeBps: 500 }),
    ...named('policies', { desk, dollar }),
    ...named('paymaster', {
      entryPoint: deployment.entryPoint,
      signer: plan.sponsor,
      mostCost: plan.mostOperationCost,
      dailyBudget: plan.dailyGasBudget,
      guardians: votes?.guardians ?? zeroAddress,
      stopped: false,
    }),
  };
}

/** Limits that nobody can move, of wallets that nobody but their persons can. */
function walletFacts(
  { dollar, desk, pools, market, policies, oracles, votes, passkeySigners, wallets: { guard, module } }: Deployment,
  plan: WrittenPlan,
): Facts {
  const bond = BigInt(plan.disputeBond) * oneDollar;
  const code: CodeVerdict = 'as compiled';
  return {
    ...named('wallet guard', {
      code,
      ...{ dollar, desk, pools: [pools.low, pools.medium, pools.high], market, policies },
      ...{ quorum: oracles.quorum, assessed: oracles.assessed },
      governor: votes?.governor ?? zeroAddress,
      token: votes?.token ?? zeroAddress,
      bonds: [bond, bond],
      multiSend: multiSendCallOnly,
      delay: day,
      mostCap: 1_000_000n * oneDollar,
      mostFloor: 10n * oneDollar,
    }),
    ...named('wallet module', { code, base: safe4337Module, guard }),
    ...named('wallet setup', { code, guard, module }),
    ...named('safe', { factory: true, multiSend: true, module: true }),
    ...(passkeySigners && named('passkey signers', { code, signerCode: code })),
  };
}

function oracleFacts({ dollar }: Deployment, plan: WrittenPlan): Facts {
  const bond = BigInt(plan.disputeBond) * oneDollar;
  return {
    ...named('quorum oracle', {
      dollar,
      bond,
      disputeWindow: plan.disputeWindow,
      spreadLimits: oracleRules.spreadLimits,
      newestSet: 0,
      quorum: quorumOf(plan.reporters.length),
      families: oracleRules.families,
      reporters: plan.reporters.map(({ signer, family }) => `${signer}:${family}`),
      'rail of reporters': 31,
      // Of three: more than half, so that no two quorums can say different things.
      'rail of quorum': [2, 3],
      'rail of families': [1, 3],
    }),
    ...named('feed oracle', {
      sequencer: plan.sequencer,
      ...feedFacts(plan),
      'rail of minimumTime': 7 * day,
      'rail of heartbeat': 7 * day,
    }),
    ...named('assessed oracle', {
      dollar,
      bond,
      claimPeriod: oracleRules.claimPeriod,
      answerWindow: oracleRules.answerWindow,
    }),
  };
}

/** Each as often as it was set, so that what a vote changed can be seen. */
function feedFacts(plan: WrittenPlan) {
  const rules = listedProducts(plan).flatMap(({ row: { product } }) => {
    const rule = feedRules.get(product);
    return rule === undefined ? [] : [`${product} ${rule.kind} ${rule.minimumTime}`];
  });
  const feeds = plan.feeds.map(({ name, address, heartbeat }) => `${name} ${address} ${heartbeat}`);
  return { rules: rules.sort(), feeds: feeds.sort() };
}

function productFacts({ oracles }: Deployment, plan: WrittenPlan): Facts {
  const listed = listedProducts(plan);
  const settingsOf = listed.map(({ row: { product, oracle, settings }, ratesRoot }) =>
    named(`product ${product}`, {
      live: true,
      paused: false,
      screened: false,
      oracle: oracles[oracle],
      ...settings,
      ratesRoot,
    }),
  );
  return {
    ...named('products', { listed: listed.map(({ row }) => row.product) }),
    ...Object.assign({}, ...settingsOf),
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
  lengthColumn: '…29',
  watchBesideLength: `…${400 * day}`,
  unpricedLength: `…${0b111 << flightColumns.date.at}`,
  rateColumns: `${2 ** 32 - 1 - columnBits(flightColumns.date)}…`,
});
