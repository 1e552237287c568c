import type { Person } from '../action.ts';
import type { Screen } from '../screen.ts';
import { startScreen } from '../screens/home.ts';
import { say } from '../words.ts';
import { isConsentDue, withTermsAhead } from './consent.ts';
import { type Talk, walletOfPerson } from './talk.ts';

/**
 * The first words, and the wallet. They are said in full until somebody has agreed to the terms: whoever was given a cover, or typed
 * something before, is known already and has never read them.
 * @param lost whether they came by a link that leads nowhere any more.
 */
export async function greet(talk: Talk, person: Person, lost: boolean): Promise<Screen> {
  await walletOfPerson(talk, person.userId);
  const isNew = person.created || isConsentDue(talk, person);
  return withTermsAhead(talk, person, startScreen(say(isNew ? 'hello' : 'hello-again'), lost));
}
