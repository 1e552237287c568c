import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { identities, users } from './schema.ts';

export type User = typeof users.$inferSelect;
export type Identity = typeof identities.$inferSelect;
export type Platform = Identity['platform'];

/** Who wrote, and where. `privateChatId` is null when they wrote in a group. */
export type Visitor = {
  platform: Platform;
  platformUserId: string;
  privateChatId: string | null;
  locale: string;
  timeZone: string;
  /** What the platform calls them. */
  name?: string;
};

/** The person behind a platform account; made on first sight. A person who writes privately has not blocked us. */
export function findOrCreateUserByIdentity(
  db: Database,
  visitor: Visitor,
  now: number,
): { user: User; identity: Identity; created: boolean } {
  return db.transaction((tx) => {
    const known = identityOf(tx, visitor);
    if (known !== undefined) return { ...refresh(tx, known, visitor), created: false };
    const { locale, timeZone, platform, platformUserId, privateChatId, name = null } = visitor;
    const user = tx.insert(users).values({ locale, timeZone, createdAt: now }).returning().get();
    const identity = tx
      .insert(identities)
      .values({ userId: user.id, platform, platformUserId, privateChatId, name })
      .returning()
      .get();
    return { user, identity, created: true };
  });
}

/** The platform account by which a person came. @throws when there is no such person. */
export function firstIdentityOf(db: Database, userId: number): Identity {
  const first = db.select().from(identities).where(eq(identities.userId, userId)).orderBy(identities.id).get();
  if (first === undefined) throw new Error(`User ${userId} has no platform account.`);
  return first;
}

/** Remembers that this person blocked the bot, so that nothing more is sent until they come back. */
export function markBlocked(db: Database, identityId: number, now: number): void {
  db.update(identities).set({ blockedAt: now }).where(eq(identities.id, identityId)).run();
}

function identityOf(db: Database, { platform, platformUserId }: Visitor): Identity | undefined {
  return db
    .select()
    .from(identities)
    .where(and(eq(identities.platform, platform), eq(identities.platformUserId, platformUserId)))
    .get();
}

function refresh(db: Database, known: Identity, visitor: Visitor): { user: User; identity: Identity } {
  const user = db.select().from(users).where(eq(users.id, known.userId)).get();
  if (user === undefined) throw new Error(`Identity ${known.id} has no user.`);
  const { privateChatId, name = known.name } = visitor;
  const reopened = privateChatId === null ? {} : { privateChatId, blockedAt: null };
  const identity = { ...known, ...reopened, name };
  const isNews = (['privateChatId', 'blockedAt', 'name'] as const).some((field) => identity[field] !== known[field]);
  if (isNews)
    db.update(identities)
      .set({ ...reopened, name })
      .where(eq(identities.id, known.id))
      .run();
  return { user, identity };
}
