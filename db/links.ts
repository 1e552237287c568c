import { timingSafeEqual } from 'node:crypto';
import { and, asc, eq, inArray, isNull, lte, ne, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { prompts } from './schema/messages.ts';
import { intents } from './schema/orders.ts';
import { identities, wallets } from './schema/people.ts';
import { joins, linkCodes, linkTries } from './schema/safety.ts';
import type { Identity } from './users.ts';

/** Wrong codes that one account may type within an hour, and that one code survives. */
const mostTries = 5;
const triesSeconds = 3600;

/** An account that shares a wallet. `join` is how it came to it, null for the one whose wallet it was. */
export type Sharer = Identity & { join: { leavesAt: number | null } | null };

/** Everybody who shares this wallet. */
export function sharersOf(db: Database, userId: number): Sharer[] {
  return db
    .select({ identity: identities, join: joins })
    .from(identities)
    .leftJoin(joins, eq(joins.identityId, identities.id))
    .where(eq(identities.userId, userId))
    .orderBy(asc(identities.id))
    .all()
    .map(({ identity, join }) => ({ ...identity, join: join === null ? null : { leavesAt: join.leavesAt } }));
}

/** Keeps a code's hash. An older code of the same account ends. */
export function keepCode(
  db: Database,
  code: { locator: string; hash: string; identityId: number; expiresAt: number },
): void {
  db.transaction((tx) => {
    tx.delete(linkCodes).where(eq(linkCodes.identityId, code.identityId)).run();
    tx.insert(linkCodes)
      .values({ ...code, tries: 0 })
      .run();
  });
}

export type CodeReading =
  | { kind: 'found'; linkId: number; maker: Identity }
  /** `tooMany`: this account has typed too many wrong codes and has to wait until then. */
  | { kind: 'tooMany'; until: number }
  | { kind: 'wrong' };

/** What a typed code leads to. A wrong one is counted: against whoever typed it, and against the code that it began like. */
export function readCode(
  db: Database,
  typed: { locator: string; hash: string; identityId: number; now: number },
): CodeReading {
  return db.transaction((tx) => {
    const { identityId, now } = typed;
    const known = tx.select().from(linkTries).where(eq(linkTries.identityId, identityId)).get();
    const tries = known !== undefined && now < known.since + triesSeconds ? known : { tries: 0, since: now };
    if (tries.tries >= mostTries) return { kind: 'tooMany', until: tries.since + triesSeconds };
    const code = tx.select().from(linkCodes).where(eq(linkCodes.locator, typed.locator)).get();
    if (code !== undefined && now < code.expiresAt && isSame(code.hash, typed.hash)) {
      const maker = tx.select().from(identities).where(eq(identities.id, code.identityId)).get();
      if (maker === undefined) throw new Error(`Link code ${code.id} was made by nobody.`);
      return { kind: 'found', linkId: code.id, maker };
    }
    const counted = { tries: tries.tries + 1, since: tries.since };
    tx.insert(linkTries)
      .values({ identityId, ...counted })
      .onConflictDoUpdate({ target: linkTries.identityId, set: counted })
      .run();
    if (code !== undefined && code.tries + 1 >= mostTries) tx.delete(linkCodes).where(eq(linkCodes.id, code.id)).run();
    else if (code !== undefined)
      tx.update(linkCodes)
        .set({ tries: code.tries + 1 })
        .where(eq(linkCodes.id, code.id))
        .run();
    return { kind: 'wrong' };
  });
}

/** This account said yes to a code. @returns false when another one did before. */
export function claimCode(db: Database, linkId: number, identityId: number): boolean {
  const changed = db
    .update(linkCodes)
    .set({ claimedBy: identityId })
    .where(and(eq(linkCodes.id, linkId), isNull(linkCodes.claimedBy)))
    .run();
  return changed.changes === 1;
}

/** Who waits to join by a code of this account; undefined when nobody does or its time is over. */
export function claimantOf(
  db: Database,
  { linkId, identityId, now }: { linkId: number; identityId: number; now: number },
): Identity | undefined {
  const code = db.select().from(linkCodes).where(eq(linkCodes.id, linkId)).get();
  if (code === undefined || code.identityId !== identityId || now >= code.expiresAt || code.claimedBy === null) return;
  return db.select().from(identities).where(eq(identities.id, code.claimedBy)).get();
}

/** Ends a code of this account. */
export function dropCode(db: Database, linkId: number, identityId: number): void {
  db.delete(linkCodes)
    .where(and(eq(linkCodes.id, linkId), eq(linkCodes.identityId, identityId)))
    .run();
}

/** Why two accounts cannot share a wallet; null when they can, as far as the database knows. */
export type LinkObstacle = 'samePlatform' | 'sharesAlready' | 'orderUnderWay';

/** What keeps `joiner` from joining the wallet of `maker`. */
export function obstacleTo(db: Database, maker: Identity, joiner: Identity): LinkObstacle | null {
  const platforms = sharersOf(db, maker.userId).map(({ platform }) => platform);
  if (platforms.includes(joiner.platform)) return 'samePlatform';
  if (sharersOf(db, joiner.userId).length > 1 || isJoined(db, joiner.id)) return 'sharesAlready';
  const open = and(eq(intents.userId, joiner.userId), inArray(intents.state, ['confirmed', 'signed', 'sent']));
  return db.select({ id: intents.id }).from(intents).where(open).get() === undefined ? null : 'orderUnderWay';
}

/**
 * The last yes: the claimant's account becomes one of the maker's user, and the code is used up. Its former user and wallet are kept.
 * @param wallet address that was found empty; null when the claimant had none. @returns the reason when it cannot be any more.
 */
export function join(
  db: Database,
  tap: { linkId: number; identityId: number; emptyWallet: string | null; now: number },
): { kind: 'joined'; maker: Identity; joiner: Identity } | { kind: 'over' } | { kind: 'obstacle'; why: LinkObstacle } {
  return db.transaction((tx) => {
    const joiner = claimantOf(tx, tap);
    const maker = tx.select().from(identities).where(eq(identities.id, tap.identityId)).get();
    if (joiner === undefined || maker === undefined) return { kind: 'over' };
    const why = obstacleTo(tx, maker, joiner);
    if (why !== null) return { kind: 'obstacle', why };
    const wallet = tx.select().from(wallets).where(eq(wallets.userId, joiner.userId)).get()?.address ?? null;
    if (wallet !== tap.emptyWallet) return { kind: 'over' };
    tx.insert(joins).values({ identityId: joiner.id, formerUserId: joiner.userId, joinedAt: tap.now }).run();
    tx.update(identities).set({ userId: maker.userId }).where(eq(identities.id, joiner.id)).run();
    tx.delete(linkCodes)
      .where(inArray(linkCodes.identityId, [maker.id, joiner.id]))
      .run();
    tx.delete(prompts).where(eq(prompts.identityId, joiner.id)).run();
    return { kind: 'joined', maker, joiner: { ...joiner, userId: maker.userId } };
  });
}

/** Gives an account back to the user it was before. @returns false when it had joined nobody. */
export function leave(db: Database, identityId: number): boolean {
  return db.transaction((tx) => {
    const left = tx.delete(joins).where(eq(joins.identityId, identityId)).returning().get();
    if (left === undefined) return false;
    tx.update(identities).set({ userId: left.formerUserId }).where(eq(identities.id, identityId)).run();
    tx.delete(linkCodes).where(eq(linkCodes.identityId, identityId)).run();
    tx.delete(prompts).where(eq(prompts.identityId, identityId)).run();
    return true;
  });
}

/** Has an account that joined this user leave at that time, or stay (`null`). @returns false when nothing changed. */
export function setLeaving(db: Database, identityId: number, userId: number, leavesAt: number | null): boolean {
  const ofUser = db.select({ id: identities.id }).from(identities).where(eq(identities.userId, userId));
  const waits = leavesAt === null ? sql`${joins.leavesAt} is not null` : isNull(joins.leavesAt);
  const changed = db
    .update(joins)
    .set({ leavesAt })
    .where(and(eq(joins.identityId, identityId), inArray(joins.identityId, ofUser), waits))
    .run();
  return changed.changes === 1;
}

/** Accounts whose time to leave has come. */
export function dueLeavers(db: Database, now: number): Identity[] {
  return db
    .select({ identity: identities })
    .from(joins)
    .innerJoin(identities, eq(identities.id, joins.identityId))
    .where(lte(joins.leavesAt, now))
    .all()
    .map(({ identity }) => identity);
}

/** Accounts of a user that can be written to, without one. */
export function reachableOf(db: Database, userId: number, exceptIdentity = 0): number[] {
  return db
    .select({ id: identities.id })
    .from(identities)
    .where(
      and(
        eq(identities.userId, userId),
        ne(identities.id, exceptIdentity),
        isNull(identities.blockedAt),
        sql`${identities.privateChatId} is not null`,
      ),
    )
    .all()
    .map(({ id }) => id);
}

function isJoined(db: Database, identityId: number): boolean {
  return db.select().from(joins).where(eq(joins.identityId, identityId)).get() !== undefined;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
