import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MarketTap, marketGroups } from '../../../bot/taps/marketTaps.ts';
import { readTap, writeTap } from '../../../bot/taps/tapText.ts';

const most = 2n ** 256n - 1n;
const listing = 10n ** 18n - 1n;
const taps: { [Kind in MarketTap['kind']]: Extract<MarketTap, { kind: Kind }> } = {
  browse: { kind: 'browse', group: 'all', page: 999 },
  show: { kind: 'show', listing },
  buy: { kind: 'buy', listing, units: 999_999 },
  askBuy: { kind: 'askBuy', listing: 1n },
  mine: { kind: 'mine', page: 0 },
  own: { kind: 'own', listing },
  takeBack: { kind: 'takeBack', listing },
  collect: { kind: 'collect', listing },
  sell: { kind: 'sell', page: 1 },
  sellUnits: { kind: 'sellUnits', seriesId: most, units: 999_999 },
  sellCover: { kind: 'sellCover', seriesId: 0n },
  askSell: { kind: 'askSell', seriesId: 2n ** 255n },
};

test('every tap about the market reads back as itself, the widest series too', () => {
  const groups = marketGroups.map((group): MarketTap => ({ kind: 'browse', group, page: 0 }));
  const all = [...Object.values(taps), ...groups].map((tap) => ({ kind: 'market' as const, tap }));
  const written = all.map(writeTap);
  assert.deepEqual(written.map(readTap), all);
  assert.equal(new Set(written).size, written.length);
});

test('what no button of the market carries is nobody’s', () => {
  const series = writeTap({ kind: 'market', tap: taps.sellCover }).slice(5);
  const foreign = [
    '1M',
    '1M.b',
    '1M.b.x.0',
    '1M.b.a.1000',
    '1M.s.0',
    '1M.s.01',
    `1M.s.${10n ** 18n}`,
    '1M.y.1.0',
    '1M.y.1',
  ];
  for (const data of [...foreign, '1M.m.-1', `1M.v.${series}x`, `1M.v.${series.slice(1)}`, `1M.u.${series}`, '1M.z.1'])
    assert.equal(readTap(data), null, data);
  const canonical = `${series.slice(0, -1)}B`;
  assert.equal(readTap(`1M.v.${canonical}`), null, 'one series is written one way');
});
