import type { Database } from '../../db/database.ts';
import { type UndoResult, undoIntent } from '../../db/undoIntent.ts';
import { tellAboutOrder } from './tellAboutOrder.ts';

/**
 * A tap on "undo". While nothing of the order was signed it is taken back, for good, and its message says so (`orderUndone`), by the
 * outbox so that news already under way cannot come after it. Wake the outbox after it.
 */
export function undoOrder(db: Database, tap: { intentId: string; userId: number }): UndoResult {
  return db.transaction((tx) => {
    const result = undoIntent(tx, tap);
    if (result.kind === 'undone') tellAboutOrder(tx, result.intent, { kind: 'orderUndone' });
    return result;
  });
}
