import { and, eq, lt } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { Platform } from './platform.ts';
import { handledUpdates } from './schema/messages.ts';

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

/** Marks several of them in one write. */
export function markAllHandled(db: Database, platform: Platform, updateIds: readonly string[], now: number): void {
  const rows = updateIds.map((updateId) => ({ platform, updateId, handledAt: now }));
  if (rows.length > 0) db.insert(handledUpdates).values(rows).onConflictDoNothing().run();
}

/** Forgets updates that the platform can no longer redeliver. @returns how many. */
export function forgetHandledBefore(db: Database, time: number): number {
  return db.delete(handledUpdates).where(lt(handledUpdates.handledAt, time)).run().changes;
}
