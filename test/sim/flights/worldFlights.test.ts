import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { DateTime } from 'luxon';
import { airportZone } from '../../../sim/flights/airports.ts';
import { datesBetween } from '../../../sim/flights/recordedDate.ts';
import { openRecordedFlights } from '../../../sim/flights/recordedFlights.ts';
import { worldFlights } from '../../../sim/flights/worldFlights.ts';

const recorded = openRecordedFlights(new URL('../../../data/flights-houston-2011.csv.gz', import.meta.url));
const world = worldFlights(recorded);

const header =
  'Year,Month,DayofMonth,UniqueCarrier,FlightNum,Origin,Dest,DepTime,ArrTime,DepDelay,ArrDelay,Cancelled,CancellationCode,Diverted';
const dir = mkdtempSync(join(tmpdir(), 'buckler-flights-'));
after(() => rmSync(dir, { recursive: true }));

function worldOf(...rows: string[]) {
  const file = join(dir, `${rows.length}-${Math.abs(rows.join('').length)}.csv.gz`);
  writeFileSync(file, gzipSync(`${[header, ...rows].join('\n')}\n`));
  return worldFlights(openRecordedFlights(file));
}

function utc(text: string): number {
  return Date.parse(text) / 1000;
}

describe('the shipped record', () => {
  test('every airport in it has a time zone that exists', () => {
    const airports = new Set<string>();
    for (const date of datesBetween('2011-01-01', '2011-12-31'))
      for (const { origin, destination } of recorded.ofDay(date)) airports.add(origin).add(destination);
    assert.ok(airports.size > 100);
    for (const airport of airports) assert.ok(DateTime.utc().setZone(airportZone(airport)).isValid, airport);
  });

  test('all 227,496 flights can be read, by day and by number', () => {
    let flights = 0;
    for (const date of datesBetween('2011-01-01', '2011-12-31')) flights += recorded.ofDay(date).length;
    assert.equal(flights, 227_496);
    assert.ok(recorded.ofNumber('CO', 62).every(({ carrier, number }) => carrier === 'CO' && number === 62));
  });

  test('moved flights keep weekday, local hour and delay, and take between 15 minutes and 12 hours', () => {
    for (const outcome of ['late', 'onTime'] as const) {
      const found = world.find(outcome, '2027-03-13', '2027-03-15');
      assert.ok(found.length > 10);
      for (const { carrier, number, ending, ...flight } of found) {
        const minutes = (flight.scheduledArrival - flight.scheduledDeparture) / 60;
        assert.ok(minutes >= 15 && minutes <= 720, `${carrier}${number}: ${minutes}`);
        const local = DateTime.fromSeconds(flight.scheduledDeparture, { zone: airportZone(flight.origin) });
        assert.equal(local.toISODate(), flight.date);
        assert.equal(ending.kind, 'arrived');
      }
    }
  });

  test('the finder finds every outcome, and only that one', () => {
    for (const flight of world.find('late', '2026-12-05', '2026-12-12'))
      assert.ok(flight.ending.kind === 'arrived' && flight.ending.arrival - flight.scheduledArrival >= 121 * 60);
    for (const flight of world.find('onTime', '2026-12-05', '2026-12-05'))
      assert.ok(flight.ending.kind === 'arrived' && flight.ending.arrival - flight.scheduledArrival < 15 * 60);
    for (const kind of ['cancelled', 'diverted'] as const) {
      const found = world.find(kind, '2026-12-05', '2026-12-12');
      assert.ok(found.length > 0);
      assert.ok(found.every(({ ending }) => ending.kind === kind));
    }
  });

  test('a found flight is the one that its number names', () => {
    const [late] = world.find('late', '2026-12-05', '2026-12-12');
    assert.ok(late);
    assert.deepEqual(world.byNumber(late.carrier, late.number, late.date), late);
    assert.deepEqual(world.flightOn(late), late);
    assert.equal(world.flightOn({ ...late, destination: late.origin }), null);
  });

  test('a listed flight that nobody flew that day is found, a flown one is not', () => {
    const [flown] = world.find('onTime', '2026-12-09', '2026-12-09');
    assert.ok(flown);
    const listed = [
      { ...flown, month: 12 },
      { carrier: 'CO', number: 9998, month: 12, origin: 'IAH', destination: 'EWR' },
      { carrier: 'CO', number: 9999, month: 11, origin: 'IAH', destination: 'EWR' },
    ];
    assert.deepEqual(world.findNotFlown(listed, '2026-12-09', '2026-12-09'), [
      { carrier: 'CO', number: 9998, date: '2026-12-09', origin: 'IAH', destination: 'EWR' },
    ]);
    assert.equal(world.byNumber('CO', 9998, '2026-12-09'), null);
  });
});

describe('times', () => {
  test('local times become UTC by the zone of each airport, schedule and delay apart', () => {
    const flight = worldOf('2011,12,10,CO,62,IAH,EWR,1130,1600,10,-5,0,,0').byNumber('CO', 62, '2026-12-12');
    assert.equal(flight?.scheduledDeparture, utc('2026-12-12T17:20:00Z'));
    assert.equal(flight?.scheduledArrival, utc('2026-12-12T21:05:00Z'));
    assert.deepEqual(flight?.ending, {
      kind: 'arrived',
      departure: utc('2026-12-12T17:30:00Z'),
      arrival: utc('2026-12-12T21:00:00Z'),
    });
  });

  test('summer time moves the same local departure by an hour of UTC', () => {
    const flight = worldOf('2011,7,9,CO,62,IAH,EWR,1120,1605,0,0,0,,0').byNumber('CO', 62, '2026-07-11');
    assert.equal(flight?.scheduledDeparture, utc('2026-07-11T16:20:00Z'));
  });

  test('an arrival after midnight, and one recorded as 2400, belong to the next day', () => {
    const flight = worldOf('2011,12,10,CO,7,IAH,EWR,2130,155,0,0,0,,0').byNumber('CO', 7, '2026-12-12');
    assert.equal(flight?.scheduledArrival, utc('2026-12-13T06:55:00Z'));
    const midnight = worldOf('2011,12,10,CO,8,IAH,DFW,2250,2400,0,0,0,,0').byNumber('CO', 8, '2026-12-12');
    assert.equal(midnight?.scheduledArrival, utc('2026-12-13T06:00:00Z'));
  });

  test('a departure delayed past midnight belongs to the day it was scheduled for', () => {
    const flight = worldOf('2011,12,10,CO,9,IAH,DFW,130,240,150,150,0,,0').byNumber('CO', 9, '2026-12-12');
    assert.equal(flight?.scheduledDeparture, utc('2026-12-13T05:00:00Z'));
    assert.equal(flight?.ending.departure, utc('2026-12-13T07:30:00Z'));
  });

  test('the night the clocks change, recorded or lived through, changes neither duration nor delay', () => {
    const recordedThen = worldOf('2011,3,12,CO,6,IAH,EWR,2330,515,0,125,0,,0').byNumber('CO', 6, '2026-03-14');
    const livedThen = worldOf('2011,3,5,CO,6,IAH,EWR,2330,415,0,125,0,,0').byNumber('CO', 6, '2026-03-07');
    for (const flight of [recordedThen, livedThen]) {
      assert.ok(flight?.ending.kind === 'arrived');
      assert.equal(flight.ending.arrival - flight.scheduledArrival, 125 * 60);
      assert.equal(flight.scheduledArrival - flight.scheduledDeparture, 100 * 60);
    }
  });
});

describe('what was not recorded', () => {
  const other = '2011,12,3,CO,62,IAH,EWR,1120,1605,0,0,0,,0';
  const far = '2011,6,3,CO,62,IAH,EWR,900,1350,0,0,0,,0';

  test('a cancelled flight has the schedule of its nearest other day, and is known two hours before it', () => {
    const flight = worldOf(far, other, '2011,12,10,CO,62,IAH,EWR,,,,,1,B,0').byNumber('CO', 62, '2026-12-12');
    assert.equal(flight?.scheduledDeparture, utc('2026-12-12T17:20:00Z'));
    assert.equal(flight?.scheduledArrival, utc('2026-12-12T21:05:00Z'));
    assert.deepEqual(flight?.ending, { kind: 'cancelled', departure: null, knownAt: utc('2026-12-12T15:20:00Z') });
  });

  test('a diverted flight keeps its own departure and takes its duration from another day', () => {
    const flight = worldOf(other, '2011,12,10,CO,62,IAH,EWR,1150,1900,20,,0,,1').byNumber('CO', 62, '2026-12-12');
    assert.equal(flight?.scheduledDeparture, utc('2026-12-12T17:30:00Z'));
    assert.equal(flight?.scheduledArrival, utc('2026-12-12T21:15:00Z'));
    assert.equal(flight?.ending.kind, 'diverted');
  });

  test('a cancelled flight that never flew on any other day is unknown, not guessed', () => {
    assert.equal(worldOf('2011,12,10,CO,62,IAH,EWR,,,,,1,B,0').byNumber('CO', 62, '2026-12-12'), null);
  });
});

test('a record with other columns, or with a broken row, is refused by name and line', () => {
  const file = join(dir, 'other.csv.gz');
  writeFileSync(file, gzipSync('Year,Month\n2011,1\n'));
  assert.throws(() => openRecordedFlights(file), /columns/);
  const broken = worldOf('2011,12,10,CO,62,IAH,EWR,half past,1605,0,0,0,,0');
  assert.throws(() => broken.byNumber('CO', 62, '2026-12-12'), /Line 2/);
});
