import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFlightAware } from '../../oracle/sources/flightAware.ts';

const wanted = { carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' };
const now = Date.parse('2026-12-13T12:00:00Z') / 1000;

const airport = (code_iata: string, timezone: string | null) => ({ code: `K${code_iata}`, code_iata, timezone });

/** CO62 as AeroAPI lists it: left at 11:30 local, arrived 167 minutes late. */
const landed = {
  ident: 'COA62',
  fa_flight_id: 'COA62-1796900000-airline-062',
  origin: airport('IAH', 'America/Chicago'),
  destination: airport('EWR', 'America/New_York'),
  departure_delay: 600,
  arrival_delay: 167 * 60 + 59,
  cancelled: false,
  diverted: false,
  scheduled_out: '2026-12-12T17:20:00Z',
  actual_out: '2026-12-12T17:30:00Z',
  scheduled_off: '2026-12-12T17:32:00Z',
  actual_off: '2026-12-12T17:42:00Z',
  actual_on: '2026-12-12T23:45:00Z',
  scheduled_in: '2026-12-12T21:05:00Z',
  estimated_in: '2026-12-12T23:52:00Z',
  actual_in: '2026-12-12T23:52:59Z',
};

type Flight = { [key in keyof typeof landed]: unknown } & Record<string, unknown>;

const read = (flights: Partial<Flight>[], at = now) =>
  readFlightAware({ links: null, num_pages: 1, flights }, wanted, at);
const only = (changes: Partial<Flight>, at = now) => read([{ ...landed, ...changes }], at);

const flying = { actual_on: null, actual_in: null, arrival_delay: 9000 };
const neverLeft = { actual_out: null, actual_off: null, actual_on: null, actual_in: null, arrival_delay: null };

describe('a value', () => {
  test('is whole minutes from scheduled to actual gate arrival, rounded down', () => {
    assert.deepEqual(only({}), { kind: 'value', index: 167 });
  });

  test('is negative for an early flight, rounded down too', () => {
    assert.deepEqual(only({ actual_in: '2026-12-12T21:04:59Z', arrival_delay: -1 }), { kind: 'value', index: -1 });
    assert.deepEqual(only({ actual_in: '2026-12-12T20:55:00Z', arrival_delay: -600 }), { kind: 'value', index: -10 });
  });

  test('is taken from the times even where there is no arrival_delay', () => {
    assert.deepEqual(only({ arrival_delay: null }), { kind: 'value', index: 167 });
  });

  test('is 10,000 for a flight that was cancelled and never left, once it should have arrived', () => {
    const cancelled = { ...neverLeft, cancelled: true };
    assert.deepEqual(only(cancelled), { kind: 'value', index: 10_000 });
    const scheduledIn = Date.parse(landed.scheduled_in) / 1000;
    assert.deepEqual(only(cancelled, scheduledIn - 1), { kind: 'notYet', retryAt: scheduledIn });
    assert.deepEqual(only(cancelled, scheduledIn), { kind: 'value', index: 10_000 });
  });

  test('is 10,000 for a flight that left its gate, came back and was cancelled (rule F4)', () => {
    assert.deepEqual(only({ cancelled: true, ...neverLeft, actual_out: landed.actual_out }), {
      kind: 'value',
      index: 10_000,
    });
  });

  test('is 10,000 for a diverted flight, whichever of its two entries carries the mark', () => {
    const elsewhere = { ...landed, destination: airport('BWI', 'America/New_York'), actual_in: null };
    const original = { ...landed, ...flying };
    assert.deepEqual(read([{ ...original, diverted: true }, elsewhere]), { kind: 'value', index: 10_000 });
    assert.deepEqual(read([original, { ...elsewhere, diverted: true }]), { kind: 'value', index: 10_000 });
  });

  test('comes from the right flight among other days, other routes and another carrier’s codeshare', () => {
    const others = [
      { ...landed, fa_flight_id: 'a', scheduled_out: '2026-12-13T17:20:00Z', actual_in: '2026-12-13T21:05:00Z' },
      { ...landed, fa_flight_id: 'b', origin: airport('EWR', 'America/New_York'), destination: airport('BOS', null) },
    ];
    assert.deepEqual(read([...others, { ...landed, ident: 'UAL1062' }]), { kind: 'value', index: 167 });
  });

  test('belongs to the local date of departure, also when that is another day in UTC', () => {
    const evening = { scheduled_out: '2026-12-13T04:30:00Z', actual_out: '2026-12-13T04:30:00Z' };
    const times = { actual_off: null, actual_on: null, scheduled_in: '2026-12-13T07:00:00Z' };
    const arrival = { actual_in: '2026-12-13T07:05:00Z', arrival_delay: 300 };
    assert.deepEqual(only({ ...evening, ...times, ...arrival }), { kind: 'value', index: 5 });
  });
});

describe('no arrival is no evidence', () => {
  test('a flight that has not arrived is not yet known, however late its estimate is', () => {
    assert.deepEqual(only({ ...flying, estimated_in: '2026-12-13T14:00:00Z' }), {
      kind: 'notYet',
      retryAt: Date.parse('2026-12-13T14:00:00Z') / 1000,
    });
    assert.deepEqual(only({ ...flying, estimated_in: null }), { kind: 'notYet', retryAt: null });
  });

  test('touching the runway is not arriving at the gate', () => {
    assert.equal(only({ actual_in: null }).kind, 'notYet');
  });

  test('a flight that AeroAPI does not list is unknown', () => {
    assert.deepEqual(read([]), { kind: 'unknown', reason: 'NOT_FOUND' });
    assert.deepEqual(only({ destination: null }), { kind: 'unknown', reason: 'NOT_FOUND' });
  });
});

describe('a contradiction is unknown', () => {
  const contradictions: Record<string, Partial<Flight>> = {
    'cancelled, yet it took off: only "no longer tracked"': { cancelled: true, ...flying },
    'cancelled, yet it took off from an unknown gate': { cancelled: true, ...flying, actual_out: null },
    'cancelled, yet it arrived': { cancelled: true },
    'cancelled and diverted': { ...neverLeft, cancelled: true, diverted: true },
    'diverted, yet it never left': { ...neverLeft, diverted: true },
    'arrived, yet it never left': { actual_out: null, actual_off: null, actual_on: null },
    'arrived before it left': { actual_in: '2026-12-12T17:00:00Z', arrival_delay: null },
    'arrived in the future': { actual_in: '2026-12-14T23:52:00Z', arrival_delay: null },
    'a delay in minutes where seconds are due': { arrival_delay: 167 },
  };
  for (const [name, changes] of Object.entries(contradictions))
    test(name, () => assert.deepEqual(only(changes), { kind: 'unknown', reason: 'CONTRADICTORY' }));

  test('two flights of that name, route and day that ended differently', () => {
    const twin = { ...landed, fa_flight_id: 'other', actual_in: '2026-12-12T21:05:00Z', arrival_delay: 0 };
    assert.deepEqual(read([landed, twin]), { kind: 'unknown', reason: 'CONTRADICTORY' });
    assert.deepEqual(read([landed, { ...landed, fa_flight_id: 'other' }]), { kind: 'value', index: 167 });
  });

  test('a flight more than three hours early or more than three days late (rule F10)', () => {
    const early = { scheduled_in: '2026-12-13T03:00:00Z', arrival_delay: null };
    assert.deepEqual(only(early), { kind: 'unknown', reason: 'IMPLAUSIBLE' });
    const late = { actual_in: '2026-12-16T00:00:00Z', arrival_delay: null };
    const later = Date.parse('2026-12-17T00:00:00Z') / 1000;
    assert.deepEqual(only(late, later), { kind: 'unknown', reason: 'IMPLAUSIBLE' });
  });
});

describe('what is not the documented JSON is unknown', () => {
  const { actual_in: _, ...withoutArrival } = landed;
  const malformed: Record<string, unknown> = {
    nothing: null,
    'a text': 'flights',
    'an empty object': {},
    'flights that are no list': { flights: {} },
    'a flight that is null': { flights: [null] },
    'an error object': { title: 'Unauthorized', status: 401 },
    'a missing field': { flights: [withoutArrival] },
    'a delay as text': { flights: [{ ...landed, arrival_delay: 'NaN' }] },
    'a delay that is no whole number': { flights: [{ ...landed, arrival_delay: 0.5 }] },
    'a flag as number': { flights: [{ ...landed, cancelled: 0 }] },
    'a time as number': { flights: [{ ...landed, actual_in: 1_796_900_000 }] },
    'a time without a zone': { flights: [{ ...landed, actual_in: '2026-12-12T23:52:00' }] },
    'a day that does not exist': { flights: [{ ...landed, actual_in: '2026-02-30T00:00:00Z' }] },
    'no schedule': { flights: [{ ...landed, scheduled_in: null }] },
    'no zone at the origin': { flights: [{ ...landed, origin: airport('IAH', null) }] },
    'a zone that does not exist': { flights: [{ ...landed, origin: airport('IAH', 'America/Houston') }] },
    'a second page': { links: { next: '/flights/COA62?cursor=2' }, flights: [landed] },
  };
  for (const [name, json] of Object.entries(malformed))
    test(name, () => assert.deepEqual(readFlightAware(json, wanted, now), { kind: 'unknown', reason: 'MALFORMED' }));
});
