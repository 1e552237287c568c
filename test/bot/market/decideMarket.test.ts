import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decideBuy,
  decideSale,
  feeOf,
  firstSecondOf,
  groupOf,
  listingsToShow,
} from '../../../bot/usecases/market/decideMarket.ts';
import { encodeFlight, type Hex } from '../../../chain/subject.ts';
import { encodeWatch } from '../../../chain/watchSubject.ts';
import type { ListedCover } from '../../../db/market.ts';

const dollar = 1_000_000n;
const seller: Hex = `0x${'5e'.repeat(20)}`;
const buyer: Hex = `0x${'b0'.repeat(20)}`;
const flight = encodeFlight({ carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' });
const rain = encodeWatch({ name: 'USW00024233', date: '2026-12-01', days: 31, detail: 'RAIN' });
const start = Date.UTC(2026, 11, 12) / 1000;
const offer = { seller, seriesId: 7n, units: 5, pricePerUnit: 900_000n, feeBps: 250, cutoff: 1000 };

function listed(listing: bigint, pricePerUnit: bigint, product = 1, subject = flight): ListedCover {
  const place = { block: Number(listing), logIndex: 0, time: 1, transaction: '0x' as Hex };
  const series = {
    ...place,
    seriesId: 7n,
    product,
    version: 1,
    subject,
    trigger: 121,
    exit: 121,
    payout: 12n * dollar,
  };
  return {
    listing: { ...place, listing, seriesId: 7n, seller, units: 3, pricePerUnit, feeBps: 0 },
    ...{ left: 3, series, settlement: null },
  };
}

test('a fee is rounded down', () => {
  assert.equal(feeOf(1_000_001n, 250), 25_000n);
  assert.equal(feeOf(39n, 250), 0n);
});

test('a purchase is offered with the fee inside, or refused with what to do instead', () => {
  const buying = { units: 2, payout: 12n * dollar, have: 3n * dollar, buyer, now: 999 };
  const paid = { pay: 1_800_000n, fee: 45_000n, get: 24n * dollar, have: 3n * dollar };
  assert.deepEqual(decideBuy(offer, buying), { kind: 'confirm', ...paid });
  assert.deepEqual(decideBuy(offer, { ...buying, units: 6 }), { kind: 'onlyLeft', count: 5 });
  const poor = { kind: 'tooFewDollars', have: dollar, need: 1_800_000n, affordable: 1 };
  assert.deepEqual(decideBuy(offer, { ...buying, have: dollar }), poor);
  assert.equal(decideBuy({ ...offer, pricePerUnit: dollar }, buying).kind, 'confirm');
  assert.deepEqual(decideBuy({ ...offer, pricePerUnit: dollar + 1n }, buying), { kind: 'aboveIssue' });
  assert.deepEqual(decideBuy(offer, { ...buying, now: 1000 }), { kind: 'closed', cutoff: 1000 });
  assert.deepEqual(decideBuy({ ...offer, units: 0 }, buying), { kind: 'gone' });
  assert.deepEqual(decideBuy({ ...offer, seller: '0xAB' }, { ...buying, buyer: '0xab' }), { kind: 'own' });
});

test('a sale is offered with what it brings, or refused with the limit it met', () => {
  const sale = { units: 2, price: 900_000n, held: 3n, feeBps: 200, cutoff: 1000, now: 999 };
  assert.deepEqual(decideSale(sale), { kind: 'confirm', get: 1_764_000n, fee: 36_000n });
  assert.equal(decideSale({ ...sale, price: dollar }).kind, 'confirm');
  assert.deepEqual(decideSale({ ...sale, price: dollar + 1n }), { kind: 'aboveIssue' });
  assert.deepEqual(decideSale({ ...sale, units: 4 }), { kind: 'onlyHave', count: 3 });
  assert.deepEqual(decideSale({ ...sale, now: 1000 }), { kind: 'closed', cutoff: 1000 });
});

test('what is shown is of others, has not begun, is of the group, and the cheapest comes first', () => {
  const all = [listed(1n, 3n * dollar), listed(2n, dollar), listed(3n, dollar), listed(4n, 1n, 3, rain)];
  const show = (group: Parameters<typeof listingsToShow>[1]['group'], viewer = buyer, now = 0) =>
    listingsToShow(all, { group, viewer, now }).map(({ listing }) => listing.listing);
  assert.deepEqual(show('all'), [4n, 2n, 3n, 1n]);
  assert.deepEqual(show('flights'), [2n, 3n, 1n]);
  assert.deepEqual(show('weather'), [4n]);
  assert.deepEqual(show('coins'), []);
  assert.deepEqual(show('all', seller), []);
  assert.deepEqual(show('flights', buyer, start - 1), [2n, 3n, 1n]);
  assert.deepEqual(show('all', buyer, start), []);
});

test('groups and first days follow from product and subject, whatever the columns are', () => {
  assert.deepEqual([1, 3, 9, 13, 999].map(groupOf), ['flights', 'weather', 'coins', 'others', 'others']);
  assert.equal(firstSecondOf(1, flight), start);
  assert.equal(firstSecondOf(3, rain), Date.UTC(2026, 11, 1) / 1000);
  assert.equal(firstSecondOf(1, `0x${'00'.repeat(32)}`), null);
});
