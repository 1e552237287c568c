import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { prompts } from './schema/messages.ts';

/** Remembers what this person was asked to type next; an earlier question is forgotten. `prompt` is any JSON, bigints included. */
export function setPrompt(db: Database, identityId: number, prompt: unknown, now: number): void {
  const row = { identityId, prompt, askedAt: now };
  db.insert(prompts).values(row).onConflictDoUpdate({ target: prompts.identityId, set: row }).run();
}

/** What they were asked and when, once: the next message is no longer an answer to it. */
export function takePrompt(db: Database, identityId: number): { prompt: unknown; askedAt: number } | undefined {
  return db
    .delete(prompts)
    .where(eq(prompts.identityId, identityId))
    .returning({ prompt: prompts.prompt, askedAt: prompts.askedAt })
    .get();
}

/** Whether they were asked something that they have not answered. */
export function hasPrompt(db: Database, identityId: number): boolean {
  return (
    db.select({ askedAt: prompts.askedAt }).from(prompts).where(eq(prompts.identityId, identityId)).get() !== undefined
  );
}
