import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cropProduct, vesselProduct } from '../../chain/products.ts';
import { type ConfiguredAccess, readConfigured } from '../../oracle/sources/configured.ts';
import { scaled } from '../../oracle/sources/decimal.ts';
import { atPath } from '../../oracle/sources/jsonPath.ts';
import { watchOf } from '../../oracle/sources/watchOf.ts';
import { at, day, essence, watching } from './weatherRig.ts';

const crop: ConfiguredAccess = {
  product: cropProduct,
  urlTemplate: 'https://prices.example/v1/{name}?day={last}',
  headers: {},
  valuePath: '/prices/{last}/close',
  timePath: '/asOf',
  statedUnit: { path: '/unit', text: 'USD/bu' },
  unit: 'dollars',
  rounding: 'down',
  least: 1,
  most: 100_000_000,
};
const cropWatch = watchOf({ product: cropProduct, subject: watching('MAIZE', '2026-06-01', 30) });
const vessel: ConfiguredAccess = {
  ...crop,
  product: vesselProduct,
  valuePath: '/calls/{detail}/arrived',
  timePath: null,
  statedUnit: null,
  unit: 'time',
  least: -720,
  most: 8784,
};
const vesselWatch = watchOf({ product: vesselProduct, subject: watching('9811000', '2026-06-01', 10, 'KEMBA') });
assert.ok(cropWatch && vesselWatch);
const now = cropWatch.end + day;

describe('a crop’s price', () => {
  const answer = (close: unknown, changes: Record<string, unknown> = {}) => ({
    unit: 'USD/bu',
    asOf: '2026-06-30T18:00:00Z',
    prices: { '2026-06-30': { close } },
    ...changes,
  });
  const say = (json: unknown, access = crop) => essence(readConfigured(json, access, cropWatch, now));

  test('is read at its path and kept exact (rules H1, H4)', () => {
    assert.equal(say(answer(4.35)), 'value 435');
    assert.equal(say(answer(19.99)), 'value 1999');
    assert.equal(say(answer('4.359')), 'value 435');
    assert.equal(say(answer('4.359'), { ...crop, rounding: 'nearest' }), 'value 436');
    assert.equal(say(answer('4.351'), { ...crop, rounding: 'up' }), 'value 436');
    assert.equal(say(answer(435), { ...crop, unit: 'cents' }), 'value 435');
  });

  test('null is not yet, absent is malformed (rule H1)', () => {
    assert.equal(say(answer(null)), 'notYet');
    assert.equal(say({ unit: 'USD/bu', asOf: '2026-06-30', prices: {} }), 'MALFORMED');
    for (const wrong of ['n/a', true, {}, [], '', '1e3', 1e21])
      assert.equal(say(answer(wrong)), 'MALFORMED', String(wrong));
  });

  test('in another unit than declared, or none, it is unknown (rule H2)', () => {
    assert.equal(say(answer(4.35, { unit: 'USD/t' })), 'WRONG_UNIT');
    assert.equal(say(answer(4.35, { unit: undefined })), 'WRONG_UNIT');
  });

  test('of another day it is not the price of the last one (rules H3, D3)', () => {
    assert.equal(say(answer(4.35, { asOf: '2026-06-29' })), 'notYet');
    assert.equal(say(answer(4.35, { asOf: '2026-07-01' })), 'CONTRADICTORY');
    assert.equal(say(answer(4.35, { asOf: now + 301 })), 'CONTRADICTORY');
    assert.equal(say(answer(4.35, { asOf: 'yesterday' })), 'MALFORMED');
  });

  test('beyond its range it is implausible', () => {
    assert.equal(say(answer(0)), 'IMPLAUSIBLE');
    assert.equal(say(answer(-4.35)), 'IMPLAUSIBLE');
    assert.equal(say(answer(1_000_000.01)), 'IMPLAUSIBLE');
  });
});

describe('a vessel’s arrival', () => {
  const say = (arrived: unknown, time = now) =>
    essence(readConfigured({ calls: { KEMBA: { arrived } } }, vessel, vesselWatch, time));

  test('is whole hours after the scheduled day began', () => {
    assert.equal(say('2026-06-03T05:59:59Z'), 'value 53');
    assert.equal(say('2026-06-03T08:00:00+03:00'), 'value 53');
    assert.equal(say(at('2026-06-01T00:00:00Z')), 'value 0');
    assert.equal(say('2026-05-31T23:00:00Z'), 'value -1');
  });

  test('that has not happened is not late (rules D2, H1)', () => {
    assert.equal(say(null), 'notYet');
    assert.equal(say('2026-06-03T05:00:00Z', at('2026-06-03T04:54:59Z')), 'CONTRADICTORY');
    assert.equal(say('2026-06-03T05:00:00Z', at('2026-06-03T04:55:00Z')), 'value 53');
  });

  test('without a zone, in words, or years away is no time', () => {
    assert.equal(say('2026-06-03T05:00:00'), 'MALFORMED');
    assert.equal(say('soon'), 'MALFORMED');
    assert.equal(say('2016-06-03T05:00:00Z'), 'IMPLAUSIBLE');
  });
});

test('paths follow RFC 6901 and reach nothing that an answer did not bring', () => {
  const json = { 'a/b': [{ 'm~n': 7 }], constructor: 1 };
  assert.equal(atPath(json, '/a~1b/0/m~0n'), 7);
  assert.equal(atPath(json, ''), json);
  assert.equal(atPath(json, '/a~1b/length'), undefined);
  assert.equal(atPath({}, '/constructor'), undefined);
  assert.equal(atPath({}, '/__proto__/x'), undefined);
  assert.equal(atPath('text', '/0'), undefined);
});

test('decimals are scaled without floating point', () => {
  assert.equal(scaled(1.005, 100, 'down'), 100);
  assert.equal(scaled('1.005', 1000, 'down'), 1005);
  assert.equal(scaled(-1.25, 10, 'down'), -13);
  assert.equal(scaled(-1.25, 10, 'nearest'), -12);
  assert.equal(scaled(-1.25, 10, 'up'), -12);
  for (const none of [Number.NaN, Number.POSITIVE_INFINITY, 1e-7, '0x10', ' 1', '1,5', '9'.repeat(16)])
    assert.equal(scaled(none, 100, 'down'), null, String(none));
});
