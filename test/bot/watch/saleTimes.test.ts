import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf, timesOnSale } from '../../../bot/usecases/watch/saleTimes.ts';
import { dropProduct, dryProduct } from '../../../chain/products.ts';
import { openWatchBook } from '../../../pricing/watches/watchBook.ts';
import { readWatchTable } from '../../../pricing/watches/watchTable.ts';

const tables = ['dry', 'drop'].map((peril) => new URL(`../../../pricing/tables/${peril}.json.gz`, import.meta.url));
const watches = openWatchBook(tables.map(({ pathname }) => readWatchTable(pathname)));
const day = 86_400;
const now = Date.parse('2027-01-15T10:00:00Z') / 1000;
const rainSpan = { lead: 28 * day, horizon: 270 * day };
const coinSpan = { lead: 7 * day, horizon: 60 * day };
const rain = watches.ratesOf(dryProduct, { name: 'USW00024233', detail: 'RAIN' });
const coin = watches.ratesOf(dropProduct, { name: 'ETH/USD', detail: '' });

test('a season is sold between its horizon and its lead, in whichever year that is', () => {
  const times = timesOnSale(rain, rainSpan, now);
  const months = [...new Set(times.map(({ date }) => date))];
  assert.deepEqual(
    months,
    [3, 4, 5, 6, 7, 8, 9, 10].map((month) => `2027-${String(month).padStart(2, '0')}-01`),
  );
  const autumn = timesOnSale(rain, rainSpan, Date.parse('2027-10-15T00:00:00Z') / 1000);
  assert.deepEqual([autumn[0]?.date, autumn.at(-1)?.date], ['2027-12-01', '2028-07-01']);
});

test('the last second of a sale is on sale and the next one is not', () => {
  const cutoff = Date.parse('2027-06-01T00:00:00Z') / 1000 - rainSpan.lead;
  assert.equal(standingOf('2027-06-01', rainSpan, cutoff - 1), 'onSale');
  assert.equal(standingOf('2027-06-01', rainSpan, cutoff), 'tooNear');
  assert.equal(standingOf('2027-06-01', rainSpan, cutoff + rainSpan.lead + day), 'past');
  const opens = cutoff + rainSpan.lead - rainSpan.horizon;
  assert.equal(standingOf('2027-06-01', rainSpan, opens), 'onSale');
  assert.equal(standingOf('2027-06-01', rainSpan, opens - 1), 'tooFar');
});

test('coins are offered once a week from the first day on, in every length that is worth its dollar', () => {
  const times = timesOnSale(coin, coinSpan, now);
  const dates = [...new Set(times.map(({ date }) => date))];
  assert.deepEqual(dates.slice(0, 3), ['2027-01-23', '2027-01-30', '2027-02-06']);
  assert.deepEqual(
    times.filter(({ date }) => date === dates[0]).map(({ days }) => days),
    [7, 14, 30],
  );
  // A week that is rarely bad enough is not worth weeks of locked dollars.
  assert.ok(times.some(({ date, days }) => date === dates.at(-1) && days === 30));
  assert.ok(!times.some(({ date, days }) => date === dates.at(-1) && days === 7));
});

test('where no price would be fair, the times are shown and the chain may say it', () => {
  const hopeless = coin.filter(({ days }) => days === 7).map((rate) => ({ ...rate, ratePpm: 1 }));
  assert.ok(timesOnSale(hopeless, coinSpan, now).length > 3);
  assert.deepEqual(timesOnSale([], coinSpan, now), []);
});
