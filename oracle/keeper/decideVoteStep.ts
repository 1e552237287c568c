/** `IGovernor.ProposalState`, in its order. */
export const proposalStates = [
  'PENDING',
  'ACTIVE',
  'CANCELED',
  'DEFEATED',
  'SUCCEEDED',
  'QUEUED',
  'EXPIRED',
  'EXECUTED',
] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What a keeper does for a vote: anyone may, and somebody has to pay the gas. */
export type VoteStep = 'queue' | 'execute' | 'wait' | 'done';

/** @param eta When a queued proposal can be executed, in unix seconds. @param now Time of the newest block. Pure. */
export function decideVoteStep(state: ProposalState, eta: number, now: number): VoteStep {
  switch (state) {
    case 'PENDING':
    case 'ACTIVE':
      return 'wait';
    case 'SUCCEEDED':
      return 'queue';
    case 'QUEUED':
      return now >= eta ? 'execute' : 'wait';
    case 'CANCELED':
    case 'DEFEATED':
    case 'EXPIRED':
    case 'EXECUTED':
      return 'done';
  }
}
