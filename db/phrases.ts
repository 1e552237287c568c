import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { phrases } from './schema/safety.ts';

/** The words by which this person knows the bot's messages; null until they choose some. */
export function phraseOf(db: Database, userId: number): string | null {
  return db.select().from(phrases).where(eq(phrases.userId, userId)).get()?.phrase ?? null;
}

/** @param phrase null to have none any more. */
export function setPhrase(db: Database, userId: number, phrase: string | null): void {
  if (phrase === null) db.delete(phrases).where(eq(phrases.userId, userId)).run();
  else
    db.insert(phrases).values({ userId, phrase }).onConflictDoUpdate({ target: phrases.userId, set: { phrase } }).run();
}
