import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCirium } from '../../oracle/sources/cirium.ts';

const wanted = { carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' };
const now = Date.parse('2026-12-13T12:00:00Z') / 1000;

const moment = (utc: string, local: string) => ({ dateUtc: `${utc}.000Z`, dateLocal: `${local}.000` });
const leaves = moment('2026-12-12T17:20:00', '2026-12-12T11:20:00');
const arrives = moment('2026-12-12T21:05:00', '2026-12-12T16:05:00');
const arrived = moment('2026-12-12T23:52:00', '2026-12-12T18:52:00');

const times = {
  publishedDeparture: leaves,
  publishedArrival: arrives,
  scheduledGateDeparture: leaves,
  scheduledGateArrival: arrives,
  estimatedGateArrival: arrived,
  actualGateDeparture: moment('2026-12-12T17:30:00', '2026-12-12T11:30:00'),
  actualGateArrival: arrived,
};

/** CO62 as FlightStats lists it: landed 167 minutes late. */
const landed = {
  flightId: 1_234_567,
  carrierFsCode: 'CO',
  flightNumber: '62',
  departureAirportFsCode: 'IAH',
  arrivalAirportFsCode: 'EWR',
  departureDate: leaves,
  arrivalDate: arrives,
  status: 'L',
  operationalTimes: times,
  delays: { departureGateDelayMinutes: 10, arrivalGateDelayMinutes: 167 },
};

const read = (statuses: unknown[], at = now) => readCirium({ request: {}, flightStatuses: statuses }, wanted, at);
const only = (changes: Record<string, unknown>, at = now) => read([{ ...landed, ...changes }], at);
const timed = (changes: Record<string, unknown>, rest: Record<string, unknown> = {}) =>
  only({ operationalTimes: { ...times, ...changes }, ...rest });

/** `actualGateArrival` and the like are absent, not null, before they happen. */
const flyingTimes = { ...times, actualGateArrival: undefined };
const plannedTimes = { ...flyingTimes, actualGateDeparture: undefined };

describe('a value', () => {
  test('is whole minutes from published to actual gate arrival (rule F1)', () => {
    assert.deepEqual(only({}), { kind: 'value', index: 167 });
  });

  test('is negative for an early flight, whose delays are an empty object (rule F9)', () => {
    const early = moment('2026-12-12T20:57:30', '2026-12-12T15:57:30');
    assert.deepEqual(timed({ actualGateArrival: early }, { delays: {} }), { kind: 'value', index: -8 });
  });

  test('counts from the published time, not from one that the airline moved later', () => {
    const moved = moment('2026-12-12T23:00:00', '2026-12-12T18:00:00');
    const delays = { arrivalGateDelayMinutes: 52 };
    assert.deepEqual(timed({ scheduledGateArrival: moved }, { delays }), { kind: 'value', index: 167 });
    assert.deepEqual(timed({ publishedArrival: undefined, scheduledGateArrival: arrives }), {
      kind: 'value',
      index: 167,
    });
  });

  test('is 10,000 for a cancelled flight once it should have arrived', () => {
    const cancelled = { status: 'C', operationalTimes: plannedTimes, delays: {} };
    const scheduled = Date.parse(arrives.dateUtc) / 1000;
    assert.deepEqual(only(cancelled, scheduled - 1), { kind: 'notYet', retryAt: scheduled });
    assert.deepEqual(only(cancelled, scheduled), { kind: 'value', index: 10_000 });
  });

  test('is 10,000 for a flight that left its gate, came back and was cancelled (rule F4)', () => {
    const cameBack = { status: 'C', operationalTimes: flyingTimes, delays: {} };
    assert.deepEqual(only(cameBack), { kind: 'value', index: 10_000 });
  });

  test('is 10,000 for a diverted flight, even after it reached a gate somewhere', () => {
    assert.deepEqual(only({ status: 'D', divertedAirportFsCode: 'BWI' }), { kind: 'value', index: 10_000 });
  });

  test('comes from the right leg among others of the same number', () => {
    const leg = { ...landed, departureAirportFsCode: 'EWR', arrivalAirportFsCode: 'BOS' };
    const nextDay = moment('2026-12-13T17:20:00', '2026-12-13T11:20:00');
    const tomorrow = { ...landed, status: 'S', operationalTimes: { ...plannedTimes, publishedDeparture: nextDay } };
    assert.deepEqual(read([leg, tomorrow, landed]), { kind: 'value', index: 167 });
  });
});

describe('no arrival is no evidence', () => {
  test('scheduled, active, redirected, or landed without a gate time: not yet', () => {
    for (const [status, operationalTimes] of [
      ['S', plannedTimes],
      ['A', flyingTimes],
      ['R', flyingTimes],
      ['L', flyingTimes],
    ])
      assert.equal(only({ status, operationalTimes, delays: {} }).kind, 'notYet', String(status));
  });

  test('a delay without an arrival is an estimate', () => {
    assert.equal(only({ status: 'A', operationalTimes: flyingTimes }).kind, 'notYet');
  });

  test('unknown, not operational, source needed, or a status nobody documented: unknown (rule F12)', () => {
    for (const status of ['U', 'NO', 'DN', 'X', ''])
      assert.deepEqual(only({ status }), { kind: 'unknown', reason: 'NOT_FOUND' }, status);
  });

  test('an empty list is unknown, and so is another route', () => {
    assert.deepEqual(read([]), { kind: 'unknown', reason: 'NOT_FOUND' });
    assert.equal(only({ arrivalAirportFsCode: 'LGA' }).kind, 'unknown');
  });
});

describe('a contradiction is unknown', () => {
  const contradictions: Record<string, () => unknown> = {
    'cancelled, yet it took off': () =>
      only({ status: 'C', operationalTimes: { ...flyingTimes, actualRunwayDeparture: leaves } }),
    'cancelled, yet it arrived': () => only({ status: 'C' }),
    'diverted, yet it never left': () => only({ status: 'D', operationalTimes: plannedTimes }),
    'under way, yet at its gate': () => only({ status: 'A' }),
    'scheduled, yet at its gate': () => only({ status: 'S' }),
    'arrived, yet it never left': () => timed({ actualGateDeparture: undefined }),
    'on time by its delays, late by its times': () => only({ delays: {} }),
    'late by its delays, on time by its times': () => timed({ actualGateArrival: arrives }),
    'arrived in the future': () =>
      timed({ actualGateArrival: moment('2026-12-14T23:52:00', '2026-12-14T18:52:00') }, { delays: undefined }),
  };
  for (const [name, verdict] of Object.entries(contradictions))
    test(name, () => assert.deepEqual(verdict(), { kind: 'unknown', reason: 'CONTRADICTORY' }));

  test('two records of the flight that disagree', () => {
    const onTime = { ...landed, operationalTimes: { ...times, actualGateArrival: arrives }, delays: {} };
    assert.deepEqual(read([landed, onTime]), { kind: 'unknown', reason: 'CONTRADICTORY' });
  });
});

describe('what is not the documented JSON is unknown', () => {
  const status = (changes: Record<string, unknown>) => ({ flightStatuses: [{ ...landed, ...changes }] });
  const malformed: Record<string, unknown> = {
    nothing: null,
    'an empty object': {},
    'statuses that are no list': { flightStatuses: {} },
    'no operational times': status({ operationalTimes: undefined }),
    'no arrival schedule': status({
      operationalTimes: { ...times, publishedArrival: undefined, scheduledGateArrival: undefined },
    }),
    'a delay as text': status({ delays: { arrivalGateDelayMinutes: '167' } }),
    'a negative delay': status({ delays: { arrivalGateDelayMinutes: -8 } }),
    'a status as number': status({ status: 7 }),
    'a time that is null': status({ operationalTimes: { ...times, actualGateArrival: null } }),
    'a UTC time without a zone': status({
      operationalTimes: { ...times, actualGateArrival: { ...arrived, dateUtc: '2026-12-12T23:52:00' } },
    }),
    'a half time': status({ operationalTimes: { ...times, actualGateArrival: { dateLocal: arrived.dateLocal } } }),
  };
  for (const [name, json] of Object.entries(malformed))
    test(name, () => assert.deepEqual(readCirium(json, wanted, now), { kind: 'unknown', reason: 'MALFORMED' }));

  test('an error inside a successful answer is that error', () => {
    const error = (httpStatusCode: number) => readCirium({ error: { httpStatusCode } }, wanted, now);
    assert.deepEqual(error(403), { kind: 'unknown', reason: 'NOT_AUTHORISED' });
    assert.deepEqual(error(500), { kind: 'unknown', reason: 'SERVER_ERROR' });
  });
});
