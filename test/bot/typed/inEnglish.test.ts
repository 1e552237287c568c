import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languages } from '../../../bot/readLocales.ts';
import { inEnglish } from '../../../bot/typed/inEnglish.ts';
import { readDollars } from '../../../bot/typed/readDollars.ts';
import { readQuietHours } from '../../../bot/typed/readQuietHours.ts';
import { readRequest } from '../../../bot/typed/readRequest.ts';
import { readUnits } from '../../../bot/typed/readUnits.ts';
import { readWatch, type WatchWish } from '../../../bot/typed/readWatch.ts';
import { vocabularyFor } from '../../../bot/typed/vocabulary.ts';
import { phraseKey, wordsIn } from '../../../bot/typed/wordsIn.ts';
import { englishFrom } from '../../../bot/usecases/englishOf.ts';
import { rates, watches } from '../support/talkWorld.ts';
import { sentences } from './support/sentences.ts';

const today = '2026-11-23';
const english = (locale: string, text: string) => englishFrom({ rates, watches }, locale, text);
const alone = (locale: string, text: string) => inEnglish(text, vocabularyFor(locale), new Set());

const inNumbers = (locale: string, text: string) =>
  vocabularyFor(locale)?.numbers.get(phraseKey(wordsIn(text).words)) ?? alone(locale, text);

function wishOf(text: string): WatchWish {
  return readWatch(text, today);
}

for (const [locale, { flights, wishes, numbers, dollars, quiet }] of Object.entries(sentences)) {
  test(`flights and days typed in ${locale} are read as the English ones`, () => {
    for (const [typed, meant] of Object.entries(flights))
      assert.deepEqual(readRequest(english(locale, typed), today), readRequest(meant, today), typed);
    for (const meant of Object.values(flights)) assert.notEqual(readRequest(meant, today).kind, 'unclear', meant);
  });

  test(`weather and coins typed in ${locale} are read as the English ones`, () => {
    for (const [typed, meant] of Object.entries(wishes))
      assert.deepEqual(wishOf(english(locale, typed)), wishOf(meant), `${typed} → ${english(locale, typed)}`);
    for (const { place, ...found } of Object.values(wishes).map(wishOf))
      assert.ok(
        Object.values(found).some((one) => one !== null),
        place,
      );
  });

  test(`numbers, dollars and times of day typed in ${locale} are read as the English ones`, () => {
    for (const [typed, units] of Object.entries(numbers))
      assert.deepEqual(readUnits(inNumbers(locale, typed)), { kind: 'units', units }, typed);
    for (const [typed, amount] of Object.entries(dollars))
      assert.deepEqual(readDollars(alone(locale, typed)), { kind: 'dollars', dollars: amount }, typed);
    for (const [typed, meant] of Object.entries(quiet)) {
      assert.deepEqual(readQuietHours(alone(locale, typed)), readQuietHours(meant), typed);
      assert.notEqual(readQuietHours(meant), null, meant);
    }
  });

  test(`all months, days and weekdays of ${locale} are read`, () => {
    for (let month = 1; month <= 12; month++)
      for (const style of ['long', 'short'] as const) {
        const at = Date.UTC(2027, month - 1, 17);
        const name = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(at);
        assert.equal(wishOf(english(locale, name.toUpperCase())).month, month, name);
        const full = new Intl.DateTimeFormat(locale, {
          weekday: 'long',
          day: 'numeric',
          month: style,
          year: 'numeric',
        });
        const day = `2027-${String(month).padStart(2, '0')}-17`;
        assert.deepEqual(
          readRequest(english(locale, full.format(at)), today),
          readRequest(day, today),
          full.format(at),
        );
      }
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    for (const [ahead, day] of [
      [0, '2026-11-23'],
      [1, '2026-11-24'],
      [2, '2026-11-25'],
    ] as const)
      assert.deepEqual(
        readRequest(english(locale, `CO 62 ${relative.format(ahead, 'day')}`), today),
        readRequest(`CO 62 ${day}`, today),
      );
  });

  test(`English typed by somebody whose language is ${locale} is read as ever`, () => {
    const typed = [
      ...[
        'CO 62 12 Dec',
        'co62 IAH-EWR 12/12',
        'flight CO 62 from IAH to EWR on 12 December',
        'B6 1064 tomorrow',
        'AS 12 12 Dec',
      ],
      ...['IAH EWR', 'LAS SEA 12 Dec', 'SEA', '3 Dec', 'F9 12 Dec 12', '9E 12 12 Dec', 'SAN LAS', 'DEN SAT', 'ONT DAY'],
    ];
    for (const text of typed)
      assert.deepEqual(readRequest(english(locale, text), today), readRequest(text, today), text);
    const wished = [
      ...[
        'rain Seattle June',
        'no rain seattle',
        'too little rain in Seattle',
        'ETH below 50%',
        'USDC depeg',
        'SOL -20%',
      ],
      ...[
        'drought, New York, September',
        'heat wave in New York in August',
        'frost NYC March under -5°C',
        'BTC/ETH divergence',
      ],
      ...[
        'impermanent loss eth btc',
        'rain seattle 1 June 30 days below 15 mm',
        'eth 2 weeks',
        'weather Seattle June',
        'coins LINK',
      ],
    ];
    for (const text of wished) assert.deepEqual(wishOf(english(locale, text)), wishOf(text), text);
    for (const text of ['10', '$5.50', '5 USDC', '1,000'])
      assert.deepEqual(readDollars(alone(locale, text)), readDollars(text));
    for (const text of ['22:30 to 7', '10pm – 7am', '22-7'])
      assert.deepEqual(readQuietHours(alone(locale, text)), readQuietHours(text), text);
  });
}

test('every language of the bot but English has its words', () => {
  assert.deepEqual(
    Object.keys(sentences).sort(),
    languages().filter((locale) => locale !== 'en'),
  );
  for (const locale of languages()) assert.equal(vocabularyFor(locale) === null, locale === 'en', locale);
  assert.equal(vocabularyFor('es-419'), vocabularyFor('es'));
  assert.equal(vocabularyFor('de'), null);
});

test('every language has at least a dozen sentences', () => {
  for (const [locale, { flights, wishes }] of Object.entries(sentences))
    assert.ok(Object.keys(flights).length + Object.keys(wishes).length >= 12, locale);
});

test('no name of a place, coin, airport or airline is taken for a word', () => {
  const kept: [locale: string, text: string, place: string][] = [
    ['es', 'lluvia en Los Angeles en junio', 'LOS ANGELES'],
    ['es', 'lluvia en El Paso', 'EL PASO'],
    ['es', 'sequía Río de la Plata', 'RÍO DE LA PLATA'],
    ['es', 'lluvia de la Habana', 'LA HABANA'],
    ['es', 'caída SOL', 'SOL'],
    ['pt', 'chuva Rio de Janeiro junho', 'RIO DE JANEIRO'],
    ['pt', 'chuva no Pará', 'PARÁ'],
    ['fr', 'pluie à Des Moines', 'DES MOINES'],
    ['fr', 'pluie Le Havre juin', 'LE HAVRE'],
    ['id', 'hujan di Des Moines', 'DES MOINES'],
    ['id', 'kekeringan Gunung Kidul', 'GUNUNG KIDUL'],
    ['hi', 'बारिश Port of Spain', 'PORT SPAIN'],
    ['sw', 'mvua Nakuru', 'NAKURU'],
    ['sw', 'mvua Dar es Salaam', 'DAR ES SALAAM'],
    ['hi', 'नाकुरू में सूखा', 'नाकुरू'],
  ];
  for (const [locale, text, place] of kept) assert.equal(wishOf(english(locale, text)).place, place, text);
  const carriers: [locale: string, text: string, meant: string][] = [
    ['pt', 'AS 12 12 dez', 'AS 12 12 Dec'],
    ['es', 'EN 62 12 dic', 'EN 62 12 Dec'],
    ['es', 'DE62 el 12 dic', 'DE62 12 Dec'],
    ['es', 'el 12 dic', '12 Dec'],
    ['id', 'KE 62 12 Des', 'KE 62 12 Dec'],
    ['id', 'KE62 12 Des', 'KE 62 12 Dec'],
    ['es', 'AL62 12 dic', 'AL 62 12 Dec'],
    ['hi', 'ME 62 12 दिसंबर', 'ME 62 12 Dec'],
    ['fr', 'vol LE 62 12 déc', 'LE 62 12 Dec'],
    ['es', 'vuelo LAS SEA 12 dic', 'LAS SEA 12 Dec'],
    ['fr', 'vol de SAN à ONT', 'SAN ONT'],
  ];
  for (const [locale, text, meant] of carriers)
    assert.deepEqual(readRequest(english(locale, text), today), readRequest(meant, today), text);
  assert.equal(wishOf(english('es', 'lluvia Seattle ENE')).month, 1);
});

test('texts of any length and letters are turned at once and never throw', () => {
  const parts = [
    'de ',
    'x',
    '9',
    'mvua ',
    'की ',
    '‍',
    '़',
    "d'",
    'a\u0301',
    '. ',
    '🌧',
    'مطر ',
    '1 ',
    'siku ',
    '\u0000',
    '(',
    '%',
    '॰',
  ];
  for (const locale of languages())
    for (const part of parts)
      assert.ok(english(locale, part.repeat(Math.ceil(4096 / part.length))).length <= 4200, part);
});

/** What a language calls each peril, by the peril's key. */
function perilNames(locale: string): Map<string, string> {
  const source = readFileSync(new URL(`../../../bot/locales/${locale}.ftl`, import.meta.url), 'utf8');
  const [, names = ''] = /^peril-name = \{ \$peril ->\n((?: +\*?\[.*\n)+)/m.exec(source) ?? [];
  return new Map([...names.matchAll(/\[([\w-]+)\] (.+)/g)].map(([, peril = '', name = '']) => [peril, name]));
}

test('what the bot calls the things it covers is read as just these, where the English name is', () => {
  const read = [...perilNames('en')].filter(([peril, name]) => wishOf(name).peril === peril).map(([peril]) => peril);
  assert.ok(read.length >= 11, `${read}`);
  for (const locale of Object.keys(sentences)) {
    const names = perilNames(locale);
    for (const peril of read) {
      const name = names.get(peril) ?? '';
      assert.equal(wishOf(english(locale, name)).peril, peril, `${locale}: ${name}`);
    }
  }
});
