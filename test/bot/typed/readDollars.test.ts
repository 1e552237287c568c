import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { mostDollars, readDollars } from '../../../bot/typed/readDollars.ts';

const read = (text: string) => {
  const reading = readDollars(text);
  return reading.kind === 'dollars' ? reading.dollars : reading.problem;
};

test('dollars are read the way people write them', () => {
  const amounts: Record<string, bigint> = {
    '5': 5_000_000n,
    ' $5 ': 5_000_000n,
    '5$': 5_000_000n,
    '$ 5': 5_000_000n,
    '5 USDC': 5_000_000n,
    '5 dollars': 5_000_000n,
    'usd 5': 5_000_000n,
    '5.50': 5_500_000n,
    '5,50': 5_500_000n,
    '5.5': 5_500_000n,
    '5.': 5_000_000n,
    '.50': 500_000n,
    '0,01': 10_000n,
    '5.5000': 5_500_000n,
    '0.500': 500_000n,
    '1,000': 1_000_000_000n,
    '1,000.50': 1_000_500_000n,
    '1.000,50': 1_000_500_000n,
    '1 000': 1_000_000_000n,
    '1,00,000': 100_000_000_000n,
    '12,34,567.50': 1_234_567_500_000n,
    'US$ 5': 5_000_000n,
    'dollars 5': 5_000_000n,
    "1'000'000": 1_000_000_000_000n,
    '+7': 7_000_000n,
    '００５': 5_000_000n,
    '2e1': 20_000_000n,
    '1.25e2': 125_000_000n,
    '25e-1': 2_500_000n,
  };
  for (const [text, dollars] of Object.entries(amounts)) assert.equal(read(text), dollars, text);
});

test('what is no amount is told what is wrong with it', () => {
  const problems: Record<string, string> = {
    '': 'notNumber',
    '0': 'zero',
    '$0.00': 'zero',
    '-0': 'zero',
    '-1': 'negative',
    '$-1': 'negative',
    '−3': 'negative',
    '-$3': 'negative',
    '1e9': 'tooMany',
    '1e999999': 'tooMany',
    '100000001': 'tooMany',
    ['9'.repeat(150)]: 'tooMany',
    '0.001': 'tooFine',
    '5.5555': 'tooFine',
    '1.000': 'unclear',
    '5.555': 'unclear',
    '1e-9': 'tooFine',
    '1.2.3': 'unclear',
    '1,2,3': 'unclear',
    '1,00.5': 'unclear',
    '1,00,00': 'unclear',
    'R$ 5': 'notNumber',
    ten: 'notNumber',
    '💰': 'notNumber',
    '5 💰': 'notNumber',
    '5 apples': 'notNumber',
    '5-6': 'notNumber',
    '5 5': 'notNumber',
    '0x10': 'notNumber',
    Infinity: 'notNumber',
    NaN: 'notNumber',
    '-': 'notNumber',
    $: 'notNumber',
    '.': 'notNumber',
    خمسة: 'notNumber',
  };
  for (const [text, problem] of Object.entries(problems)) assert.equal(read(text), problem, text);
});

test('no text throws, and whatever is read is whole cents within bounds', () => {
  for (let i = 0; i < 3000; i++) {
    const noise = randomBytes(i % 24)
      .toString(i % 2 === 0 ? 'latin1' : 'hex')
      .replaceAll('a', '.')
      .replaceAll('b', ',');
    const reading = readDollars(noise);
    if (reading.kind === 'none') continue;
    assert.ok(reading.dollars > 0n && reading.dollars <= mostDollars && reading.dollars % 10_000n === 0n, noise);
  }
});
