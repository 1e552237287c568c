import type { Logger } from 'pino';
import { encodeFunctionData, getAbiItem, keccak256, stringToHex } from 'viem';
import { bucklerGovernorAbi } from '../../chain/abi/bucklerGovernor.ts';
import { answerOf } from '../../chain/callFailure.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { Hex } from '../../chain/subject.ts';
import { followBlocks } from '../followBlocks.ts';
import { failureLine, tellSent } from '../logging.ts';
import type { Call, Sender } from '../sender.ts';
import type { Head } from '../watchChain.ts';
import { decideVoteStep, proposalStates } from './decideVoteStep.ts';

/** Seconds that a proposal is left alone after a refused call. */
const rest = 60;

const created = getAbiItem({ abi: bucklerGovernorAbi, name: 'ProposalCreated' });

/** A proposal as `queue` and `execute` take it. */
type Known = { id: bigint; targets: readonly Hex[]; values: readonly bigint[]; calldatas: readonly Hex[]; digest: Hex };

export type VoteDuty = {
  /** Queues what passed and executes what has waited its time. False when the chain did not answer. */
  step(head: Head): Promise<boolean>;
};

/**
 * Sees votes through: anyone may queue and execute, so a keeper does. Without votes there is nothing to do.
 * @param isMine Whether it is this keeper's turn for a deed of this name.
 */
export function carryOutVotes(
  client: ChainClient,
  sender: Pick<Sender, 'send'>,
  deployment: Deployment,
  { log, isMine }: { log: Logger; isMine(what: string): boolean },
): VoteDuty {
  const { votes } = deployment;
  if (votes === undefined) return { step: async () => true };
  const governor = { address: votes.governor, abi: bucklerGovernorAbi } as const;
  const open = new Map<bigint, Known>();
  const restsUntil = new Map<bigint, number>();
  const done = new Set<bigint>();

  const readProposals = followBlocks(deployment.fromBlock, async (from, to) => {
    const range = { fromBlock: BigInt(from), toBlock: BigInt(to) };
    const logs = await client.getLogs({ address: votes.governor, event: created, strict: true, ...range });
    for (const { args } of logs) {
      const { proposalId, targets, values, calldatas, description } = args;
      const digest = keccak256(stringToHex(description));
      if (!done.has(proposalId)) open.set(proposalId, { id: proposalId, targets, values, calldatas, digest });
    }
  });

  const callFor = async ({ id, ...proposal }: Known, now: number): Promise<{ step: string; call: Call } | null> => {
    const [state, eta] = await Promise.all([
      client.readContract({ ...governor, functionName: 'state', args: [id] }),
      client.readContract({ ...governor, functionName: 'proposalEta', args: [id] }),
    ]);
    const step = decideVoteStep(proposalStates[state] ?? 'PENDING', Number(eta), now);
    if (step === 'wait') return null;
    if (step === 'done') {
      open.delete(id);
      done.add(id);
      return null;
    }
    const args = [proposal.targets, proposal.values, proposal.calldatas, proposal.digest] as const;
    return {
      step,
      call: { to: votes.governor, data: encodeFunctionData({ abi: bucklerGovernorAbi, functionName: step, args }) },
    };
  };

  const see = async (known: Known, now: number): Promise<boolean> => {
    const found = await answerOf(() => callFor(known, now));
    const line = { proposal: String(known.id) };
    if (!found.ok) {
      // A reorganisation can take a proposal away: it is read again when it comes back.
      if ('refusal' in found) open.delete(known.id);
      else log.warn({ ...line, ...failureLine(found) }, 'a proposal cannot be read');
      return 'refusal' in found;
    }
    if (found.value === null || !isMine(`${found.value.step}:${known.id}`)) return true;
    const sent = await sender.send(found.value.call);
    if (!sent.ok || !sent.value.success) restsUntil.set(known.id, now + rest);
    tellSent(log, { ...line, step: found.value.step }, sent);
    return sent.ok || 'refusal' in sent;
  };

  return {
    async step(head) {
      const updated = await answerOf(() => readProposals(head.number));
      if (!updated.ok) {
        log.warn(failureLine(updated), 'proposals cannot be read');
        return false;
      }
      let isFine = true;
      for (const known of [...open.values()])
        if ((restsUntil.get(known.id) ?? 0) <= head.time && !(await see(known, head.time))) isFine = false;
      return isFine;
    },
  };
}
