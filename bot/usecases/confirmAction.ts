import type { WalletAction } from '../../chain/actions/walletAction.ts';
import { createIntent, intentById } from '../../db/intents.ts';
import type { Person } from '../action.ts';
import { confirmOrder } from '../loops/confirmOrder.ts';
import { type Screen, screen } from '../screen.ts';
import { actionText } from '../screens/actionText.ts';
import { homeScreen } from '../screens/home.ts';
import { foreignOfferScreen } from '../screens/offer.ts';
import { type Said, say } from '../words.ts';
import { isConsentDue, isSpending, keepConsent, withTerms } from './consent.ts';
import { priceHolds } from './decideOffer.ts';
import type { Talk } from './talk.ts';

/**
 * Offers an action that needs nothing but a yes, its quantity included, and asks for it.
 * @param question What will happen, with the numbers that matter. @param cutoff When it cannot be done any more, in unix seconds.
 */
export function offerAction(
  talk: Pick<Talk, 'db' | 'door' | 'termsVersion'>,
  person: Person,
  { action, question, cutoff }: { action: WalletAction; question: Said; cutoff?: number },
): Screen {
  const { userId, identityId } = person;
  const quotedAt = talk.door.now();
  const expiresAt = quotedAt + priceHolds;
  const { id } = createIntent(talk.db, {
    userId,
    identityId,
    action,
    quotedAt,
    expiresAt,
    cutoff: cutoff ?? expiresAt,
  });
  return asked(talk, person, { id, action }, question);
}

/** A question with its yes; one that spends dollars names the terms to whoever has not agreed to them. */
function asked(
  talk: Pick<Talk, 'db' | 'termsVersion'>,
  person: Person,
  { id: intentId, action }: { id: string; action: WalletAction },
  question: Said,
): Screen {
  const shown = screen(question, [
    { label: say('button-confirm'), tap: { kind: 'confirm', intentId } },
    { label: say('button-close'), tap: { kind: 'close', intentId } },
  ]);
  return isSpending(action) ? withTerms(talk, person, shown) : shown;
}

/**
 * The confirming tap of an action whose quantity, if it has one, was settled before. As with a purchase, the outbox tells what becomes of it; a second tap shows nothing.
 */
export function confirmAction(
  talk: Talk,
  person: Person,
  tap: { intentId: string; messageId: string; terms?: number },
): Screen[] {
  const intent = intentById(talk.db, tap.intentId);
  if (intent === undefined || intent.kind === 'buyCover') return [foreignOfferScreen()];
  const { action } = intent;
  const { userId } = person;
  const { intentId, messageId, terms } = tap;
  // A button from before these terms: they are shown, and the question is asked again.
  const isOpen = intent.userId === userId && intent.state === 'quoted';
  if (isOpen && isSpending(action) && isConsentDue(talk, person, terms))
    return [asked(talk, person, intent, say('confirm-again', { what: { text: actionText(action) } }))];
  const units = 'units' in action ? action.units : null;
  const now = talk.door.now();
  const result = talk.db.transaction((tx) => {
    const placed = confirmOrder(tx, { intentId, messageId, units, userId, now });
    if (placed.kind === 'confirmed' && isSpending(action))
      keepConsent({ ...talk, db: tx }, { userId, tapped: terms, now });
    return placed;
  });
  switch (result.kind) {
    case 'confirmed':
      talk.log.info({ intent: tap.intentId, user: person.userId, kind: intent.kind }, 'an order was placed');
      talk.onOrder();
      return [];
    case 'alreadyConfirmed':
      return [];
    case 'expired':
    case 'closed':
      return [homeScreen(say('order-closed'))];
    case 'notYours':
    case 'unknown':
      return [foreignOfferScreen()];
  }
}
