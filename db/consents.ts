import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Database } from './database.ts';
import { consents } from './schema/settings.ts';

export type Consent = Pick<typeof consents.$inferSelect, 'userId' | 'version' | 'at'>;

/** Of what a person said before they agreed to anything: versions of terms begin at 1. */
const beforeTerms = 0;

/** When a person agreed to a version of the terms, in unix seconds; null when they have not. */
export function agreedAt(db: Database, userId: number, version: number): number | null {
  const own = and(eq(consents.userId, userId), eq(consents.version, version));
  return db.select({ at: consents.at }).from(consents).where(own).get()?.at ?? null;
}

/** Keeps that they agree, and the country that they named, if they were asked. The first time counts. */
export function addConsent(db: Database, consent: Consent): void {
  const country = countryOf(db, consent.userId);
  db.insert(consents)
    .values({ ...consent, country })
    .onConflictDoNothing()
    .run();
}

/** The country that a person named last (ISO 3166-1 alpha-2); null when they were never asked. */
export function countryOf(db: Database, userId: number): string | null {
  const named = and(eq(consents.userId, userId), isNotNull(consents.country));
  const newest = db.select().from(consents).where(named).orderBy(desc(consents.version)).get();
  return newest?.country ?? null;
}

/** Keeps the country that a person named: with the newest terms they agreed to, or before any. */
export function keepCountry(db: Database, userId: number, country: string, now: number): void {
  const own = eq(consents.userId, userId);
  const newest = db.select().from(consents).where(own).orderBy(desc(consents.version)).get();
  const version = newest?.version ?? beforeTerms;
  db.insert(consents)
    .values({ userId, version, at: now, country })
    .onConflictDoUpdate({ target: [consents.userId, consents.version], set: { country } })
    .run();
}
