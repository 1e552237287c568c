/** Every table of watches together, as the conversation searches them. */
import type { RateRow } from '../../chain/actions/walletAction.ts';
import type { Hex } from '../../chain/subject.ts';
import { compareText } from '../flightRecord.ts';
import { RateTableError } from '../rateTableFile.ts';
import { perils, type WatchRate } from './watchRate.ts';
import type { WatchTable } from './watchTable.ts';

/** What a watch is of: a station, a coin, a pair. `detail` as in its subject. */
export type Watched = { name: string; detail: string };

export type WatchBook = {
  /** Products with a table, by number. */
  products(): number[];
  /** Everything that a product lists, A to Z. */
  watchedOf(product: number): Watched[];
  /** The rows of one thing, by first day, length and level; `month` (1 to 12) keeps those of a season that begin in it. */
  ratesOf(product: number, watched: Watched, month?: number): WatchRate[];
  /** The rows that price a subject of any year, one per level, with their proofs; none when no table lists it. */
  rowsFor(product: number, subject: Hex): RateRow[];
};

/** @throws RateTableError when two tables are of one product: nobody could say which one the chain holds. */
export function openWatchBook(tables: readonly WatchTable[]): WatchBook {
  const byProduct = new Map<number, WatchTable>();
  for (const table of tables) {
    const { product } = perils[table.peril].row;
    if (byProduct.has(product))
      throw new RateTableError('TWO_OF_A_PRODUCT', `Two rate tables are of product ${product} (${table.peril}).`);
    byProduct.set(product, table);
  }
  const ratesOf: WatchBook['ratesOf'] = (product, { name, detail }, month) =>
    (byProduct.get(product)?.rates ?? []).filter(
      (rate) => rate.name === name && rate.detail === detail && (month === undefined || isIn(rate, month)),
    );
  return {
    products: () => [...byProduct.keys()].sort((a, b) => a - b),
    watchedOf: (product) => distinct(byProduct.get(product)?.rates ?? []),
    ratesOf,
    rowsFor: (product, subject) => byProduct.get(product)?.rowsFor(subject) ?? [],
  };
}

/** A rate without seasons is of every month. */
function isIn({ monthDay }: WatchRate, month: number): boolean {
  return monthDay === '' || Number(monthDay.slice(0, 2)) === month;
}

function distinct(rates: readonly WatchRate[]): Watched[] {
  const all = new Map(rates.map(({ name, detail }) => [`${name} ${detail}`, { name, detail }]));
  return [...all].sort(([a], [b]) => compareText(a, b)).map(([, watched]) => watched);
}
