import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from './database.ts';
import { ownPages } from './schema/safety.ts';

export type OwnPage = typeof ownPages.$inferSelect;

/** Keeps a link to the page of own keys; older ones of the same person end. */
export function keepOwnPage(db: Database, page: Omit<OwnPage, 'usedAt'>): void {
  db.transaction((tx) => {
    tx.delete(ownPages).where(eq(ownPages.userId, page.userId)).run();
    tx.insert(ownPages).values(page).run();
  });
}

/** The page of a link that is neither used nor over. @param now unix seconds. */
export function openOwnPage(db: Database, hash: string, now: number): OwnPage | undefined {
  const page = db.select().from(ownPages).where(eq(ownPages.hash, hash)).get();
  return page !== undefined && page.usedAt === null && now < page.expiresAt ? page : undefined;
}

/** Uses the link up. @returns false when somebody did before. */
export function useOwnPage(db: Database, hash: string, now: number): boolean {
  const changed = db
    .update(ownPages)
    .set({ usedAt: now })
    .where(and(eq(ownPages.hash, hash), isNull(ownPages.usedAt)))
    .run();
  return changed.changes === 1;
}
