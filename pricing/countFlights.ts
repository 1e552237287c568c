import { byRoute, compareText, type FlightRecord, type FlightRoute, routeKey } from './flightRecord.ts';
import { FLIGHT_TRIGGER } from './flightTerms.ts';
import type { RowFault } from './rowFields.ts';

/** Flights flown or planned, and those of them that would have been paid. */
export type Tally = { flights: number; triggered: number };

/** A flight number on a route; `months[0]` is January, of all years together. */
export type RouteTally = FlightRoute & { months: Tally[] };

/** A quarter of one month of one year, all flights together: long enough to hold a storm whole. */
export type PeriodTally = Tally & { month: number };

/** What estimation starts from: routes in the order of a table, periods in an order of their own, whatever order the rows had. */
export type FlightCounts = { routes: RouteTally[]; periods: PeriodTally[] };

/** Counts flights as they are read; a flight that was already counted on that date is refused. */
export class FlightCounter {
  readonly #routes = new Map<string, RouteTally & { dates: Set<number> }>();
  readonly #periods = new Map<string, PeriodTally>();

  add(record: FlightRecord): RowFault | undefined {
    const { carrier, number, origin, destination, year, month, day } = record;
    const key = routeKey(record);
    const route = this.#routes.get(key) ?? {
      carrier,
      number,
      origin,
      destination,
      months: emptyMonths(),
      dates: new Set(),
    };
    const date = (year * 12 + month) * 31 + day;
    if (route.dates.has(date))
      return { code: 'DUPLICATE', detail: `${key} on ${year}-${month}-${day} was already read` };
    route.dates.add(date);
    this.#routes.set(key, route);

    const quarter = Math.min(3, Math.floor((day - 1) / 7));
    const periodKey = `${year}-${month}-${quarter}`;
    const period = this.#periods.get(periodKey) ?? { month, flights: 0, triggered: 0 };
    this.#periods.set(periodKey, period);

    for (const tally of [route.months[month - 1], period]) {
      if (tally === undefined) throw new RangeError(`There is no month ${month}.`);
      tally.flights += 1;
      if (record.index >= FLIGHT_TRIGGER) tally.triggered += 1;
    }
    return undefined;
  }

  counts(): FlightCounts {
    const routes = [...this.#routes.values()].map(({ dates: _, ...route }) => route).sort(byRoute);
    const periods = [...this.#periods].sort(([a], [b]) => compareText(a, b)).map(([, period]) => period);
    return { routes, periods };
  }
}

function emptyMonths(): Tally[] {
  return Array.from({ length: 12 }, () => ({ flights: 0, triggered: 0 }));
}
