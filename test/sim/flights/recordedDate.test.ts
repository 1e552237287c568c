import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datesBetween, recordedDateFor } from '../../../sim/flights/recordedDate.ts';

const dayMilliseconds = 86_400_000;

test('every day of 40 years stands on the same weekday of 2011, whole weeks away and at most six days off its season', () => {
  for (const date of datesBetween('2010-01-01', '2049-12-31')) {
    const recorded = recordedDateFor(date);
    assert.equal(recorded.slice(0, 4), '2011', date);
    const days = (Date.parse(date) - Date.parse(recorded)) / dayMilliseconds;
    assert.ok(Number.isInteger(days / 7), `${date} and ${recorded}`);
    const sameSeason = Date.parse(`2011${date.slice(4) === '-02-29' ? '-03-01' : date.slice(4)}`);
    const isEdge = date.slice(5) <= '01-03' || date.slice(5) >= '12-29';
    assert.ok(
      Math.abs(Date.parse(recorded) - sameSeason) <= (isEdge ? 6 : 3) * dayMilliseconds,
      `${date}, ${recorded}`,
    );
  }
});

test('a day of 2011 stands for itself', () => {
  for (const date of datesBetween('2011-01-01', '2011-12-31')) assert.equal(recordedDateFor(date), date);
});

test('neighbouring days of one year stand for neighbouring days, except around a leap day and at the edges', () => {
  for (const date of datesBetween('2026-01-05', '2026-12-26')) {
    const next = new Date(Date.parse(date) + dayMilliseconds).toISOString().slice(0, 10);
    const recordedNext = new Date(Date.parse(recordedDateFor(date)) + dayMilliseconds).toISOString().slice(0, 10);
    assert.equal(recordedDateFor(next), recordedNext, date);
  }
});

test('what is no date is refused', () => {
  for (const date of ['2026-02-30', '2026-13-01', '2026-1-1', 'tomorrow', '', '2025-02-29'])
    assert.throws(() => recordedDateFor(date), RangeError, date);
});
