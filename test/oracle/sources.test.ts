import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { flightProduct } from '../../chain/products.ts';
import { encodeFlight } from '../../chain/subject.ts';
import { aeroDataBoxSource } from '../../oracle/sources/aeroDataBox.ts';
import { ciriumSource } from '../../oracle/sources/cirium.ts';
import { flightAwareSource } from '../../oracle/sources/flightAware.ts';
import type { Reading } from '../../oracle/sources/reading.ts';
import { readJson } from '../../oracle/sources/readJson.ts';
import type { WorldFlight } from '../../sim/flights/worldFlights.ts';
import type { Fault } from '../../sim/vendors/vendorControl.ts';
import { apiKey, appId, appKey, boxKey, example, startVendors } from '../sim/vendors/vendorWorld.ts';

let vendors: Awaited<ReturnType<typeof startVendors>>;
before(async () => {
  vendors = await startVendors();
});
after(() => vendors.stop());
beforeEach(() => setFault(null));

function setFault(fault: Fault | null): void {
  vendors.flightAware.control.setFault(fault);
  vendors.cirium.control.setFault(fault);
  vendors.aeroDataBox.control.setFault(fault);
}

const limits = { timeout: 1500, maxBytes: 100_000 };

type Keys = { apiKey: string; appId: string; appKey: string; boxKey: string };

function sources(keys: Keys = { apiKey, appId, appKey, boxKey }) {
  return [
    flightAwareSource({ baseUrl: vendors.flightAware.url, apiKey: keys.apiKey, limits }),
    ciriumSource({ baseUrl: vendors.cirium.url, appId: keys.appId, appKey: keys.appKey, limits }),
    aeroDataBoxSource({ baseUrl: vendors.aeroDataBox.url, apiHost: 'here', apiKey: keys.boxKey, limits }),
  ];
}

/** All three sources' readings of a flight at a moment of the world. */
function readings(flight: WorldFlight, now: number, keys?: Keys) {
  vendors.clock.now = now;
  return Promise.all(
    sources(keys).map((source) => source.read({ product: flightProduct, subject: encodeFlight(flight) }, now)),
  );
}

function essence(reading: Reading): string {
  if (reading.kind === 'value') return `value ${reading.index}`;
  return reading.kind === 'unknown' ? reading.reason : 'notYet';
}

async function essences(flight: WorldFlight, now: number, keys?: Keys) {
  return (await readings(flight, now, keys)).map(essence);
}

/** The recorded flights that are both departed and cancelled, on their own days. */
function recordedTurnBacks(): WorldFlight[] {
  const file = new URL('../../data/flights-houston-2011.csv.gz', import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString('latin1').split('\n');
  return lines.flatMap((line) => {
    const [year, month = '', day = '', carrier = '', number, , , departure, , , , cancelled] = line.split(',');
    if (cancelled !== '1' || departure === '') return [];
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return vendors.flights.byNumber(carrier, Number(number), date) ?? [];
  });
}

/** What every source says when they agree. */
const allSay = (text: string) => [text, text, text];

const day = 86_400;

describe('over the recorded flights all vendors say the same', () => {
  test('minutes late, from the second of arrival on and not before (rule D1)', async () => {
    const flight = example('late');
    assert.ok(flight.ending.kind === 'arrived');
    const minutes = Math.floor((flight.ending.arrival - flight.scheduledArrival) / 60);
    assert.deepEqual(await essences(flight, flight.ending.arrival - 1), allSay('notYet'));
    assert.deepEqual(await essences(flight, flight.ending.arrival), allSay(`value ${minutes}`));
  });

  test('an early flight', async () => {
    const flight = vendors.flights
      .find('onTime', '2026-12-05', '2026-12-05')
      .find(({ ending, scheduledArrival }) => ending.kind === 'arrived' && ending.arrival < scheduledArrival);
    assert.ok(flight?.ending.kind === 'arrived');
    const minutes = (flight.ending.arrival - flight.scheduledArrival) / 60;
    assert.ok(minutes < 0);
    assert.deepEqual(await essences(flight, flight.ending.arrival), allSay(`value ${minutes}`));
  });

  test('cancelled and diverted flights', async () => {
    const cancelled = example('cancelled');
    assert.deepEqual(await essences(cancelled, cancelled.scheduledDeparture - day), allSay('notYet'));
    assert.deepEqual(await essences(cancelled, cancelled.scheduledArrival), allSay('value 10000'));
    const diverted = example('diverted');
    assert.ok(diverted.ending.kind === 'diverted');
    assert.deepEqual(await essences(diverted, diverted.ending.knownAt - 1), allSay('notYet'));
    assert.deepEqual(await essences(diverted, diverted.ending.knownAt), allSay('value 10000'));
  });

  test('flights that left the gate, came back and were cancelled: each is cancelled (rule F4)', async () => {
    const cameBack = recordedTurnBacks();
    // 68 are recorded; one flew on no other day, so that nothing says when it should have left.
    assert.equal(cameBack.length, 67);
    for (const flight of cameBack) {
      assert.ok(flight.ending.kind === 'cancelled');
      const known = Math.max(flight.ending.knownAt, flight.scheduledArrival);
      assert.deepEqual(await essences(flight, known), allSay('value 10000'), JSON.stringify(flight));
      const [undecided] = await essences(flight, flight.ending.knownAt - 1);
      assert.equal(undecided, 'notYet');
    }
  });

  test('also when asked weeks later, where AeroAPI keeps flights in its history', async () => {
    const flight = example('onTime');
    const [aero, cirium] = await essences(flight, flight.scheduledArrival + 30 * day);
    assert.match(aero ?? '', /^value/);
    assert.equal(aero, cirium);
  });

  test('a flight that nobody knows', async () => {
    const nobody = { ...example('onTime'), number: 9998 };
    assert.deepEqual(await essences(nobody, nobody.scheduledArrival + day), allSay('NOT_FOUND'));
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

  test('a value carries the raw bytes it was taken from and the time it was read (rule D6)', async () => {
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
    [{ kind: 'rewrite', change: () => 7 }, 'MALFORMED'],
    [{ kind: 'rewrite', change: () => ({ padding: 'x'.repeat(200_000) }) }, 'MALFORMED'],
  ];
  for (const [fault, reason] of cases)
    test(`${JSON.stringify(fault)}: ${reason}`, async () => {
      setFault(fault);
      assert.deepEqual(await essences(flight, now), allSay(reason));
    });

  test('after 429 the vendor’s own Retry-After is kept', async () => {
    setFault({ kind: 'tooManyRequests', retryAfter: 90 });
    for (const reading of await readings(flight, now))
      assert.equal(reading.kind === 'unknown' && reading.retryAt, now + 90);
  });

  test('wrong credentials', async () => {
    const wrong = { apiKey: 'guess', appId: 'guess', appKey: 'guess', boxKey: 'guess' };
    assert.deepEqual(await essences(flight, now, wrong), allSay('NOT_AUTHORISED'));
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
