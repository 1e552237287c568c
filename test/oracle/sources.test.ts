import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { ciriumSource } from '../../oracle/sources/cirium.ts';
import { flightAwareSource } from '../../oracle/sources/flightAware.ts';
import type { Reading } from '../../oracle/sources/reading.ts';
import { readJson } from '../../oracle/sources/readJson.ts';
import type { WorldFlight } from '../../sim/flights/worldFlights.ts';
import type { Fault } from '../../sim/vendors/vendorControl.ts';
import { apiKey, appId, appKey, example, startVendors } from '../sim/vendors/vendorWorld.ts';

let vendors: Awaited<ReturnType<typeof startVendors>>;
before(async () => {
  vendors = await startVendors();
});
after(() => vendors.stop());
beforeEach(() => setFault(null));

function setFault(fault: Fault | null): void {
  vendors.flightAware.control.setFault(fault);
  vendors.cirium.control.setFault(fault);
}

const limits = { timeout: 300, maxBytes: 100_000 };

function sources(keys = { apiKey, appId, appKey }) {
  return [
    flightAwareSource({ baseUrl: vendors.flightAware.url, apiKey: keys.apiKey, limits }),
    ciriumSource({ baseUrl: vendors.cirium.url, appId: keys.appId, appKey: keys.appKey, limits }),
  ];
}

/** Both sources' readings of a flight at a moment of the world. */
function readings(flight: WorldFlight, now: number, keys?: { apiKey: string; appId: string; appKey: string }) {
  vendors.clock.now = now;
  return Promise.all(sources(keys).map((source) => source.read(flight, now)));
}

function essence(reading: Reading): string {
  if (reading.kind === 'value') return `value ${reading.index}`;
  return reading.kind === 'unknown' ? reading.reason : 'notYet';
}

async function essences(flight: WorldFlight, now: number, keys?: { apiKey: string; appId: string; appKey: string }) {
  return (await readings(flight, now, keys)).map(essence);
}

const day = 86_400;

describe('over the recorded flights both vendors say the same', () => {
  test('minutes late, from the second of arrival on and not before', async () => {
    const flight = example('late');
    assert.ok(flight.ending.kind === 'arrived');
    const minutes = Math.floor((flight.ending.arrival - flight.scheduledArrival) / 60);
    assert.deepEqual(await essences(flight, flight.ending.arrival - 1), ['notYet', 'notYet']);
    assert.deepEqual(await essences(flight, flight.ending.arrival), [`value ${minutes}`, `value ${minutes}`]);
  });

  test('an early flight', async () => {
    const flight = vendors.flights
      .find('onTime', '2026-12-05', '2026-12-05')
      .find(({ ending, scheduledArrival }) => ending.kind === 'arrived' && ending.arrival < scheduledArrival);
    assert.ok(flight?.ending.kind === 'arrived');
    const minutes = (flight.ending.arrival - flight.scheduledArrival) / 60;
    assert.ok(minutes < 0);
    assert.deepEqual(await essences(flight, flight.ending.arrival), [`value ${minutes}`, `value ${minutes}`]);
  });

  test('cancelled and diverted flights', async () => {
    const cancelled = example('cancelled');
    assert.deepEqual(await essences(cancelled, cancelled.scheduledDeparture - day), ['notYet', 'notYet']);
    assert.deepEqual(await essences(cancelled, cancelled.scheduledArrival), ['value 10000', 'value 10000']);
    const diverted = example('diverted');
    assert.ok(diverted.ending.kind === 'diverted');
    assert.deepEqual(await essences(diverted, diverted.ending.knownAt - 1), ['notYet', 'notYet']);
    assert.deepEqual(await essences(diverted, diverted.ending.knownAt), ['value 10000', 'value 10000']);
  });

  test('also when asked weeks later, where AeroAPI keeps flights in its history', async () => {
    const flight = example('onTime');
    const [aero, cirium] = await essences(flight, flight.scheduledArrival + 30 * day);
    assert.match(aero ?? '', /^value/);
    assert.equal(aero, cirium);
  });

  test('a flight that nobody knows', async () => {
    const nobody = { ...example('onTime'), number: 9998 };
    assert.deepEqual(await essences(nobody, nobody.scheduledArrival + day), ['FLIGHT_NOT_FOUND', 'FLIGHT_NOT_FOUND']);
  });

  test('every flight of a whole stormy day, wherever either vendor has a value at all', async () => {
    const stormy = ['late', 'cancelled', 'diverted'] as const;
    const flights = stormy.flatMap((outcome) => vendors.flights.find(outcome, '2027-02-05', '2027-02-05').slice(0, 8));
    assert.ok(flights.length >= 12);
    for (const flight of flights) {
      const values = (await essences(flight, flight.scheduledArrival + 3 * day)).filter((text) =>
        text.startsWith('value'),
      );
      assert.equal(new Set(values).size <= 1, true, JSON.stringify(flight));
    }
  });

  test('a value carries the raw bytes it was taken from and the time it was read', async () => {
    const flight = example('onTime');
    const now = flight.scheduledArrival + day;
    for (const reading of await readings(flight, now)) {
      assert.ok(reading.kind === 'value');
      assert.equal(reading.observedAt, now);
      assert.ok(JSON.parse(Buffer.from(reading.raw).toString()));
    }
  });
});

describe('a vendor in trouble is unknown, never a delay', () => {
  const flight = example('late');
  const now = flight.scheduledArrival + 2 * day;
  const cases: [Fault, string][] = [
    [{ kind: 'outage', status: 500 }, 'SERVER_ERROR'],
    [{ kind: 'outage', status: 503 }, 'SERVER_ERROR'],
    [{ kind: 'empty' }, 'MALFORMED'],
    [{ kind: 'html' }, 'MALFORMED'],
    [{ kind: 'truncated' }, 'MALFORMED'],
    [{ kind: 'slow', milliseconds: 5000 }, 'UNREACHABLE'],
    [{ kind: 'tooManyRequests', retryAfter: 90 }, 'TOO_MANY_REQUESTS'],
    [{ kind: 'rewrite', change: () => [] }, 'MALFORMED'],
    [{ kind: 'rewrite', change: () => ({ padding: 'x'.repeat(200_000) }) }, 'MALFORMED'],
  ];
  for (const [fault, reason] of cases)
    test(`${JSON.stringify(fault)}: ${reason}`, async () => {
      setFault(fault);
      assert.deepEqual(await essences(flight, now), [reason, reason]);
    });

  test('after 429 the vendor’s own Retry-After is kept', async () => {
    setFault({ kind: 'tooManyRequests', retryAfter: 90 });
    for (const reading of await readings(flight, now))
      assert.equal(reading.kind === 'unknown' && reading.retryAt, now + 90);
  });

  test('wrong credentials', async () => {
    const wrong = { apiKey: 'guess', appId: 'guess', appKey: 'guess' };
    assert.deepEqual(await essences(flight, now, wrong), ['NOT_AUTHORISED', 'NOT_AUTHORISED']);
  });

  test('a slow answer that arrives in time still counts', async () => {
    setFault({ kind: 'slow', milliseconds: 20 });
    for (const text of await essences(flight, now)) assert.match(text, /^value/);
  });

  test('AeroAPI is not even asked about a carrier without an ICAO code', async () => {
    const [aero] = await essences({ ...flight, carrier: 'ZZ' }, now);
    assert.equal(aero, 'NO_CARRIER_CODE');
  });
});

describe('one GET', () => {
  test('follows no redirect, which would hand the credentials on', async () => {
    let asked = 0;
    const server = createServer((request, response) => {
      asked++;
      if (request.url === '/from') response.writeHead(302, { location: '/to' }).end();
      else response.end('{}');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await readJson(new URL(`http://127.0.0.1:${port}/from`), {}, limits, 0);
    assert.deepEqual(answer, { ok: false, reason: 'UNREACHABLE', retryAt: null });
    assert.equal(asked, 1);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test('to a closed port is an answer too', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const answer = await readJson(new URL(`http://127.0.0.1:${port}/`), {}, limits, 0);
    assert.deepEqual(answer, { ok: false, reason: 'UNREACHABLE', retryAt: null });
  });
});
