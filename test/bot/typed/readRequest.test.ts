import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Request, readRequest } from '../../../bot/typed/readRequest.ts';

const today = '2026-11-23';
const read = (text: string): Request => readRequest(text, today);
const dec12 = { kind: 'day', day: '2026-12-12' } as const;
const co62 = { kind: 'flight', carrier: 'CO', number: 62, airports: [], day: dec12 } as const;

test('reads a flight and its date however they are typed', () => {
  const forms = [
    'CO 62 12 Dec',
    'co62 12/12',
    'CO62 2026-12-12',
    'Co-62, Dec 12',
    'co 0062 12.12.',
    'CO62 on 12 December',
  ];
  for (const text of [
    ...forms,
    'flight CO 62 Sat 12 Dec please',
    '  CO62\n12 Dec!',
    '\u202eCO62 12 Dec\u202c',
    'ＣＯ６２ 12 Dec',
  ])
    assert.deepEqual(read(text), co62, text);
});

test('tells a carrier with a digit from its number', () => {
  assert.deepEqual(read('B6 1064 12 Dec'), { ...co62, carrier: 'B6', number: 1064 });
  assert.deepEqual(read('B61064 12 Dec'), { ...co62, carrier: 'B6', number: 1064 });
  assert.deepEqual(read('9E 12 12 Dec'), { ...co62, carrier: '9E', number: 12 });
  assert.deepEqual(read('F9 12 Dec 12'), { ...co62, carrier: 'F9', number: 12 });
});

test('takes airports beside the number', () => {
  assert.deepEqual(read('CO62 IAH-EWR 12 Dec'), { ...co62, airports: ['IAH', 'EWR'] });
  assert.deepEqual(read('CO62 from IAH to EWR on 12 Dec'), { ...co62, airports: ['IAH', 'EWR'] });
  assert.deepEqual(read('CO62 EWR 12 Dec'), { ...co62, airports: ['EWR'] });
  assert.deepEqual(read('CO62 IAH → EWR'), { ...co62, airports: ['IAH', 'EWR'], day: { kind: 'none' } });
});

test('reads airports alone as a route', () => {
  assert.deepEqual(read('IAH EWR'), { kind: 'airports', airports: ['IAH', 'EWR'], day: { kind: 'none' } });
  assert.deepEqual(read('iah'), { kind: 'airports', airports: ['IAH'], day: { kind: 'none' } });
});

test('a month is neither an airline nor an airport', () => {
  assert.deepEqual(read('Dec 12'), { kind: 'day', day: dec12 });
  assert.deepEqual(read('CO62 Dec 12'), co62);
  assert.deepEqual(read('tomorrow'), { kind: 'day', day: { kind: 'day', day: '2026-11-24' } });
});

test('a day may stand before the flight, and three words may be a day', () => {
  for (const text of [
    '12 Dec CO 62',
    'Dec 12 CO62',
    '12/12 CO 62',
    '2026-12-12 flight CO-62',
    'on 12 December 2026, CO 62',
  ])
    assert.deepEqual(read(text), co62, text);
  const soon = { ...co62, day: { kind: 'day', day: '2026-11-25' } };
  for (const text of ['CO 62 the day after tomorrow', 'day after tomorrow CO 62'])
    assert.deepEqual(read(text), soon, text);
  assert.deepEqual(read('DAY SEA'), { kind: 'airports', airports: ['DAY', 'SEA'], day: { kind: 'none' } });
});

test('a flight with an unreadable date is still that flight', () => {
  assert.deepEqual(read('CO62 banana'), { ...co62, day: { kind: 'unreadable' } });
  assert.deepEqual(read('CO62 31 Feb'), { ...co62, day: { kind: 'unreadable' } });
});

test('a bare number is a number', () => {
  for (const text of ['3', '0', '-1', '1.75', '1e9', '62']) assert.equal(read(text).kind, 'number', text);
});

test('anything else is unclear, and nothing throws', () => {
  const texts = [
    '',
    ' ',
    'hello',
    '🙂',
    'מה שלומך',
    'CO 0',
    'CO 12345',
    '/',
    '\u0000',
    'a'.repeat(4096),
    '('.repeat(4096),
  ];
  for (const text of texts) assert.equal(read(text).kind, 'unclear', JSON.stringify(text.slice(0, 20)));
});
