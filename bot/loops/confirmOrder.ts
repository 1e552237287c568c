import type { Database } from '../../db/database.ts';
import { type ConfirmResult, confirmIntent, setIntentMessage } from '../../db/intents.ts';
import { tellAboutOrder } from './tellAboutOrder.ts';

/**
 * A tap on "buy". The first one in time turns the offer into an order, and the message that carried it is edited to say so
 * (`orderPlaced`), by the outbox so that later news cannot be overtaken: the caller must not edit it as well. Wake both loops after it.
 * @param tap.units how many, already checked: a whole number above 0; null for what has no quantity.
 * @param tap.messageId the message that carried the button. @param tap.now unix seconds of chain time.
 */
export function confirmOrder(
  db: Database,
  tap: { intentId: string; userId: number; units: number | null; messageId: string; now: number },
): ConfirmResult {
  return db.transaction((tx) => {
    const result = confirmIntent(tx, tap);
    if (result.kind !== 'confirmed') return result;
    setIntentMessage(tx, tap.intentId, tap.messageId);
    tellAboutOrder(tx, { ...result.intent, messageId: tap.messageId }, { kind: 'orderPlaced' });
    return result;
  });
}
