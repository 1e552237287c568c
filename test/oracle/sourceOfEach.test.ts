import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { BadSettingsError, readSettings } from '../../oracle/readSettings.ts';
import { openSource } from '../../oracle/reporter/openSource.ts';
import { productsSetting, sourceOfEach, sourcesSetting } from '../../oracle/reporter/sourceOfEach.ts';

const environment = { FLIGHTAWARE_KEY: 'key', AERODATABOX_KEY: 'key' };
const open = (...names: string[]) => names.map((name) => openSource(name, environment, 'nowhere'));
const names = (sources: ReturnType<typeof sourceOfEach>) => [...sources].map(([product, { name }]) => [product, name]);

test('one reporter asks one source about flights and another about the weather', () => {
  const sources = sourceOfEach(open('flightaware', 'open-meteo'), undefined);
  assert.deepEqual(names(sources).slice(0, 3), [
    [1, 'flightaware'],
    [2, 'open-meteo'],
    [3, 'open-meteo'],
  ]);
});

test('it answers only what it was told to, where it was told', () => {
  assert.deepEqual(names(sourceOfEach(open('flightaware', 'noaa'), [3, 1])), [
    [3, 'noaa'],
    [1, 'flightaware'],
  ]);
});

for (const { what, variable, make } of [
  {
    what: 'two sources of one product',
    variable: 'REPORTER_SOURCE',
    make: () => sourceOfEach(open('flightaware', 'aerodatabox'), undefined),
  },
  {
    what: 'a product that no source answers',
    variable: 'REPORTER_PRODUCTS',
    make: () => sourceOfEach(open('noaa'), [1]),
  },
])
  test(`${what} cannot be`, () => {
    assert.throws(make, (error) => error instanceof BadSettingsError && error.variables.join() === variable);
  });

test('sources and products are lists, and what is neither is named', () => {
  const schema = z.object({ REPORTER_SOURCE: sourcesSetting, REPORTER_PRODUCTS: productsSetting });
  const read = (source: string, products = '') =>
    readSettings(schema, { REPORTER_SOURCE: source, REPORTER_PRODUCTS: products });
  assert.deepEqual(read('flightaware, noaa', '1, 3'), {
    REPORTER_SOURCE: ['flightaware', 'noaa'],
    REPORTER_PRODUCTS: [1, 3],
  });
  assert.equal(read('noaa').REPORTER_PRODUCTS, undefined);
  for (const [source, products] of [['nobody'], [''], ['noaa', 'rain'], ['noaa', '70000']] as const)
    assert.throws(() => read(source, products), BadSettingsError);
});
