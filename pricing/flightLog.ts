/** Every recorded flight in two bits: seen, and paid. A year of all flights of a country fits in little memory. */
import { dayNumber, type Span } from './days.ts';
import { byRoute, type FlightRecord, type FlightRoute, routeKey } from './flightRecord.ts';
import { FLIGHT_TRIGGER } from './flightTerms.ts';
import type { RowFault } from './rowFields.ts';

/** A calendar month of one flight; bit d − 1 of `seen` and `paid` is day d. `firstDay` is the day number of the 1st. */
export type LoggedMonth = { year: number; month: number; firstDay: number; seen: number; paid: number };

export type LoggedRoute = FlightRoute & { months: LoggedMonth[] };

/** Takes flights in any order and gives them back in one order. */
export class FlightLog {
  readonly #routes = new Map<string, { route: FlightRoute; months: Map<number, LoggedMonth> }>();

  /** The second row of one flight and date is refused; if it is the worse of the two it counts instead, whichever came first. */
  add(record: FlightRecord): RowFault | undefined {
    const { carrier, number, origin, destination, year, month, day } = record;
    const key = routeKey(record);
    let logged = this.#routes.get(key);
    if (logged === undefined) {
      logged = { route: { carrier, number, origin, destination }, months: new Map() };
      this.#routes.set(key, logged);
    }
    const monthKey = year * 12 + month;
    let own = logged.months.get(monthKey);
    if (own === undefined) {
      own = { year, month, firstDay: dayNumber(year, month, 1), seen: 0, paid: 0 };
      logged.months.set(monthKey, own);
    }
    const bit = 1 << (day - 1);
    const known = (own.seen & bit) !== 0;
    own.seen |= bit;
    if (record.index >= FLIGHT_TRIGGER) own.paid |= bit;
    return known ? { code: 'DUPLICATE', detail: `${key} on ${year}-${month}-${day} was already read` } : undefined;
  }

  /** In the order of a rate table, months in the order of time. */
  routes(): LoggedRoute[] {
    return [...this.#routes.values()]
      .map(({ route, months }) => ({ ...route, months: [...months.values()].sort((a, b) => a.firstDay - b.firstDay) }))
      .sort(byRoute);
  }
}

/** Calls `each` for every flight of the route inside `span`, in the order of time. */
export function eachFlight(
  route: LoggedRoute,
  span: Span,
  each: (day: number, paid: boolean, month: LoggedMonth) => void,
): void {
  for (const month of route.months) {
    if (month.firstDay > span.to || month.firstDay + 30 < span.from) continue;
    for (let seen = month.seen; seen !== 0; seen &= seen - 1) {
      const bit = 31 - Math.clz32(seen & -seen);
      const day = month.firstDay + bit;
      if (day >= span.from && day <= span.to) each(day, (month.paid & (1 << bit)) !== 0, month);
    }
  }
}

/** First and last day of any flight; undefined when there is none. */
export function spanOf(routes: readonly LoggedRoute[]): Span | undefined {
  let span: Span | undefined;
  for (const route of routes)
    eachFlight(route, { from: -Infinity, to: Infinity }, (day) => {
      span =
        span === undefined ? { from: day, to: day } : { from: Math.min(span.from, day), to: Math.max(span.to, day) };
    });
  return span;
}
