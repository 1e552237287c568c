import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { openSource, sourceNames } from '../../oracle/reporter/openSource.ts';
import { feedsSetting } from '../../oracle/reporter/sourceSettings.ts';

const dir = mkdtempSync(join(tmpdir(), 'buckler-open-'));
after(() => rmSync(dir, { recursive: true }));

const open = (name: string, environment: Record<string, string> = {}) => openSource(name, environment, dir);
const variablesOf = (name: string, environment: Record<string, string> = {}): string[] => {
  try {
    open(name, environment);
    return [];
  } catch (error) {
    assert.ok(error instanceof Error && 'variables' in error && Array.isArray(error.variables));
    return error.variables.map(String).sort();
  }
};

const crop = {
  HTTP_PERIL: 'crop',
  HTTP_URL: 'https://prices.example/v1/{name}/{last}',
  HTTP_VALUE_PATH: '/price',
  HTTP_UNIT: 'dollars',
};

describe('a reporter’s source', () => {
  test('without a key needs no setting at all where its vendor wants none', () => {
    for (const name of ['noaa', 'open-meteo', 'nasa-power', 'metar', 'defillama'])
      assert.deepEqual(variablesOf(name), [], name);
  });

  test('names every setting that is missing', () => {
    assert.deepEqual(variablesOf('flightaware'), ['FLIGHTAWARE_KEY']);
    assert.deepEqual(variablesOf('cirium'), ['CIRIUM_APP_ID', 'CIRIUM_APP_KEY']);
    assert.deepEqual(variablesOf('aerodatabox'), ['AERODATABOX_KEY']);
    assert.deepEqual(variablesOf('chainlink'), ['CHAINLINK_FEEDS', 'CHAINLINK_RPC_URL']);
    assert.deepEqual(variablesOf('http'), ['HTTP_PERIL', 'HTTP_UNIT', 'HTTP_URL', 'HTTP_VALUE_PATH']);
    assert.deepEqual(variablesOf('crystal ball'), ['REPORTER_SOURCE']);
    assert.deepEqual(variablesOf('toString'), ['REPORTER_SOURCE']);
  });

  test('says which products it answers and whose word it is', () => {
    const keys = { FLIGHTAWARE_KEY: 'a', CIRIUM_APP_ID: 'b', CIRIUM_APP_KEY: 'c', AERODATABOX_KEY: 'd' };
    const chainlink = {
      CHAINLINK_RPC_URL: 'http://127.0.0.1:9',
      CHAINLINK_FEEDS: `ETH/USD=0x${'ab'.repeat(20)}:3600`,
    };
    const told = sourceNames.map((name) => {
      const { family, products } = open(name, { ...keys, ...chainlink, ...crop });
      return [name, family, products];
    });
    assert.deepEqual(told, [
      ['flightaware', 'flightaware', [1]],
      ['cirium', 'cirium', [1]],
      ['aerodatabox', 'aerodatabox', [1]],
      ['noaa', 'noaa', [2, 3, 4, 5, 6]],
      ['open-meteo', 'era5', [2, 3, 4, 5, 6]],
      ['nasa-power', 'merra2', [2, 3, 4, 5]],
      ['metar', 'noaa', [6]],
      ['chainlink', 'chainlink', [9, 10]],
      ['defillama', 'defillama', [12]],
      ['http', 'configured', [7]],
    ]);
  });

  test('feeds are a name, an address and a heartbeat each, no name twice', () => {
    const address = `0x${'ab'.repeat(20)}`;
    assert.deepEqual(feedsSetting.parse(`ETH/USD=${address}:3600, USDC/USD=${address}:86400`).get('USDC/USD'), {
      address,
      heartbeat: 86_400,
    });
    for (const wrong of ['', 'ETH/USD', `ETH/USD=${address}`, `eth=${address}:1`, `A=${address}:1,A=${address}:2`])
      assert.equal(feedsSetting.safeParse(wrong).success, false, wrong);
  });

  test('as its operator describes it must fit its peril, and no watch chooses its host (rule H5)', () => {
    assert.deepEqual(variablesOf('http', crop), []);
    assert.deepEqual(variablesOf('http', { ...crop, HTTP_UNIT: 'hours' }), ['HTTP_UNIT']);
    assert.deepEqual(variablesOf('http', { ...crop, HTTP_PERIL: 'vessel' }), ['HTTP_UNIT']);
    assert.deepEqual(open('http', { ...crop, HTTP_PERIL: 'vessel', HTTP_UNIT: 'time' }).products, [8]);
    assert.deepEqual(variablesOf('http', { ...crop, HTTP_UNIT_PATH: '/unit' }), ['HTTP_UNIT_TEXT']);
    assert.deepEqual(variablesOf('http', { ...crop, HTTP_VALUE_PATH: 'price' }), ['HTTP_VALUE_PATH']);
    assert.deepEqual(variablesOf('http', { ...crop, HTTP_SECRET_HEADER: 'a: b' }), ['HTTP_SECRET_HEADER']);
    // Nor may a place stay unfilled.
    for (const url of ['https://{name}.example/', 'ftp://a.example/', 'https://a.example/{station}', '/v1/{name}'])
      assert.deepEqual(variablesOf('http', { ...crop, HTTP_URL: url }), ['HTTP_URL'], url);
  });
});
