import type { WalletAction } from '../../chain/actions/walletAction.ts';
import { createIntent, intentById } from '../../db/intents.ts';
import type { Person } from '../action.ts';
import { confirmOrder } from '../loops/confirmOrder.ts';
import { type Screen, screen } from '../screen.ts';
import { homeScreen } from '../screens/home.ts';
import { foreignOfferScreen } from '../screens/offer.ts';
import { type Said, say } from '../words.ts';
import { priceHolds } from './decideOffer.ts';
import type { Talk } from './talk.ts';

/**
 * Offers an action that needs nothing but a yes, its quantity included, and asks for it.
 * @param question What will happen, with the numbers that matter. @param cutoff When it cannot be done any more, in unix seconds.
 */
export function offerAction(
  { db, door }: Pick<Talk, 'db' | 'door'>,
  { userId, identityId }: Person,
  { action, question, cutoff }: { action: WalletAction; question: Said; cutoff?: number },
): Screen {
  const quotedAt = door.now();
  const expiresAt = quotedAt + priceHolds;
  const { id } = createIntent(db, { userId, identityId, action, quotedAt, expiresAt, cutoff: cutoff ?? expiresAt });
  return screen(question, [
    { label: say('button-confirm'), tap: { kind: 'confirm', intentId: id } },
    { label: say('button-close'), tap: { kind: 'close', intentId: id } },
  ]);
}

/**
 * The confirming tap of an action whose quantity, if it has one, was settled before. As with a purchase, the outbox tells what becomes of it; a second tap shows nothing.
 */
export function confirmAction(talk: Talk, person: Person, tap: { intentId: string; messageId: string }): Screen[] {
  const intent = intentById(talk.db, tap.intentId);
  if (intent === undefined || intent.kind === 'buyCover') return [foreignOfferScreen()];
  const units = 'units' in intent.action ? intent.action.units : null;
  const result = confirmOrder(talk.db, { ...tap, units, userId: person.userId, now: talk.door.now() });
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
