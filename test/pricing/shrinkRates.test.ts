import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CANCELLED_OR_DIVERTED_INDEX } from '../../chain/flightIndex.ts';
import { randomFrom, shuffle } from '../../pricing/backtest/random.ts';
import { countFlights, type FlightCounts } from '../../pricing/countFlights.ts';
import { FlightLog, spanOf } from '../../pricing/flightLog.ts';
import type { FlightRecord } from '../../pricing/flightRecord.ts';
import { FLIGHT_TRIGGER } from '../../pricing/flightTerms.ts';
import { readLongRecord } from '../../pricing/longRecord.ts';
import { placeOf, usualSeason } from '../../pricing/places.ts';
import { estimateYear } from '../../pricing/seasons.ts';
import { type Estimate, estimateRates, estimatorOf, LOAD_ERRORS, shrink } from '../../pricing/shrinkRates.ts';
import { flight } from './flightFiles.ts';

const record = readLongRecord();

function count(records: readonly FlightRecord[]): FlightCounts {
  const log = new FlightLog();
  for (const one of records) assert.equal(log.add(one), undefined);
  const routes = log.routes();
  return countFlights(routes, spanOf(routes) ?? { from: 0, to: 0 });
}

/** One flight a day all year; the first `triggered` days of each month are late. */
function yearOf(change: Partial<FlightRecord>, triggered: number, months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
  return months.flatMap((month) =>
    Array.from({ length: 28 }, (_, i) =>
      flight({ ...change, month, day: i + 1, index: (i * 9) % 28 < triggered ? FLIGHT_TRIGGER : 0 }),
    ),
  );
}

/** Twenty flights of one route, each late on some day of every month. */
const crowd = Array.from({ length: 20 }, (_, i) => yearOf({ number: 100 + i }, 1 + (i % 2))).flat();

function estimateOf(counts: FlightCounts, number: number, month: number): Estimate {
  const route = counts.routes.find((candidate) => candidate.number === number);
  assert.ok(route);
  return estimatorOf(counts, record).estimate(route, month);
}

test('121 minutes is late, 120 is not; cancelled and diverted are worse than any delay', () => {
  const { routes } = count([
    flight({ day: 1, index: FLIGHT_TRIGGER - 1 }),
    flight({ day: 2, index: FLIGHT_TRIGGER }),
    flight({ day: 3, index: CANCELLED_OR_DIVERTED_INDEX }),
    flight({ day: 4, index: -20 }),
  ]);
  assert.deepEqual([routes[0]?.flights, routes[0]?.triggered, routes[0]?.months[2]], [4, 2, 4]);
});

test('a flight of ten days that was always late does not get its raw ratio, nor one never late a free ride', () => {
  const lateTen = Array.from({ length: 10 }, (_, i) => flight({ number: 1, day: i + 1, index: 500 }));
  const goodTen = Array.from({ length: 10 }, (_, i) => flight({ number: 2, day: i + 1 }));
  const counts = count([...crowd, ...lateTen, ...goodTen]);
  const [late, good, usual] = [1, 2, 100].map((number) => estimateOf(counts, number, 3).chance);
  assert.ok(late !== undefined && good !== undefined && usual !== undefined);
  assert.ok(late > usual && late < 0.5, `${late}`);
  assert.ok(good < usual * 1.3 && good > 0.01, `${good}`);
});

test('every level lies between its own ratio and its parent', () => {
  for (const triggered of [0, 1, 5, 50, 500])
    for (const flights of [500, 5_000])
      for (const parent of [0.2, 1, 3]) {
        const own = triggered / (flights * 0.03);
        const { ratio } = shrink({ flights, triggered, expected: flights * 0.03 }, parent, 6);
        assert.ok(ratio >= Math.min(own, parent) - 1e-12 && ratio <= Math.max(own, parent) + 1e-12);
      }
});

test('a flight that flew only on the day of a storm is not blamed for the storm', () => {
  const storm = crowd.map((one) => (one.month === 2 && one.day <= 3 ? { ...one, index: 500 } : one));
  const unlucky = [1, 2, 3].map((day) => flight({ number: 1, month: 2, day, index: 500 }));
  const guilty = [11, 12, 13].map((day) => flight({ number: 2, month: 2, day, index: 500 }));
  const counts = count([...storm, ...unlucky, ...guilty]);
  assert.ok(estimateOf(counts, 1, 6).chance < estimateOf(counts, 2, 6).chance * 0.95);
});

test('the more a flight is late, the more it is charged', () => {
  const charged = [0, 1, 2, 4, 8].map((late) => estimateOf(count([...crowd, ...yearOf({}, late)]), 62, 3).ratePpm);
  assert.deepEqual(
    charged,
    charged.toSorted((a, b) => a - b),
  );
  assert.ok((charged.at(-1) ?? 0) > (charged[0] ?? 0) * 1.5);
});

test('what was never recorded falls back: flight to route, route to carrier, carrier to all', () => {
  const counts = count([
    ...Array.from({ length: 10 }, (_, i) => yearOf({ carrier: 'BAD', number: 100 + i }, 6)).flat(),
    ...Array.from({ length: 10 }, (_, i) => yearOf({ carrier: 'AA', number: 200 + i, destination: 'LAX' }, 1)).flat(),
  ]);
  const { estimate, year } = estimatorOf(counts, record);
  const known = estimate(flight({ carrier: 'BAD', number: 9_999 }), 3);
  assert.equal(known.levels.flight.flights, 0);
  assert.ok(Math.abs(known.levels.flight.ratio - known.levels.route.ratio) < 1e-12);
  const elsewhere = estimate(flight({ carrier: 'BAD', destination: 'SFO' }), 3);
  assert.equal(elsewhere.levels.route.ratio, elsewhere.levels.carrier.ratio);
  const nobody = estimate(flight({ carrier: 'ZZ', destination: 'SFO' }), 3);
  assert.ok(Math.abs(nobody.chance - year.rate * nobody.place * nobody.season.factor) < 1e-12);
});

test('a route that was never recorded has the place that the long record gives it, and errs more the less that knows', () => {
  const { estimate } = estimatorOf(count(crowd), record);
  const [seattle, newark, unknown] = (['SEA', 'EWR', 'QQQ'] as const).map((origin) =>
    estimate(flight({ carrier: 'ZZ', origin, destination: 'PDX' }), 3),
  );
  assert.ok(seattle && newark && unknown);
  const times = (record.airports.get('EWR') ?? 0) / (record.airports.get('SEA') ?? 1);
  assert.ok(Math.abs(newark.place / seattle.place - times) < 1e-9);
  assert.ok(seattle.place < unknown.place && unknown.place < newark.place);
  const recorded = estimate(flight({ carrier: 'ZZ', destination: 'PDX' }), 3);
  const errors = [recorded, seattle, unknown].map(({ error, chance }) => error / chance);
  assert.deepEqual(
    errors,
    errors.toSorted((a, b) => a - b),
  );
});

test('a place is typical when the long record does not know it, and what is recorded is compared with its own place', () => {
  assert.equal(placeOf({ origin: 'QQQ', destination: 'QQY' }, record), 1);
  assert.ok(placeOf({ origin: 'QQQ', destination: 'EWR' }, record) > 1.5);
  const routes = ['EWR', 'SLC'].flatMap((destination, i) => yearOf({ number: 100 + i, destination }, 2));
  const { estimate } = estimatorOf(count(routes), record);
  const [bad, good] = ['EWR', 'SLC'].map((destination, i) => estimate(flight({ number: 100 + i, destination }), 3));
  assert.ok(bad && good && bad.place > good.place);
  assert.ok(bad.levels.flight.ratio < 1 && good.levels.flight.ratio > 1, 'both were late equally often');
});

test('half a year is believed less than a year, and months that were not recorded have their usual season', () => {
  const half = estimateYear(count(yearOf({ number: 1 }, 14, [1, 2, 3, 4, 5, 6])), record);
  const whole = estimateYear(count(yearOf({ number: 1 }, 14)), record);
  assert.ok(half.rate < whole.rate && whole.rate < 0.5);
  assert.ok(half.relativeError > whole.relativeError);
  assert.deepEqual(half.months[10], { beyond: 0, credibility: 0 });
  assert.ok((half.months[0]?.credibility ?? 0) > 0);
  const { season } = estimatorOf(count(crowd), record).estimate(flight({ number: 100 }), 11);
  assert.equal(season.usual, usualSeason({ origin: 'IAH', destination: 'EWR' }, 11, record));
  assert.ok(Math.abs(season.factor - season.usual) < Math.abs(season.seen - season.usual));
});

test('airports that the long record does not know are believed as they are', () => {
  const year = estimateYear(count(yearOf({ origin: 'QQQ' }, 2)), record);
  assert.equal(year.record, undefined);
  assert.ok(Math.abs(year.rate - year.own) < 1e-12);
});

test('the long record is 29 airports over seven years, its seasons even out, winter is worse than autumn', () => {
  assert.equal(record.airports.size, 29);
  assert.ok(Math.abs(record.season.reduce((sum, factor) => sum + factor, 0) / 12 - 1) < 1e-9);
  assert.ok((record.season[11] ?? 0) > 1.3 && (record.season[10] ?? 1) < 0.7);
  assert.ok(record.ownSeasonCredibility > 0.4 && record.ownSeasonCredibility < 0.7);
  for (const own of record.seasons.values())
    assert.ok(
      own.every((factor) => factor > 0.3) && Math.abs(own.reduce((sum, factor) => sum + factor, 0) / 12 - 1) < 1e-9,
    );
  const [september, january] = [record.seasons.get('IAH')?.[8] ?? 0, record.seasons.get('SEA')?.[0] ?? 0];
  assert.ok(september > (record.season[8] ?? 0) && january > (record.season[0] ?? 0), 'hurricanes there, fog here');
  assert.ok((record.airports.get('EWR') ?? 0) > 2 * (record.airports.get('SEA') ?? 1));
});

test('a rate is estimate plus part of the error in whole ppm, rounded up, never under half a percent, never over certainty', () => {
  for (const triggered of [0, 1, 14, 28]) {
    const records = Array.from({ length: 3 }, (_, i) => yearOf({ number: 100 + i }, triggered)).flat();
    for (const { ratePpm, chance, error } of estimateRates(count(records), record)) {
      assert.ok(Number.isInteger(ratePpm) && ratePpm >= 5_000 && ratePpm <= 1_000_000);
      const charged = (chance + LOAD_ERRORS * error) * 1_000_000;
      if (charged > 5_000 && charged < 1_000_000) assert.ok(ratePpm >= charged && ratePpm < charged + 1);
    }
  }
});

test('the less is known of a flight, the greater its standard error', () => {
  const counts = count([...crowd, flight()]);
  const [known, unknown] = [estimateOf(counts, 100, 3), estimateOf(counts, 62, 3)];
  assert.ok(unknown.error / unknown.chance > known.error / known.chance);
});

test('the order in which rows come does not change a single rate, and neither does which of two contradicting rows comes first', () => {
  const records = [...crowd, ...yearOf({ carrier: 'AA', number: 7, origin: 'HOU' }, 5)];
  const mixed = shuffle(records, randomFrom(7));
  assert.deepEqual(estimateRates(count(mixed), record), estimateRates(count(records), record));
  const [good, bad] = [flight({ index: 0 }), flight({ index: 500 })];
  for (const rows of [
    [good, bad],
    [bad, good],
  ] as const) {
    const log = new FlightLog();
    assert.deepEqual(
      rows.map((row) => log.add(row)?.code),
      [undefined, 'DUPLICATE'],
    );
    assert.equal(log.routes()[0]?.months[0]?.paid, 1);
  }
});

test('nothing cannot be estimated from', () => {
  assert.throws(() => estimateRates(count([]), record), RangeError);
});
