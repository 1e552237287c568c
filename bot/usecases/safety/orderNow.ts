import type { WalletAction } from '../../../chain/actions/walletAction.ts';
import { createIntent } from '../../../db/intents.ts';
import type { Person } from '../../action.ts';
import { confirmOrder } from '../../loops/confirmOrder.ts';
import type { Screen } from '../../screen.ts';
import { priceHolds } from '../decideOffer.ts';
import type { Talk } from '../talk.ts';

type Whose = Pick<Person, 'userId' | 'identityId'>;

/** Places an order that nobody has to say yes to. @param messageId the message that tells of it from now on; empty for one of its own. */
export function placeNow(
  { db, door, log }: Pick<Talk, 'db' | 'door' | 'log'>,
  { userId, identityId }: Whose,
  action: WalletAction,
  messageId: string,
): void {
  const now = door.now();
  db.transaction((tx) => {
    const times = { quotedAt: now, expiresAt: now + priceHolds, cutoff: now + priceHolds };
    const { id } = createIntent(tx, { userId, identityId, action, ...times });
    confirmOrder(tx, { intentId: id, userId, units: null, messageId, now });
    log.info({ intent: id, user: userId, kind: action.kind }, 'an order was placed');
  });
}

/** Carries out what only protects more: the tap itself is the yes. The outbox edits the tapped message. */
export function orderNow(
  talk: Pick<Talk, 'db' | 'door' | 'log' | 'onOrder'>,
  whose: Whose,
  action: WalletAction,
  messageId: string,
): Screen[] {
  placeNow(talk, whose, action, messageId);
  talk.onOrder();
  return [];
}
