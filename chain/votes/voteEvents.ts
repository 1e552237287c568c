import { parseEventLogs, toEventSelector } from 'viem';
import { assessedOracleAbi } from '../abi/assessedOracle.ts';
import { bucklerGovernorAbi } from '../abi/bucklerGovernor.ts';
import { voteTokenAbi } from '../abi/voteToken.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { BlockRange, VoteEvent } from '../events.ts';
import type { Hex } from '../subject.ts';

const abi = [...bucklerGovernorAbi, ...voteTokenAbi, ...assessedOracleAbi] as const;

const names = [
  'ProposalCreated',
  'ProposalExtended',
  'ProposalQueued',
  'ProposalExecuted',
  'ProposalCanceled',
  'VoteCast',
  'VoteCastWithParams',
  'DelegateChanged',
  'Claimed',
  'ClaimRejected',
  'Answered',
  'ClaimClosed',
] as const;

/** Transfers of votes are many and nobody's news: the node leaves them out. */
const selectors = abi.flatMap((item) =>
  item.type === 'event' && names.some((name) => name === item.name) ? [toEventSelector(item)] : [],
);

export type VoteLog = Awaited<ReturnType<typeof readVoteLogs>>[number];

/** What governor, vote token and assessed oracle said in these blocks. Where there are no votes, only the oracle speaks. */
export async function readVoteLogs(client: ChainClient, { oracles, votes }: Deployment, range: BlockRange) {
  const address = [oracles.assessed, ...(votes === undefined ? [] : [votes.governor, votes.token])];
  const logs = await client.getLogs({ address, ...range });
  const known = logs.filter(({ topics: [selector] }) => selectors.some((one) => one === selector));
  return parseEventLogs({ abi, eventName: [...names], logs: known });
}

/** A log in the words of the design. @param operation The user operation that carried a ballot, when one did. */
export function voteEvent(log: VoteLog, operation: (voter: Hex) => Hex | null): VoteEvent {
  switch (log.eventName) {
    case 'ProposalCreated': {
      const { proposalId, proposer, targets, values, calldatas, voteStart, voteEnd, description } = log.args;
      const calls = targets.map((to, i) => ({ to, value: values[i] ?? 0n, data: calldatas[i] ?? '0x' }));
      const times = { snapshot: Number(voteStart), deadline: Number(voteEnd) };
      return { kind: 'proposalMade', proposalId, proposer, calls, description, ...times };
    }
    case 'ProposalExtended':
      return {
        kind: 'proposalExtended',
        proposalId: log.args.proposalId,
        deadline: Number(log.args.extendedDeadline),
      };
    case 'ProposalQueued': {
      const { proposalId, etaSeconds } = log.args;
      return { kind: 'proposalStepped', proposalId, step: 'queued', eta: Number(etaSeconds) };
    }
    case 'ProposalExecuted':
      return { kind: 'proposalStepped', proposalId: log.args.proposalId, step: 'executed', eta: null };
    case 'ProposalCanceled':
      return { kind: 'proposalStepped', proposalId: log.args.proposalId, step: 'cancelled', eta: null };
    case 'VoteCast':
    case 'VoteCastWithParams': {
      const { voter, proposalId, support, weight } = log.args;
      const ballot = { proposalId, voter, support: supportOf(support), votes: weight };
      return { kind: 'voteCast', ...ballot, operation: operation(voter) };
    }
    case 'DelegateChanged':
      return { kind: 'votesDelegated', delegator: log.args.delegator, to: log.args.toDelegate };
    case 'Claimed': {
      const { product, subject, claimant, happenedAt, bond, evidence } = log.args;
      return { kind: 'claimOpened', product, subject, claimant, happenedAt, bond, evidence };
    }
    case 'ClaimRejected': {
      const { product, subject, evidence } = log.args;
      return {
        kind: 'claimAnswered',
        product,
        subject,
        verdict: 'rejected',
        index: 0,
        finalAt: log.args.claimsUntil,
        evidence,
      };
    }
    case 'Answered': {
      const { product, subject, status, index, finalAt, evidence } = log.args;
      const verdict = status === 2 ? 'void' : 'answered';
      return { kind: 'claimAnswered', product, subject, verdict, index: Number(index), finalAt, evidence };
    }
    case 'ClaimClosed': {
      const { product, subject, claimant, upheld } = log.args;
      return { kind: 'claimClosed', product, subject, claimant, upheld };
    }
  }
}

/** `GovernorCountingSimple.VoteType`. */
function supportOf(support: number): 0 | 1 | 2 {
  if (support === 0 || support === 1 || support === 2) return support;
  throw new Error(`${support} is no vote that the governor counts.`);
}
