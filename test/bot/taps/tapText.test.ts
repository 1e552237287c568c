import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Tap } from '../../../bot/action.ts';
import { readTap, writeTap } from '../../../bot/taps/tapText.ts';

const route = { carrier: 'XYZ', number: 9999, origin: 'IAH', destination: 'EWR' };
const intentId = 'A-z_0123456789abcdefgh';
const taps: { [Kind in Tap['kind']]: Extract<Tap, { kind: Kind }> } = {
  home: { kind: 'home' },
  help: { kind: 'help' },
  wallet: { kind: 'wallet' },
  covers: { kind: 'covers', page: 999 },
  pickOrigin: { kind: 'pickOrigin', page: 0 },
  pickDestination: { kind: 'pickDestination', origin: 'IAH', page: 12 },
  pickFlight: { kind: 'pickFlight', origin: 'IAH', destination: 'EWR', page: 3 },
  pickDay: { kind: 'pickDay', route, page: 2 },
  quote: { kind: 'quote', route, day: '2026-12-12' },
  chooseUnits: { kind: 'chooseUnits', intentId, units: 100_000 },
  askUnits: { kind: 'askUnits', intentId },
  backToQuote: { kind: 'backToQuote', intentId },
  buy: { kind: 'buy', intentId, units: 3 },
  confirm: { kind: 'confirm', intentId },
  close: { kind: 'close', intentId },
  undo: { kind: 'undo', intentId },
  testDollars: { kind: 'testDollars' },
  watch: {
    kind: 'watch',
    tap: { kind: 'times', product: 9, watched: { name: 'ETH/USD', detail: '' }, month: 6, page: 2 },
  },
  votes: { kind: 'votes', tap: { kind: 'cast', proposalId: 2n ** 256n - 1n, support: 2 } },
  pool: { kind: 'pool', tap: { kind: 'deposit', level: 'medium', dollars: 50 } },
  cover: { kind: 'cover', seriesId: 2n ** 255n + 7n },
  certificate: { kind: 'certificate', seriesId: 5n },
  statement: { kind: 'statement' },
  terms: { kind: 'terms' },
  gift: { kind: 'gift', tap: { kind: 'link', seriesId: 2n ** 255n + 7n, units: 999_999 } },
  settings: { kind: 'settings', tap: { kind: 'zone', zone: 'America/Argentina/ComodRivadavia' } },
  safety: { kind: 'safety', tap: { kind: 'pay', to: `0x${'ff'.repeat(20)}`, dollars: 999_999_999_999_999n } },
  market: { kind: 'market', tap: { kind: 'sellUnits', seriesId: 2n ** 255n + 7n, units: 999_999 } },
};

test('every tap reads back as itself and fits into 64 bytes', () => {
  const written = Object.values(taps).map(writeTap);
  assert.deepEqual(written.map(readTap), Object.values(taps));
  for (const data of written) assert.ok(Buffer.byteLength(data) <= 64, data);
  assert.equal(new Set(written).size, written.length);
});

test('a yes says which terms stood above it, or that none did', () => {
  const yeses: Tap[] = [
    { kind: 'buy', intentId, units: 100_000, terms: 9999 },
    { kind: 'confirm', intentId, terms: 9999 },
  ];
  const written = yeses.map(writeTap);
  assert.deepEqual(written.map(readTap), yeses);
  for (const data of written) assert.ok(Buffer.byteLength(data) <= 64, data);
  for (const terms of ['0', '01', '-1', '10000', 'x', '1.1']) assert.equal(readTap(`1k.${intentId}.${terms}`), null);
});

test('what this version would not write is nobody’s tap', () => {
  const foreign = [
    '',
    '1',
    '0h',
    '2h',
    '1h.',
    '1h.1',
    '1c.',
    '1c.-1',
    '1c.01',
    '1c.1e3',
    '1c.1000',
    '1z.1',
    '1d.iah.0',
    '1d.IAH',
    '1d.IAHX.0',
    '1q.CO.62.IAH.EWR.20261301',
    '1q.CO.062.IAH.EWR.20261212',
    '1q.CO.0.IAH.EWR.20261212',
    '1y.CO.62.IAH.EWR.20261212',
    '1q.CO.62.IAH.EWR',
    `1b.${intentId}`,
    `1b.${intentId}.0`,
    `1b.${intentId}.-1`,
    `1b.${intentId}.1.05`,
    `1b.${intentId}.1000000`,
    `1b.short.3`,
    `1n.${intentId}.3`,
    `1b.${intentId}.３`,
    `1u.${intentId}=.3`,
    `1x.${intentId} `,
  ];
  for (const data of foreign) assert.equal(readTap(data), null, data);
});

test('random and mangled data never throws and never becomes what was not written', () => {
  const written = Object.values(taps).map(writeTap);
  for (let i = 0; i < 5000; i++) {
    const noise = randomBytes(i % 80).toString(i % 2 === 0 ? 'latin1' : 'utf8');
    const base = written[i % written.length] ?? '';
    const at = i % (base.length + 1);
    for (const data of [noise, base.slice(0, at) + noise.slice(0, 2) + base.slice(at), base.slice(0, at)]) {
      const tap = readTap(data);
      if (tap !== null) assert.equal(writeTap(tap), data);
    }
  }
});
