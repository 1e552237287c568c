import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCountry } from '../../../bot/typed/readCountry.ts';

const country = (text: string, locale = 'en') => {
  const reading = readCountry(text, locale);
  return reading.kind === 'country' ? reading.country : reading.near;
};

test('a country is read from its two letters and from its name, in English and in the person’s language', () => {
  for (const [text, code, locale] of [
    ['KE', 'KE'],
    [' ke ', 'KE'],
    ['Kenya', 'KE'],
    ['united states', 'US'],
    ['UK', 'GB'],
    ['Côte d’Ivoire', 'CI'],
    ["cote d'ivoire", 'CI'],
    ['Alemania', 'DE', 'es'],
    ['Germany', 'DE', 'es'],
    ['Royaume-Uni', 'GB', 'fr'],
    ['भारत', 'IN', 'hi'],
    ['Afrika Kusini', 'ZA', 'sw'],
    ['Jerman', 'DE', 'id'],
    ['Brasil', 'BR', 'pt'],
  ] as const)
    assert.deepEqual(country(text, locale), code, text);
});

test('what is no country is said to be none, with those that it may have meant', () => {
  assert.deepEqual(country('USA'), ['US']);
  assert.deepEqual(country('United States of America'), ['US']);
  assert.deepEqual(country('germ'), ['DE']);
  for (const nothing of ['', '🦄', 'EU', 'ZZ', 'SU', 'Atlantis', 'a'.repeat(500), '<b>', 'rain', '12'])
    assert.deepEqual(country(nothing), [], nothing);
});
