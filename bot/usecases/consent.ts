import { dollarsOf } from '../../chain/actions/dollarsOf.ts';
import type { WalletAction } from '../../chain/actions/walletAction.ts';
import { addConsent, agreedAt } from '../../db/consents.ts';
import type { Person, Tap } from '../action.ts';
import type { Button, Screen } from '../screen.ts';
import { homeScreen } from '../screens/home.ts';
import { termsScreen } from '../screens/terms.ts';
import { say } from '../words.ts';
import type { Talk } from './talk.ts';

/** What the locale files say under `terms`. A higher number asks everybody again. */
export const termsVersion = 2;

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

/** Whether an action gives dollars to somebody for something; a withdrawal only moves what is one's own. */
export function isSpending(action: WalletAction): boolean {
  return action.kind !== 'withdraw' && dollarsOf(action) > 0n;
}

/**
 * The last question before dollars are spent: for whoever has not agreed yet it names the terms, and its button says that they do.
 * @param shown what its `buy` or `confirm` button does must spend.
 */
export function withTerms(talk: Needs, person: Person, shown: Screen): Screen {
  const { termsVersion: version } = talk;
  const yes = shown.buttons.flat().find(isYes);
  if (version === undefined || yes === undefined || !isConsentDue(talk, person)) return shown;
  const agrees = (one: Button): Button => (isYes(one) ? { ...one, tap: { ...one.tap, terms: version } } : one);
  return {
    ...shown,
    paragraphs: [...shown.paragraphs, say('terms-before-buying', { version, button: yes.tap.kind })],
    buttons: [...shown.buttons.map((row) => row.map(agrees)), [{ label: say('button-terms'), tap: { kind: 'terms' } }]],
  };
}

/** Keeps that the tap agreed to the terms in force, if it did. @param tapped the version that stood above its button. */
export function keepConsent(
  { db, termsVersion: version }: Needs,
  { userId, tapped, now }: { userId: number; tapped: number | undefined; now: number },
): void {
  if (version !== undefined && tapped === version) addConsent(db, { userId, version, at: now });
}

type Yes = Extract<Button, { tap: unknown }> & { tap: Extract<Tap, { kind: 'buy' | 'confirm' }> };

function isYes(one: Button): one is Yes {
  return 'tap' in one && (one.tap.kind === 'buy' || one.tap.kind === 'confirm');
}
