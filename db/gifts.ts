import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Hex } from '../chain/subject.ts';
import type { Database } from './database.ts';
import type { Platform } from './platform.ts';
import { gifts } from './schema/covers.ts';
import { identities, wallets } from './schema/people.ts';
import type { Identity } from './users.ts';

/** Covers promised to whoever opens a link. */
export type Gift = typeof gifts.$inferSelect;

export type NewGift = Pick<Gift, 'hash' | 'userId' | 'identityId' | 'seriesId' | 'units' | 'expiresAt'>;

export function addGift(db: Database, gift: NewGift): Gift {
  return db.insert(gifts).values(gift).returning().get();
}

/** The promise behind a link that nobody has opened yet and that is in time. @param hash of its code. */
export function openGift(db: Database, hash: string, now: number): Gift | undefined {
  const isOpen = and(eq(gifts.hash, hash), isNull(gifts.claimedBy), gt(gifts.expiresAt, now));
  return db.select().from(gifts).where(isOpen).get();
}

/** The first one to take it gets it. @returns false when it was taken, ended or is over. */
export function claimGift(db: Database, hash: string, identityId: number, now: number): boolean {
  const isOpen = and(eq(gifts.hash, hash), isNull(gifts.claimedBy), gt(gifts.expiresAt, now));
  return db.update(gifts).set({ claimedBy: identityId }).where(isOpen).run().changes === 1;
}

/** The order that sends a gift. */
export function setGiftOrder(db: Database, hash: string, intentId: string): void {
  db.update(gifts).set({ intentId }).where(eq(gifts.hash, hash)).run();
}

/** Ends a link of one's own. @returns false when there is nothing to end any more. */
export function endGift(db: Database, id: number, userId: number): boolean {
  const own = and(eq(gifts.id, id), eq(gifts.userId, userId), isNull(gifts.claimedBy));
  return db.delete(gifts).where(own).run().changes === 1;
}

/** Accounts of a platform that call themselves so now, in any case of letters. */
export function identitiesNamed(db: Database, platform: Platform, name: string): Identity[] {
  const isNamed = sql`lower(${identities.name}) = ${name.toLowerCase()}`;
  return db
    .select()
    .from(identities)
    .where(and(eq(identities.platform, platform), isNamed))
    .all();
}

/** One account, by its number here. @throws for one that does not exist. */
export function identityById(db: Database, id: number): Identity {
  const found = db.select().from(identities).where(eq(identities.id, id)).get();
  if (found === undefined) throw new Error(`There is no identity ${id}.`);
  return found;
}

/** The first account of whoever's wallet this is. */
export function ownerAt(db: Database, wallet: Hex): Identity | undefined {
  const row = db
    .select({ identity: identities })
    .from(wallets)
    .innerJoin(identities, eq(identities.userId, wallets.userId))
    .where(eq(wallets.address, wallet))
    .get();
  return row?.identity;
}
