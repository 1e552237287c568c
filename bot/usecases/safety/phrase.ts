import { phraseOf, setPhrase } from '../../../db/phrases.ts';
import { setPrompt } from '../../../db/prompts.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import * as show from '../../screens/safety/phrase.ts';
import { readPhrase } from '../../typed/readPhrase.ts';
import type { Talk } from '../talk.ts';
import { promptFor } from './safetyPrompt.ts';

/** What the phrase is for, and asks for one. */
export function askPhrase({ db, door }: Talk, { userId, identityId }: Person): Screen {
  setPrompt(db, identityId, promptFor({ ask: 'phrase' }), door.now());
  return show.askPhraseScreen(phraseOf(db, userId) !== null);
}

/** A phrase that was typed: kept, or asked for again. */
export function keepPhrase({ db, door }: Talk, { userId, identityId }: Person, text: string): Screen {
  const reading = readPhrase(text);
  if (reading.kind === 'phrase') {
    setPhrase(db, userId, reading.phrase);
    return show.phraseKeptScreen();
  }
  setPrompt(db, identityId, promptFor({ ask: 'phrase' }), door.now());
  return show.badPhraseScreen(reading.problem);
}

export function dropPhrase({ db }: Talk, { userId }: Person): Screen {
  setPhrase(db, userId, null);
  return show.phraseGoneScreen();
}
