import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { FlightCounter, type FlightCounts, type RouteTally, type Tally } from '../../pricing/countFlights.ts';
import { routeKey } from '../../pricing/flightRecord.ts';
import { readFlights } from '../../pricing/readFlights.ts';
import { sumOf } from '../../pricing/seasons.ts';
import { type Estimate, estimatorOf } from '../../pricing/shrinkRates.ts';
import { shippedFlights } from './flightFiles.ts';

/** Mean log-loss of saying `chanceOf` for every flight of `routes`; a chance of 0 counts as one in a thousand, else one miss is infinite. */
function logLoss(routes: readonly RouteTally[], chanceOf: (route: RouteTally, month: number) => number): number {
  let loss = 0;
  let flights = 0;
  for (const route of routes)
    for (const [i, tally] of route.months.entries()) {
      if (tally.flights === 0) continue;
      const chance = Math.min(0.999, Math.max(0.001, chanceOf(route, i + 1)));
      loss -= tally.triggered * Math.log(chance) + (tally.flights - tally.triggered) * Math.log(1 - chance);
      flights += tally.flights;
    }
  return loss / flights;
}

let halves: [FlightCounts, FlightCounts];

before(async () => {
  const [first, second] = [new FlightCounter(), new FlightCounter()];
  const reading = await readFlights(shippedFlights, {
    flight: (record) => (record.month <= 6 ? first : second).add(record),
    badRow: (line, { detail }) => assert.fail(`${line}: ${detail}`),
    bytes: () => {},
  });
  assert.ok(reading.ok && reading.flights === 227_496);
  halves = [first.counts(), second.counts()];
});

test('on the half year that it has not seen, the shrunk rate beats one rate for all, rates by carrier, and raw rates', (t) => {
  for (const [train, unseen, name] of [
    [halves[0], halves[1], 'Jan–Jun → Jul–Dec'],
    [halves[1], halves[0], 'Jul–Dec → Jan–Jun'],
  ] as const) {
    const { estimate } = estimatorOf(train);
    const lossAt = (level: keyof Estimate['levels']) =>
      logLoss(unseen.routes, (route, month) => {
        const { levels, yearRate, season } = estimate(route, month);
        return levels[level].ratio * yearRate * season.factor;
      });
    const [all, carrier, onRoute] = [lossAt('all'), lossAt('carrier'), lossAt('route')];

    const known = new Map(train.routes.map((route) => [routeKey(route), route]));
    const shrunkOf = (route: RouteTally, month: number) =>
      estimate(known.get(routeKey(route)) ?? blank(route), month).chance;
    const shrunk = logLoss(unseen.routes, shrunkOf);

    const rawOf = (route: RouteTally) => sumOf(known.get(routeKey(route))?.months ?? []);
    const seenTen = unseen.routes.filter((route) => rawOf(route).flights >= 10);
    const raw = logLoss(seenTen, (route) => rawOf(route).triggered / rawOf(route).flights);
    const shrunkOnTen = logLoss(seenTen, shrunkOf);
    const figures = { all, carrier, onRoute, shrunk, raw, shrunkOnTen };
    t.diagnostic(
      `${name} ${JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Number(value.toFixed(5)) : value))}`,
    );
    assert.ok(shrunk < all, 'better than one rate for all');
    assert.ok(shrunk < carrier, 'better than rates by carrier');
    assert.ok(shrunkOnTen < raw, 'better than raw rates of flights seen ten times or more');
  }
});

function blank(route: RouteTally): RouteTally {
  const months: Tally[] = route.months.map(() => ({ flights: 0, triggered: 0 }));
  return { ...route, months };
}
