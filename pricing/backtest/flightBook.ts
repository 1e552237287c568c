/** Every flight of the test span with its chance: what could be sold, in the order of days. */
import { monthOf, type Span } from '../days.ts';
import { eachFlight, type LoggedRoute } from '../flightLog.ts';
import type { Estimate, Estimator } from '../shrinkRates.ts';
import { randomFrom, shuffle } from './random.ts';

/** One flight number, route and month. */
export type PricedRow = Estimate & {
  /** Number of origin and of destination among all airports. */
  from: number;
  to: number;
  /** The finest level that the training span knew. */
  known: 'flight' | 'route' | 'carrier' | 'nothing';
};

/** Flights in the order of days; within a day in an order that says nothing. */
export type FlightBook = {
  rows: PricedRow[];
  airports: string[];
  /** Per flight: its row, its day, whether it is to be paid. */
  row: Uint32Array;
  day: Int32Array;
  paid: Uint8Array;
};

/** Prices every flight of `span`. Flights that were never recorded lean on their route, carrier, or all. */
export function flightBookOf(logged: readonly LoggedRoute[], span: Span, estimator: Estimator): FlightBook {
  const airports = new Map<string, number>();
  const airportOf = (code: string) => {
    const known = airports.get(code);
    if (known !== undefined) return known;
    airports.set(code, airports.size);
    return airports.size - 1;
  };
  const routes = shuffle(logged, randomFrom(1));
  const perDay = new Uint32Array(span.to - span.from + 2);
  for (const route of routes)
    eachFlight(route, span, (day) => {
      perDay[day - span.from + 1] = (perDay[day - span.from + 1] ?? 0) + 1;
    });
  for (let i = 1; i < perDay.length; i++) perDay[i] = (perDay[i] ?? 0) + (perDay[i - 1] ?? 0);
  const count = perDay.at(-1) ?? 0;
  const book: FlightBook = {
    rows: [],
    airports: [],
    row: new Uint32Array(count),
    day: new Int32Array(count),
    paid: new Uint8Array(count),
  };
  for (const route of routes) {
    const rowOf = new Map<number, number>();
    eachFlight(route, span, (day, paid) => {
      const month = monthOf(day);
      let row = rowOf.get(month);
      if (row === undefined) {
        row = book.rows.length;
        rowOf.set(month, row);
        const estimate = estimator.estimate(route, month);
        book.rows.push({
          ...estimate,
          from: airportOf(route.origin),
          to: airportOf(route.destination),
          known: knownOf(estimate),
        });
      }
      const at = perDay[day - span.from] ?? 0;
      perDay[day - span.from] = at + 1;
      book.row[at] = row;
      book.day[at] = day;
      book.paid[at] = paid ? 1 : 0;
    });
  }
  book.airports = [...airports.keys()];
  return book;
}

export function rowAt(book: FlightBook, flight: number): PricedRow {
  const row = book.rows[book.row[flight] ?? -1];
  if (row === undefined) throw new RangeError(`The book has no flight ${flight}.`);
  return row;
}

function knownOf({ levels }: Estimate): PricedRow['known'] {
  if (levels.flight.flights > 0) return 'flight';
  if (levels.route.flights > 0) return 'route';
  return levels.carrier.flights > 0 ? 'carrier' : 'nothing';
}
