import type { Hex } from '../../../chain/subject.ts';
import type { Motion } from '../../../chain/votes/motion.ts';
import type { Database } from '../../../db/database.ts';
import { rootBefore, rootsInForce } from '../../../db/rates.ts';
import type { Proposal } from '../../../db/votes.ts';
import type { AnyTable } from '../../../pricing/plantTable.ts';
import { statedFiles } from '../../tables/statedFiles.ts';
import type { TableChange } from '../../tables/tableChange.ts';
import type { Tables } from '../../tables/tables.ts';

/** What is known of the rate table that a motion puts in force. */
export type TableEffect =
  /** Nobody has shown the table yet. */
  | { kind: 'unseen' }
  /** A table has this root, but its file is not the one that the proposer names. */
  | { kind: 'otherFile' }
  /** The table with this root is another product's: nothing could be sold by it. */
  | { kind: 'otherProduct' }
  /** It has so many rows; `isFirst` where the product has no table yet, else the one before it is not known. */
  | { kind: 'rows'; rows: number; isFirst: boolean }
  | { kind: 'change'; change: TableChange; isWhole: boolean };

type Needs = { db: Database; tables: Tables };

/** What a motion of a proposal does to a rate table; null for one that changes none. */
export function tableEffect(
  { db, tables }: Needs,
  { proposalId, description }: Pick<Proposal, 'proposalId' | 'description'>,
  motion: Motion,
): TableEffect | null {
  return effectOf(tables, motion, statedFiles(description), (product) => rootBefore(db, product, proposalId));
}

/** The same of a motion that is not proposed yet. @param description of the proposal to be. */
export function draftedEffect({ db, tables }: Needs, motion: Motion, description: string): TableEffect | null {
  return effectOf(tables, motion, statedFiles(description), (product) => rootsInForce(db).get(product));
}

/** @param rootUntilThen of a product; undefined where it is not listed before. */
function effectOf(
  tables: Tables,
  motion: Motion,
  stated: readonly string[],
  rootUntilThen: (product: number) => Hex | undefined,
): TableEffect | null {
  if (!changesTable(motion)) return null;
  const { kind, product, settings } = motion;
  const found = tables.withRoot(settings.ratesRoot);
  const after = fileOf(found, stated);
  if (after === undefined) return found.length === 0 ? { kind: 'unseen' } : { kind: 'otherFile' };
  if (after.product !== product) return { kind: 'otherProduct' };
  const before = rootUntilThen(product);
  const old = before === undefined ? undefined : tables.withRoot(before)[0];
  if (old === undefined) return { kind: 'rows', rows: after.size, isFirst: before === undefined };
  // Of a product whose other settings change as well, rows alone do not tell what a dollar pays.
  return { kind: 'change', change: tables.changeOf(old, after, settings), isWhole: kind === 'newRates' };
}

function changesTable(
  motion: Motion,
): motion is Extract<Motion, { kind: 'newRates' | 'newProduct' | 'changeProduct' }> {
  if (motion.kind === 'changeProduct') return motion.changed.includes('ratesRoot');
  return motion.kind === 'newRates' || motion.kind === 'newProduct';
}

/** The file that the proposer names, or any where none is named. */
function fileOf(found: readonly AnyTable[], stated: readonly string[]): AnyTable | undefined {
  return stated.length === 0 ? found[0] : found.find(({ sha256 }) => stated.includes(sha256));
}
