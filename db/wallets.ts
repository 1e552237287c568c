import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Hex } from '../chain/subject.ts';
import type { Database } from './database.ts';
import { identities, wallets } from './schema/people.ts';

export type Wallet = typeof wallets.$inferSelect;

/** This person's smart wallet, once they have one. */
export function walletOf(db: Database, userId: number): Wallet | undefined {
  return db.select().from(wallets).where(eq(wallets.userId, userId)).get();
}

/** Whose wallet this address is, if it is one of ours. */
export function walletAt(db: Database, address: Hex): Wallet | undefined {
  return db.select().from(wallets).where(eq(wallets.address, address)).get();
}

/**
 * Identities of this wallet's person that can be written to: a private chat is open and the bot is not blocked there. Where all of them
 * are blocked, all of them: what they are to be told is kept until they come back.
 */
export function reachableAt(db: Database, address: Hex): number[] {
  const known = db
    .select({ id: identities.id, blockedAt: identities.blockedAt })
    .from(wallets)
    .innerJoin(identities, eq(identities.userId, wallets.userId))
    .where(and(eq(wallets.address, address), isNotNull(identities.privateChatId)))
    .all();
  const open = known.filter(({ blockedAt }) => blockedAt === null);
  return (open.length > 0 ? open : known).map(({ id }) => id);
}

/** The same, and accounts whose person has not opened the chat yet: what waits for them is told when they do. */
export function tellableAt(db: Database, address: Hex): number[] {
  const unopened = db
    .select({ id: identities.id })
    .from(wallets)
    .innerJoin(identities, eq(identities.userId, wallets.userId))
    .where(and(eq(wallets.address, address), isNull(identities.privateChatId)))
    .all();
  return [...reachableAt(db, address), ...unopened.map(({ id }) => id)];
}

/** Keeps a new wallet. When this person got one in the meantime, that one is kept and returned. */
export function addWallet(db: Database, wallet: Wallet): Wallet {
  db.insert(wallets).values(wallet).onConflictDoNothing({ target: wallets.userId }).run();
  const kept = walletOf(db, wallet.userId);
  if (kept === undefined) throw new Error(`The wallet of user ${wallet.userId} was not kept.`);
  return kept;
}

/** Every wallet with the key that it was made for. */
export function walletOwners(db: Database): { ownerAddress: Hex; address: Hex }[] {
  return db.select({ ownerAddress: wallets.ownerAddress, address: wallets.address }).from(wallets).all();
}

/** The address of every wallet, for whoever follows dollars. */
export function walletAddresses(db: Database): Hex[] {
  return db
    .select({ address: wallets.address })
    .from(wallets)
    .all()
    .map(({ address }) => address);
}
