import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuietHours } from '../../../bot/typed/readQuietHours.ts';
import { isTimeZone, readTimeZone } from '../../../bot/typed/readTimeZone.ts';

const zoneOf = (text: string) => {
  const reading = readTimeZone(text);
  return reading.kind === 'zone' ? reading.zone : reading.zones;
};

test('cities are read however they are written', () => {
  for (const [text, zone] of [
    ['Berlin', 'Europe/Berlin'],
    [' são  paulo ', 'America/Sao_Paulo'],
    ['new york', 'America/New_York'],
    ['America/New_York', 'America/New_York'],
    ['nairobi', 'Africa/Nairobi'],
    ['Mumbai', 'Asia/Kolkata'],
    ['Seattle', 'America/Los_Angeles'],
    ['\u200fjakarta\u200e', 'Asia/Jakarta'],
  ] as const)
    assert.equal(zoneOf(text), zone, text);
});

test('offsets are read, and only those in use', () => {
  for (const [text, zone] of [
    ['+2', '+02:00'],
    ['UTC-3:30', '-03:30'],
    ['gmt +05:45', '+05:45'],
    ['+0530', '+05:30'],
    ['−4', '-04:00'],
    ['UTC', 'UTC'],
    ['+0', 'UTC'],
    ['+14', '+14:00'],
  ] as const)
    assert.equal(zoneOf(text), zone, text);
  for (const text of ['+15', '-13', '+2:60', '5']) assert.ok(Array.isArray(zoneOf(text)), text);
});

test('slips are suggested, nonsense is not, and every zone offered is one', () => {
  assert.deepEqual(zoneOf('Berln'), ['Europe/Berlin']);
  assert.ok(zoneOf('san').includes('America/Santiago') || zoneOf('san').length > 0);
  for (const text of ['', '   ', '🦄', 'qqqqqqq', '‮הבית', 'x'.repeat(400)]) assert.deepEqual(zoneOf(text), [], text);
  for (const zone of [zoneOf('ind')].flat()) assert.ok(isTimeZone(zone), zone);
  assert.equal(isTimeZone('Mars/Olympus'), false);
});

test('quiet hours are read in 24 and in 12 hours', () => {
  for (const [text, from, to] of [
    ['22-7', 1320, 420],
    ['22:30 to 7', 1350, 420],
    ['10pm – 7am', 1320, 420],
    ['from 12am to 12pm', 0, 720],
    ['23.15-06.45', 1395, 405],
    ['24 - 8', 0, 480],
    ['22h – 7h30', 1320, 450],
    ['10 night to am 7', 1320, 420],
    ['night 12 to 5 night', 0, 300],
  ] as const)
    assert.deepEqual(readQuietHours(text), { from, to }, text);
  for (const text of [
    '',
    '22',
    '25-7',
    '22-22',
    '13pm-1am',
    '22:60-7',
    '0pm-5',
    'at night',
    '22-7-9',
    'night 13 to 7',
    '24:30-8',
  ])
    assert.equal(readQuietHours(text), null, text);
});
