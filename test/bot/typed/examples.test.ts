import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inspect, isDeepStrictEqual } from 'node:util';
import { FluentResource } from '@fluent/bundle';
import { languages } from '../../../bot/readLocales.ts';
import { inEnglish } from '../../../bot/typed/inEnglish.ts';
import { readCountry } from '../../../bot/typed/readCountry.ts';
import { readDecimal } from '../../../bot/typed/readDecimal.ts';
import { readDollars } from '../../../bot/typed/readDollars.ts';
import { readQuietHours } from '../../../bot/typed/readQuietHours.ts';
import { readRequest } from '../../../bot/typed/readRequest.ts';
import { readTimeZone } from '../../../bot/typed/readTimeZone.ts';
import { levelFor, readWatch } from '../../../bot/typed/readWatch.ts';
import { vocabularyFor } from '../../../bot/typed/vocabulary.ts';
import { englishFrom } from '../../../bot/usecases/englishOf.ts';
import { rates, watches } from '../support/talkWorld.ts';

const today = '2026-11-23';

/** Where any words are right. */
const free = new Set(['ask-phrase']);

/** What the readers make of a text of a language: a time of day, an amount, or else a request. */
function reading(locale: string, typed: string) {
  const plain = inEnglish(typed, vocabularyFor(locale), new Set());
  const quiet = readQuietHours(plain);
  if (quiet !== null) return { quiet };
  const dollars = readDollars(plain);
  if (dollars.kind === 'dollars') return dollars;
  const english = englishFrom({ rates, watches }, locale, typed);
  const { level, ...wish } = readWatch(english, today);
  const count = level === null ? null : levelFor(level, level.unit ?? 'percent');
  const request = readRequest(english, today);
  const { place, ...rest } = wish;
  const isUnderstood = request.kind !== 'unclear' || level !== null || Object.values(rest).some((one) => one !== null);
  return isUnderstood ? { request, place, ...rest, count, side: level?.side } : null;
}

type Texts = Map<string, string[]>;

/** Every plain text of a locale file by key, with the texts of its choices. */
function textsOf(locale: string): Texts {
  const source = readFileSync(new URL(`../../../bot/locales/${locale}.ftl`, import.meta.url), 'utf8');
  return new Map(new FluentResource(source).body.map(({ id, value }) => [id, stringsIn(value)]));
}

function stringsIn(pattern: unknown): string[] {
  if (typeof pattern === 'string') return [pattern];
  return typeof pattern === 'object' && pattern !== null ? Object.values(pattern).flatMap(stringsIn) : [];
}

/** Everything between bold tags. */
function boldIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [...text.matchAll(/<b>([^<>]*)<\/b>/g)].map((found) => found[1] ?? ''));
}

/** What an English text says can be typed: `like <b>5</b> or <b>5.50</b>`. */
function examplesIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => boldIn(text.match(/\blike (?:<b>[^<>]*<\/b>(?:, | or )?)+/g) ?? []));
}

/** What a form's heading or a command's line ends with after its `like`. */
function tailIn(text: string): string | null {
  return / like (.+)$/i.exec(text)?.[1] ?? null;
}

const english = textsOf('en');

for (const locale of languages()) {
  const texts = textsOf(locale);
  const own = (key: string) => texts.get(key) ?? [];

  test(`every example in ${locale} is read as the English one`, () => {
    let compared = 0;
    for (const [key, original] of english) {
      const wanted = free.has(key)
        ? []
        : examplesIn(original)
            .map((text) => reading('en', text))
            .filter((one) => one !== null);
      const shown = boldIn(own(key)).map((text) => reading(locale, text));
      for (const one of wanted) {
        const at = shown.findIndex((other) => isDeepStrictEqual(other, one));
        assert.notEqual(at, -1, `${key}: ${boldIn(own(key)).join(' | ')} lacks ${inspect(one)}`);
        shown.splice(at, 1);
      }
      compared += wanted.length;
    }
    assert.ok(compared > 40, `${compared}`);
  });

  test(`every heading of a form and line of a command in ${locale} ends with what is read as the English example`, () => {
    let compared = 0;
    for (const [key, [original = '']] of english) {
      const example = /^(?:form-|command-)/.test(key) ? tailIn(original) : null;
      if (example === null || key === 'form-friend' || key.endsWith('-person')) continue;
      const wanted = reading('en', example);
      if (wanted === null) continue;
      const words = (own(key)[0] ?? '').split(' ');
      const ends = words.map((_, at) => words.slice(at).join(' '));
      const fits = ends.filter((end) => isDeepStrictEqual(reading(locale, end), wanted));
      assert.ok(fits.length > 0, `${key}: ${own(key)[0]}`);
      compared += 1;
    }
    assert.ok(compared >= 8, `${compared}`);
  });
}

test('the countries and places of examples are read', () => {
  for (const locale of languages()) {
    const texts = textsOf(locale);
    for (const key of ['ask-country', 'country-unknown']) {
      const [byName, byLetters] = boldIn(texts.get(key) ?? []).map((text) => readCountry(text, locale));
      assert.equal(byName?.kind, 'country', `${locale} ${key}`);
      assert.deepEqual(byName, byLetters, `${locale} ${key}`);
    }
    for (const key of ['ask-zone', 'zone-unknown']) {
      const shown = boldIn(texts.get(key) ?? []);
      assert.ok(
        shown.length > 0 && shown.every((text) => readTimeZone(text).kind === 'zone'),
        `${locale} ${key}: ${shown}`,
      );
    }
  }
});

test('whole dollars of an example are whole dollars in every language', () => {
  for (const locale of languages()) {
    const examples = (textsOf(locale).get('draft-ask') ?? []).join(' ');
    for (const [, text = ''] of examples.matchAll(/<b>(\d[\d.,]{3,})<\/b>/g))
      assert.equal(readDecimal(text, 0), 20_000n, text);
  }
});
