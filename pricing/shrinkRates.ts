/**
 * The chance that a flight is paid, per flight number, route and month: never a raw ratio of a few flights.
 *
 * A flight is compared with what the year and its months let one expect of it (indirect standardisation). That ratio is shrunk level by
 * level, flight → carrier's route → carrier → all: each level is believed as if its parent had been seen on `PSEUDO_FLIGHTS`
 * flights more, the mean of a Beta posterior. The year and the months come from seasons.ts. Then the standard error is added as a load,
 * as parametric insurers do for short records (World Bank: Mapfumo et al., Risk Modeling for Appraising Named Peril Index
 * Insurance Products, 2017).
 */
import type { FlightCounts, RouteTally } from './countFlights.ts';
import type { FlightRoute } from './flightRecord.ts';
import { estimateYear, type Season, sumOf, type Year } from './seasons.ts';

/** Weight of a level's parent, in flights; measured by holdout on Houston 2011 (train on one half year, test on the other). */
export const PSEUDO_FLIGHTS = 200;

/** Standard errors added to the estimate. */
const LOAD_ERRORS = 1;

/** No flight is surer than this, whatever was recorded: 0.5 %. */
const LEAST_PPM = 5_000;

/** What one level (a flight, its carrier's route, its carrier, all) saw, and the ratio to expectation after shrinking. */
export type Level = { flights: number; triggered: number; expected: number; ratio: number };

/** A rate and everything it was made from, for one route tally and month. */
export type Estimate = FlightRoute & {
  month: number;
  levels: { all: Level; carrier: Level; route: Level; flight: Level };
  season: Season;
  yearRate: number;
  /** Best estimate, 0 to 1. */
  chance: number;
  /** Its standard error. */
  error: number;
  /** What is charged: chance + error in parts per million, rounded up. */
  ratePpm: number;
};

/** Estimates from one set of counts. */
export type Estimator = {
  year: Year;
  /** The estimate for a month (1 to 12). A month, flight, route or carrier that was never recorded has its parent's. */
  estimate(route: RouteTally, month: number): Estimate;
};

/** @throws RangeError when there are no flights. */
export function estimatorOf({ routes, periods }: FlightCounts): Estimator {
  const year = estimateYear(periods);
  const all = shrink(seen(routes, year), 1, year.rate);
  const carriers = levelsOf(
    routes,
    ({ carrier }) => carrier,
    year,
    () => all.ratio,
  );
  const carrierOf = (route: RouteTally) => carriers.get(route.carrier) ?? unseen(all);
  const onRoutes = levelsOf(routes, carrierRoute, year, (route) => carrierOf(route).ratio);
  return {
    year,
    estimate(route, month) {
      const carrier = carrierOf(route);
      const onRoute = onRoutes.get(carrierRoute(route)) ?? unseen(carrier);
      const flight = shrink(seen([route], year), onRoute.ratio, year.rate);
      return priced(route, month, { all, carrier, route: onRoute, flight }, year);
    },
  };
}

/** One estimate per flight, route and month in which it was recorded. */
export function estimateRates(counts: FlightCounts): Estimate[] {
  const { estimate } = estimatorOf(counts);
  return counts.routes.flatMap((route) =>
    route.months.flatMap(({ flights }, i) => (flights === 0 ? [] : [estimate(route, i + 1)])),
  );
}

/**
 * Believes `own` as far as it goes and its parent for `PSEUDO_FLIGHTS` more.
 * @param parentRatio Triggered to expected, as shrunk one level up.
 * @param yearRate Turns pseudo-flights into what they would let one expect.
 */
export function shrink(own: Omit<Level, 'ratio'>, parentRatio: number, yearRate: number): Level {
  const weight = PSEUDO_FLIGHTS * yearRate;
  const ratio = weight === 0 ? parentRatio : (own.triggered + weight * parentRatio) / (own.expected + weight);
  return { ...own, ratio };
}

function priced(route: RouteTally, month: number, levels: Estimate['levels'], year: Year): Estimate {
  const season = year.seasons[month - 1];
  if (season === undefined) throw new RangeError(`There is no month ${month}.`);
  const chance = Math.min(1, year.rate * season.factor * levels.flight.ratio);
  const error = errorOf(chance, levels.flight.flights, season);
  const { carrier, number, origin, destination } = route;
  const ratePpm = Math.min(1_000_000, Math.max(LEAST_PPM, Math.ceil((chance + LOAD_ERRORS * error) * 1_000_000)));
  return { carrier, number, origin, destination, month, levels, season, yearRate: year.rate, chance, error, ratePpm };
}

/**
 * Standard error of a chance that is a flight's own level times the month's: relative errors add in squares (delta method). The
 * flight's is the standard deviation of its Beta posterior, sqrt(p(1 − p) / (n + M + 1)).
 */
function errorOf(chance: number, flights: number, season: Season): number {
  const own = (chance * (1 - chance)) / (flights + PSEUDO_FLIGHTS + 1);
  const shared = (chance * season.relativeError) ** 2;
  return Math.sqrt(own + shared);
}

function levelsOf(
  routes: readonly RouteTally[],
  keyOf: (route: RouteTally) => string,
  year: Year,
  parentRatio: (route: RouteTally) => number,
): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const [key, members] of Map.groupBy(routes, keyOf)) {
    const [first] = members;
    if (first !== undefined) levels.set(key, shrink(seen(members, year), parentRatio(first), year.rate));
  }
  return levels;
}

/** What these flights met, and what the year and its months let one expect of them. */
function seen(routes: readonly RouteTally[], year: Year): Omit<Level, 'ratio'> {
  const expected = year.seasons.reduce(
    (sum, { factor }, i) => sum + year.rate * factor * sumOf(routes.map(({ months }) => months[i] ?? NONE)).flights,
    0,
  );
  return { ...sumOf(routes.flatMap(({ months }) => months)), expected };
}

const NONE = { flights: 0, triggered: 0 };

function carrierRoute({ carrier, origin, destination }: FlightRoute): string {
  return `${carrier} ${origin} ${destination}`;
}

/** A level without records is its parent. */
function unseen({ ratio }: Level): Level {
  return { ...NONE, expected: 0, ratio };
}
