import { flightProductSettings } from '../chain/deploy/flightProduct.ts';
import { encodeFlight } from '../chain/subject.ts';
import type { RateTable } from '../pricing/rateTable.ts';
import type { WorldFlights } from './flights/worldFlights.ts';

/** A flight of the demo and how many covers are bought on it. */
export type Story = {
  flight: { carrier: string; number: number; date: string; origin: string; destination: string };
  units: number;
};

const day = 86_400;
/** Days ahead: the first are still on sale after a while of play, the last are near enough to be over soon. */
const first = flightProductSettings.lead / day + 2;
const last = first + 12;

/**
 * One flight that will be late, one on time, one cancelled, and one that no source will ever know, all on sale at `now`.
 * @throws when the recorded days ahead hold no such flight.
 */
export function chooseStories(flights: WorldFlights, rates: RateTable, now: number): Story[] {
  const dayOf = (days: number) => new Date((now + days * day) * 1000).toISOString().slice(0, 10);
  const [from, to] = [dayOf(first), dayOf(last)];
  const plain = (flight: Story['flight']) => isPlain(flight, rates);
  const cancelled = flights
    .find('cancelled', from, to)
    .filter(({ ending }) => ending.kind === 'cancelled' && ending.departure === null);
  const months = [...new Set([from, to].map((date) => Number(date.slice(5, 7))))];
  const listed = rates
    .origins()
    .flatMap((origin) =>
      rates
        .destinationsFrom(origin)
        .flatMap((destination) => months.flatMap((month) => rates.flightsOn(origin, destination, month))),
    );
  const choose = (what: string, candidates: Story['flight'][], units: number): Story => {
    const flight = candidates.find(plain);
    if (flight === undefined) throw new Error(`No ${what} flight is on sale between ${from} and ${to}.`);
    return { flight, units };
  };
  return [
    choose('late', flights.find('late', from, to), 3),
    choose('punctual', flights.find('onTime', from, to), 3),
    choose('cancelled', cancelled, 1),
    choose('unknown', flights.findNotFlown(listed, from, to), 5),
  ];
}

/** Listed for its month, and its number flies one route only, so that typing number and date is enough. */
function isPlain(flight: Story['flight'], rates: RateTable): boolean {
  const listed = rates.findFlights({ carrier: flight.carrier, number: flight.number });
  const routes = new Set(listed.map(({ origin, destination }) => origin + destination));
  return routes.size === 1 && rates.rowFor(encodeFlight(flight)) !== undefined;
}
