import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  columnBits,
  decodeFlight,
  encodeFlight,
  type FlightSubject,
  flightCapColumns,
  flightRateColumns,
  MalformedSubjectError,
  maskSubject,
} from '../../chain/subject.ts';

const flight: FlightSubject = { carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' };
const text = (subject: string) => Buffer.from(subject.slice(2), 'hex').toString('latin1');

test('a flight is readable in its 32 columns', () => {
  assert.equal(text(encodeFlight(flight)), 'CO 006220261212IAHEWR           ');
});

test('every flight that can be encoded is decoded as itself', () => {
  for (const carrier of ['CO', 'G', 'B6', 'ABC', '9E'])
    for (const number of [1, 62, 999, 9999])
      for (const date of ['2024-02-29', '2026-01-01', '2026-12-31'])
        assert.deepEqual(decodeFlight(encodeFlight({ ...flight, carrier, number, date })), {
          ...flight,
          carrier,
          number,
          date,
        });
});

const bad: [keyof FlightSubject, unknown[]][] = [
  ['carrier', ['', 'co', 'ABCD', 'C ', 'C-', 'ÇO']],
  ['number', [0, -1, 1.5, 10_000, Number.NaN]],
  ['date', ['', '2026-02-29', '2026-13-01', '2026-1-1', '20261212', '12026-01-01']],
  ['origin', ['', 'IA', 'iah', 'IAHX', 'I1H']],
  ['destination', ['', 'EW', 'ewr', 'EWRX']],
];

for (const [field, values] of bad)
  test(`refuses a ${field} that does not fit its columns, by name`, () => {
    for (const value of values)
      assert.throws(
        () => encodeFlight({ ...flight, [field]: value }),
        (error) => error instanceof MalformedSubjectError && error.field === field,
      );
  });

test('refuses bytes that no flight has', () => {
  const subject = encodeFlight(flight);
  assert.throws(() => decodeFlight(`0x${subject.slice(2, -2)}41`), MalformedSubjectError);
  assert.throws(() => decodeFlight(`0x${'00'.repeat(32)}`), MalformedSubjectError);
  assert.throws(() => decodeFlight('0x'), MalformedSubjectError);
});

test('two days of one month share a rate row, two months do not', () => {
  const row = (date: string) => maskSubject(encodeFlight({ ...flight, date }), flightRateColumns);
  assert.equal(row('2026-12-12'), row('2027-12-31'));
  assert.notEqual(row('2026-12-12'), row('2026-11-12'));
});

test('flights accumulate with themselves, their origin that day and their destination that day', () => {
  const other = { ...flight, number: 99, carrier: 'UA', destination: 'LAX' };
  const key = (columns: number, of: FlightSubject) => maskSubject(encodeFlight(of), columns);
  assert.notEqual(key(flightCapColumns.flight, flight), key(flightCapColumns.flight, other));
  assert.equal(key(flightCapColumns.originDay, flight), key(flightCapColumns.originDay, other));
  assert.notEqual(key(flightCapColumns.destinationDay, flight), key(flightCapColumns.destinationDay, other));
});

test('column 31 is the highest bit, unsigned', () => {
  assert.equal(columnBits({ at: 31, width: 1 }), 2 ** 31);
  assert.equal(columnBits({ at: 0, width: 32 }), 2 ** 32 - 1);
});
