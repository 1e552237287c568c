import type { Refusal } from '../../chain/refusal.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Database } from '../../db/database.ts';
import { actionOf, type Intent } from '../../db/intents.ts';
import { enqueueNotice } from '../../db/outbox.ts';
import type { Notice } from '../notices.ts';

/** What an order's message can say. */
export type OrderNews =
  | { kind: 'orderPlaced' | 'orderWaits' | 'orderUnclear' | 'orderExpired' | 'orderUndone' }
  /** The chain did it; purchases of cover are told by `covered` instead. */
  | { kind: 'orderDone'; transaction: Hex }
  | { kind: 'orderRefused'; refusal: Refusal; transaction: Hex | null }
  | { kind: 'orderFailed'; fault: string };

/** Has the order's message say this, once per order and kind. @param block the block it follows from, if one does. */
export function tellAboutOrder(db: Database, intent: Intent, news: OrderNews, block: number | null = null): void {
  const { id, identityId } = intent;
  const notice: Notice = { ...news, intentId: id, action: actionOf(intent) };
  const eventKey = `${news.kind}:${id}`;
  enqueueNotice(db, { eventKey, identityId, intentId: id, seriesId: null, notice, block });
}
