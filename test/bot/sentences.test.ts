import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLocales } from '../../bot/readLocales.ts';
import { coverValues, subjectText } from '../../bot/screens/subjectText.ts';
import { percent } from '../../bot/screens/votesEffect.ts';
import { escapeHtml } from '../../bot/telegram/render.ts';
import { type Said, say } from '../../bot/words.ts';
import { dropProduct, dryProduct } from '../../chain/products.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';

const translatorFor = readLocales();
const write = (said: Said, locale = 'en') => translatorFor(locale).write(said, { timeZone: 'UTC', escape: escapeHtml });
const subject = encodeWatch({ name: 'USW00024233', detail: '', date: '2027-06-01', days: 30 });
const rain = { product: dryProduct, subject, trigger: 300, exit: 100 };

test('a sentence that begins with what is covered begins with a capital, and only there', () => {
  assert.match(write(say('sold-out', coverValues(rain))), /^Too little rain in Seattle/);
  assert.match(write(say('sold-out', coverValues(rain)), 'es'), /^Lluvia escasa/);
  assert.match(write(say('ask-units', coverValues(rain))), /How many covers for too little rain/);
  assert.match(write(say('cover-buying', { units: 3, ...coverValues(rain) })), /3 × too little rain/);
  for (const key of ['heat', 'dry'] as const) {
    const peril = { text: say('peril-name', { peril: key }) };
    assert.match(write(say('button-peril', { icon: '🌡', peril })), /^🌡 (?:Heat|Too little rain)$/);
  }
});

test('somebody’s name stays as they write it, also at the beginning', () => {
  const who = { text: say('account', { name: 'ann', platform: 'telegram' }) };
  assert.match(write(say('link-line', { who })), /^• ann on Telegram/);
  assert.equal(write(say('phrase-line', { phrase: 'blue rain boots' })), '🔐 blue rain boots');
  assert.equal(write(say('vote-body', { body: 'we should' })), 'we should');
  assert.equal(write(say('about-raw', { name: 'lower' })), 'lower');
});

test('the first day of a month is the first in French alone', () => {
  const coin = encodeWatch({ name: 'ETH/USD', detail: '', date: '2026-12-01', days: 7 });
  assert.match(write(subjectText(dropProduct, coin), 'fr'), /1er décembre/);
  assert.match(write(subjectText(dropProduct, coin), 'es'), / 1 de diciembre/);
  const eleventh = encodeWatch({ name: 'ETH/USD', detail: '', date: '2026-12-11', days: 7 });
  assert.match(write(subjectText(dropProduct, eleventh), 'fr'), / 11 décembre/);
});

test('shares and countries are written as the language does', () => {
  const text = (locale: string) =>
    write(say('news-claim-yes', { event: 'x', evidence: 'y', percent: percent(4050) }), locale);
  assert.match(text('en'), /40\.5%/);
  assert.match(text('fr'), /40,5\s%/);
  assert.match(write(say('country-near', { country: { country: 'DE' }, code: 'DE' }), 'es'), /Alemania/);
  assert.match(write(say('country-near', { country: { country: '<b>' }, code: 'DE' })), /&lt;b&gt;/);
});
