import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOf, dayNumber, overlaps, parseSpan, spanText } from '../../pricing/days.ts';

test('a span is a year, a month, a date, or two of them, both ends included', () => {
  for (const [text, span] of [
    ['2011-01..2011-06', '2011-01-01..2011-06-30'],
    ['2011-01-01..2011-06-30', '2011-01-01..2011-06-30'],
    ['2011', '2011-01-01..2011-12-31'],
    ['2012-02', '2012-02-01..2012-02-29'],
    ['2012-02-29', '2012-02-29..2012-02-29'],
    [' 2011..2012-03 ', '2011-01-01..2012-03-31'],
  ] as const) {
    const read = parseSpan(text);
    assert.ok(read.ok && spanText(read.span) === span, text);
  }
});

test('what is no span is refused with a reason', () => {
  for (const text of [
    '',
    '..',
    '2011..',
    '..2011',
    'last year',
    '2011-13',
    '2011-02-29',
    '2011-2',
    '11',
    '2012..2011',
    '2011-06..2011-05',
    '2011..2012..2013',
    '2011-01-01T00:00',
    '0000',
    '-2011',
    '2011-00',
    '2011-04-31',
  ]) {
    const read = parseSpan(text);
    assert.ok(!read.ok && read.why.length > 10, text);
  }
});

test('days count through leap years, and spans know whether they overlap', () => {
  assert.equal(dateOf(dayNumber(2012, 2, 28) + 1), '2012-02-29');
  assert.equal(dayNumber(2013, 3, 1) - dayNumber(2013, 2, 28), 1);
  assert.ok(overlaps({ from: 1, to: 3 }, { from: 3, to: 9 }));
  assert.ok(!overlaps({ from: 1, to: 2 }, { from: 3, to: 9 }));
});
