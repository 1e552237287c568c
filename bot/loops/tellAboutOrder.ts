import type { Refusal } from '../../chain/refusal.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Database } from '../../db/database.ts';
import type { Intent } from '../../db/intents.ts';
import { enqueueNotice } from '../../db/outbox.ts';
import type { Notice } from '../notices.ts';

/** What an order's message can say before, or instead of, "covered". */
export type OrderNews =
  | { kind: 'orderPlaced' | 'orderUnclear' | 'orderExpired' }
  | { kind: 'orderRefused'; refusal: Refusal; transaction: Hex | null }
  | { kind: 'orderFailed'; fault: string };

/** Has the order's message say this, once per order and kind. @param block the block it follows from, if one does. */
export function tellAboutOrder(db: Database, intent: Intent, news: OrderNews, block: number | null = null): void {
  const { id, product, subject, identityId } = intent;
  const notice: Notice = { ...news, intentId: id, product, subject, units: unitsOf(intent) };
  const eventKey = `${news.kind}:${id}`;
  enqueueNotice(db, { eventKey, identityId, intentId: id, seriesId: null, notice, block });
}

/** @throws when the intent was never confirmed: an order without a quantity is a bug. */
export function unitsOf(intent: Intent): number {
  if (intent.units === null) throw new Error(`Intent ${intent.id} is ${intent.state} without a quantity.`);
  return intent.units;
}
