import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CANCELLED_OR_DIVERTED_INDEX } from '../../chain/flightIndex.ts';
import { FlightCounter, type FlightCounts } from '../../pricing/countFlights.ts';
import type { FlightRecord } from '../../pricing/flightRecord.ts';
import { FLIGHT_TRIGGER } from '../../pricing/flightTerms.ts';
import { type Estimate, estimateRates, estimatorOf, PSEUDO_FLIGHTS, shrink } from '../../pricing/shrinkRates.ts';
import { flight } from './flightFiles.ts';

function count(records: readonly FlightRecord[]): FlightCounts {
  const counter = new FlightCounter();
  for (const record of records) assert.equal(counter.add(record), undefined);
  return counter.counts();
}

/** One flight a day all year; the first `triggered` days of each month are late. */
function yearOf(change: Partial<FlightRecord>, triggered: number, months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
  return months.flatMap((month) =>
    Array.from({ length: 28 }, (_, i) =>
      flight({ ...change, month, day: i + 1, index: i < triggered ? FLIGHT_TRIGGER : 0 }),
    ),
  );
}

function estimateOf(counts: FlightCounts, number: number, month: number): Estimate {
  const route = counts.routes.find((candidate) => candidate.number === number);
  assert.ok(route);
  return estimatorOf(counts).estimate(route, month);
}

test('121 minutes is late, 120 is not; cancelled and diverted are worse than any delay', () => {
  const counts = count([
    flight({ day: 1, index: FLIGHT_TRIGGER - 1 }),
    flight({ day: 2, index: FLIGHT_TRIGGER }),
    flight({ day: 3, index: CANCELLED_OR_DIVERTED_INDEX }),
    flight({ day: 4, index: -20 }),
  ]);
  assert.deepEqual(counts.routes[0]?.months[2], { flights: 4, triggered: 2 });
});

test('a flight of ten days that was always late does not get its raw ratio, nor one never late a free ride', () => {
  const crowd = Array.from({ length: 20 }, (_, i) => yearOf({ number: 100 + i }, 1)).flat();
  const lateTen = Array.from({ length: 10 }, (_, i) => flight({ number: 1, day: i + 1, index: 500 }));
  const goodTen = Array.from({ length: 10 }, (_, i) => flight({ number: 2, day: i + 1 }));
  const counts = count([...crowd, ...lateTen, ...goodTen]);
  const [late, good] = [estimateOf(counts, 1, 3), estimateOf(counts, 2, 3)];
  const year = late.yearRate;
  assert.ok(late.chance > year && late.chance < 0.12, `${late.chance}`);
  assert.ok(good.chance < year && good.chance > 0.03, `${good.chance}`);
});

test('every level lies between its own ratio and its parent', () => {
  for (const triggered of [0, 1, 5, 50, 500]) {
    for (const flights of [500, 5_000]) {
      for (const parent of [0.2, 1, 3]) {
        const { ratio } = shrink({ flights, triggered, expected: flights * 0.03 }, parent, 0.03);
        const own = triggered / (flights * 0.03);
        assert.ok(ratio >= Math.min(own, parent) - 1e-12 && ratio <= Math.max(own, parent) + 1e-12);
      }
    }
  }
});

test('without seasons, shrinking is the mean of a Beta posterior with the parent as pseudo-flights', () => {
  const { ratio } = shrink({ flights: 365, triggered: 20, expected: 365 * 0.03 }, 1.2, 0.03);
  const posterior = (20 + PSEUDO_FLIGHTS * 0.03 * 1.2) / (365 + PSEUDO_FLIGHTS);
  assert.ok(Math.abs(ratio * 0.03 - posterior) < 1e-12);
});

test('the more a flight is late, the more it is charged; the longer it is watched, the less its parents say', () => {
  const crowd = Array.from({ length: 10 }, (_, i) => yearOf({ number: 100 + i }, 1)).flat();
  const charged = [0, 1, 2, 4, 8].map(
    (triggered) => estimateOf(count([...crowd, ...yearOf({}, triggered)]), 62, 3).ratePpm,
  );
  assert.deepEqual(
    charged,
    [...charged].sort((a, b) => a - b),
  );
  assert.equal(new Set(charged).size, charged.length);

  const short = estimateOf(count([...crowd, ...yearOf({}, 8, [1, 2])]), 62, 1);
  const long = estimateOf(count([...crowd, ...yearOf({}, 8)]), 62, 1);
  assert.ok(long.levels.flight.ratio > short.levels.flight.ratio);
});

test('a route nobody else flies leans on its carrier, a new carrier on everybody', () => {
  const records = [
    ...Array.from({ length: 10 }, (_, i) => yearOf({ carrier: 'BAD', number: 100 + i }, 4)).flat(),
    ...Array.from({ length: 10 }, (_, i) => yearOf({ carrier: 'AA', number: 200 + i }, 1)).flat(),
  ];
  const { estimate, year } = estimatorOf(count(records));
  const months = Array.from({ length: 12 }, () => ({ flights: 0, triggered: 0 }));
  const newRoute = (carrier: string) => estimate({ ...flight({ carrier, destination: 'LAX' }), months }, 3).chance;
  assert.ok(newRoute('BAD') > year.rate * 1.3);
  assert.ok(newRoute('AA') < year.rate * 0.7);
  assert.ok(Math.abs(newRoute('ZZ') - year.rate * (year.seasons[2]?.factor ?? 0)) < 1e-12);
});

test('a month without records has the year’s rate and is not listed', () => {
  const counts = count(yearOf({}, 2, [1, 2, 3]));
  const estimate = estimateOf(counts, 62, 7);
  assert.equal(estimate.season.factor, 1);
  assert.equal(estimate.season.credibility, 0);
  assert.deepEqual(
    estimateRates(counts).map(({ month }) => month),
    [1, 2, 3],
  );
});

test('a season that every week confirms is believed, one storm of three days is not', () => {
  const winter = Array.from({ length: 30 }, (_, i) => [
    ...yearOf({ number: 100 + i }, 0, [4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ...[1, 2, 3].flatMap((month) =>
      Array.from({ length: 28 }, (_, day) =>
        flight({ number: 100 + i, month, day: day + 1, index: (day + i) % 7 === 0 ? 200 : 0 }),
      ),
    ),
  ]).flat();
  const storm = Array.from({ length: 30 }, (_, i) =>
    yearOf({ number: 100 + i }, 0).map((record) =>
      record.month === 2 && record.day >= 2 && record.day <= 4 ? { ...record, index: 200 } : record,
    ),
  ).flat();
  const believed = estimateOf(count(winter), 100, 2);
  const doubted = estimateOf(count(storm), 100, 2);
  assert.ok(believed.season.credibility > 0.9, `${believed.season.credibility}`);
  assert.ok(doubted.season.credibility < 0.1, `${doubted.season.credibility}`);
  assert.ok(doubted.season.rawFactor > 10);
  assert.ok(doubted.yearRate > 0, 'the storm stays in the rate of the year');
});

test('a rate is estimate plus error in whole ppm, rounded up, never under half a percent, never over certainty', () => {
  for (const triggered of [0, 1, 14, 28]) {
    const records = Array.from({ length: 3 }, (_, i) => yearOf({ number: 100 + i }, triggered)).flat();
    for (const { ratePpm, chance, error } of estimateRates(count(records))) {
      assert.ok(Number.isInteger(ratePpm) && ratePpm >= 5_000 && ratePpm <= 1_000_000);
      const charged = (chance + error) * 1_000_000;
      if (charged > 5_000 && charged < 1_000_000) assert.ok(ratePpm >= charged && ratePpm < charged + 1);
    }
  }
});

test('the less is known of a flight, the greater its standard error', () => {
  const crowd = Array.from({ length: 10 }, (_, i) => yearOf({ number: 100 + i }, 1)).flat();
  const counts = count([...crowd, flight()]);
  const [known, unknown] = [estimateOf(counts, 100, 3), estimateOf(counts, 62, 3)];
  assert.ok(unknown.error / unknown.chance > known.error / known.chance);
});

test('the order in which rows come does not change a single rate', () => {
  const records = [3, 1, 2, 7].flatMap((triggered, i) =>
    yearOf({ carrier: i === 0 ? 'AA' : 'CO', number: 100 + i }, triggered),
  );
  const ragged = records.filter(({ month, day }) => (month * 7 + day * 3) % 5 !== 0);
  assert.deepEqual(count([...ragged].reverse()), count(ragged));
  assert.deepEqual(estimateRates(count([...ragged].reverse())), estimateRates(count(ragged)));
});

test('nothing cannot be estimated from', () => {
  assert.throws(() => estimateRates(count([])), RangeError);
});
