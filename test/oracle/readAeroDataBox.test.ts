import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAeroDataBox } from '../../oracle/sources/aeroDataBox.ts';
import { essence } from './weatherRig.ts';

const wanted = { carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' };
const now = Date.parse('2026-12-13T12:00:00Z') / 1000;

/** As AeroDataBox writes times; the local one is Houston's or New York's. */
const moment = (utc: string, local: string) => ({ utc: `2026-12-${utc}Z`, local: `2026-12-${local}` });
const departure = {
  airport: { icao: 'KIAH', iata: 'IAH' },
  scheduledTime: moment('12 17:20', '12 11:20-06:00'),
  revisedTime: moment('12 17:30', '12 11:30-06:00'),
  runwayTime: moment('12 17:44', '12 11:44-06:00'),
  quality: ['Basic', 'Live'],
};
const arrival = {
  airport: { icao: 'KEWR', iata: 'EWR' },
  scheduledTime: moment('12 21:05', '12 16:05-05:00'),
  revisedTime: moment('12 23:52', '12 18:52-05:00'),
  runwayTime: moment('12 23:46', '12 18:46-05:00'),
  quality: ['Basic', 'Live'],
};
/** CO62, at its gate 167 minutes late. */
const arrived = { number: 'CO 62', status: 'Arrived', codeshareStatus: 'IsOperator', departure, arrival };

const say = (changes: Record<string, unknown> = {}, at = now) =>
  essence(readAeroDataBox([{ ...arrived, ...changes }], wanted, at));
const { runwayTime: _, ...onTheGround } = departure;
const { revisedTime: __, runwayTime: ___, ...planned } = arrival;
const basic = { quality: ['Basic'] };

describe('AeroDataBox', () => {
  test('an arrival at the gate is minutes late by the schedule (rule F1)', () => {
    assert.equal(say(), 'value 167');
    assert.equal(say({ arrival: { ...arrival, runwayTime: undefined } }), 'value 167');
  });

  test('without live data there is no arrival, only a plan or a guess (rule F11)', () => {
    assert.equal(say({ arrival: { ...arrival, ...basic } }), 'notYet');
    assert.equal(say({ arrival: { ...arrival, quality: ['Basic', 'Approximate'] } }), 'notYet');
    assert.equal(say({ arrival: { ...arrival, revisedTime: undefined } }), 'notYet');
  });

  test('every status before Arrived is not yet, whatever times stand beside it (rule F2)', () => {
    for (const status of [
      'Expected',
      'CheckIn',
      'Boarding',
      'GateClosed',
      'Delayed',
      'Departed',
      'EnRoute',
      'Approaching',
    ])
      assert.equal(say({ status }), 'notYet', status);
  });

  test('a cancellation counts once the flight should have arrived, an uncertain one never (rules F3, F4, F11)', () => {
    const cancelled = { status: 'Canceled', departure: onTheGround, arrival: planned };
    const due = Date.parse('2026-12-12T21:05:00Z') / 1000;
    assert.equal(say(cancelled, due - 1), 'notYet');
    assert.equal(say(cancelled, due), 'value 10000');
    assert.equal(say({ ...cancelled, departure }), 'CONTRADICTORY');
    assert.equal(say({ ...cancelled, status: 'CanceledUncertain' }), 'NOT_FOUND');
    assert.equal(say({ ...cancelled, status: 'Unknown' }), 'NOT_FOUND');
    assert.equal(say({ ...cancelled, status: 'Vanished' }), 'NOT_FOUND');
  });

  test('a diversion counts when it surely left (rule F5)', () => {
    assert.equal(say({ status: 'Diverted', arrival: planned }), 'value 10000');
    assert.equal(say({ status: 'Diverted', departure: { ...departure, ...basic }, arrival: planned }), 'CONTRADICTORY');
  });

  test('a gate before the runway, or an arrival nobody saw leave, contradicts itself', () => {
    const late = { ...arrival, runwayTime: moment('12 23:59', '12 18:59-05:00') };
    assert.equal(say({ arrival: late }), 'CONTRADICTORY');
    assert.equal(say({ departure: { ...departure, ...basic } }), 'CONTRADICTORY');
  });

  test('only the flight of that route and local day is meant, by whatever number (rules F6, F7)', () => {
    assert.equal(say({ number: 'UA 1062', codeshareStatus: 'IsCodeshared' }), 'value 167');
    assert.equal(say({ arrival: { ...arrival, airport: { iata: 'LGA' } } }), 'NOT_FOUND');
    const yesterday = { ...departure, scheduledTime: moment('12 05:20', '11 23:20-06:00') };
    assert.equal(say({ departure: yesterday }), 'NOT_FOUND');
    assert.equal(essence(readAeroDataBox([], wanted, now)), 'NOT_FOUND');
    const other = { ...arrived, arrival: { ...arrival, revisedTime: arrival.scheduledTime, runwayTime: undefined } };
    assert.equal(essence(readAeroDataBox([arrived, other], wanted, now)), 'CONTRADICTORY');
  });

  test('what is not the documented JSON is malformed', () => {
    for (const json of [null, {}, 'text', [null], [{ ...arrived, departure: undefined }], [{ ...arrived, status: 7 }]])
      assert.equal(essence(readAeroDataBox(json, wanted, now)), 'MALFORMED');
    const iso = { ...arrival.revisedTime, utc: '2026-12-12T23:52:00Z' };
    assert.equal(say({ arrival: { ...arrival, revisedTime: iso } }), 'MALFORMED');
    const noDay = { ...arrival.revisedTime, utc: '2026-13-45 23:52Z' };
    assert.equal(say({ arrival: { ...arrival, revisedTime: noDay } }), 'MALFORMED');
  });
});
