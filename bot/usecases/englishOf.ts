import { settingsOf } from '../../db/settings.ts';
import type { Person } from '../action.ts';
import { airportNames, typedNames } from '../places.ts';
import { inEnglish } from '../typed/inEnglish.ts';
import { type Vocabulary, vocabularyFor } from '../typed/vocabulary.ts';
import { phraseKey, wordsIn } from '../typed/wordsIn.ts';
import type { Talk } from './talk.ts';

type Sold = Pick<Talk, 'rates' | 'watches'>;

const airportKeys: readonly string[] = airportNames().map(keyOfName);

/** What a person typed, in the words that the readers of requests know: their own language's words are turned into them. */
export function englishOf(talk: Sold & Pick<Talk, 'db'>, { userId }: Pick<Person, 'userId'>, text: string): string {
  return englishFrom(talk, settingsOf(talk.db, userId).locale, text);
}

/** The same for somebody of whom only the language is known. @param locale BCP 47. */
export function englishFrom(sold: Sold, locale: string, text: string): string {
  const vocabulary = vocabularyFor(locale);
  return vocabulary === null ? text : inEnglish(text, vocabulary, namesIn(sold));
}

/** An amount or a time of day, where no place is named. */
export function plainEnglishOf({ db }: Pick<Talk, 'db'>, { userId }: Pick<Person, 'userId'>, text: string): string {
  return inEnglish(text, vocabularyOf({ db }, { userId }), new Set());
}

/** A quantity: as in English, a number in words is all of the answer or none. */
export function numberOf(talk: Pick<Talk, 'db'>, person: Pick<Person, 'userId'>, text: string): string {
  const inWords = vocabularyOf(talk, person)?.numbers.get(phraseKey(wordsIn(text).words));
  return inWords ?? plainEnglishOf(talk, person, text);
}

export function vocabularyOf({ db }: Pick<Talk, 'db'>, { userId }: Pick<Person, 'userId'>): Vocabulary | null {
  return vocabularyFor(settingsOf(db, userId).locale);
}

/** Airlines, airports, places and coins, none of whose words may be taken for a language's own. */
function namesIn({ rates, watches }: Sold): ReadonlySet<string> {
  const watched = watches
    .products()
    .flatMap((product) => watches.watchedOf(product))
    // A pair's detail is its other coin.
    .flatMap(({ name, detail }) => (detail.includes('/') ? [name, detail] : [name]));
  const names = [...rates.carriers(), ...rates.origins(), ...watched.flatMap(typedNames)];
  return new Set([...airportKeys, ...names.map(keyOfName)]);
}

function keyOfName(name: string): string {
  return phraseKey(wordsIn(name).words);
}
