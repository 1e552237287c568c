import type { Answer } from '../../../chain/answer.ts';
import type { ChainFault } from '../../../chain/refusal.ts';
import type { Ballot, Proposal } from '../../../db/votes.ts';
import type { Phase } from './proposalPhase.ts';

export type Support = 0 | 1 | 2;

/** What a tap on For, Against or Abstain comes to. */
export type VoteDecision =
  | { kind: 'cast'; votes: bigint }
  /** The chain has one already, whichever button was tapped now. */
  | { kind: 'already'; support: Support; votes: bigint }
  /** An earlier tap is on its way to the chain. */
  | { kind: 'underWay'; support: Support }
  | { kind: 'notYet'; opens: number }
  | { kind: 'closed'; phase: Phase }
  /** Nothing counted for this wallet in the second of the snapshot. */
  | { kind: 'noVotes'; snapshot: number }
  | { kind: 'unknown' }
  | { kind: 'fault'; fault: ChainFault };

/** Everything that is known before the chain is asked for the wallet's votes; null where that decides. */
export function decideBeforePower(known: {
  proposal: Pick<Proposal, 'snapshot'> | undefined;
  phase: Phase | null;
  ballot: Pick<Ballot, 'support' | 'votes'> | undefined;
  underWay: Support | null;
}): VoteDecision | null {
  const { proposal, phase, ballot, underWay } = known;
  if (proposal === undefined || phase === null) return { kind: 'unknown' };
  if (ballot !== undefined) return { kind: 'already', support: ballot.support, votes: ballot.votes };
  if (underWay !== null) return { kind: 'underWay', support: underWay };
  if (phase === 'pending') return { kind: 'notYet', opens: proposal.snapshot };
  return phase === 'open' ? null : { kind: 'closed', phase };
}

/** @param power What the wallet counted for in the second of the snapshot (18 decimals). */
export function decideByPower(snapshot: number, power: Answer<bigint>): VoteDecision {
  if (!power.ok) {
    const fault: ChainFault =
      'fault' in power ? power.fault : { code: 'CHAIN_UNREACHABLE', retry: true, detail: power.refusal.code };
    return { kind: 'fault', fault };
  }
  return power.value === 0n ? { kind: 'noVotes', snapshot } : { kind: 'cast', votes: power.value };
}
