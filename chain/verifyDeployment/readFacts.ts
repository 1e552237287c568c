import { BaseError, ContractFunctionRevertedError, ContractFunctionZeroDataError, getContract } from 'viem';
import { bucklerGovernorAbi } from '../abi/bucklerGovernor.ts';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import { guardiansAbi } from '../abi/guardians.ts';
import { quorumOracleAbi } from '../abi/quorumOracle.ts';
import { reserveAbi } from '../abi/reserve.ts';
import { riskPoolAbi } from '../abi/riskPool.ts';
import { sponsorPaymasterAbi } from '../abi/sponsorPaymaster.ts';
import { timelockAbi } from '../abi/timelock.ts';
import { voteTokenAbi } from '../abi/voteToken.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import type { Facts } from './compareFacts.ts';
import { readProducts } from './readProducts.ts';
import { readRoles } from './readRoles.ts';
import { textOf } from './textOf.ts';

type Votes = NonNullable<Deployment['votes']>;

/**
 * What is so on the live chain, under the names of `designedFacts`. A contract that does not answer is a fact, too.
 * @throws when the chain does not answer, or the logs do not go back to the beginning.
 */
export async function readFacts(client: ChainClient, deployment: Deployment): Promise<Facts> {
  const { votes } = deployment;
  const facts = await Promise.all([
    factsOf('chain', { id: client.getChainId() }),
    readMoney(client, deployment),
    ...(votes ? [readVotes(client, votes), readRoles(client, votes.timelock, deployment.fromBlock)] : []),
    readProducts(client, deployment),
  ]);
  return Object.assign({}, ...facts);
}

async function readMoney(client: ChainClient, deployment: Deployment): Promise<Facts> {
  const desk = getContract({ address: deployment.desk, abi: coverDeskAbi, client }).read;
  const pool = getContract({ address: deployment.pool, abi: riskPoolAbi, client }).read;
  const oracle = getContract({ address: deployment.oracle, abi: quorumOracleAbi, client }).read;
  const paymaster = getContract({ address: deployment.paymaster, abi: sponsorPaymasterAbi, client }).read;
  const facts = await Promise.all([
    factsOf('desk', { owner: desk.owner(), pendingOwner: desk.pendingOwner(), dollar: desk.dollar() }),
    factsOf('pool', {
      owner: pool.owner(),
      pendingOwner: pool.pendingOwner(),
      dollar: pool.asset(),
      desk: pool.desk(),
      treasury: pool.treasury(),
      coolDown: pool.coolDown(),
      exitWindow: pool.exitWindow(),
    }),
    factsOf('oracle', {
      owner: oracle.owner(),
      pendingOwner: oracle.pendingOwner(),
      dollar: oracle.dollar(),
      bond: oracle.bond(),
      disputeWindow: oracle.disputeWindow(),
      spreadLimit: oracle.spreadLimit(),
      quorum: oracle.quorum(),
      families: oracle.families(),
      reporters: oracle.reportersOf().then((list) => list.map(({ signer, family }) => `${signer}:${family}`)),
    }),
    factsOf('paymaster', {
      owner: paymaster.owner(),
      pendingOwner: paymaster.pendingOwner(),
      entryPoint: paymaster.entryPoint(),
      signer: paymaster.signer(),
      mostCost: paymaster.mostCost(),
    }),
  ]);
  return Object.assign({}, ...facts);
}

async function readVotes(client: ChainClient, votes: Votes): Promise<Facts> {
  const token = getContract({ address: votes.token, abi: voteTokenAbi, client }).read;
  const timelock = getContract({ address: votes.timelock, abi: timelockAbi, client }).read;
  const guardians = getContract({ address: votes.guardians, abi: guardiansAbi, client }).read;
  const reserve = getContract({ address: votes.reserve, abi: reserveAbi, client }).read;
  const { timestamp } = await client.getBlock();
  const facts = await Promise.all([
    factsOf('timelock', {
      delay: timelock.getMinDelay(),
      leastDelay: timelock.LEAST_DELAY(),
      mostDelay: timelock.MOST_DELAY(),
    }),
    factsOf('token', { name: token.name(), supply: token.totalSupply(), clock: token.CLOCK_MODE() }),
    readGovernor(client, votes.governor),
    factsOf('guardians', {
      owner: guardians.owner(),
      pendingOwner: guardians.pendingOwner(),
      set: guardians.guardiansOf(),
      termEnds: guardians.termEnds(),
      inTerm: guardians.termEnds().then((ends) => BigInt(ends) > timestamp),
      leastGuardians: guardians.LEAST_GUARDIANS(),
      mostGuardians: guardians.MOST_GUARDIANS(),
      mostTerm: guardians.MOST_TERM(),
      confirmWithin: guardians.CONFIRM_WITHIN(),
    }),
    factsOf('reserve', {
      owner: reserve.owner(),
      pendingOwner: reserve.pendingOwner(),
      dollar: reserve.dollar(),
    }),
    factsOf('founder', {
      votes: token.getVotes([votes.founder]),
      isGuardian: guardians.isGuardian([votes.founder]),
    }),
  ]);
  return Object.assign({}, ...facts);
}

function readGovernor(client: ChainClient, address: Hex): Promise<Facts> {
  const governor = getContract({ address, abi: bucklerGovernorAbi, client }).read;
  return factsOf('governor', {
    token: governor.token(),
    timelock: governor.timelock(),
    proposalGuardian: governor.proposalGuardian(),
    votingDelay: governor.votingDelay(),
    votingPeriod: governor.votingPeriod(),
    lateExtension: governor.lateQuorumVoteExtension(),
    threshold: governor.proposalThreshold(),
    quorumPercent: governor.quorumNumerator(),
    voteCapPercent: governor.VOTE_CAP_PERCENT(),
    leastQuorumPercent: governor.LEAST_QUORUM_PERCENT(),
    mostQuorumPercent: governor.MOST_QUORUM_PERCENT(),
    mostThreshold: governor.MOST_THRESHOLD(),
    leastVotingDelay: governor.LEAST_DELAY(),
    mostVotingDelay: governor.MOST_DELAY(),
    leastVotingPeriod: governor.LEAST_PERIOD(),
    mostVotingPeriod: governor.MOST_PERIOD(),
    leastExtension: governor.LEAST_EXTENSION(),
  });
}

async function factsOf(of: string, reads: Record<string, Promise<unknown>>): Promise<Facts> {
  const entries = Object.entries(reads).map(async ([name, read]) => [`${of}.${name}`, await answerOf(read)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** What a contract said, or that it is none that can say it. */
async function answerOf(read: Promise<unknown>): Promise<string> {
  try {
    return textOf(await read);
  } catch (error) {
    const silent =
      error instanceof BaseError &&
      error.walk(
        (cause) => cause instanceof ContractFunctionZeroDataError || cause instanceof ContractFunctionRevertedError,
      );
    if (!silent) throw error;
    return 'no answer';
  }
}
