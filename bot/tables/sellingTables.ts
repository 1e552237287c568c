import type { Hex } from '../../chain/subject.ts';
import type { RateTable } from '../../pricing/rateTable.ts';
import type { WatchBook } from '../../pricing/watches/watchBook.ts';

const noRoot: Hex = `0x${'0'.repeat(64)}`;

/**
 * The table of flights that is in force at the moment of each question.
 * @param now the one that names flights, null where there is none; `sells` is false while it is not the one in force.
 */
export function flightsInForce(now: () => { table: RateTable; sells: boolean } | null): RateTable {
  const names = () => now()?.table;
  return {
    get root() {
      return names()?.root ?? noRoot;
    },
    get size() {
      return names()?.size ?? 0;
    },
    carriers: () => names()?.carriers() ?? [],
    origins: () => names()?.origins() ?? [],
    destinationsFrom: (origin, month) => names()?.destinationsFrom(origin, month) ?? [],
    flightsOn: (origin, destination, month) => names()?.flightsOn(origin, destination, month) ?? [],
    findFlights: (flight) => names()?.findFlights(flight) ?? [],
    startingWith: (carrier, digits) => names()?.startingWith(carrier, digits) ?? [],
    searchNear: (carrier, number, limit) => names()?.searchNear(carrier, number, limit) ?? [],
    rowFor(subject) {
      const current = now();
      return current?.sells ? current.table.rowFor(subject) : undefined;
    },
  };
}

/** The tables of weather and coins that are in force at the moment of each question. */
export function watchesInForce(now: () => WatchBook): WatchBook {
  return {
    products: () => now().products(),
    roots: () => now().roots(),
    watchedOf: (product) => now().watchedOf(product),
    ratesOf: (product, watched, month) => now().ratesOf(product, watched, month),
    rowsFor: (product, subject) => now().rowsFor(product, subject),
  };
}
