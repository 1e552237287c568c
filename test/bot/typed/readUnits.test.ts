import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostUnits, readUnits } from '../../../bot/typed/readUnits.ts';

const result = (text: string) => {
  const reading = readUnits(text);
  return reading.kind === 'units' ? reading.units : reading.problem;
};

test('reads whole numbers, with thousands and as words', () => {
  const numbers = { '3': 3, ' 10 ': 10, '+7': 7, '1,000': 1000, ten: 10, Twelve: 12, '３': 3, '5.0': 5, '007': 7 };
  for (const [text, units] of Object.entries(numbers)) assert.equal(result(text), units, text);
  assert.equal(result(String(mostUnits)), mostUnits);
});

test('names what is wrong with every other answer', () => {
  const problems = {
    '0': 'zero',
    '-1': 'negative',
    '−1': 'negative',
    '1.5': 'fraction',
    '1,5': 'fraction',
    '1e9': 'tooMany',
    [`${mostUnits + 1}`]: 'tooMany',
    '🙂': 'notNumber',
    'ten please': 'notNumber',
    '': 'notNumber',
    '0x10': 'notNumber',
    NaN: 'notNumber',
    Infinity: 'notNumber',
    '1_000': 'notNumber',
  };
  assert.equal(result('9'.repeat(4096)), 'tooMany');
  for (const [text, problem] of Object.entries(problems)) assert.equal(result(text), problem, text.slice(0, 20));
});
