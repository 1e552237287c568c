import { agreedAt } from '../../db/consents.ts';
import type { Person } from '../action.ts';
import type { Button, Screen } from '../screen.ts';
import { homeScreen } from '../screens/home.ts';
import { termsScreen } from '../screens/terms.ts';
import { say } from '../words.ts';
import type { Talk } from './talk.ts';

/** What the locale files say under `terms`. A higher number asks everybody again. */
export const termsVersion = 1;

type Needs = Pick<Talk, 'db' | 'termsVersion'>;

/** The terms, and whether this person has agreed to them. */
export function showTerms({ db, termsVersion: version }: Needs, { userId }: Person): Screen {
  if (version === undefined) return homeScreen(say('hello-again'));
  return termsScreen(version, agreedAt(db, userId, version));
}

/** Whether somebody has yet to agree to the terms in force. @param tapped the version that stood above the button they tapped. */
export function isConsentDue({ db, termsVersion: version }: Needs, { userId }: Person, tapped?: number): boolean {
  return version !== undefined && tapped !== version && agreedAt(db, userId, version) === null;
}

/** The first screen: what will be agreed to, for whoever has not agreed yet. */
export function withTermsAhead(talk: Needs, person: Person, shown: Screen): Screen {
  const { termsVersion: version } = talk;
  if (version === undefined || !isConsentDue(talk, person)) return shown;
  return { ...shown, paragraphs: [...shown.paragraphs, say('terms-ahead', { version })] };
}

/** The last question before a purchase: for whoever has not agreed yet it names the terms, and its button says that they do. */
export function withTerms(talk: Needs, person: Person, shown: Screen): Screen {
  const { termsVersion: version } = talk;
  const buys = shown.buttons.some((row) => row.some(isBuy));
  if (version === undefined || !buys || !isConsentDue(talk, person)) return shown;
  const agrees = (one: Button): Button =>
    'tap' in one && one.tap.kind === 'buy' ? { ...one, tap: { ...one.tap, terms: version } } : one;
  return {
    ...shown,
    paragraphs: [...shown.paragraphs, say('terms-before-buying', { version })],
    buttons: [...shown.buttons.map((row) => row.map(agrees)), [{ label: say('button-terms'), tap: { kind: 'terms' } }]],
  };
}

function isBuy(one: Button): boolean {
  return 'tap' in one && one.tap.kind === 'buy';
}
