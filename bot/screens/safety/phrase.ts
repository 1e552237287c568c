import { type Screen, screen } from '../../screen.ts';
import type { PhraseProblem } from '../../typed/readPhrase.ts';
import { say, type TextKey } from '../../words.ts';
import { homeScreen } from '../home.ts';
import { homeButton } from '../parts.ts';
import { safetyButton } from './parts.ts';

/** A message for a reader who chose a phrase: it stands first, so that a message without it is seen not to be the bot's. */
export function withPhrase(shown: Screen, phrase: string | null): Screen {
  return phrase === null ? shown : { ...shown, paragraphs: [say('phrase-line', { phrase }), ...shown.paragraphs] };
}

const form = { label: say('button-type-phrase'), asks: 'form-phrase' } as const;

export function askPhraseScreen(hasOne: boolean): Screen {
  const drop = safetyButton(say('button-no-phrase'), { kind: 'noPhrase' });
  return { ...screen(say('ask-phrase'), hasOne ? [drop, homeButton] : [homeButton]), form };
}

const problems = {
  tooShort: 'phrase-too-short',
  tooLong: 'phrase-too-long',
  characters: 'phrase-characters',
} as const satisfies Record<PhraseProblem, TextKey>;

export function badPhraseScreen(problem: PhraseProblem): Screen {
  return { ...screen(say(problems[problem]), [homeButton]), form };
}

export function phraseKeptScreen(): Screen {
  return homeScreen(say('phrase-kept'));
}

export function phraseGoneScreen(): Screen {
  return homeScreen(say('phrase-gone'));
}

/** Said in place of any answer to a key or seed phrase. @param deleted whether the message was deleted. */
export function secretScreen(deleted: boolean): Screen {
  return homeScreen(say(deleted ? 'secret-deleted' : 'secret-delete-it'));
}
