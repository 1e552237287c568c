import { getContract } from 'viem';
import { bucklerGovernorAbi } from '../abi/bucklerGovernor.ts';
import { guardiansAbi } from '../abi/guardians.ts';
import { reserveAbi } from '../abi/reserve.ts';
import { timelockAbi } from '../abi/timelock.ts';
import { voteTokenAbi } from '../abi/voteToken.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import type { Facts } from './compareFacts.ts';
import { factsOf } from './factsOf.ts';

type Votes = NonNullable<Deployment['votes']>;

/** Token, governor, timelock, guardians and reserve, and what the founder still has. @throws when the chain does not answer. */
export async function readVotes(client: ChainClient, votes: Votes, founder: Hex): Promise<Facts> {
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
      votes: token.getVotes([founder]),
      isGuardian: guardians.isGuardian([founder]),
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
