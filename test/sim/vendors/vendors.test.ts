import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { z } from 'zod';
import { icaoByCarrier } from '../../../oracle/sources/airlineCodes.ts';
import type { WorldFlight } from '../../../sim/flights/worldFlights.ts';
import { apiKey, appId, appKey, example, startVendors } from './vendorWorld.ts';

let vendors: Awaited<ReturnType<typeof startVendors>>;
before(async () => {
  vendors = await startVendors();
});
after(() => vendors.stop());
beforeEach(() => {
  vendors.flightAware.control.setFault(null);
  vendors.cirium.control.setFault(null);
});

const aeroSchema = z.object({ flights: z.array(z.record(z.string(), z.unknown())) });
const ciriumSchema = z.object({
  flightStatuses: z.array(
    z.object({ status: z.string(), operationalTimes: z.record(z.string(), z.unknown()), delays: z.unknown() }),
  ),
});

function iso(time: number): string {
  return `${new Date(time * 1000).toISOString().slice(0, 19)}Z`;
}

async function aero(path: string, headers: Record<string, string> = { 'x-apikey': apiKey }) {
  const response = await fetch(`${vendors.flightAware.url}${path}`, { headers });
  return { status: response.status, text: await response.text() };
}

async function aeroFlights({ carrier, number, scheduledDeparture: at }: WorldFlight, now: number) {
  vendors.clock.now = now;
  const range = `start=${iso(at - 3600)}&end=${iso(at + 3600)}&ident_type=designator`;
  const { text } = await aero(`/flights/${icaoByCarrier.get(carrier)}${number}?${range}`);
  return aeroSchema.parse(JSON.parse(text)).flights;
}

async function ciriumAnswer(flight: WorldFlight, query = `appId=${appId}&appKey=${appKey}`, date = flight.date) {
  const [year, month, day] = date.split('-').map(Number);
  const path = `/flightstatus/rest/v2/json/flight/status/${flight.carrier}/${flight.number}/dep/${year}/${month}/${day}`;
  const response = await fetch(`${vendors.cirium.url}${path}?${query}`);
  return { status: response.status, text: await response.text() };
}

async function ciriumStatus(flight: WorldFlight, now: number) {
  vendors.clock.now = now;
  return ciriumSchema.parse(JSON.parse((await ciriumAnswer(flight)).text)).flightStatuses[0];
}

describe('what is known when', () => {
  test('a flight is scheduled, then under way, then arrived, and its arrival is no secret a second earlier or later', async () => {
    const flight = example('late');
    assert.ok(flight.ending.kind === 'arrived');
    const { departure, arrival } = flight.ending;
    const [before] = await aeroFlights(flight, departure - 1);
    assert.equal(before?.actual_out, null);
    assert.equal(before?.actual_in, null);
    const [flying] = await aeroFlights(flight, arrival - 1);
    assert.equal(flying?.actual_out, iso(departure));
    assert.equal(flying?.actual_in, null);
    const [arrived] = await aeroFlights(flight, arrival);
    assert.equal(arrived?.actual_in, iso(arrival));
    assert.equal(arrived?.arrival_delay, arrival - flight.scheduledArrival);

    assert.equal((await ciriumStatus(flight, departure - 1))?.status, 'S');
    assert.equal((await ciriumStatus(flight, arrival - 1))?.status, 'A');
    assert.equal((await ciriumStatus(flight, arrival))?.status, 'L');
  });

  test('before an arrival AeroAPI tells a delay all the same: an estimate', async () => {
    const flight = example('late');
    assert.ok(flight.ending.kind === 'arrived');
    const [flying] = await aeroFlights(flight, flight.ending.arrival - 1);
    assert.equal(typeof flying?.arrival_delay, 'number');
  });

  test('an early flight has no delays at Cirium, not a delay of zero', async () => {
    const flight = vendors.flights
      .find('onTime', '2026-12-05', '2026-12-05')
      .find(
        ({ ending, scheduledArrival, scheduledDeparture }) =>
          ending.kind === 'arrived' && ending.arrival < scheduledArrival && ending.departure <= scheduledDeparture,
      );
    assert.ok(flight?.ending.kind === 'arrived');
    assert.deepEqual((await ciriumStatus(flight, flight.ending.arrival))?.delays, {});
  });

  test('a cancellation is known from two hours before departure', async () => {
    const flight = example('cancelled');
    const known = flight.scheduledDeparture - 2 * 3600;
    assert.equal((await aeroFlights(flight, known - 1))[0]?.cancelled, false);
    assert.equal((await aeroFlights(flight, known))[0]?.cancelled, true);
    assert.equal((await ciriumStatus(flight, known - 1))?.status, 'S');
    assert.equal((await ciriumStatus(flight, known))?.status, 'C');
  });

  test('after a diversion AeroAPI lists the flight twice with one id, and Cirium once with status D', async () => {
    const flight = example('diverted');
    assert.ok(flight.ending.kind === 'diverted');
    assert.equal((await aeroFlights(flight, flight.ending.knownAt - 1)).length, 1);
    const legs = await aeroFlights(flight, flight.ending.knownAt);
    assert.equal(legs.length, 2);
    assert.equal(legs[0]?.fa_flight_id, legs[1]?.fa_flight_id);
    assert.deepEqual(legs.map(({ diverted }) => diverted).sort(), [false, true]);
    assert.equal((await ciriumStatus(flight, flight.ending.knownAt))?.status, 'D');
  });

  test('a forgotten flight has never existed', async () => {
    const flight = example('onTime');
    const now = flight.scheduledArrival + 86_400;
    vendors.flightAware.control.forget(flight.carrier, flight.number, flight.date);
    assert.equal((await aeroFlights(flight, now)).length, 0);
    assert.equal((await ciriumStatus(flight, now))?.status, 'L');
  });
});

describe('AeroAPI is strict', () => {
  test('without its key, with a wrong one, or for an unknown path it refuses', async () => {
    assert.equal((await aero('/flights/COA62', {})).status, 401);
    assert.equal((await aero('/flights/COA62', { 'x-apikey': 'guess' })).status, 401);
    assert.equal((await aero('/flight/COA62')).status, 404);
  });

  test('recent flights reach ten days back and two ahead, history seven days at once', async () => {
    const now = Date.parse('2026-12-20T12:00:00Z') / 1000;
    vendors.clock.now = now;
    const day = 86_400;
    const status = async (path: string, start: number, end: number) =>
      (await aero(`${path}/COA62?start=${iso(start)}&end=${iso(end)}`)).status;
    assert.equal(await status('/flights', now - 10 * day, now + 2 * day), 200);
    assert.equal(await status('/flights', now - 10 * day - 1, now), 400);
    assert.equal(await status('/flights', now, now + 2 * day + 1), 400);
    assert.equal(await status('/history/flights', now - 30 * day, now - 23 * day), 200);
    assert.equal(await status('/history/flights', now - 30 * day, now - 23 * day + 1), 400);
    assert.equal((await aero('/history/flights/COA62')).status, 400);
    assert.equal(await status('/flights', now, now - 1), 400);
    assert.equal((await aero('/flights/COA62?start=yesterday')).status, 400);
    assert.equal((await aero('/flights/COA62?ident_type=flight')).status, 400);
  });

  test('it knows flights by ICAO designator only', async () => {
    const flight = example('onTime');
    vendors.clock.now = flight.scheduledArrival + 86_400;
    const { text } = await aero(`/flights/${flight.carrier}${flight.number}`);
    assert.deepEqual(aeroSchema.parse(JSON.parse(text)).flights, []);
  });
});

describe('FlightStats is strict', () => {
  test('with a wrong id or key it refuses in JSON', async () => {
    const answer = await ciriumAnswer(example('late'), `appId=${appId}&appKey=guess`);
    assert.equal(answer.status, 403);
    assert.equal(JSON.parse(answer.text).error.httpStatusCode, 403);
    assert.equal((await ciriumAnswer(example('late'), '')).status, 403);
  });

  test('utc=true asks for the date of departure in UTC, which for an evening flight is the next day', async () => {
    const flight = vendors.flights
      .find('onTime', '2026-12-05', '2026-12-05')
      .find(({ scheduledDeparture, date }) => iso(scheduledDeparture).slice(0, 10) > date);
    assert.ok(flight);
    const ids = async (utc: boolean, date: string) => {
      const { text } = await ciriumAnswer(flight, `appId=${appId}&appKey=${appKey}&utc=${utc}`, date);
      return z
        .object({ flightStatuses: z.array(z.object({ flightId: z.number() })) })
        .parse(JSON.parse(text))
        .flightStatuses.map(({ flightId }) => flightId);
    };
    const [meant] = await ids(false, flight.date);
    assert.ok(meant);
    assert.ok((await ids(true, iso(flight.scheduledDeparture).slice(0, 10))).includes(meant));
    assert.ok(!(await ids(true, flight.date)).includes(meant));
  });

  test('a flight that nobody flew is an empty list, not an error', async () => {
    const answer = await ciriumAnswer({ ...example('late'), number: 9998 });
    assert.equal(answer.status, 200);
    assert.deepEqual(ciriumSchema.parse(JSON.parse(answer.text)).flightStatuses, []);
  });
});
