import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, readDay } from '../../../bot/typed/readDay.ts';

const today = '2026-11-23';
const dayOf = (text: string, on = today) => {
  const reading = readDay(text, on);
  return reading.kind === 'day' ? reading.day : reading.kind;
};

test('reads the forms in which people write one date', () => {
  const forms = [
    '12 DEC',
    'DEC 12',
    '12TH DECEMBER',
    'DECEMBER 12TH',
    '12DEC',
    '12 DEC 2026',
    'DEC 12 2026',
    '12 DEC 26',
  ];
  for (const form of [...forms, '2026-12-12', '12.12.', '12.12', '12.12.2026', '12/12', '12/12/26', '12-12-2026'])
    assert.equal(dayOf(form), '2026-12-12', form);
});

test('a date without a year is the next such date, today included', () => {
  assert.equal(dayOf('23 NOV'), '2026-11-23');
  assert.equal(dayOf('22 NOV'), '2027-11-22');
  assert.equal(dayOf('1 JAN'), '2027-01-01');
  assert.equal(dayOf('29 FEB'), '2028-02-29');
  assert.equal(dayOf('29 FEB', '2096-03-01'), '2104-02-29');
});

test('a written year is kept, also when it is past', () => {
  assert.equal(dayOf('12 DEC 2011'), '2011-12-12');
  assert.equal(dayOf('2025-01-02'), '2025-01-02');
});

test('yesterday, today and tomorrow cross months and years', () => {
  assert.equal(dayOf('TOMORROW', '2026-12-31'), '2027-01-01');
  assert.equal(dayOf('OVERMORROW', '2026-12-31'), '2027-01-02');
  assert.equal(dayOf('TODAY'), today);
  assert.equal(dayOf('YESTERDAY', '2024-03-01'), '2024-02-29');
  assert.equal(addDays('2024-02-28', 2), '2024-03-01');
});

test('a slashed date that can be read both ways is both days, day first', () => {
  assert.deepEqual(readDay('3/12', today), { kind: 'either', days: ['2026-12-03', '2027-03-12'] });
  assert.equal(dayOf('13/12'), '2026-12-13');
  assert.equal(dayOf('12/13'), '2026-12-13');
});

test('days that no calendar has are unreadable', () => {
  for (const text of ['31 FEB', '32 DEC', '2026-13-01', '2026-02-29', '0.0.', '45/45', '12 DECK 1', 'SOON', '🙂'])
    assert.equal(dayOf(text), 'unreadable', text);
  assert.equal(dayOf(''), 'none');
});
