import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearWords, slipsBetween } from '../../../bot/typed/nearWords.ts';
import { findWatched, pairsWith } from '../../../bot/usecases/watch/findWatched.ts';

const seattle = { name: 'USW00024233', detail: 'RAIN' };
const newYork = { name: 'USW00094728', detail: 'RAIN' };
const kennedy = { name: 'USW00094789', detail: 'RAIN' };
const ether = { name: 'ETH/USD', detail: '' };
const pair = { name: 'BTC/USD', detail: 'ETH/USD' };
const listed = [seattle, newYork, kennedy, ether, pair];
const found = (place: string) => findWatched(place, listed);

test('places and coins are found by every name they have, wherever the words stand', () => {
  for (const place of ['SEATTLE', 'SEA', 'IN SEATTLE NOW', 'USW00024233', 'مطر SEATTLE'])
    assert.deepEqual(found(place), { kind: 'found', watched: [seattle] }, place);
  for (const place of ['NYC', 'NEW YORK', 'CENTRAL PARK'])
    assert.deepEqual(found(place), { kind: 'found', watched: [newYork] }, place);
  for (const place of ['ETH', 'ETHEREUM', 'ETH/USD'])
    assert.deepEqual(found(place), { kind: 'found', watched: [ether] }, place);
});

test('the longest name wins, and a pair needs both of its coins', () => {
  assert.deepEqual(found('NEW YORK JFK'), { kind: 'found', watched: [kennedy] });
  assert.ok(found('ETH/BTC').kind === 'found');
  assert.deepEqual(findWatched('ETH/BTC', [pair]), { kind: 'found', watched: [pair] });
  assert.deepEqual(findWatched('BTC', [pair]), { kind: 'none' });
});

test('a coin named alone stands for its pairs, and for nothing else', () => {
  for (const place of ['ETH', 'BITCOIN', 'ETHERIUM', 'MY ETH'])
    assert.deepEqual(pairsWith(place, listed), [pair], place);
  for (const place of ['SEATTLE', 'DOGE', '']) assert.deepEqual(pairsWith(place, listed), [], place);
});

test('a slip of the finger is near, and a short or strange word is nothing', () => {
  for (const place of ['SEATLE', 'SEATTEL', 'RAIN SEATTLEE'])
    assert.deepEqual(found(place), { kind: 'near', watched: [seattle] });
  assert.equal(found('NEW YROK').kind, 'near');
  for (const place of ['HOUSTON', 'SET', 'ET', '', 'مطر', 'X'.repeat(4096)])
    assert.deepEqual(found(place), { kind: 'none' }, place.slice(0, 20));
});

test('slips are letters wrong, missing, added or swapped', () => {
  assert.equal(slipsBetween('FROST', 'FORST'), 1);
  assert.equal(slipsBetween('FROST', 'FROS'), 1);
  assert.equal(slipsBetween('FROST', 'FROSST'), 1);
  assert.equal(slipsBetween('FROST', 'FRUST'), 1);
  assert.equal(slipsBetween('', 'FROST'), 5);
  assert.equal(slipsBetween('FROST', 'FROST'), 0);
});

test('near words come likeliest first and never with the word itself', () => {
  assert.deepEqual(nearWords('FORST', ['FROST', 'FORST', 'FIRST'], 5), ['FIRST', 'FROST']);
  assert.deepEqual(nearWords('DRY', ['DAY'], 5), []);
});
