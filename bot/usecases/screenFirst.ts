import type { ScreenedAction } from '../../chain/compliance/screenAction.ts';
import { countryOf } from '../../db/consents.ts';
import { setPrompt } from '../../db/prompts.ts';
import type { Person } from '../action.ts';
import type { Screen } from '../screen.ts';
import { askCountryScreen, screenedScreen } from '../screens/country.ts';
import type { AfterCountry, Prompt } from './prompt.ts';
import { type Talk, walletOfPerson } from './talk.ts';

/**
 * What stands before an action where a compliance hook decides about it: the question for the country, which is asked once, or why the
 * hook says no. Null where nothing does, and where the chain cannot be asked just now: it decides again when the action is done.
 */
export async function screenFirst(
  talk: Talk,
  person: Person,
  action: ScreenedAction,
  next: AfterCountry,
): Promise<Screen | null> {
  const { db, door, log } = talk;
  const { address } = await walletOfPerson(talk, person.userId);
  const country = countryOf(db, person.userId);
  const screening = await door.screen(action, address, country);
  if (!screening.ok) {
    log.warn({ user: person.userId }, 'the compliance hook could not be asked');
    return null;
  }
  if (screening.value.kind === 'off') return null;
  if (country === null) return askCountry(talk, person, next);
  return screening.value.kind === 'yes' ? null : screenedScreen(screening.value, address, country);
}

/** Waits for the country. */
function askCountry({ db, door }: Talk, { identityId }: Person, next: AfterCountry): Screen {
  setPrompt(db, identityId, { kind: 'country', next } satisfies Prompt, door.now());
  return askCountryScreen();
}
