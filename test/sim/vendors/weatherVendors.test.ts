import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openWorldWeather, startWeatherVendors } from '../../../sim/vendors/weatherVendors.ts';

const clock = { now: 0 };
let vendors: Awaited<ReturnType<typeof startWeatherVendors>>;
before(async () => {
  vendors = await startWeatherVendors({ now: () => clock.now });
});
after(() => vendors.stop());

const at = (text: string) => Date.parse(text) / 1000;
const get = async (url: string) => {
  const response = await fetch(url);
  const text = await response.text();
  return { status: response.status, json: text === '' ? null : JSON.parse(text) };
};

describe('recorded weather on the world’s calendar', () => {
  const weather = openWorldWeather();

  test('keeps month and day, and the years follow each other', () => {
    // Whole years of Central Park are recorded from 2009 to 2023: 2026 is 2011, and 2024 begins again.
    assert.deepEqual(weather.day('USW00094728', '2026-07-04'), weather.day('USW00094728', '2011-07-04'));
    assert.deepEqual(weather.day('USW00094728', '2024-07-04'), weather.day('USW00094728', '2009-07-04'));
    assert.notDeepEqual(weather.day('USW00094728', '2026-07-04'), weather.day('USW00094728', '2027-07-04'));
    assert.deepEqual(weather.day('USW00024233', '1948-01-01'), { precipitation: 11.9, highest: 10.6, lowest: 5.6 });
  });

  test('has 29 February where the recorded year has one, else 1 March stands in', () => {
    assert.deepEqual(weather.day('USW00094728', '2028-02-29'), weather.day('USW00094728', '2013-03-01'));
    assert.ok(weather.day('USW00024233', '1976-02-29'));
  });

  test('knows no other station', () => assert.equal(weather.day('USW00012960', '2026-07-04'), null));
});

describe('the weather vendors', () => {
  const noaa = (from: string, to: string, rest = 'units=metric&format=json') =>
    get(
      `${vendors.noaa.url}?dataset=daily-summaries&stations=USW00094728&startDate=${from}&endDate=${to}&dataTypes=PRCP,TMAX&includeAttributes=true&${rest}`,
    );

  test('NCEI lists rows of padded text, only of days that are over by two', async () => {
    clock.now = at('2026-07-05T00:00:00Z');
    const { json } = await noaa('2026-07-01', '2026-07-04');
    assert.deepEqual(
      json.map(({ DATE }: { DATE: string }) => DATE),
      ['2026-07-01', '2026-07-02'],
    );
    assert.match(json[0].PRCP, /^ +\d+\.\d$/);
    assert.equal(json[0].PRCP_ATTRIBUTES, ',,W,2400');
    assert.equal((await noaa('2026-07-04', '2026-07-01')).status, 400);
    assert.equal((await noaa('2026-07-01', '2026-07-04', 'units=standard&format=json')).status, 400);
  });

  test('Open-Meteo has null and POWER -999 for what is not in yet', async () => {
    clock.now = at('2026-07-08T00:00:00Z');
    const place = 'latitude=40.7789&longitude=-73.9692';
    const dates = 'start_date=2026-07-01&end_date=2026-07-03&timezone=America/New_York';
    const meteo = await get(`${vendors.openMeteo.url}?${place}&${dates}&daily=precipitation_sum`);
    const values = meteo.json.daily.precipitation_sum;
    assert.equal(typeof values[1], 'number');
    assert.equal(values[2], null);
    assert.equal(meteo.json.daily_units.precipitation_sum, 'mm');
    assert.equal((await get(`${vendors.openMeteo.url}?${place}&${dates}&daily=luck`)).status, 400);

    const power = await get(
      `${vendors.nasaPower.url}?${place}&start=20260703&end=20260706&parameters=PRECTOTCORR&community=AG&format=JSON`,
    );
    const days = power.json.properties.parameter.PRECTOTCORR;
    assert.deepEqual(Object.keys(days), ['20260703', '20260704', '20260705', '20260706']);
    assert.ok(days['20260704'] >= 0);
    assert.equal(days['20260705'], -999);
    assert.equal((await get(`${vendors.nasaPower.url}?${place}&start=x&end=20260706`)).status, 422);
  });

  test('airport reports reach back as many hours as asked, two weeks at most, newest first', async () => {
    clock.now = at('2026-07-08T12:30:00Z');
    const reports = async (query: string) => get(`${vendors.metar.url}?format=json&${query}`);
    const { json } = await reports('ids=KJFK&hours=3');
    assert.deepEqual(
      json.map(({ obsTime }: { obsTime: number }) => (clock.now - obsTime) / 60),
      [30, 90, 150],
    );
    assert.match(json[0].rawOb, /^METAR KJFK 081200Z (\d{3}|VRB)\d\d(G\d\d)?KT/);
    assert.ok((await reports('ids=KJFK&hours=9999')).json.length <= 361);
    assert.equal((await reports('ids=KXXX&hours=3')).status, 204);
    assert.equal((await reports('ids=KJFK&hours=none')).status, 400);
  });

  test('report around New Year from both ends of the record', async () => {
    clock.now = at('2027-01-02T12:30:00Z');
    const { json } = await get(`${vendors.metar.url}?format=json&ids=KJFK&hours=72`);
    const days = new Set(
      json.map(({ obsTime }: { obsTime: number }) => new Date(obsTime * 1000).toISOString().slice(0, 10)),
    );
    assert.ok(days.has('2026-12-30') && days.has('2027-01-02'));
  });
});
