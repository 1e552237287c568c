import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTap, writeTap } from '../../../bot/taps/tapText.ts';
import type { WatchTap } from '../../../bot/taps/watchTaps.ts';

const watched = { name: 'ETH.USD/_-X13', detail: 'BTC/USD.' };
const watch = { ...watched, date: '2027-06-01', days: 366 };
const taps: { [Kind in WatchTap['kind']]: Extract<WatchTap, { kind: Kind }> } = {
  perils: { kind: 'perils', group: 'coins' },
  places: { kind: 'places', product: 65_535, page: 999 },
  times: { kind: 'times', product: 65_535, watched, month: 12, page: 999 },
  levels: { kind: 'levels', product: 65_535, watch },
  quote: { kind: 'quote', product: 65_535, watch, trigger: -99_999, exit: -12_345 },
};
const more: WatchTap[] = [
  { kind: 'perils', group: 'weather' },
  { kind: 'times', product: 9, watched: { name: 'ETH/USD', detail: '' }, month: 0, page: 0 },
  { kind: 'quote', product: 5, watch: { ...watch, detail: '', days: 7 }, trigger: 0, exit: -5 },
];

test('every tap reads back as itself and fits into 64 bytes, with the longest names there are', () => {
  for (const tap of [...Object.values(taps), ...more]) {
    const data = writeTap({ kind: 'watch', tap });
    assert.ok(Buffer.byteLength(data) <= 64, data);
    assert.deepEqual(readTap(data), { kind: 'watch', tap });
  }
});

test('what this version would not write is nobody’s tap', () => {
  const foreign = [
    ...[
      '1W',
      '1W.',
      '1W.p',
      '1W.p.x',
      '1W.p.w.',
      '1w.p.w',
      '1W.z.1',
      '1W.n.0.0',
      '1W.n.65536.0',
      '1W.n.2.01',
      '1W.n.2',
    ],
    ...['1W.a.ETH', '1W.t.9.ETH/USD..13.0', '1W.t.9.ETH/USD..0.-1', '1W.t.9.ETH/USD..01.0'],
    ...[
      '1W.l.2.USW00024233.RAIN.20270231.30',
      '1W.l.2.USW00024233.RAIN.20270601.0',
      '1W.l.2.USW00024233.RAIN.20270601.367',
    ],
    ...['1W.l.2.USW00024233.RAIN.20270601.030', '1W.l.2.USW0002423312345.RAIN.20270601.30'],
    ...['1W.q.2.USW00024233.RAIN.20270601.30.150', '1W.q.2.USW00024233.RAIN.20270601.30.150.-0'],
    ...['1W.q.2.USW00024233.RAIN.20270601.30.1e3.50', '1W.q.2.USW00024233.RAIN.20270601.30.150.50.1'],
  ];
  for (const data of foreign) assert.equal(readTap(data), null, data);
});
