import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { dryProduct, frostProduct, heatProduct, wetProduct, windProduct } from '../../chain/products.ts';
import type { DailyAnswer, DailyRequest } from '../../oracle/sources/dailySource.ts';
import { type DayValue, judgeDays } from '../../oracle/sources/judgeDays.ts';
import { readNasaPower } from '../../oracle/sources/nasaPower.ts';
import { readNoaaDaily } from '../../oracle/sources/noaaDaily.ts';
import { readOpenMeteo } from '../../oracle/sources/openMeteo.ts';
import { stations } from '../../oracle/sources/stations.ts';
import { watchOf } from '../../oracle/sources/watchOf.ts';
import { type Measure, weatherPerils } from '../../oracle/sources/weatherPerils.ts';
import { at, centralPark, day, essence, seattle, startWeatherRig, watching } from './weatherRig.ts';

let rig: Awaited<ReturnType<typeof startWeatherRig>>;
before(async () => {
  rig = await startWeatherRig();
});
after(() => rig.vendors.stop());
beforeEach(() => {
  for (const vendor of [rig.vendors.noaa, rig.vendors.openMeteo, rig.vendors.nasaPower]) vendor.control.setFault(null);
});

const all = (text: string) => [text, text, text];

/** Central Park's June of 2026, which is the recorded one of 2011. */
const june = watching(centralPark, '2026-06-01', 30);
const juneEnds = at('2026-07-01T00:00:00Z');

function recorded(station: string, first: string, days: number, of: 'precipitation' | 'highest' | 'lowest'): number[] {
  return Array.from({ length: days }, (_, i) => {
    const date = new Date((at(`${first}T00:00:00Z`) + i * day) * 1000).toISOString().slice(0, 10);
    const value = rig.vendors.weather.day(station, date)?.[of];
    assert.ok(typeof value === 'number');
    return Math.round(value * 10);
  });
}

describe('over the recorded weather', () => {
  test('dry and wet are the sum of all days in tenths of a millimetre (rules W1, W7)', async () => {
    const sum = recorded(centralPark, '2026-06-01', 30, 'precipitation').reduce((a, b) => a + b);
    assert.ok(sum > 0);
    assert.deepEqual(await rig.say(dryProduct, june, juneEnds + 7 * day), all(`value ${sum}`));
    assert.deepEqual(await rig.say(wetProduct, june, juneEnds + 7 * day), all(`value ${sum}`));
  });

  test('heat is the highest maximum, frost the lowest minimum, in tenths of a degree (rule W7)', async () => {
    const highest = Math.max(...recorded(centralPark, '2026-06-01', 30, 'highest'));
    assert.deepEqual(await rig.say(heatProduct, june, juneEnds + 7 * day), all(`value ${highest}`));
    const january = watching(centralPark, '2026-01-01', 31);
    const lowest = Math.min(...recorded(centralPark, '2026-01-01', 31, 'lowest'));
    assert.ok(lowest < 0);
    assert.deepEqual(await rig.say(frostProduct, january, at('2026-03-01T00:00:00Z')), all(`value ${lowest}`));
  });

  test('nothing is said until a week after the last day, and nobody is asked (rule W2)', async () => {
    rig.vendors.noaa.control.setFault({ kind: 'html' });
    assert.deepEqual(await rig.say(dryProduct, june, juneEnds + 7 * day - 1), all('notYet'));
    const [noaa] = rig.daily;
    assert.deepEqual(await noaa?.read({ product: dryProduct, subject: june }, juneEnds), {
      kind: 'notYet',
      retryAt: juneEnds + 7 * day,
    });
  });

  test('an archive that is behind has no zero for its missing days (rule W3)', async () => {
    // The reporter's clock says that the week is over; the vendors' say that the last days are not in yet.
    for (const source of rig.daily) {
      rig.clock.now = juneEnds;
      const reading = await source.read({ product: dryProduct, subject: june }, juneEnds + 7 * day);
      assert.equal(essence(reading), 'MISSING_DAYS', source.name);
    }
  });

  test('one day missing in each vendor’s own way makes the whole sum unknown (rules W3, W5)', async () => {
    const { noaa, openMeteo, nasaPower } = rig.vendors;
    const rewrite = (from: RegExp, to: string) => ({
      kind: 'rewrite' as const,
      change: (answer: unknown): unknown => JSON.parse(JSON.stringify(answer).replace(from, to)),
    });
    noaa.control.setFault(
      rewrite(/("DATE":"2026-06-09","STATION":"\w+"),"PRCP":"[^"]*","PRCP_ATTRIBUTES":"[^"]*"/, '$1'),
    );
    openMeteo.control.setFault(rewrite(/("precipitation_sum":\[[\d.]+),[\d.]+/, '$1,null'));
    nasaPower.control.setFault(rewrite(/("20260609"):[\d.]+/, '$1:-999'));
    assert.deepEqual(await rig.say(wetProduct, june, juneEnds + 7 * day), all('MISSING_DAYS'));
  });

  test('what this source cannot answer is not asked of the vendor', async () => {
    const now = juneEnds + 7 * day;
    assert.deepEqual(await rig.say(dryProduct, watching('NOWHERE', '2026-06-01', 30), now), all('NOT_ANSWERED_HERE'));
    assert.deepEqual(await rig.say(1, june, now), all('NOT_ANSWERED_HERE'));
    assert.deepEqual(
      await rig.say(dryProduct, watching(centralPark, '2026-06-01', 30, 'SNOW'), now),
      all('NOT_ANSWERED_HERE'),
    );
    assert.match((await rig.say(dryProduct, watching(centralPark, '2026-06-01', 30, 'RAIN'), now))[0] ?? '', /^value/);
    assert.deepEqual(await rig.say(dryProduct, `0x${'20'.repeat(32)}`, now), all('NOT_ANSWERED_HERE'));
    const [, , nasa] = await rig.say(windProduct, june, now);
    assert.equal(nasa, 'NOT_ANSWERED_HERE');
  });
});

const station = stations.get(centralPark);
const watch = watchOf({ product: dryProduct, subject: watching(centralPark, '2026-06-01', 3) });
assert.ok(station && watch);
const request = (measure: Measure): DailyRequest => ({ measure, station, watch });
const settled = watch.end + 7 * day;

function judge(answer: DailyAnswer, product: number): string {
  const peril = weatherPerils.get(product);
  assert.ok(peril && watch);
  return answer.ok ? essence(judgeDays(watch, peril, answer.days, settled)) : answer.reason;
}

describe('NOAA', () => {
  const rows = (values: string[], attributes: string[] = [], element = 'PRCP') =>
    values.map((value, i) => ({
      DATE: `2026-06-0${i + 1}`,
      STATION: centralPark,
      ...(value === '' ? {} : { [element]: value, [`${element}_ATTRIBUTES`]: attributes[i] ?? ',,W,2400' }),
    }));
  const rain = (json: unknown) => judge(readNoaaDaily(json, request('precipitation')), dryProduct);

  test('numbers are padded text; a trace is no water', () => {
    assert.equal(rain(rows(['   12.7', '0.0', '3'])), 'value 157');
    assert.equal(
      rain(
        rows(
          ['12.7', '0.0', '3.0'],
          ['', 'T,,W,2400'].map((text) => text || ',,W'),
        ),
      ),
      'value 157',
    );
  });

  test('an absent element, an empty one, an absent row: missing (rule W3)', () => {
    assert.equal(rain(rows(['1.0', '', '2.0'])), 'MISSING_DAYS');
    assert.equal(rain(rows(['1.0', '2.0'])), 'MISSING_DAYS');
    assert.equal(rain([]), 'MISSING_DAYS');
    const empty = rows(['1.0', '1.0', '1.0']).map((row, i) => (i === 1 ? { ...row, PRCP: '' } : row));
    assert.equal(rain(empty), 'MISSING_DAYS');
  });

  test('a zero that was only presumed, and a value that failed a quality check, are missing (rule W4)', () => {
    assert.equal(rain(rows(['1.0', '0.0', '2.0'], [',,W', 'P,,W', ',,W'])), 'MISSING_DAYS');
    for (const flag of ['D', 'G', 'I', 'K', 'O', 'S', 'X'])
      assert.equal(rain(rows(['1.0', '3.0', '2.0'], [',,W', `,${flag},W,2400`, ',,W'])), 'MISSING_DAYS', flag);
  });

  test('inches have two decimals, degrees Fahrenheit none (rule W6)', () => {
    assert.equal(rain(rows(['0.50', '0.00', '0.12'])), 'WRONG_UNIT');
    const long = watchOf({ product: heatProduct, subject: watching(centralPark, '2026-06-01', 5) });
    assert.ok(long);
    const heat = readNoaaDaily(rows(['41', '39', '50', '48', '37'], [], 'TMAX'), {
      ...request('highestTemperature'),
      watch: long,
    });
    assert.deepEqual(heat, { ok: false, reason: 'WRONG_UNIT' });
  });

  test('the rows of another station are a contradiction (rule W8)', () => {
    assert.equal(rain(rows(['1.0', '1.0', '1.0']).map((row) => ({ ...row, STATION: seattle }))), 'CONTRADICTORY');
  });

  test('a day that comes twice must come the same (rule W9)', () => {
    const three = rows(['1.0', '2.0', '3.0']);
    assert.equal(rain([...three, ...three]), 'value 60');
    assert.equal(rain([...three, ...rows(['1.1'])]), 'CONTRADICTORY');
  });
});

describe('Open-Meteo', () => {
  const answer = (values: unknown[], changes: Record<string, unknown> = {}) => ({
    latitude: 40.75,
    longitude: -74,
    timezone: 'America/New_York',
    daily_units: { time: 'iso8601', precipitation_sum: 'mm' },
    daily: { time: ['2026-06-01', '2026-06-02', '2026-06-03'], precipitation_sum: values },
    ...changes,
  });
  const rain = (json: unknown) => judge(readOpenMeteo(json, request('precipitation')), dryProduct);

  test('null is missing (rule W3)', () => {
    assert.equal(rain(answer([1.2, 0, 3])), 'value 42');
    assert.equal(rain(answer([1.2, null, 3])), 'MISSING_DAYS');
  });

  test('inches say so (rule W6); another cell or another day is another place (rule W8)', () => {
    assert.equal(rain(answer([0.1, 0, 0], { daily_units: { precipitation_sum: 'inch' } })), 'WRONG_UNIT');
    assert.equal(rain(answer([1, 1, 1], { latitude: 41.25 })), 'CONTRADICTORY');
    assert.equal(rain(answer([1, 1, 1], { timezone: 'GMT' })), 'CONTRADICTORY');
  });

  test('lists of different lengths are malformed', () => {
    assert.equal(rain(answer([1, 1])), 'MALFORMED');
    assert.equal(rain({ error: true, reason: 'Daily limit exceeded' }), 'MALFORMED');
  });
});

describe('NASA POWER', () => {
  const answer = (values: Record<string, unknown>, units = 'mm/day', fill = -999) => ({
    geometry: { type: 'Point', coordinates: [-73.9692, 40.7789, 21.3] },
    properties: { parameter: { PRECTOTCORR: values } },
    header: { fill_value: fill, time_standard: 'LST' },
    parameters: { PRECTOTCORR: { units, longname: 'Precipitation Corrected' } },
  });
  const rain = (json: unknown) => judge(readNasaPower(json, request('precipitation')), dryProduct);
  const three = { 20260601: 1.25, 20260602: 0, 20260603: 2.01 };

  test('hundredths are added before they are rounded to tenths (rule W7)', () => {
    assert.equal(rain(answer(three)), 'value 33');
  });

  test('-999, and whatever the header names instead, is missing and never subtracted (rule W5)', () => {
    assert.equal(rain(answer({ ...three, 20260602: -999 })), 'MISSING_DAYS');
    assert.equal(rain(answer({ ...three, 20260602: -99 }, 'mm/day', -99)), 'MISSING_DAYS');
    assert.equal(rain(answer({ ...three, 20260602: -99 })), 'IMPLAUSIBLE');
  });

  test('inches say so (rule W6)', () => assert.equal(rain(answer(three, 'in/day')), 'WRONG_UNIT'));
});

describe('the days of a watch', () => {
  const peril = weatherPerils.get(frostProduct);
  assert.ok(peril);
  const days = (...values: (number | null)[]): DayValue[] =>
    values.map((value, i) => ({ date: `2026-06-0${i + 1}`, value }));

  test('beyond the records of the world there are no measurements (rule W6)', () => {
    const bounds: [number, number, string][] = [
      [dryProduct, 1825, 'value 18250'],
      [dryProduct, 1825.1, 'IMPLAUSIBLE'],
      [dryProduct, -0.1, 'IMPLAUSIBLE'],
      [heatProduct, 56.7, 'value 567'],
      [heatProduct, 98, 'IMPLAUSIBLE'],
      [frostProduct, -89.3, 'IMPLAUSIBLE'],
      [windProduct, 113.2, 'value 1132'],
      [windProduct, 468.7, 'IMPLAUSIBLE'],
      [windProduct, Number.NaN, 'IMPLAUSIBLE'],
    ];
    for (const [product, value, expected] of bounds) {
      const wanted = weatherPerils.get(product);
      const one = watchOf({ product, subject: watching(centralPark, '2026-06-01', 1) });
      assert.ok(wanted && one);
      assert.equal(essence(judgeDays(one, wanted, days(value), settled)), expected, `${product} ${value}`);
    }
  });

  test('a half goes up, also below zero, and zero has no sign (rule W7)', () => {
    assert.equal(essence(judgeDays(watch, peril, days(-2.25, 1, 1), settled)), 'value -22');
    assert.equal(essence(judgeDays(watch, peril, days(-0.04, 1, 1), settled)), 'value 0');
  });

  test('a measured day that has not begun is a contradiction, five minutes of clock aside (rule D3)', () => {
    const tomorrow = { date: '2026-06-12', value: 1 };
    const dawn = at('2026-06-12T00:00:00Z');
    const say = (now: number) => essence(judgeDays(watch, peril, [...days(1, 1, 1), tomorrow], now));
    assert.equal(say(dawn - 301), 'CONTRADICTORY');
    assert.equal(say(dawn - 300), 'value 10');
    const empty = { date: '2026-06-12', value: null };
    assert.equal(essence(judgeDays(watch, peril, [...days(1, 1, 1), empty], dawn - day)), 'value 10');
  });
});
