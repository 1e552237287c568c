import { and, count, eq, gt } from 'drizzle-orm';
import type { Database } from './database.ts';
import { carried, passkeys } from './schema/safety.ts';

export type Passkey = typeof passkeys.$inferSelect;

/** Keeps what is needed to find a passkey again; a second time nothing changes. */
export function keepPasskey(db: Database, passkey: Passkey): void {
  db.insert(passkeys).values(passkey).onConflictDoNothing().run();
}

/** A person's passkeys, whether or not they are owners of the wallet. */
export function passkeysOf(db: Database, userId: number): Passkey[] {
  return db.select().from(passkeys).where(eq(passkeys.userId, userId)).orderBy(passkeys.at).all();
}

/** How many transactions of own keys were paid for after `since` (unix seconds): for this person, and for all. */
export function carriedSince(db: Database, userId: number, since: number): { person: number; all: number } {
  const those = (ofPerson: boolean) =>
    db
      .select({ n: count() })
      .from(carried)
      .where(and(gt(carried.at, since), ofPerson ? eq(carried.userId, userId) : undefined))
      .get()?.n ?? 0;
  return { person: those(true), all: those(false) };
}

/** Notes one that is about to be paid for. @returns its number. */
export function noteCarried(db: Database, userId: number, at: number): number {
  return db.insert(carried).values({ userId, at }).returning({ id: carried.id }).get().id;
}

/** It was not sent after all. */
export function forgetCarried(db: Database, id: number): void {
  db.delete(carried).where(eq(carried.id, id)).run();
}
