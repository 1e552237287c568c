import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type Intent, intentById } from './intents.ts';
import { intents } from './schema/orders.ts';

/** `tooLate`: its bytes exist and may be on their way. `over`: it is no order, or it ended before. */
export type UndoResult = { kind: 'undone'; intent: Intent } | { kind: 'tooLate' | 'over' | 'notYours' };

/**
 * Takes an order back that its person confirmed and nobody has signed. Bytes are kept only for an order that is still confirmed
 * (`keepSignedOperation`), so that of undoing and signing exactly one happens.
 */
export function undoIntent(db: Database, tap: { intentId: string; userId: number }): UndoResult {
  return db.transaction((tx) => {
    const intent = intentById(tx, tap.intentId);
    if (intent === undefined || intent.userId !== tap.userId) return { kind: 'notYours' };
    if (intent.state === 'signed' || intent.state === 'sent') return { kind: 'tooLate' };
    if (intent.state !== 'confirmed') return { kind: 'over' };
    tx.update(intents)
      .set({ state: 'abandoned' })
      .where(and(eq(intents.id, intent.id), eq(intents.state, 'confirmed')))
      .run();
    return { kind: 'undone', intent };
  });
}
