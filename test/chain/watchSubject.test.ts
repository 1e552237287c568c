import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnBits, maskSubject } from '../../chain/subject.ts';
import {
  decodeWatch,
  encodeWatch,
  monthRateColumns,
  seasonRateColumns,
  undatedRateColumns,
  watchCapColumns,
  watchColumns,
} from '../../chain/watchSubject.ts';

const rain = { name: 'USW00094728', date: '2027-06-01', days: 30, detail: 'RAIN' };

test('a watch reads on chain as its station, first day, length and detail', () => {
  const subject = encodeWatch(rain);
  assert.equal(Buffer.from(subject.slice(2), 'hex').toString('latin1'), 'USW00094728  20270601030RAIN    ');
  assert.deepEqual(decodeWatch(subject), rain);
});

test('every column belongs to exactly one field', () => {
  assert.equal(columnBits(...Object.values(watchColumns)), 0xffffffff);
  assert.equal(
    Object.values(watchColumns).reduce((sum, { width }) => sum + width, 0),
    32,
  );
});

test('rows forget the year, the day of the month or the whole date, and nothing else', () => {
  const masked = (columns: number) =>
    Buffer.from(maskSubject(encodeWatch(rain), columns).slice(2), 'hex')
      .toString('latin1')
      .replaceAll('\0', '·');
  assert.equal(masked(seasonRateColumns), 'USW00094728  ····0601030RAIN    ');
  assert.equal(masked(monthRateColumns), 'USW00094728  ····06··030RAIN    ');
  assert.equal(masked(undatedRateColumns), 'USW00094728  ········030RAIN    ');
  assert.equal(masked(watchCapColumns.nameMonth), 'USW00094728  202706·············');
  assert.equal(masked(watchCapColumns.name), 'USW00094728  ···················');
});

test('a field that does not fit its columns is named', () => {
  const refused: [Partial<typeof rain>, string][] = [
    [{ name: '' }, 'name'],
    [{ name: 'FOURTEENCHARSX' }, 'name'],
    [{ name: 'ümlaut' }, 'name'],
    [{ date: '2027-02-29' }, 'date'],
    [{ date: '2027-6-1' }, 'date'],
    [{ days: 0 }, 'days'],
    [{ days: 367 }, 'days'],
    [{ days: 1.5 }, 'days'],
    [{ detail: 'NINECHARS' }, 'detail'],
    [{ detail: 'a b' }, 'detail'],
  ];
  for (const [change, field] of refused)
    assert.throws(() => encodeWatch({ ...rain, ...change }), { name: 'MalformedSubjectError', field });
});

test('bytes that no watch writes are refused', () => {
  const subject = encodeWatch(rain);
  assert.throws(() => decodeWatch(`0x${'00'.repeat(32)}`), { name: 'MalformedSubjectError' });
  assert.throws(() => decodeWatch(`0x${subject.slice(2, -2)}00`), { name: 'MalformedSubjectError' });
});
