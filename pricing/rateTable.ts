/** The rate table as a program holds it: looked up by flight, browsed by airport, proven by row. */
import type { RateRow } from '../chain/actions/walletAction.ts';
import { flightRateColumns, type Hex, maskSubject } from '../chain/subject.ts';
import { compareText } from './flightRecord.ts';
import { proofOf, rootOf } from './merkleTree.ts';
import { type FlightNumber, nearFlights } from './nearFlights.ts';
import { type FlightRate, leafOf, type PlantedTable, readTableFile } from './rateTableFile.ts';

/** What can be covered and at which rate. Built once; every answer is from memory. */
export type RateTable = {
  /** What the product's `ratesRoot` on chain must equal. */
  readonly root: Hex;
  /** Number of rows. */
  readonly size: number;
  /** Carrier codes, A to Z. */
  carriers(): string[];
  /** Airports that flights leave from, the one with most listed flights first. */
  origins(): string[];
  /** Airports reached from `origin` (in `month`, 1 to 12, or ever), the one with most listed flights first. */
  destinationsFrom(origin: string, month?: number): string[];
  /** Every listed flight of a route in a month, by carrier and number. */
  flightsOn(origin: string, destination: string, month: number): FlightRate[];
  /** The rows of a flight number: one per route and month, or one per route when `month` is given. */
  findFlights(flight: FlightNumber & { month?: number | undefined }): FlightRate[];
  /** Listed flights of a carrier whose number begins with these digits, lowest first. */
  startingWith(carrier: string, digits: string): FlightNumber[];
  /** Listed flight numbers that this may be a slip of the finger for, the likeliest first; never itself. `limit` is 5 unless given. */
  searchNear(carrier: string, number: number, limit?: number): FlightNumber[];
  /** The row that prices a flight subject of any date, with its proof; undefined when the table does not list it. */
  rowFor(subject: Hex): RateRow | undefined;
};

/**
 * Reads a table written by `npm run price` and recomputes its root (about a second for 18,000 rows).
 * @throws RateTableError when the file cannot be read, is no rate table, or does not have the root it states.
 */
export function readRateTable(path: string): RateTable {
  return openRateTable(readTableFile(path));
}

/** A table of flights as a program asks it. */
export function openRateTable(table: PlantedTable): RateTable {
  const { rates, tree } = table;
  const byNumber = Map.groupBy(rates, ({ carrier, number }) => `${carrier} ${number}`);
  const byOrigin = Map.groupBy(rates, ({ origin }) => origin);
  const carriers = [...new Set(rates.map(({ carrier }) => carrier))].sort(compareText);
  const origins = busiestFirst(rates, ({ origin }) => origin);
  return {
    root: rootOf(tree),
    size: rates.length,
    carriers: () => [...carriers],
    origins: () => [...origins],
    destinationsFrom: (origin, month) =>
      busiestFirst(
        (byOrigin.get(origin) ?? []).filter((rate) => month === undefined || rate.month === month),
        ({ destination }) => destination,
      ),
    flightsOn: (origin, destination, month) =>
      (byOrigin.get(origin) ?? [])
        .filter((rate) => rate.destination === destination && rate.month === month)
        .sort((a, b) => compareText(a.carrier, b.carrier) || a.number - b.number),
    findFlights: ({ carrier, number, month }) =>
      (byNumber.get(`${carrier} ${number}`) ?? []).filter((rate) => month === undefined || rate.month === month),
    startingWith: (carrier, digits) =>
      numbersOf(byNumber)
        .filter((flight) => flight.carrier === carrier && String(flight.number).startsWith(digits))
        .sort((a, b) => a.number - b.number),
    searchNear: (carrier, number, limit = 5) => nearFlights({ carrier, number }, numbersOf(byNumber), limit),
    rowFor: rowFinder(table),
  };
}

function rowFinder({ rates, tree }: PlantedTable): RateTable['rowFor'] {
  const leaves = rates.map(leafOf);
  const leafAt = new Map(leaves.map(({ maskedSubject }, i) => [maskedSubject, i]));
  return (subject) => {
    const i = leafAt.get(maskSubject(subject, flightRateColumns));
    const leaf = i === undefined ? undefined : leaves[i];
    if (i === undefined || leaf === undefined) return undefined;
    const { product, trigger, exit, ratePpm } = leaf;
    return { product, subject, trigger, exit, ratePpm, proof: proofOf(tree, i) };
  };
}

function numbersOf(byNumber: ReadonlyMap<string, readonly FlightRate[]>): FlightNumber[] {
  return [...byNumber.values()].flatMap(([first]) =>
    first === undefined ? [] : [{ carrier: first.carrier, number: first.number }],
  );
}

function busiestFirst(rates: readonly FlightRate[], keyOf: (rate: FlightRate) => string): string[] {
  const rowsOf = Map.groupBy(rates, keyOf);
  return [...rowsOf]
    .sort(([a, rowsA], [b, rowsB]) => rowsB.length - rowsA.length || compareText(a, b))
    .map(([key]) => key);
}
