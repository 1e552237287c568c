import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { consents } from './schema/settings.ts';

export type Consent = Pick<typeof consents.$inferSelect, 'userId' | 'version' | 'at'>;

/** When a person agreed to a version of the terms, in unix seconds; null when they have not. */
export function agreedAt(db: Database, userId: number, version: number): number | null {
  const own = and(eq(consents.userId, userId), eq(consents.version, version));
  return db.select({ at: consents.at }).from(consents).where(own).get()?.at ?? null;
}

/** Keeps that they agree. The first time counts. */
export function addConsent(db: Database, consent: Consent): void {
  db.insert(consents).values(consent).onConflictDoNothing().run();
}
