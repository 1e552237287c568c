import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { releaseKeptFor } from './outbox.ts';
import type { Platform } from './platform.ts';
import { identities, users } from './schema/people.ts';

export type User = typeof users.$inferSelect;
export type Identity = typeof identities.$inferSelect;

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

/**
 * The person behind a platform account; made on first sight. A person who writes privately has not blocked us: `isBack` says that they had
 * until now, and that what was kept for them waits in the outbox.
 */
export function findOrCreateUserByIdentity(
  db: Database,
  visitor: Visitor,
  now: number,
): { user: User; identity: Identity; created: boolean; isBack: boolean } {
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
    return { user, identity, created: true, isBack: false };
  });
}

/** How an account's person reads: as they set it last. @throws for an identity that does not exist. */
export function readerOf(db: Database, identityId: number): Pick<User, 'locale' | 'timeZone'> {
  const row = db
    .select({ locale: users.locale, timeZone: users.timeZone })
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(eq(identities.id, identityId))
    .get();
  if (row === undefined) throw new Error(`There is no identity ${identityId}.`);
  return row;
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

/** An account by the platform's own number; undefined for one that nobody has named yet. */
export function identityOf(
  db: Database,
  { platform, platformUserId }: Pick<Visitor, 'platform' | 'platformUserId'>,
): Identity | undefined {
  return db
    .select()
    .from(identities)
    .where(and(eq(identities.platform, platform), eq(identities.platformUserId, platformUserId)))
    .get();
}

function refresh(db: Database, known: Identity, visitor: Visitor): { user: User; identity: Identity; isBack: boolean } {
  const user = db.select().from(users).where(eq(users.id, known.userId)).get();
  if (user === undefined) throw new Error(`Identity ${known.id} has no user.`);
  const { privateChatId, name = known.name } = visitor;
  const reopened = privateChatId === null ? {} : { privateChatId, blockedAt: null };
  const identity = { ...known, ...reopened, name };
  const isNews = (['privateChatId', 'blockedAt', 'name'] as const).some((field) => identity[field] !== known[field]);
  // Somebody else made them known: now they say themselves how they want to be spoken to.
  if (known.privateChatId === null && privateChatId !== null) {
    const { locale, timeZone } = visitor;
    db.update(users).set({ locale, timeZone }).where(eq(users.id, user.id)).run();
    Object.assign(user, { locale, timeZone });
  }
  if (isNews)
    db.update(identities)
      .set({ ...reopened, name })
      .where(eq(identities.id, known.id))
      .run();
  const isBack = known.blockedAt !== null && identity.blockedAt === null;
  if (isBack) releaseKeptFor(db, known.id);
  return { user, identity, isBack };
}
