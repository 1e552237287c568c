import type { Span } from './days.ts';
import { eachFlight, type LoggedRoute } from './flightLog.ts';
import type { FlightRoute } from './flightRecord.ts';

/** Flights flown or planned, and those of them that would have been paid. */
export type Tally = { flights: number; triggered: number };

/** A tally, and how many were to be expected to be paid had the flight been like all others on its very days. */
type Compared = Tally & { expected: number };

/** A flight number on a route over a whole span. */
export type RouteTally = FlightRoute &
  Compared & {
    /** January first: flights in that month of any year. */
    months: number[];
  };

/** What estimation starts from: routes in the order of a table, whatever order the rows had. */
export type FlightCounts = {
  routes: RouteTally[];
  /** By origin, then January first. */
  origins: Map<string, Tally[]>;
  /** Every flight of a day, by day number. */
  days: Map<number, Tally>;
};

/** Counts the flights of `span`. A flight is compared with its days, so that a storm does not count against those who flew then. */
export function countFlights(logged: readonly LoggedRoute[], span: Span): FlightCounts {
  const days = new Map<number, Tally>();
  const origins = new Map<string, Tally[]>();
  const all = noFlights();
  for (const route of logged) {
    eachFlight(route, span, (day, paid, { month }) => {
      const ofDay = entry(days, day, noFlights);
      const ofMonth = entry(origins, route.origin, () => Array.from({ length: 12 }, noFlights))[month - 1];
      for (const tally of [ofDay, ofMonth, all]) if (tally !== undefined) add(tally, paid);
    });
  }
  const rate = all.flights === 0 ? 0 : all.triggered / all.flights;
  const routes = logged
    .map((route) => tallyOf(route, span, (day) => rateOfDay(days.get(day) ?? noFlights(), rate)))
    .filter(({ flights }) => flights > 0);
  return { routes, origins, days };
}

/** All of them together. */
export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = noFlights();
  for (const { flights, triggered } of tallies) {
    sum.flights += flights;
    sum.triggered += triggered;
  }
  return sum;
}

function tallyOf(route: LoggedRoute, span: Span, rateOf: (day: number) => number): RouteTally {
  const { carrier, number, origin, destination } = route;
  const months = Array.from({ length: 12 }, () => 0);
  const tally: Compared = { ...noFlights(), expected: 0 };
  eachFlight(route, span, (day, paid, { month }) => {
    months[month - 1] = (months[month - 1] ?? 0) + 1;
    add(tally, paid);
    tally.expected += rateOf(day);
  });
  return { carrier, number, origin, destination, ...tally, months };
}

/** A day on which few flew leans on the average as if one more flight had been paid as often as all are. */
function rateOfDay({ flights, triggered }: Tally, rate: number): number {
  return rate === 0 ? 0 : (triggered + 1) / (flights + 1 / rate);
}

function add(tally: Tally, paid: boolean): void {
  tally.flights += 1;
  if (paid) tally.triggered += 1;
}

function noFlights(): Tally {
  return { flights: 0, triggered: 0 };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
