import type { Hex } from '../../chain/subject.ts';
import type { Database } from '../../db/database.ts';
import { newestProposals, type Proposal } from '../../db/votes.ts';

const mostProposals = 200;

/** The sha256 of every table file that a proposal's description states, as `Table (sha256): …`; in lower case. */
export function statedFiles(description: string): string[] {
  return [...description.matchAll(/\(sha256\):\s*([0-9a-f]{64})(?![0-9a-f])/gi)].map(([, hash = '']) =>
    hash.toLowerCase(),
  );
}

/** The newest proposals that name this root in one of their calls. */
export function proposalsNaming(db: Database, root: Hex): Proposal[] {
  const digits = root.slice(2).toLowerCase();
  return newestProposals(db, mostProposals).filter(({ calls }) =>
    calls.some(({ data }) => data.toLowerCase().includes(digits)),
  );
}

/** The files that proposals with this root state. */
export function proposedFiles(db: Database, root: Hex): string[] {
  return [...new Set(proposalsNaming(db, root).flatMap(({ description }) => statedFiles(description)))];
}
