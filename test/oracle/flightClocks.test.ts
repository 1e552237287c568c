import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { flightProduct } from '../../chain/products.ts';
import { encodeFlight } from '../../chain/subject.ts';
import { aeroDataBoxSource } from '../../oracle/sources/aeroDataBox.ts';
import { ciriumSource } from '../../oracle/sources/cirium.ts';
import { flightAwareSource } from '../../oracle/sources/flightAware.ts';
import { airportZone } from '../../sim/flights/airports.ts';
import type { WorldFlight } from '../../sim/flights/worldFlights.ts';
import { apiKey, appId, appKey, boxKey, startVendors } from '../sim/vendors/vendorWorld.ts';
import { essence } from './weatherRig.ts';

let vendors: Awaited<ReturnType<typeof startVendors>>;
before(async () => {
  vendors = await startVendors();
});
after(() => vendors.stop());

const limits = { timeout: 3000, maxBytes: 100_000 };

async function say(flight: WorldFlight, now: number): Promise<string[]> {
  vendors.clock.now = now;
  const { flightAware, cirium, aeroDataBox } = vendors;
  const sources = [
    flightAwareSource({ baseUrl: flightAware.url, apiKey, limits }),
    ciriumSource({ baseUrl: cirium.url, appId, appKey, limits }),
    aeroDataBoxSource({ baseUrl: aeroDataBox.url, apiHost: 'here', apiKey: boxKey, limits }),
  ];
  const question = { product: flightProduct, subject: encodeFlight(flight) };
  return Promise.all(sources.map(async (source) => essence(await source.read(question, now))));
}

const utcDate = (time: number) => new Date(time * 1000).toISOString().slice(0, 10);
const localDate = (time: number, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(time * 1000);
const localHour = (time: number, timeZone: string) =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(time * 1000));

/** Arrived flights of a few recorded days that are like this; every vendor must tell the recorded minutes of all of them. */
async function check(from: string, to: string, isLike: (flight: WorldFlight) => boolean, least: number): Promise<void> {
  const flights = (['late', 'onTime'] as const).flatMap((outcome) =>
    vendors.flights.find(outcome, from, to).filter(isLike),
  );
  assert.ok(flights.length >= least, `only ${flights.length}`);
  for (const flight of flights.slice(0, 12)) {
    assert.ok(flight.ending.kind === 'arrived');
    const minutes = (flight.ending.arrival - flight.scheduledArrival) / 60;
    const text = `value ${minutes}`;
    assert.deepEqual(await say(flight, flight.ending.arrival + 60), [text, text, text], JSON.stringify(flight));
  }
}

describe('recorded flights around the clock', () => {
  test('that leave on a local day which is the next one in UTC belong to the local one (rule F7)', () =>
    check('2026-12-05', '2026-12-05', ({ date, scheduledDeparture }) => utcDate(scheduledDeparture) > date, 5));

  test('that should arrive before midnight and arrive after it are late by minutes, not early by a day (rule F7)', () =>
    check(
      '2026-07-01',
      '2026-07-07',
      ({ destination, scheduledArrival, ending }) =>
        ending.kind === 'arrived' &&
        localDate(ending.arrival, airportZone(destination)) > localDate(scheduledArrival, airportZone(destination)),
      2,
    ));

  test('in the nights when clocks change are neither an hour early nor late (rule F8)', async () => {
    // The United States changed clocks on 13 March and 6 November 2011, the days of the record itself.
    for (const date of ['2011-03-12', '2011-03-13', '2011-11-05', '2011-11-06'])
      await check(date, date, ({ scheduledArrival }) => localHour(scheduledArrival, 'America/New_York') < 8, 1);
  });
});
