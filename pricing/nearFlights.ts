import { compareText, type FlightRoute } from './flightRecord.ts';

export type FlightNumber = Pick<FlightRoute, 'carrier' | 'number'>;

const FAR = 4;

/**
 * Those of `listed` that `wanted` may be a slip of the finger for, likeliest first, at most `limit`; never `wanted` itself.
 * A slip is one character typed wrong, left out, added or swapped with its neighbour; the carrier may be wrong altogether.
 */
export function nearFlights(wanted: FlightNumber, listed: Iterable<FlightNumber>, limit: number): FlightNumber[] {
  const near: { flight: FlightNumber; slips: number }[] = [];
  for (const flight of listed) {
    const slips = slipsBetween(wanted, flight);
    if (slips > 0 && slips < FAR) near.push({ flight, slips });
  }
  const gap = ({ number }: FlightNumber) => Math.abs(number - wanted.number);
  near.sort(
    (a, b) => a.slips - b.slips || gap(a.flight) - gap(b.flight) || compareText(a.flight.carrier, b.flight.carrier),
  );
  return near.slice(0, limit).map(({ flight }) => flight);
}

/** 0 = the same flight, 1 = another carrier's same number, 2 = one slip in the number, 3 = the next numbers, `FAR` = unlike. */
function slipsBetween(wanted: FlightNumber, flight: FlightNumber): number {
  if (wanted.number === flight.number) return wanted.carrier === flight.carrier ? 0 : 1;
  if (wanted.carrier !== flight.carrier) return FAR;
  if (isOneSlip(String(wanted.number), String(flight.number))) return 2;
  return Math.abs(wanted.number - flight.number) <= 2 ? 3 : FAR;
}

function isOneSlip(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  const restA = a.slice(head);
  const restB = b.slice(head);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA.length >= 2 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
