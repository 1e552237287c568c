import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelFor, readWatch, type WatchWish } from '../../../bot/typed/readWatch.ts';

const today = '2026-11-23';
const read = (text: string): WatchWish => readWatch(text, today);
const nothing: WatchWish = { peril: null, place: '', month: null, day: null, days: null, level: null };

/** What each text says, beside what it leaves out. */
const said: Record<string, Partial<WatchWish>> = {
  'rain Seattle June': { peril: 'rain', place: 'SEATTLE', month: 6 },
  'Seattle rain jun': { peril: 'rain', place: 'SEATTLE', month: 6 },
  'rainfall in seattle, june 2027': { peril: 'rain', place: 'SEATTLE', month: 6 },
  'too little rain in Seattle': { peril: 'dry', place: 'SEATTLE' },
  'no rain seattle': { peril: 'dry', place: 'SEATTLE' },
  'rain Seattle January 7 days': { peril: 'rain', place: 'SEATTLE', month: 1, days: 7 },
  'rain Seattle Jan 7-day': { peril: 'rain', place: 'SEATTLE', month: 1, days: 7 },
  'wet Newark June 2 weeks': { peril: 'wet', place: 'NEWARK', month: 6, days: 14 },
  'eth January 7, 14 days': { place: 'ETH', day: '2027-01-07', days: 14 },
  'eth January 7 2027 7d': { place: 'ETH', day: '2027-01-07', days: 7 },
  'eth 7 January 7 days': { place: 'ETH', day: '2027-01-07', days: 7 },
  'dry Seattle June 30 mm': {
    ...{ peril: 'dry', place: 'SEATTLE', month: 6 },
    level: { value: 30, side: null, unit: 'mm' },
  },
  'dry Houston July': { peril: 'dry', place: 'HOUSTON', month: 7 },
  'drought, New York, September': { peril: 'dry', place: 'NEW YORK', month: 9 },
  'too much rain new york sept': { peril: 'wet', place: 'NEW YORK', month: 9 },
  'flood NYC': { peril: 'wet', place: 'NYC' },
  'wet seattle 91 days': { peril: 'wet', place: 'SEATTLE', days: 91 },
  'heavy rain': { peril: 'wet' },
  'heat Phoenix': { peril: 'heat', place: 'PHOENIX' },
  'heat wave in New York in August': { peril: 'heat', place: 'NEW YORK', month: 8 },
  heatwave: { peril: 'heat' },
  'hot Seattle above 90F July': {
    ...{ peril: 'heat', place: 'SEATTLE', month: 7 },
    level: { value: (58 * 5) / 9, side: 'above', unit: 'degrees' },
  },
  frost: { peril: 'frost' },
  'FROST central park March under -5°C': {
    ...{ peril: 'frost', place: 'CENTRAL PARK', month: 3 },
    level: { value: -5, side: 'below', unit: 'degrees' },
  },
  'cold new york 7 days': { peril: 'frost', place: 'NEW YORK', days: 7 },
  'wind Chicago': { peril: 'wind', place: 'CHICAGO' },
  'hurricane Miami': { peril: 'wind', place: 'MIAMI' },
  'gusts over 100 km/h': { peril: 'wind', level: { value: 100 / 3.6, side: 'above', unit: 'speed' } },
  'storm 60 mph': { peril: 'wind', level: { value: 60 * 0.44704, side: null, unit: 'speed' } },
  'ETH below 50%': { place: 'ETH', level: { value: 50, side: 'below', unit: 'percent' } },
  'eth under 50 percent': { place: 'ETH', level: { value: 50, side: 'below', unit: 'percent' } },
  'bitcoin -50': { place: 'BITCOIN', level: { value: -50, side: null, unit: null } },
  'BTC −20%': { place: 'BTC', level: { value: -20, side: null, unit: 'percent' } },
  'btc 20% 14d': { place: 'BTC', days: 14, level: { value: 20, side: null, unit: 'percent' } },
  'ETH drops by 30%': { peril: 'drop', place: 'ETH', level: { value: 30, side: null, unit: 'percent' } },
  'ethereum crash': { peril: 'drop', place: 'ETHEREUM' },
  'ETH falls': { peril: 'drop', place: 'ETH' },
  'ETH 50% or less': { place: 'ETH', level: { value: 50, side: 'below', unit: 'percent' } },
  '35 mm or more rain': { peril: 'rain', level: { value: 35, side: 'above', unit: 'mm' } },
  'ETH drops 20% over 7 days': {
    peril: 'drop',
    place: 'ETH',
    days: 7,
    level: { value: 20, side: null, unit: 'percent' },
  },
  'eth the day after tomorrow': { place: 'ETH', day: '2026-11-25' },
  'ETH below $2,000': { place: 'ETH', level: { value: 2000, side: 'below', unit: 'dollars' } },
  'ETH 7 days from 3 Dec': { place: 'ETH', day: '2026-12-03', days: 7 },
  'eth dec 3 two': { place: 'ETH TWO', day: '2026-12-03' },
  'eth 2026-12-03': { place: 'ETH', day: '2026-12-03' },
  'eth tomorrow': { place: 'ETH', day: '2026-11-24' },
  'eth 3/12': { place: 'ETH' },
  'eth 25/12': { place: 'ETH', day: '2026-12-25' },
  'eth 2 weeks': { place: 'ETH', days: 14 },
  'eth 1 month': { place: 'ETH', days: 30 },
  'USDC depeg': { peril: 'depeg', place: 'USDC' },
  'usdc de-peg': { peril: 'depeg', place: 'USDC' },
  'USD coin depegged': { peril: 'depeg', place: 'USD COIN' },
  'USDC below 0.97': { place: 'USDC', level: { value: 0.97, side: 'below', unit: null } },
  'BTC/ETH divergence': { peril: 'divergence', place: 'BTC/ETH' },
  'impermanent loss eth btc': { peril: 'divergence', place: 'ETH BTC' },
  'IL eth/btc': { peril: 'divergence', place: 'ETH/BTC' },
  'ETH/USDC impermanent loss': { peril: 'divergence', place: 'ETH/USDC' },
  'IL ETH USDC 5%': {
    ...{ peril: 'divergence', place: 'ETH USDC' },
    level: { value: 5, side: null, unit: 'percent' },
  },
  'my LP of ETH and USDC': { peril: 'divergence', place: 'ETH USDC' },
  'TVL Aave': { peril: 'withdrawal', place: 'AAVE' },
  'bank run on Curve': { peril: 'withdrawal', place: 'CURVE' },
  'rain seattle 1 June 30 days below 15 mm': {
    ...{ peril: 'rain', place: 'SEATTLE', day: '2027-06-01', days: 30 },
    level: { value: 15, side: 'below', unit: 'mm' },
  },
  'rain seattle less than 2 cm': { peril: 'rain', place: 'SEATTLE', level: { value: 20, side: 'below', unit: 'mm' } },
  'rain seattle < 1 inch': { peril: 'rain', place: 'SEATTLE', level: { value: 25.4, side: 'below', unit: 'mm' } },
  'more than 80mm rain in May': { peril: 'rain', month: 5, level: { value: 80, side: 'above', unit: 'mm' } },
  weather: { peril: 'weather' },
  crypto: { peril: 'coins' },
  'weather Seattle June': { peril: 'weather', place: 'SEATTLE', month: 6 },
  June: { month: 6 },
  '3 Dec': { day: '2026-12-03' },
  '3': { level: { value: 3, side: null, unit: null } },
  Augusta: { place: 'AUGUSTA' },
  'rain Augusta August': { peril: 'rain', place: 'AUGUSTA', month: 8 },
  '🌧 Seattle': { place: 'SEATTLE' },
  'rain 🌧🌧 Seattle!!!': { peril: 'rain', place: 'SEATTLE' },
  '\u202erain Seattle\u202c June': { peril: 'rain', place: 'SEATTLE', month: 6 },
  'مطر Seattle': { place: 'مطر SEATTLE' },
  'ＲＡＩＮ Ｓｅａｔｔｌｅ': { peril: 'rain', place: 'SEATTLE' },
  'rain\nSeattle\tJune': { peril: 'rain', place: 'SEATTLE', month: 6 },
  'I want cover against frost in New York please': { peril: 'frost', place: 'NEW YORK' },
  'CO 62 12 Dec': { place: 'CO', day: '2026-12-12', level: { value: 62, side: null, unit: null } },
  '': {},
  '💥': {},
  '/': {},
};

for (const [text, wish] of Object.entries(said))
  test(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), { ...nothing, ...wish }));

test('texts of any length and letters are read at once and never throw', () => {
  const hostile = ['x', '9', 'rain ', 'jun', '-', '. ', '🌧', 'مطر ', '1/1/', '< $', 'a b ', '\u0000', '(', '%'];
  for (const part of hostile) {
    const wish = read(part.repeat(Math.ceil(4096 / part.length)));
    assert.ok(wish.place.length <= 200, part);
  }
});

test('a level is counted in the unit of what it is of, and in no other', () => {
  const level = (text: string) => read(text).level ?? assert.fail(text);
  assert.equal(levelFor(level('below 15 mm'), 'mm'), 150);
  assert.equal(levelFor(level('15'), 'mm'), 150);
  assert.equal(levelFor(level('-50'), 'percent'), 5_000);
  assert.equal(levelFor(level('below 12.5%'), 'percent'), 1_250);
  assert.equal(levelFor(level('under -5 C'), 'degrees'), -50);
  assert.equal(levelFor(level('86F'), 'degrees'), 300);
  assert.equal(levelFor(level('50%'), 'mm'), null);
  assert.equal(levelFor(level('below $2000'), 'percent'), null);
});

test('a stablecoin below 0.97 is three per cent under its dollar', () => {
  const level = read('USDC below 0.97').level ?? assert.fail();
  assert.equal(levelFor(level, 'percent', true), 300);
  assert.equal(levelFor(read('USDC below 3%').level ?? assert.fail(), 'percent', true), 300);
});
