import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { windProduct } from '../../chain/products.ts';
import { areGustsComputed, judgeGusts, type WindReport } from '../../oracle/sources/gusts.ts';
import { metarSource } from '../../oracle/sources/metar.ts';
import { readMetars, windOf } from '../../oracle/sources/metarReport.ts';
import { openReportArchive } from '../../oracle/sources/reportArchive.ts';
import { watchOf } from '../../oracle/sources/watchOf.ts';
import { weatherPerils } from '../../oracle/sources/weatherPerils.ts';
import { openRecordedWinds } from '../../sim/weather/recordedWind.ts';
import { at, day, essence, kennedy, startWeatherRig, watching } from './weatherRig.ts';

const newark = 'USW00014734';
const dir = mkdtempSync(join(tmpdir(), 'buckler-metar-'));
const winds = openRecordedWinds(new URL('../../data/weather-hourly-nyc-airports-2013.csv.gz', import.meta.url));
let rig: Awaited<ReturnType<typeof startWeatherRig>>;
before(async () => {
  rig = await startWeatherRig();
});
after(async () => {
  await rig.vendors.stop();
  rmSync(dir, { recursive: true });
});

const peril = weatherPerils.get(windProduct);
assert.ok(peril);
const hour = 3600;

/** Asks every few hours over a watch and a day after it, as a reporter does, and tells the last reading. */
async function askThrough(name: string, date: string, days: number, folder: string, every = 6 * hour) {
  const source = metarSource({ baseUrl: rig.vendors.metar.url, dir: join(dir, folder) });
  const question = { product: windProduct, subject: watching(name, date, days) };
  const start = at(`${date}T00:00:00Z`);
  let reading = await ask(start);
  for (let now = start + every; now <= start + (days + 1) * day; now += every) {
    assert.equal(reading.kind, 'notYet');
    reading = await ask(now);
  }
  return reading;

  function ask(now: number) {
    rig.clock.now = now;
    return source.read(question, now);
  }
}

describe('the strongest gust over recorded reports', () => {
  test('is kept from weeks of hourly reports and told in tenths of m/s (rules W10, W13)', async () => {
    const reading = await askThrough(kennedy, '2026-01-28', 5, 'storm');
    const hours = (winds.get('JFK') ?? []).filter(
      (report) => report.at >= at('2013-01-28T00:00:00Z') && report.at < at('2013-02-02T00:00:00Z'),
    );
    const knots = Math.max(...hours.map(({ wind, gust }) => gust ?? wind ?? 0));
    assert.ok(knots >= 40);
    assert.equal(essence(reading), `value ${Math.round(((knots * 1852) / 3600) * 10)}`);
    assert.ok(reading.kind === 'value');
    assert.equal(JSON.parse(Buffer.from(reading.raw).toString()).length >= hours.length, true);
  });

  test('reports that the publisher forgot before anyone asked make it unknown (rule W13)', async () => {
    const source = metarSource({ baseUrl: rig.vendors.metar.url, dir: join(dir, 'late') });
    const start = at('2026-01-28T00:00:00Z');
    rig.clock.now = start + 30 * day;
    const reading = await source.read(
      { product: windProduct, subject: watching(kennedy, '2026-01-28', 20) },
      rig.clock.now,
    );
    assert.equal(essence(reading), 'MISSING_DAYS');
  });

  test('the recorded 1,048 mph of Newark is a missing hour, not a storm (rule W11)', async () => {
    const wild = (winds.get('EWR') ?? []).filter(({ wind }) => (wind ?? 0) > 220);
    assert.deepEqual(
      wild.map(({ wind }) => wind),
      [911],
    );
    const reading = await askThrough(newark, '2026-02-11', 3, 'newark');
    assert.ok(reading.kind === 'value');
    assert.ok(reading.index < 300, String(reading.index));
  });

  test('of two reports of one moment the first stays (rule D5)', () => {
    const archive = openReportArchive(join(dir, 'first'));
    const report = { icaoId: 'KJFK', obsTime: 1_000_000, rawOb: 'METAR KJFK 02015KT', wspd: 15 };
    archive.add('KJFK', [report]);
    archive.add('KJFK', [{ ...report, rawOb: 'METAR KJFK COR 02055KT', wspd: 55 }]);
    assert.deepEqual(archive.between('KJFK', 0, 2_000_000), [report]);
  });

  test('an archive survives a restart and a line that was cut in the middle', async () => {
    const first = await askThrough(kennedy, '2026-03-01', 2, 'restart');
    const file = join(dir, 'restart', 'KJFK.jsonl');
    const before = readFileSync(file, 'utf8');
    appendFileSync(file, before.slice(0, 40));
    const source = metarSource({ baseUrl: 'http://127.0.0.1:9', dir: join(dir, 'restart') });
    const again = await source.read(
      { product: windProduct, subject: watching(kennedy, '2026-03-01', 2) },
      at('2026-03-05T00:00:00Z'),
    );
    assert.equal(essence(again), essence(first));
    assert.equal(readFileSync(file, 'utf8'), before);
  });
});

const watch = watchOf({ product: windProduct, subject: watching(kennedy, '2026-06-01', 1) });
assert.ok(watch);
const calm = (changes: Partial<WindReport> = {}, hours = 24): WindReport[] =>
  Array.from({ length: hours }, (_, i) => ({
    observedAt: watch.start + i * hour + 51 * 60,
    wind: 10,
    gust: null,
    peak: null,
    ...(i === 5 ? changes : {}),
  }));
const say = (reports: WindReport[]) => essence(judgeGusts(watch, peril, reports));

describe('what is a measured gust', () => {
  test('22 of 24 hours are enough, 21 are not (rule W10)', () => {
    assert.equal(say(calm({}, 22)), 'value 51');
    assert.equal(say(calm({}, 21)), 'MISSING_DAYS');
    const halfHours = calm({}, 12).flatMap((report) => [report, { ...report, observedAt: report.observedAt - 1800 }]);
    assert.equal(say(halfHours), 'MISSING_DAYS');
  });

  test('without a gust the wind counts, with one the gust (rule W10)', () => {
    assert.equal(say(calm({ wind: 22 })), 'value 113');
    assert.equal(say(calm({ wind: 15, gust: 27 })), 'value 139');
  });

  test('the peak between two reports counts when it blew in the watch (rule W14)', () => {
    assert.equal(say(calm({ peak: { at: watch.start + 5 * hour, speed: 31 } })), 'value 159');
    assert.equal(say(calm({ peak: { at: watch.start - 60, speed: 31 } })), 'value 51');
  });

  test('a gust weaker than its wind, a negative one or one beyond the record was not measured (rule W11)', () => {
    for (const impossible of [{ gust: 5 }, { wind: 911 }, { gust: 221 }, { wind: -1 }]) {
      assert.equal(say(calm(impossible)), 'value 51');
      assert.equal(say(calm(impossible, 22)), 'MISSING_DAYS');
    }
  });

  test('gusts that are all the wind times 1.1508, as recorded at Seattle and Portland, are no measurement (rule W12)', () => {
    const file = new URL('fixtures/gusts-pdx-2014.csv', import.meta.url);
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => line.split(',').map(Number));
    const computed = rows.map(([, wind = 0, gust = 0]) => ({ wind, gust }));
    assert.equal(computed.length, 30);
    assert.equal(areGustsComputed(computed), true);
    const measured = (winds.get('JFK') ?? []).flatMap(({ wind, gust }) => (wind === null ? [] : [{ wind, gust }]));
    assert.equal(areGustsComputed(measured), false);
    const hours = calm().map((report, i) => ({ ...report, wind: 10 + i, gust: (10 + i) * 1.1508 }));
    assert.equal(say(hours), 'IMPLAUSIBLE');
  });
});

describe('one answer of reports', () => {
  const now = at('2026-06-01T12:00:00Z');
  const report = {
    icaoId: 'KJFK',
    obsTime: now - 540,
    wdir: 20,
    wspd: 15,
    wgst: 27,
    rawOb: 'METAR KJFK 011151Z 02015G27KT 10SM CLR 25/M13 A2988 RMK AO2 PK WND 02031/1123 SLP105',
  };
  const reason = (changes: Record<string, unknown>, time = now) => {
    const answer = readMetars([{ ...report, ...changes }], 'KJFK', time);
    return answer.ok ? 'fine' : answer.reason;
  };

  test('wind, gust and peak are read from its own text', () => {
    assert.equal(reason({}), 'fine');
    assert.deepEqual(windOf(report), {
      observedAt: report.obsTime,
      wind: 15,
      gust: 27,
      peak: { at: at('2026-06-01T11:23:00Z'), speed: 31 },
    });
    const lateEvening = { ...report, obsTime: at('2026-06-02T00:51:00Z'), rawOb: '02015G27KT PK WND 02031/2358' };
    assert.equal(windOf(lateEvening)?.peak?.at, at('2026-06-01T23:58:00Z'));
    assert.equal(windOf({ ...report, rawOb: '02015KT PK WND 02031/23' })?.peak?.at, at('2026-06-01T11:23:00Z'));
    assert.equal(windOf({ ...report, rawOb: 'METAR KJFK 011151Z /////KT 10SM' }), null);
  });

  test('fields that differ from the text, or metres per second, spoil it (rule W6)', () => {
    assert.equal(reason({ wspd: 51 }), 'CONTRADICTORY');
    assert.equal(reason({ wgst: null }), 'CONTRADICTORY');
    assert.equal(reason({ rawOb: 'METAR KJFK 011151Z 02015G27MPS' }), 'WRONG_UNIT');
    assert.equal(reason({ icaoId: 'KLGA' }), 'CONTRADICTORY');
  });

  test('five minutes ahead is a clock, more is the future (rule D3)', () => {
    assert.equal(reason({}, report.obsTime - 300), 'fine');
    assert.equal(reason({}, report.obsTime - 301), 'CONTRADICTORY');
  });
});
