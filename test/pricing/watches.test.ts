import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { encodeWatch } from '../../chain/watchSubject.ts';
import { dayNumber } from '../../pricing/days.ts';
import { rootFrom } from '../../pricing/merkleTree.ts';
import { burn, burnStation, type SeasonIndex, seasonsOf } from '../../pricing/watches/burnSeasons.ts';
import { deepestLasting } from '../../pricing/watches/coinRecord.ts';
import { priceDepeg, priceDrop } from '../../pricing/watches/priceCoins.ts';
import { logStations, type Station, StationLog } from '../../pricing/watches/stationLog.ts';
import { perils, type WatchRate, watchLeaf } from '../../pricing/watches/watchRate.ts';
import { readWatchTable, watchTableBytes } from '../../pricing/watches/watchTable.ts';
import { fileFor } from './flightFiles.ts';

const ever = { from: dayNumber(1900, 1, 1), to: dayNumber(2100, 1, 1) };
const quiet = async () => ({ bytes: () => {}, stop: () => {} });
const terms = {
  peril: 'dry',
  name: 'ST',
  monthDay: '0601',
  days: 30,
  detail: 'RAIN',
  trigger: 500,
  exit: 250,
} as const;
const header = 'station,date,prcp_mm,tmax_c,tmin_c';

/** A station whose June of year i rains `rain[i]` tenths of a millimetre on its first day, and not else. */
function stationOf(rain: readonly number[], first = 2000): Station {
  const days = new Map(
    rain.flatMap((amount, i) =>
      Array.from(
        { length: 30 },
        (_, d) => [dayNumber(first + i, 6, d + 1), { rain: d === 0 ? amount : 0, hot: 200 + i, cold: 50 - i }] as const,
      ),
    ),
  );
  return { name: 'ST', days };
}

function yearsOf(indices: readonly number[]): SeasonIndex[] {
  return indices.map((index, i) => ({ year: 2000 + i, index }));
}

test('a season’s index is the sum of rain, the hottest day, the coldest night', () => {
  const station = stationOf([300, 700]);
  const index = (peril: 'dry' | 'heat' | 'frost') =>
    seasonsOf(peril, station, { monthDay: '0601', days: 30 }, ever).map((season) => season.index);
  assert.deepEqual(
    [index('dry'), index('heat'), index('frost')],
    [
      [300, 700],
      [200, 201],
      [50, 49],
    ],
  );
});

describe('hourly weather becomes days', () => {
  const columns = 'station,time_utc,temp_f,wind_mph,precip_in';
  const row = (hour: number, temp = '50', rain = '0.01', day = '2013-01-01') =>
    `EWR,${day}T${String(hour).padStart(2, '0')}:00:00Z,${temp},3.4,${rain}`;
  const allHours = Array.from({ length: 24 }, (_, hour) => hour);

  async function daysOf(t: TestContext, lines: readonly string[], head = columns) {
    const bad: string[] = [];
    const path = fileFor(t, 'hours.csv', `${[head, ...lines].join('\n')}\n`);
    const read = await logStations([path], quiet, ({ fault }) => bad.push(fault.code));
    assert.ok(read.ok);
    const [station] = read.stations;
    return { name: station?.name, days: [...(station?.days.values() ?? [])], bad };
  }

  test('with all 24 hours, rain in inches added up and rounded once, and degrees Fahrenheit in Celsius', async (t) => {
    const lines = allHours.map((hour) => row(hour, hour === 15 ? '86' : hour === 4 ? '14' : '50'));
    const { name, days, bad } = await daysOf(t, lines);
    assert.deepEqual([name, days, bad], ['EWR', [{ rain: 61, hot: 300, cold: -100 }], []]);
  });

  test('a missing hour makes its rain unknown, three missing hours its heat and frost, too', async (t) => {
    const without = async (count: number) =>
      (
        await daysOf(
          t,
          allHours.slice(count).map((hour) => row(hour)),
        )
      ).days;
    assert.deepEqual(await without(1), [{ rain: undefined, hot: 100, cold: 100 }]);
    assert.deepEqual(await without(2), [{ rain: undefined, hot: 100, cold: 100 }]);
    assert.deepEqual(await without(3), [{ rain: undefined, hot: undefined, cold: undefined }]);
    const empty = allHours.map((hour) => row(hour, '50', hour === 7 ? '' : '0'));
    assert.equal((await daysOf(t, empty)).days[0]?.rain, undefined);
  });

  test('an hour that is there twice is refused once, and unknown where the two differ', async (t) => {
    const hours = allHours.map((hour) => row(hour));
    const same = await daysOf(t, [...hours, row(3)]);
    assert.deepEqual([same.bad, same.days[0]?.rain], [['DUPLICATE'], 61]);
    const other = await daysOf(t, [...hours, row(3, '50', '0.5')]);
    assert.deepEqual([other.bad, other.days[0]?.rain, other.days[0]?.hot], [['DUPLICATE'], undefined, 100]);
  });

  test('moments without a zone are taken as they stand; what cannot be is named', async (t) => {
    const bare = allHours.map((hour) => `PDX,2014-01-01 ${String(hour).padStart(2, '0')}:00:00,50,0`);
    const { days, bad } = await daysOf(t, bare, 'station,time,temp_f,precip_in');
    assert.deepEqual([days, bad], [[{ rain: 0, hot: 100, cold: 100 }], []]);
    const dirt = [row(24), row(1, '500'), row(2, '50', '-1'), row(3, '50', '0', '2013-02-29'), row(4, 'NaN')];
    const faults = await daysOf(t, [...allHours.map((hour) => row(hour)), ...dirt]);
    assert.deepEqual(faults.bad, [
      'IMPOSSIBLE_DATE',
      'OUT_OF_RANGE',
      'OUT_OF_RANGE',
      'IMPOSSIBLE_DATE',
      'NOT_A_NUMBER',
    ]);
    assert.deepEqual(faults.days, [{ rain: 61, hot: 100, cold: 100 }]);
  });
});

test('a season that lacks a day, or reaches out of the span, does not count', () => {
  const station = stationOf([300, 700, 100]);
  station.days.delete(dayNumber(2001, 6, 17));
  const years = (span = ever) =>
    seasonsOf('dry', station, { monthDay: '0601', days: 30 }, span).map(({ year }) => year);
  assert.deepEqual(years(), [2000, 2002]);
  assert.deepEqual(years({ from: dayNumber(2000, 6, 2), to: dayNumber(2002, 6, 30) }), [2002]);
});

test('a burn is the mean share paid, with half a year that pays in full and part of its error', () => {
  const { asRecorded, chance, error, trended, ratePpm } = burn(
    terms,
    yearsOf([600, 375, 600, 100, 600, 600, 600, 600, 600, 600]),
  );
  assert.ok(Math.abs(asRecorded - 0.15) < 1e-12);
  assert.ok(Math.abs(chance - (1.5 + 0.5) / 10.5) < 1e-12);
  assert.equal(trended, undefined);
  assert.ok(ratePpm > chance * 1e6 && ratePpm < (chance + error) * 1e6);
});

test('a trend that cannot be chance makes next year what counts, where that is dearer; one that can be is left alone', () => {
  const drying = burn(terms, yearsOf(Array.from({ length: 20 }, (_, i) => 800 - 15 * i + (i % 2) * 20)));
  assert.ok(drying.trended !== undefined && drying.chance > drying.asRecorded * 1.5);
  const wetter = burn(terms, yearsOf(Array.from({ length: 20 }, (_, i) => 300 + 15 * i + (i % 2) * 20)));
  assert.ok(wetter.trended !== undefined && wetter.chance > wetter.asRecorded);
  const random = burn(terms, yearsOf([500, 300, 800, 400, 700, 200, 900, 350, 650, 450]));
  assert.equal(random.trended, undefined);
});

test('the shorter the record, the dearer; fewer than ten seasons make no row', () => {
  const pattern = [600, 600, 600, 600, 100];
  const rate = (years: number) =>
    burn(terms, yearsOf(Array.from({ length: years }, (_, i) => pattern[i % 5] ?? 0))).ratePpm;
  assert.ok(rate(10) > rate(20) && rate(20) > rate(60));
  assert.equal(burnStation('dry', stationOf([300, 400, 500, 600, 700, 800, 900, 950, 990]), ever).length, 0);
  assert.ok(burnStation('dry', stationOf([300, 400, 500, 600, 700, 800, 900, 950, 990, 999]), ever).length > 0);
});

test('two rows that differ about one day leave nothing known of it, whichever comes first', () => {
  const day = { station: 'ST', day: 1, rain: 10, hot: 200, cold: 100 };
  for (const rows of [
    [day, { ...day, rain: 20 }],
    [{ ...day, rain: 20 }, day],
  ]) {
    const log = new StationLog();
    assert.deepEqual(
      rows.map((row) => log.add(row)?.code),
      [undefined, 'DUPLICATE'],
    );
    assert.deepEqual(log.stations()[0]?.days.get(1), { rain: undefined, hot: 200, cold: 100 });
  }
});

test('weather is read with station, with location, or named after its file; dirt is named by line', async (t) => {
  const rows = [
    '2012-02-29,1.5,10,5',
    '2011-02-29,1,10,5',
    '2012-03-01,-1,10,5',
    '2012-03-02,1,5,10',
    '2012-03-03,x,5,1',
    '2012-03-04,,,',
    '2012-02-29,1.5,10,5',
    '2012-03-05,1,9',
  ];
  const bad: [number, string][] = [];
  const csv = (head: string, lead: string) => `\uFEFF${head}\r\n${rows.map((row) => lead + row).join('\r\n')}`;
  const read = (path: string) => logStations([path], quiet, ({ line, fault }) => bad.push([line, fault.code]));
  for (const [name, content, station] of [
    ['a.csv', csv(header, 'USW00094728,'), 'USW00094728'],
    ['b.csv.gz', gzipSync(csv(header.replace('station', 'location'), '"New York",')), 'NEW-YORK'],
    ['weather-daily-seattle-1948.csv', csv(header.replace('station,', ''), ''), 'SEATTLE-1948'],
  ] as const) {
    bad.length = 0;
    const logged = await read(fileFor(t, name, content));
    assert.ok(logged.ok && logged.stations.length === 1);
    assert.equal(logged.stations[0]?.name, station);
    assert.deepEqual(bad, [
      [3, 'IMPOSSIBLE_DATE'],
      [4, 'OUT_OF_RANGE'],
      [5, 'CONTRADICTION'],
      [6, 'NOT_A_NUMBER'],
      [8, 'DUPLICATE'],
      [9, 'CUT_SHORT'],
    ]);
    assert.deepEqual(logged.stations[0]?.days.get(dayNumber(2012, 2, 29)), { rain: 15, hot: 100, cold: 50 });
    assert.deepEqual(logged.stations[0]?.days.get(dayNumber(2012, 3, 4)), {
      rain: undefined,
      hot: undefined,
      cold: undefined,
    });
  }
});

test('a distance that a coin regains within a day is not lasting, and one whose end is not recorded is not yet known', () => {
  const hours = (prices: readonly number[]) => prices.map((price, i) => ({ at: i * 3_600, price }));
  const all = (prices: readonly number[]) => deepestLasting(hours(prices), 0, 1e9);
  const dip = [...Array(10).fill(1), ...Array(20).fill(0.9), ...Array(40).fill(1)];
  const lasting = [...Array(10).fill(1), ...Array(30).fill(0.95), ...Array(40).fill(1)];
  assert.equal(all(dip), 0);
  assert.ok(Math.abs(all(lasting) - 500) < 1e-6);
  assert.equal(all(lasting.slice(0, 30)), 0);
});

test('coins are priced on the safe side: deeper, shorter and rarer pay less; an event on record makes it dearer', () => {
  const calm = {
    name: 'X/USD',
    rounds: Array.from({ length: 400 }, (_, i) => ({ at: 1_600_000_000 + i * 86_400, price: 1 })),
  };
  const broken = {
    name: 'X/USD',
    rounds: calm.rounds.map((round, i) => (i > 100 && i < 104 ? { ...round, price: 0.9 } : round)),
  };
  const chances = (prices: ReturnType<typeof priceDepeg>) => prices.map(({ chance }) => chance);
  const [none, good, bad] = [
    priceDepeg('X/USD', undefined),
    priceDepeg('X/USD', calm),
    priceDepeg('X/USD', broken),
  ].map(chances);
  assert.ok(none && good && bad);
  for (const [i, chance] of none.entries()) assert.ok((good[i] ?? 1) < chance && chance < (bad[i] ?? 0));
  for (const prices of [priceDepeg('X/USD', undefined), priceDrop('ETH/USD', undefined)])
    for (const a of prices)
      for (const b of prices)
        if (a.terms.days <= b.terms.days && a.terms.trigger >= b.terms.trigger) assert.ok(a.chance <= b.chance + 1e-12);
});

const rates: WatchRate[] = [
  { ...terms, ratePpm: 90_000 },
  { ...terms, trigger: 600, exit: 300, ratePpm: 150_000 },
  { ...terms, monthDay: '0701', ratePpm: 80_000 },
];

test('a table of watches is written in one order, read back, and proves its rows for any year', (t) => {
  const { bytes, root } = watchTableBytes('dry', rates, []);
  assert.ok(watchTableBytes('dry', rates.toReversed(), []).bytes.equals(bytes));
  const table = readWatchTable(fileFor(t, 'dry.json.gz', bytes));
  assert.deepEqual([table.root, table.rates.length, table.peril], [root, 3, 'dry']);
  for (const date of ['2030-06-01', '2031-06-01']) {
    const rows = table.rowsFor(encodeWatch({ name: 'ST', date, days: 30, detail: 'RAIN' }));
    assert.deepEqual(
      rows.map(({ trigger }) => trigger),
      [500, 600],
    );
    for (const row of rows) {
      assert.equal(row.product, perils.dry.row.product);
      const rate = rates.find(({ trigger, monthDay }) => trigger === row.trigger && monthDay === '0601');
      assert.ok(rate && rootFrom(watchLeaf(rate), row.proof) === root);
    }
  }
  assert.deepEqual(table.rowsFor(encodeWatch({ name: 'ST', date: '2030-06-02', days: 30, detail: 'RAIN' })), []);
});

test('a table of watches that was changed, or is none, is refused', (t) => {
  const file = JSON.parse(gunzipSync(watchTableBytes('dry', rates, []).bytes).toString('utf8'));
  const packed = (change: object) => fileFor(t, 't.json.gz', gzipSync(JSON.stringify({ ...file, ...change })));
  for (const [change, code] of [
    [{ rows: file.rows.slice(1) }, 'ROOT_DIFFERS'],
    [{ product: 9 }, 'OTHER_TERMS'],
    [{ peril: 'hail' }, 'NOT_A_TABLE'],
    [{ rows: [] }, 'NOT_A_TABLE'],
    [{ rows: [['lower', '0601', 30, 'RAIN', 1, 0, 5]] }, 'NOT_A_TABLE'],
  ] as const)
    assert.throws(() => readWatchTable(packed(change)), { name: 'RateTableError', code });
});
