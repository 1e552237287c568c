import { and, eq, inArray, lt } from 'drizzle-orm';
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
export type KeptUpdate = Pick<typeof keptUpdates.$inferSelect, 'updateId' | 'update'>;

/** Keeps updates until they are marked as handled. One that is kept already stays as it is. */
export function keepUpdates(db: Database, platform: Platform, updates: readonly KeptUpdate[]): void {
  const rows = updates.map((one) => ({ platform, ...one }));
  if (rows.length > 0) db.insert(keptUpdates).values(rows).onConflictDoNothing().run();
}

/** What was kept and not handled to the end, in the order in which it came. */
export function updatesKept(db: Database, platform: Platform): KeptUpdate[] {
  return db
    .select({ updateId: keptUpdates.updateId, update: keptUpdates.update })
    .from(keptUpdates)
    .where(eq(keptUpdates.platform, platform))
    .orderBy(keptUpdates.id)
    .all();
}

/** Forgets updates that the platform can no longer redeliver. @returns how many. */
export function forgetHandledBefore(db: Database, time: number): number {
  return db.delete(handledUpdates).where(lt(handledUpdates.handledAt, time)).run().changes;
}
