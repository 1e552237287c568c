/** All rate tables of a program: the flights' one and those of what is watched over days. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { flightProduct } from '../chain/products.ts';
import { type RateTable, readRateTable } from './rateTable.ts';
import { parseTable, RateTableError, readTableBytes, tableHead } from './rateTableFile.ts';
import { openWatchBook, type WatchBook } from './watches/watchBook.ts';
import { readWatchTable } from './watches/watchTable.ts';

export type RateTables = { flights: RateTable; watches: WatchBook };

/**
 * Reads tables written by `npm run price`, each of one product.
 * @param places Files, or directories whose files ending in `.json.gz` all count.
 * @throws RateTableError when a file is no good table, when none or several are of flights, or when two are of one product.
 */
export function readRateTables(places: readonly string[]): RateTables {
  const files = places.flatMap(filesAt);
  const isFlights = (path: string) => parseTable(path, readTableBytes(path), tableHead).product === flightProduct;
  const [flights, ...more] = files.filter(isFlights);
  if (flights === undefined || more.length > 0)
    throw new RateTableError(
      'NOT_A_TABLE',
      `One rate table must be of flights, not ${more.length + (flights ? 1 : 0)}.`,
    );
  const watches = files.filter((path) => path !== flights).map(readWatchTable);
  return { flights: readRateTable(flights), watches: openWatchBook(watches) };
}

/** Table files at a place: a file, or a directory whose files ending in `.json.gz` count. @throws where there is no such place. */
export function tablePathsAt(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .filter((name) => name.endsWith('.json.gz'))
    .sort()
    .map((name) => join(place, name));
}

function filesAt(place: string): string[] {
  try {
    return tablePathsAt(place);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new RateTableError('UNREADABLE', `The rate tables at ${place} cannot be read: ${why}.`, { cause });
  }
}
