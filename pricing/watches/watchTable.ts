/** A table of watches: the file, and what a program asks of it. Written and read like the flights' one (../rateTableFile.ts). */
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { RateRow } from '../../chain/actions/walletAction.ts';
import { type Hex, maskSubject } from '../../chain/subject.ts';
import { buildTree, type MerkleTree, proofOf, type RateLeaf, rootOf } from '../merkleTree.ts';
import {
  parseTable,
  plantLeaves,
  RateTableError,
  readTableBytes,
  type TableSource,
  tableHead,
} from '../rateTableFile.ts';
import { byTerms, isPeril, perils, type WatchPeril, type WatchRate, watchLeaf } from './watchRate.ts';

/** Rows in the order of the file; leaf i of `tree` is row i. */
export type PlantedWatches = { peril: WatchPeril; rates: WatchRate[]; sources: TableSource[]; tree: MerkleTree };

export type WatchTable = {
  readonly peril: WatchPeril;
  readonly root: Hex;
  readonly rates: readonly WatchRate[];
  readonly sources: readonly TableSource[];
  /** The rows that price a subject of any year, one per trigger, with their proofs; none when the table does not list it. */
  rowsFor(subject: Hex): RateRow[];
};

const whole = z.number().int();
const fileSchema = tableHead.extend({
  peril: z.string().refine(isPeril),
  /** Name, first day, days, detail, trigger, exit, rate. */
  rows: z
    .array(
      z.tuple([
        z.string(),
        z.string().regex(/^(\d{4})?$/),
        whole,
        z.string(),
        whole,
        whole,
        whole.min(1).max(1_000_000),
      ]),
    )
    .min(1),
});

/** The bytes of a table file; the same rates and sources give the same bytes, in whatever order they come. */
export function watchTableBytes(
  peril: WatchPeril,
  rates: readonly WatchRate[],
  sources: readonly TableSource[],
): { bytes: Buffer; root: Hex } {
  const sorted = rates.toSorted(byTerms);
  const root = rootOf(buildTree(sorted.map(watchLeaf)));
  const rows = sorted.map(({ name, monthDay, days, detail, trigger, exit, ratePpm }) => [
    name,
    monthDay,
    days,
    detail,
    trigger,
    exit,
    ratePpm,
  ]);
  const file = { format: 1, product: perils[peril].row.product, peril, root, sources, rows };
  return { bytes: gzipSync(`${JSON.stringify(file)}\n`, { level: 9 }), root };
}

/**
 * Reads a table file, recomputes its root and refuses it when that differs from the one it states.
 * @throws RateTableError
 */
export function readWatchTable(path: string): WatchTable {
  return openWatchTable(plantWatches(path, readTableBytes(path)));
}

/** The same from the bytes of a file, to be opened later. @param path what errors call it. @throws RateTableError */
export function plantWatches(path: string, bytes: Uint8Array): PlantedWatches {
  const file = parseTable(path, bytes, fileSchema);
  const { peril } = file;
  if (file.product !== perils[peril].row.product)
    throw new RateTableError('OTHER_TERMS', `The rate table ${path} was made for other terms; run \`npm run price\`.`);
  const rates = file.rows.map(([name, monthDay, days, detail, trigger, exit, ratePpm]) => ({
    peril,
    name,
    monthDay,
    days,
    detail,
    trigger,
    exit,
    ratePpm,
  }));
  return { peril, rates, sources: file.sources, tree: plantLeaves(path, file.root, rates, watchLeaf) };
}

/** A table of watches as a program asks it. */
export function openWatchTable({ peril, rates, sources, tree }: PlantedWatches): WatchTable {
  return { peril, root: rootOf(tree), rates, sources, rowsFor: rowFinder(peril, rates.map(watchLeaf), tree) };
}

function rowFinder(peril: WatchPeril, leaves: readonly RateLeaf[], tree: MerkleTree): WatchTable['rowsFor'] {
  const numbered = leaves.map((leaf, i) => ({ leaf, i }));
  const bySubject = Map.groupBy(numbered, ({ leaf }) => leaf.maskedSubject);
  return (subject) =>
    (bySubject.get(maskSubject(subject, perils[peril].row.settings.rateColumns)) ?? []).map(({ leaf, i }) => ({
      product: leaf.product,
      subject,
      trigger: leaf.trigger,
      exit: leaf.exit,
      ratePpm: leaf.ratePpm,
      proof: proofOf(tree, i),
    }));
}
