import { keepCountry } from '../../db/consents.ts';
import { setPrompt } from '../../db/prompts.ts';
import type { Person } from '../action.ts';
import type { Screen } from '../screen.ts';
import { countryUnknownScreen } from '../screens/country.ts';
import type { CountryReading } from '../typed/readCountry.ts';
import { chooseUnits } from './buyCover.ts';
import { deposit } from './pool/investInPool.ts';
import type { Prompt } from './prompt.ts';
import type { Talk } from './talk.ts';

type CountryPrompt = Extract<Prompt, { kind: 'country' }>;

/** A typed country: it is kept, and what was asked before goes on. Of anything else the question stands. */
export async function answerCountry(
  talk: Talk,
  person: Person,
  reading: CountryReading,
  prompt: CountryPrompt,
): Promise<Screen[]> {
  const { db, door } = talk;
  if (reading.kind === 'none') {
    setPrompt(db, person.identityId, prompt, door.now());
    return [countryUnknownScreen(reading.near)];
  }
  keepCountry(db, person.userId, reading.country, door.now());
  const { next } = prompt;
  return next.kind === 'buy'
    ? chooseUnits(talk, person, next.intentId, next.units)
    : [await deposit(talk, person, next.level, next.dollars)];
}
