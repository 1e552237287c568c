import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tap } from '../../../bot/action.ts';
import { readStart, writeQuoteLink } from '../../../bot/taps/startLink.ts';
import { writeTap } from '../../../bot/taps/tapText.ts';

const route = { carrier: 'CO', number: 62, origin: 'IAH', destination: 'EWR' };
const shows: Tap[] = [
  { kind: 'quote', route, day: '2027-02-12' },
  { kind: 'pickDay', route, page: 0 },
  { kind: 'watch', tap: { kind: 'perils', group: 'coins' } },
  { kind: 'watch', tap: { kind: 'times', product: 10, watched: { name: 'USDC/USD', detail: '' }, month: 0, page: 0 } },
  {
    kind: 'watch',
    tap: {
      kind: 'quote',
      product: 10,
      watch: { name: 'USDC/USD', detail: '', date: '2027-02-12', days: 7 },
      trigger: -300,
      exit: 500,
    },
  },
];

test('what a link opens is read as it was written, in the characters that a link can hold', () => {
  for (const tap of shows) {
    const payload = writeQuoteLink(tap);
    assert.match(payload ?? '', /^q_[A-Za-z0-9_-]{1,62}$/, writeTap(tap));
    assert.deepEqual(readStart(payload ?? ''), tap);
  }
});

test('a link never does anything: taps that buy, confirm, undo or vote can neither be written nor read', () => {
  const intentId = 'abcdefghijklmnopqrstuv';
  const does: Tap[] = [
    { kind: 'buy', intentId, units: 1 },
    { kind: 'confirm', intentId },
    { kind: 'undo', intentId },
    { kind: 'close', intentId },
    { kind: 'testDollars' },
  ];
  for (const tap of does) {
    assert.equal(writeQuoteLink(tap), null, tap.kind);
    assert.deepEqual(readStart(`q_${writeTap(tap).replaceAll('.', '_')}`), { kind: 'start', lost: true }, tap.kind);
  }
});

test('known links without more are a start, and any other is one that says so', () => {
  for (const payload of ['', 'group', 'share']) assert.deepEqual(readStart(payload), { kind: 'start' });
  const good = writeQuoteLink(shows[0] ?? { kind: 'home' }) ?? '';
  const bad = [
    'q_',
    'q_zz',
    'hello',
    '__proto__',
    `${good}_0`,
    good.toUpperCase(),
    `${good}-2e`,
    'q_'.repeat(40),
    '💥',
  ];
  for (const payload of bad) assert.deepEqual(readStart(payload), { kind: 'start', lost: true }, payload);
});

test('a tap that is too long for a link has none', () => {
  const watch = { name: 'SEATTLE TACOMA', detail: 'INTERNATIONAL', date: '2027-02-12', days: 30 };
  const tap: Tap = { kind: 'watch', tap: { kind: 'quote', product: 65535, watch, trigger: -99999, exit: 99999 } };
  let payload: string | null = '';
  try {
    payload = writeQuoteLink(tap);
  } catch (error) {
    assert.match(String(error), /takes \d+ bytes/);
    payload = null;
  }
  assert.equal(payload, null);
});
