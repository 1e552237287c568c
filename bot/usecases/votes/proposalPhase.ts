import type { Proposal, Tally } from '../../../db/votes.ts';

/**
 * Where a proposal stands. `pending`: votes are not counted yet. `passed`: it waits to be queued. `queued`: it waits out the delay.
 * `ready`: anyone can execute it. `counting`: voting is over and its quorum cannot be read just now.
 */
export type Phase =
  | 'pending'
  | 'open'
  | 'counting'
  | 'passed'
  | 'defeated'
  | 'queued'
  | 'ready'
  | 'executed'
  | 'cancelled';

/** As the governor decides it. @param quorum Votes (18 decimals); null while it cannot be read. @param now Unix seconds of chain time. */
export function phaseOf(
  proposal: Pick<Proposal, 'snapshot' | 'deadline' | 'step' | 'eta'>,
  tally: Tally,
  quorum: bigint | null,
  now: number,
): Phase {
  const { snapshot, deadline, step, eta } = proposal;
  if (step === 'executed' || step === 'cancelled') return step;
  if (step === 'queued') return now >= (eta ?? 0) ? 'ready' : 'queued';
  if (now <= snapshot) return 'pending';
  if (now <= deadline) return 'open';
  if (quorum === null) return 'counting';
  return tally.for > tally.against && tally.for + tally.abstain >= quorum ? 'passed' : 'defeated';
}

/** Whole per cent of what was cast; together 100, or 0 where nothing was. The largest remainders are rounded up. */
export function sharesOf(tally: Tally): { for: number; against: number; abstain: number } {
  const names = ['for', 'against', 'abstain'] as const;
  const all = tally.for + tally.against + tally.abstain;
  if (all === 0n) return { for: 0, against: 0, abstain: 0 };
  const parts = names.map((name) => ({
    name,
    whole: Number((tally[name] * 100n) / all),
    rest: (tally[name] * 100n) % all,
  }));
  let left = 100 - parts.reduce((sum, { whole }) => sum + whole, 0);
  const shares = { for: 0, against: 0, abstain: 0 };
  for (const { name, whole } of parts.toSorted((a, b) => (a.rest === b.rest ? 0 : a.rest > b.rest ? -1 : 1)))
    shares[name] = whole + (left-- > 0 ? 1 : 0);
  return shares;
}

/** How much of the quorum is there, in whole per cent, rounded down so that 100 means reached. */
export function quorumShare(tally: Tally, quorum: bigint | null): number {
  if (quorum === null) return 0;
  if (quorum === 0n) return 100;
  const share = ((tally.for + tally.abstain) * 100n) / quorum;
  return share > 999n ? 999 : Number(share);
}

const cells = 10;

/** Ten cells, filled by per cent. */
export function barOf(percent: number): string {
  const filled = Math.max(0, Math.min(cells, Math.floor(percent / cells)));
  return '▓'.repeat(filled) + '░'.repeat(cells - filled);
}
