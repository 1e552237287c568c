import { spanish } from '../locales/typed/es.ts';
import { french } from '../locales/typed/fr.ts';
import { hindi } from '../locales/typed/hi.ts';
import { indonesian } from '../locales/typed/id.ts';
import { portuguese } from '../locales/typed/pt.ts';
import { swahili } from '../locales/typed/sw.ts';
import { monthNames } from './readDay.ts';
import { numberWords } from './readUnits.ts';
import type { EnglishForm, TypedWords } from './typedWords.ts';
import { phraseKey, wordsIn } from './wordsIn.ts';

/** What a phrase of a language stands for. `word`: a word of the English readers; `name`: a place or coin. */
export type Meaning =
  | { kind: 'word'; english: string; isMonth: boolean }
  | { kind: 'name'; english: string }
  | { kind: 'filler' | 'article' };

/** A language's phrases by their key. `spellings`: with their accents, as `accented` writes them. */
export type Vocabulary = {
  phrases: ReadonlyMap<string, { meaning: Meaning; spellings: ReadonlySet<string> }>;
  /** Words of the longest phrase. */
  longest: number;
  /** `TEN` by the key of its word. */
  numbers: ReadonlyMap<string, string>;
  /** What makes a first day of a 1, in capitals. */
  ordinals: ReadonlySet<string>;
  unitsFirst: boolean;
};

const days: readonly [ahead: number, english: string][] = [
  [2, 'OVERMORROW'],
  [1, 'TOMORROW'],
  [0, 'TODAY'],
  // `कल` is tomorrow as well as yesterday: cover is for what is to come.
  [-1, 'YESTERDAY'],
];

const vocabularies: ReadonlyMap<string, Vocabulary> = new Map(
  Object.entries({
    es: spanish,
    pt: portuguese,
    fr: french,
    hi: hindi,
    id: indonesian,
    sw: swahili,
  }).map(([locale, words]) => [locale, compile(locale, words)]),
);

const perils: ReadonlySet<string> = new Set<EnglishForm>([
  ...(['RAIN', 'DRY', 'WET', 'HEAT', 'FROST', 'WIND', 'WEATHER'] as const),
  ...(['DROP', 'DEPEG', 'DIVERGENCE', 'WITHDRAWAL', 'COINS'] as const),
]);

/** What people type in a language (BCP 47); null for English, which needs none, and for languages that are not spoken here. */
export function vocabularyFor(locale: string): Vocabulary | null {
  return vocabularies.get(locale) ?? vocabularies.get(locale.split('-')[0] ?? '') ?? null;
}

function compile(locale: string, words: TypedWords): Vocabulary {
  const phrases = new Map<string, { meaning: Meaning; spellings: Set<string> }>();
  /** The first meaning of a phrase is the one that counts. */
  const put = (listed: string, meaning: Meaning) => {
    for (const phrase of listed.split(', ').filter((one) => one !== '')) {
      const found = wordsIn(phrase).words;
      const key = phraseKey(found);
      const known = phrases.get(key) ?? { meaning, spellings: new Set<string>() };
      known.spellings.add(found.map(({ accented }) => accented).join(' '));
      phrases.set(key, known);
    }
  };
  for (const [english, listed] of Object.entries(words.forms)) put(listed, { kind: 'word', english, isMonth: false });
  for (const [english, listed] of namedMonths(locale, words)) put(listed, { kind: 'word', english, isMonth: true });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [ahead, english] of days) put(relative.format(ahead, 'day'), { kind: 'word', english, isMonth: false });
  for (const [english, listed] of Object.entries(words.days ?? {}))
    put(listed, { kind: 'word', english, isMonth: false });
  for (const [english, listed] of Object.entries(words.places)) put(listed, { kind: 'name', english });
  put(words.articles, { kind: 'article' });
  put(words.fillers, { kind: 'filler' });
  put(weekdays(locale), { kind: 'filler' });
  const numbers = words.numbers.split(', ').flatMap((one, at) => one.split('/').map((word) => [word, at] as const));
  return {
    phrases,
    longest: Math.max(...[...phrases.keys()].map((key) => key.split(' ').length)),
    numbers: new Map(numbers.map(([word, at]) => [phraseKey(wordsIn(word).words), numberWords[at] ?? ''])),
    ordinals: new Set(words.ordinals.toUpperCase().split(', ')),
    unitsFirst: words.unitsFirst,
  };
}

function namedMonths(locale: string, words: TypedWords): [english: string, listed: string][] {
  return monthNames.map((english, month) => {
    const named = (['long', 'short'] as const).map((style) =>
      new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(Date.UTC(2026, month, 1)),
    );
    return [english, [...named, words.months[english] ?? ''].filter((one) => one !== '').join(', ')];
  });
}

/** In full and cut short, Sunday to Saturday. */
function weekdays(locale: string): string {
  const named = (['long', 'short'] as const).flatMap((style) => {
    const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
    return [1, 2, 3, 4, 5, 6, 7].map((day) => format.format(Date.UTC(2026, 1, day)));
  });
  return named.join(', ');
}

/** The single words of a language that name what is covered, each with the English one. */
export function ownPerilWords(vocabulary: Vocabulary | null): ReadonlyMap<string, string> {
  const own = [...(vocabulary?.phrases ?? [])].flatMap(([key, { meaning }]) =>
    meaning.kind === 'word' && !key.includes(' ') && perils.has(meaning.english)
      ? [[key, meaning.english] as const]
      : [],
  );
  return new Map(own);
}
