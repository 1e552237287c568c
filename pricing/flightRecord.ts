/** A flight number on a route: what one rate row per month is about. */
export type FlightRoute = {
  carrier: string;
  /** 1 to 9999. */
  number: number;
  origin: string;
  destination: string;
};

/** How one flight on one local date of departure ended. */
export type FlightRecord = FlightRoute & {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** Minutes late on arrival (negative: early), or `CANCELLED_OR_DIVERTED_INDEX`. */
  index: number;
};

/** One text per flight and route, e.g. `CO 62 IAH EWR`. */
export function routeKey({ carrier, number, origin, destination }: FlightRoute): string {
  return `${carrier} ${number} ${origin} ${destination}`;
}

/** Order of rows in a table: carrier, origin, destination, number. */
export function byRoute(a: FlightRoute, b: FlightRoute): number {
  return (
    compareText(a.carrier, b.carrier) ||
    compareText(a.origin, b.origin) ||
    compareText(a.destination, b.destination) ||
    a.number - b.number
  );
}

/** Order by plain code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
