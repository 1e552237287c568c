import { and, eq, inArray, sql } from 'drizzle-orm';
import type { SignedOperation } from '../chain/door.ts';
import type { Refusal } from '../chain/refusal.ts';
import type { Hex } from '../chain/subject.ts';
import type { Database } from './database.ts';
import type { Intent } from './intents.ts';
import { intents, userOperations } from './schema/orders.ts';

export type UserOperation = typeof userOperations.$inferSelect;

/** An intent that its person confirmed and whose end the chain has not told, with its signed bytes once there are any. */
export type OpenOrder = { intent: Intent; operation: UserOperation | null };

const openStates = ['confirmed', 'signed', 'sent'] as const;

/** Every open order, oldest confirmation first. */
export function openOrders(db: Database): OpenOrder[] {
  return db
    .select({ intent: intents, operation: userOperations })
    .from(intents)
    .leftJoin(userOperations, eq(userOperations.intentId, intents.id))
    .where(inArray(intents.state, [...openStates]))
    .orderBy(intents.confirmedAt, intents.id)
    .all();
}

/** One order while it is open. */
export function openOrder(db: Database, intentId: string): OpenOrder | undefined {
  return db
    .select({ intent: intents, operation: userOperations })
    .from(intents)
    .leftJoin(userOperations, eq(userOperations.intentId, intents.id))
    .where(and(eq(intents.id, intentId), inArray(intents.state, [...openStates])))
    .get();
}

/**
 * Keeps the signed bytes of a confirmed intent; nothing may be sent that was not kept here first.
 * @returns false, and keeps nothing, when its person took it back while it was being signed.
 * @throws when the intent already has other bytes: one intent is one operation, for ever.
 */
export function keepSignedOperation(db: Database, intentId: string, operation: SignedOperation): boolean {
  return db.transaction((tx) => {
    const intent = tx.select({ state: intents.state }).from(intents).where(eq(intents.id, intentId)).get();
    if (intent?.state === 'abandoned') return false;
    const { hash, sender, nonce, bytes, validUntil } = operation;
    tx.insert(userOperations).values({ hash, intentId, sender, nonce, bytes, validUntil, sends: 0 }).run();
    tx.update(intents).set({ state: 'signed' }).where(eq(intents.id, intentId)).run();
    return true;
  });
}

/** Call before the bytes leave: from now on they may have arrived. @param now unix seconds, kept for the first time only. */
export function countSend(db: Database, intentId: string, now: number): void {
  db.transaction((tx) => {
    tx.update(userOperations)
      .set({ sends: sql`${userOperations.sends} + 1`, sentAt: sql`coalesce(${userOperations.sentAt}, ${now})` })
      .where(eq(userOperations.intentId, intentId))
      .run();
    tx.update(intents)
      .set({ state: 'sent' })
      .where(and(eq(intents.id, intentId), eq(intents.state, 'signed')))
      .run();
  });
}

/** Ends an open order without a purchase. @returns false when it was not open any more: the chain's word stands. */
export function closeOrder(
  db: Database,
  intentId: string,
  end: { state: 'refused' | 'expired'; refusal: Refusal | null },
): boolean {
  const changed = db
    .update(intents)
    .set(end)
    .where(and(eq(intents.id, intentId), inArray(intents.state, [...openStates])))
    .run();
  return changed.changes === 1;
}

/** The intent that a user operation carries out, if it is one of ours. */
export function intentOfOperation(db: Database, operation: Hex): Intent | undefined {
  return db
    .select({ intent: intents })
    .from(userOperations)
    .innerJoin(intents, eq(intents.id, userOperations.intentId))
    .where(eq(userOperations.hash, operation))
    .get()?.intent;
}

/** What the chain said about an intent, whatever was thought before. Undone with its block. */
export function closeByChain(
  db: Database,
  intentId: string,
  end: { state: 'done' | 'refused'; refusal: Refusal | null; block: number },
): void {
  const { state, refusal, block } = end;
  db.update(intents).set({ state, refusal, closedBlock: block }).where(eq(intents.id, intentId)).run();
}
