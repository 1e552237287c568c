/**
 * The chance that a flight is paid, per flight number, route and month: never a raw ratio of a few flights.
 *
 * A flight is compared with the very days it flew on (countFlights.ts) and with what its two airports let one expect (places.ts),
 * and that ratio is shrunk level by level, flight → carrier's route → carrier → all: each level is believed as if its parent had been
 * seen for some paid flights more, the mean of a gamma posterior. Level and months come from seasons.ts. Then part of
 * the standard error is added as a load, as parametric insurers do for short records (World Bank: Mapfumo et al., Risk Modeling
 * for Appraising Named Peril Index Insurance Products, 2017).
 */
import type { FlightCounts, RouteTally } from './countFlights.ts';
import { type FlightRoute, routeKey } from './flightRecord.ts';
import type { LongRecord } from './longRecord.ts';
import { placeOf, usualSeason } from './places.ts';
import { estimateYear, type Season, seasonOf, type Year } from './seasons.ts';

/**
 * Weight of the parent, in paid flights (at a rate of 3 %, 10 are 330 flights): of all for a carrier, of the carrier for its route, of
 * the route for a flight. About what foretells a left-out quarter best on Houston 2011 and SEA/PDX 2014 alike. Choosing
 * them anew from every record was worse: ten carriers say so little that the best for them jumped between 6 and 1,000.
 */
export const STRENGTHS = { carrier: 50, route: 20, flight: 10 };

/** Standard errors added to the estimate: what remains of a whole one once the margin of the product is charged as well; see docs/pricing.md. */
export const LOAD_ERRORS = 0.25;

/** No flight is surer than this, whatever was recorded: 0.5 %. */
const LEAST_PPM = 5_000;

/** A place of which there is no record at all may be like any airport: their rates spread by about half of their mean. */
const UNKNOWN_PLACE_ERROR = 0.5;

/** What one level (a flight, its carrier's route, its carrier, all) saw, and the ratio to expectation after shrinking. */
export type Level = { flights: number; triggered: number; expected: number; ratio: number };

/** A rate and everything it was made from, for one flight, route and month. */
export type Estimate = FlightRoute & {
  month: number;
  levels: { all: Level; carrier: Level; route: Level; flight: Level };
  season: Season;
  year: Year;
  /** How much worse than the recorded flights its two airports let one expect; every level is what goes beyond that. */
  place: number;
  /** Best estimate, 0 to 1. */
  chance: number;
  /** Its standard error. */
  error: number;
  /** What is charged: chance + part of the error in parts per million, rounded up. */
  ratePpm: number;
};

/** Estimates from one set of counts. */
export type Estimator = {
  year: Year;
  /** The estimate for a month (1 to 12). A flight, route or carrier that was never recorded has its parent's. */
  estimate(route: FlightRoute, month: number): Estimate;
};

const NOTHING = { flights: 0, triggered: 0, expected: 0 };

/** @throws RangeError when there are no flights. */
export function estimatorOf(counts: FlightCounts, record: LongRecord): Estimator {
  const year = estimateYear(counts, record);
  const usualPlace = meanPlace(counts.routes, record);
  const placeAgainst = (route: FlightRoute) => placeOf(route, record) / usualPlace;
  const routes = counts.routes.map((route) => ({ ...route, expected: route.expected * placeAgainst(route) }));
  const all: Level = { ...seen(routes), ratio: 1 };
  const carriers = levelsOf(
    routes,
    ({ carrier }) => carrier,
    STRENGTHS.carrier,
    () => all.ratio,
  );
  const carrierOf = ({ carrier }: FlightRoute) => carriers.get(carrier) ?? unseen(all);
  const onRoutes = levelsOf(routes, carrierRoute, STRENGTHS.route, (route) => carrierOf(route).ratio);
  const flights = new Map(routes.map((route) => [routeKey(route), route]));
  return {
    year,
    estimate(route, month) {
      const carrier = carrierOf(route);
      const onRoute = onRoutes.get(carrierRoute(route)) ?? unseen(carrier);
      const flight = shrink(flights.get(routeKey(route)) ?? NOTHING, onRoute.ratio, STRENGTHS.flight);
      const place = placeAgainst(route);
      const season = seasonOf(usualSeason(route, month, record), month, year);
      const chance = Math.min(1, year.rate * season.factor * place * flight.ratio);
      const levels = { all, carrier, route: onRoute, flight };
      const relative = relativeVariance(levels, year, record) + placeVariance(route, counts, record);
      const error = chance * Math.sqrt(relative);
      const { carrier: code, number, origin, destination } = route;
      const ratePpm = chargedPpm(chance, error);
      return {
        carrier: code,
        number,
        origin,
        destination,
        month,
        levels,
        season,
        year,
        place,
        chance,
        error,
        ratePpm,
      };
    },
  };
}

/** One estimate per flight, route and month in which it was recorded. */
export function estimateRates(counts: FlightCounts, record: LongRecord): Estimate[] {
  const { estimate } = estimatorOf(counts, record);
  return counts.routes.flatMap((route) =>
    route.months.flatMap((flights, i) => (flights === 0 ? [] : [estimate(route, i + 1)])),
  );
}

/**
 * Believes `own` as far as it goes and its parent for `strength` paid flights more.
 * @param parentRatio Triggered to expected, as shrunk one level up.
 */
export function shrink(own: Omit<Level, 'ratio'>, parentRatio: number, strength: number): Level {
  const { flights, triggered, expected } = own;
  return { flights, triggered, expected, ratio: (triggered + strength * parentRatio) / (expected + strength) };
}

/** Of all recorded flights. */
function meanPlace(routes: readonly RouteTally[], record: LongRecord): number {
  return routes.reduce((sum, route) => sum + route.flights * placeOf(route, record), 0) / seen(routes).flights;
}

/** A place that the files have is as they say; another errs as the long record's years do, and as airports do where that knows nothing either. */
function placeVariance({ origin, destination }: FlightRoute, { origins }: FlightCounts, record: LongRecord): number {
  if (origins.has(origin) || origins.has(destination)) return 0;
  return record.airports.has(origin) ? record.yearVariance : UNKNOWN_PLACE_ERROR ** 2;
}

/** Whole parts per million, rounded up, never under the least nor over certainty. */
function chargedPpm(chance: number, error: number): number {
  return Math.min(1_000_000, Math.max(LEAST_PPM, Math.ceil((chance + LOAD_ERRORS * error) * 1_000_000)));
}

/** Relative variances add up: of the three levels (gamma posteriors), of the year's rate, of the airport's own season. */
function relativeVariance(levels: Estimate['levels'], year: Year, record: LongRecord): number {
  const own = ({ expected, ratio }: Level, strength: number) => 1 / ((expected + strength) * Math.max(ratio, 0.1));
  return (
    own(levels.flight, STRENGTHS.flight) +
    own(levels.route, STRENGTHS.route) +
    own(levels.carrier, STRENGTHS.carrier) +
    year.relativeError ** 2 +
    record.ownSeasonVariance
  );
}

function levelsOf(
  routes: readonly RouteTally[],
  keyOf: (route: RouteTally) => string,
  strength: number,
  parentRatio: (route: RouteTally) => number,
): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const [key, members] of Map.groupBy(routes, keyOf)) {
    const [first] = members;
    if (first !== undefined) levels.set(key, shrink(seen(members), parentRatio(first), strength));
  }
  return levels;
}

function seen(routes: readonly RouteTally[]): Omit<Level, 'ratio'> {
  const sum = { flights: 0, triggered: 0, expected: 0 };
  for (const { flights, triggered, expected } of routes) {
    sum.flights += flights;
    sum.triggered += triggered;
    sum.expected += expected;
  }
  return sum;
}

function carrierRoute({ carrier, origin, destination }: FlightRoute): string {
  return `${carrier} ${origin} ${destination}`;
}

/** A level without records is its parent. */
function unseen({ ratio }: Level): Level {
  return { ...NOTHING, ratio };
}
