import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { Platform } from './platform.ts';
import { handledUpdates, keptUpdates } from './schema/messages.ts';

/** Whether this update was handled to the end before, so that a redelivery after a restart changes nothing. */
export function wasHandled(db: Database, platform: Platform, updateId: string): boolean {
  const row = db
    .select({ updateId: handledUpdates.updateId })
    .from(handledUpdates)
    .where(and(eq(handledUpdates.platform, platform), eq(handledUpdates.updateId, updateId)))
    .get();
  return row !== undefined;
}

/** Call when the update's work is done, not before: one marked too early would be lost by a crash. */
export function markHandled(db: Database, platform: Platform, updateId: string, now: number): void {
  db.insert(handledUpdates).values({ platform, updateId, handledAt: now }).onConflictDoNothing().run();
}

/** Marks several of them in one write, and forgets what they said. */
export function markAllHandled(db: Database, platform: Platform, updateIds: readonly string[], now: number): void {
  if (updateIds.length === 0) return;
  db.transaction((tx) => {
    const rows = updateIds.map((updateId) => ({ platform, updateId, handledAt: now }));
    tx.insert(handledUpdates).values(rows).onConflictDoNothing().run();
    const are = and(eq(keptUpdates.platform, platform), inArray(keptUpdates.updateId, [...updateIds]));
    tx.delete(keptUpdates).where(are).run();
  });
}

/** An update that is here and has to be worked on. `update` is its JSON. */
export type NewUpdate = Pick<typeof keptUpdates.$inferSelect, 'updateId' | 'update'>;

/** `retries`: how often work on it began again. */
export type KeptUpdate = NewUpdate & Pick<typeof keptUpdates.$inferSelect, 'retries'>;

/** Keeps updates until they are marked as handled. One that is kept already stays as it is; one that was handled is not kept again. */
export function keepUpdates(db: Database, platform: Platform, updates: readonly NewUpdate[]): void {
  db.transaction((tx) => {
    const are = and(eq(handledUpdates.platform, platform), inArray(handledUpdates.updateId, updates.map(idOf)));
    const handled = new Set(tx.select().from(handledUpdates).where(are).all().map(idOf));
    const rows = updates.filter((one) => !handled.has(one.updateId)).map((one) => ({ platform, ...one }));
    if (rows.length > 0) tx.insert(keptUpdates).values(rows).onConflictDoNothing().run();
  });
}

/** What was kept and not handled to the end, in the order in which it came. */
export function updatesKept(db: Database, platform: Platform): KeptUpdate[] {
  const { updateId, update, retries } = keptUpdates;
  return db
    .select({ updateId, update, retries })
    .from(keptUpdates)
    .where(eq(keptUpdates.platform, platform))
    .orderBy(keptUpdates.id)
    .all();
}

/** Call before work on kept updates begins again. @returns the retries of the last of them, this one included; 0 when it is not kept. */
export function countRetry(db: Database, platform: Platform, updateIds: readonly string[]): number {
  const are = and(eq(keptUpdates.platform, platform), inArray(keptUpdates.updateId, [...updateIds]));
  const retries = sql`${keptUpdates.retries} + 1`;
  const counted = db.update(keptUpdates).set({ retries }).where(are).returning({ retries: keptUpdates.retries }).all();
  return counted.at(-1)?.retries ?? 0;
}

/** Forgets updates that the platform can no longer redeliver. @returns how many. */
export function forgetHandledBefore(db: Database, time: number): number {
  return db.delete(handledUpdates).where(lt(handledUpdates.handledAt, time)).run().changes;
}

function idOf({ updateId }: { updateId: string }): string {
  return updateId;
}
