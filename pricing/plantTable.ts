/** A table file of any product, read and checked, before anybody sells by it. */
import { createHash } from 'node:crypto';
import { flightProduct } from '../chain/products.ts';
import type { Hex } from '../chain/subject.ts';
import { rootOf } from './merkleTree.ts';
import { type PlantedTable, parseTable, plantFlights, tableHead } from './rateTableFile.ts';
import { type PlantedWatches, plantWatches } from './watches/watchTable.ts';

/** `sha256` is of the file's bytes, 64 hexadecimal digits; `size` counts rows. */
export type AnyTable = { product: number; root: Hex; sha256: string; size: number } & (
  | { kind: 'flights'; planted: PlantedTable }
  | { kind: 'watches'; planted: PlantedWatches }
);

/**
 * Reads the bytes of a table file and recomputes its root (about a second for 18,000 rows).
 * @param path what errors call it. @throws RateTableError
 */
export function plantTable(path: string, bytes: Uint8Array): AnyTable {
  const { product } = parseTable(path, bytes, tableHead);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (product === flightProduct) {
    const planted = plantFlights(path, bytes);
    return { kind: 'flights', product, root: rootOf(planted.tree), sha256, size: planted.rates.length, planted };
  }
  const planted = plantWatches(path, bytes);
  return { kind: 'watches', product, root: rootOf(planted.tree), sha256, size: planted.rates.length, planted };
}
