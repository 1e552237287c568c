import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Notice } from '../../../bot/notices.ts';
import { quietUntil } from '../../../bot/usecases/settings/quietHours.ts';
import { whenToSend } from '../../../bot/usecases/settings/whenToSend.ts';

const at = (iso: string) => Date.parse(iso);
const night = { from: 22 * 60, to: 7 * 60 };
const until = (zone: string, now: string, quiet = night) => {
  const ms = quietUntil(quiet, zone, at(now));
  return ms === null ? null : new Date(ms).toISOString();
};

test('quiet hours over midnight end in the morning of the person’s zone', () => {
  assert.equal(until('UTC', '2026-12-12T21:59:59Z'), null);
  assert.equal(until('UTC', '2026-12-12T22:00:00Z'), '2026-12-13T07:00:00.000Z');
  assert.equal(until('UTC', '2026-12-13T06:59:30Z'), '2026-12-13T07:00:00.000Z');
  assert.equal(until('UTC', '2026-12-13T07:00:00Z'), null);
  assert.equal(until('Africa/Nairobi', '2026-12-12T19:30:00Z'), '2026-12-13T04:00:00.000Z');
  assert.equal(until('+05:45', '2026-12-12T16:30:00Z'), '2026-12-13T01:15:00.000Z');
});

test('quiet hours within a day end the same day', () => {
  const siesta = { from: 13 * 60 + 30, to: 15 * 60 };
  assert.equal(until('Europe/Madrid', '2026-07-01T12:00:00Z', siesta), '2026-07-01T13:00:00.000Z');
  assert.equal(until('Europe/Madrid', '2026-07-01T13:00:00Z', siesta), null);
});

test('when clocks go forward the night is an hour shorter, and longer when they go back', () => {
  // 29 March 2026, 02:00 → 03:00 in Berlin; 25 October 2026, 03:00 → 02:00.
  assert.equal(until('Europe/Berlin', '2026-03-28T21:30:00Z'), '2026-03-29T05:00:00.000Z');
  assert.equal(until('Europe/Berlin', '2026-10-24T20:30:00Z'), '2026-10-25T06:00:00.000Z');
  assert.equal(until('America/New_York', '2026-03-08T03:30:00Z'), '2026-03-08T11:00:00.000Z');
  assert.equal(until('America/New_York', '2026-11-01T02:30:00Z'), '2026-11-01T12:00:00.000Z');
});

test('quiet hours that end inside the skipped hour end at most an hour later, and never before', () => {
  const end = until('Europe/Berlin', '2026-03-28T21:30:00Z', { from: 22 * 60, to: 150 });
  assert.ok(end !== null && end >= '2026-03-29T01:00:00.000Z' && end <= '2026-03-29T02:00:00.000Z', String(end));
});

test('all year round the end of the quiet hours is ahead, within a night, and not quiet', () => {
  // Every hour of the day comes round within five days.
  const fiveHours = 5 * 3_600_000;
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'])
    for (let now = at('2026-01-01T00:00:00Z'); now < at('2027-01-01T00:00:00Z'); now += fiveHours) {
      const end = quietUntil(night, zone, now);
      if (end === null) continue;
      assert.ok(end > now && end - now <= 10 * 3_600_000, `${zone} ${new Date(now).toISOString()}`);
      assert.equal(quietUntil(night, zone, end), null, `${zone} ${new Date(now).toISOString()}`);
    }
});

const asleep = at('2026-12-13T01:00:00Z');
const awake = at('2026-12-13T12:00:00Z');
const morning = at('2026-12-13T07:00:00Z');
const quiet = { timeZone: 'UTC', quiet: night, muted: [] as string[] };
const when = (kind: Notice['kind'], now = asleep, settings = quiet) => whenToSend({ kind }, settings, now);

test('by day everything comes at once and can be heard', () => {
  for (const kind of ['coverPaid', 'accountNews', 'saleEnds', 'dollarsArrived', 'orderDone'] as const)
    assert.deepEqual(when(kind, awake), { do: 'send', silent: false }, kind);
});

test('in quiet hours money and safety come without a sound, answers with one, and the rest in the morning', () => {
  for (const kind of ['coverPaid', 'coverRefunded', 'paymentSkipped', 'accountNews', 'limitNews', 'joinAsked'] as const)
    assert.deepEqual(when(kind), { do: 'send', silent: true }, kind);
  assert.deepEqual(when('dollarsArrived'), { do: 'send', silent: true });
  for (const kind of ['orderPlaced', 'orderRefused', 'covered', 'voteRecorded'] as const)
    assert.deepEqual(when(kind), { do: 'send', silent: false }, kind);
  for (const kind of ['saleEnds', 'coverStarts', 'proposalEnded', 'coverExpired', 'coverReceived'] as const)
    assert.deepEqual(when(kind), { do: 'hold', untilMs: morning }, kind);
});

test('what was switched off never comes, but money, safety and answers cannot be switched off', () => {
  const muted = { ...quiet, muted: ['reminders', 'deposits', 'votes', 'money', 'safety', 'answer', 'nonsense'] };
  for (const kind of ['saleEnds', 'coverStarts', 'dollarsArrived', 'proposalEnded'] as const)
    assert.deepEqual(when(kind, awake, muted), { do: 'drop' }, kind);
  for (const kind of ['coverPaid', 'coverRefunded', 'accountNews', 'orderDone'] as const)
    assert.equal(when(kind, awake, muted).do, 'send', kind);
});
