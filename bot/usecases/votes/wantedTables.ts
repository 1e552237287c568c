import { rootsInForce } from '../../../db/rates.ts';
import { newestProposals, type Proposal } from '../../../db/votes.ts';
import type { AnyTable } from '../../../pricing/plantTable.ts';
import { proposalsNaming, proposedFiles, statedFiles } from '../../tables/statedFiles.ts';
import type { Talk } from '../talk.ts';
import type { Wanted } from './decideTable.ts';

type Needs = Pick<Talk, 'db' | 'tables' | 'door'>;

const mostProposals = 50;
/** How long after its deadline a proposal may still be queued, in seconds. */
const maybeQueued = 7 * 86_400;

/** Whether any table is asked for: by a proposal that is open, or by one that was executed before its table was here. */
export function isTableAsked({ db, tables, door }: Needs): boolean {
  const isMissing = [...rootsInForce(db).keys()].some((product) => tables?.isAwaited(product));
  return isMissing || newestProposals(db, mostProposals).some((proposal) => isOpen(proposal, door.now()));
}

/** Those who ask for a table with this root, and the newest open proposal that names it. */
export function whoWants(
  { db, tables, door }: Needs,
  { product, root }: AnyTable,
): { wanted: Wanted[]; proposal: Proposal | null } {
  const open = proposalsNaming(db, root).filter((proposal) => isOpen(proposal, door.now()));
  const isInForce = tables?.isAwaited(product) === true && rootsInForce(db).get(product) === root;
  return {
    wanted: [
      ...open.map(({ description }) => ({ root, files: statedFiles(description) })),
      ...(isInForce ? [{ root, files: proposedFiles(db, root) }] : []),
    ],
    proposal: open[0] ?? null,
  };
}

function isOpen({ step, deadline }: Proposal, now: number): boolean {
  return step === 'queued' || (step === null && now <= deadline + maybeQueued);
}
