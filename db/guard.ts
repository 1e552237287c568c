import { and, asc, desc, eq, lte } from 'drizzle-orm';
import type { ChainEvent } from '../chain/events.ts';
import type { Hex } from '../chain/subject.ts';
import type { Database } from './database.ts';
import { accountDeeds, limitDeeds } from './schema/safety.ts';

type Of<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>;

export type AccountDeed = typeof accountDeeds.$inferSelect;
export type LimitDeed = typeof limitDeeds.$inferSelect;

/** An address that a wallet may pay, or an owner, and since when or from when on. */
export type StandingAccount = { account: Hex; deed: 'announced' | 'admitted'; readyAt: number | null };

export function addAccountDeed(db: Database, event: Of<'accountSet'>): void {
  db.insert(accountDeeds)
    .values({ ...event, told: event.readyAt === null })
    .run();
}

export function addLimitDeed(db: Database, event: Of<'limitSet'>): void {
  db.insert(limitDeeds)
    .values({ ...event, told: event.readyAt === null })
    .run();
}

/** Everything of a kind that stands, the oldest first. */
export function standingAccounts(db: Database, wallet: Hex, what: AccountDeed['what']): StandingAccount[] {
  const rows = db
    .select()
    .from(accountDeeds)
    .where(and(eq(accountDeeds.wallet, wallet), eq(accountDeeds.what, what)))
    .orderBy(asc(accountDeeds.block), asc(accountDeeds.logIndex))
    .all();
  const standing = new Map<Hex, StandingAccount>();
  for (const { account, deed, readyAt } of rows) {
    standing.delete(account);
    if (deed !== 'removed') standing.set(account, { account, deed, readyAt });
  }
  return [...standing.values()];
}

/** Announcements whose time has come and that were not told yet, with whether nothing changed them since. */
export function ripeAccounts(db: Database, now: number): { deed: AccountDeed; stands: boolean }[] {
  return db
    .select()
    .from(accountDeeds)
    .where(and(eq(accountDeeds.told, false), lte(accountDeeds.readyAt, now)))
    .orderBy(asc(accountDeeds.block), asc(accountDeeds.logIndex))
    .all()
    .map((deed) => {
      const { wallet, what, account } = deed;
      const same = and(eq(accountDeeds.wallet, wallet), eq(accountDeeds.what, what), eq(accountDeeds.account, account));
      const newest = db
        .select({ block: accountDeeds.block, logIndex: accountDeeds.logIndex })
        .from(accountDeeds)
        .where(same)
        .orderBy(desc(accountDeeds.block), desc(accountDeeds.logIndex))
        .get();
      return { deed, stands: newest?.block === deed.block && newest.logIndex === deed.logIndex };
    });
}

/** Looser limits whose time has come and that were not told yet, with whether nothing changed them since. */
export function ripeLimits(db: Database, now: number): { deed: LimitDeed; stands: boolean }[] {
  return db
    .select()
    .from(limitDeeds)
    .where(and(eq(limitDeeds.told, false), lte(limitDeeds.readyAt, now)))
    .orderBy(asc(limitDeeds.block), asc(limitDeeds.logIndex))
    .all()
    .map((deed) => {
      const newest = db
        .select({ block: limitDeeds.block, logIndex: limitDeeds.logIndex })
        .from(limitDeeds)
        .where(and(eq(limitDeeds.wallet, deed.wallet), eq(limitDeeds.limit, deed.limit)))
        .orderBy(desc(limitDeeds.block), desc(limitDeeds.logIndex))
        .get();
      return { deed, stands: newest?.block === deed.block && newest.logIndex === deed.logIndex };
    });
}

export function markAccountTold(db: Database, { block, logIndex }: AccountDeed): void {
  db.update(accountDeeds)
    .set({ told: true })
    .where(and(eq(accountDeeds.block, block), eq(accountDeeds.logIndex, logIndex)))
    .run();
}

export function markLimitTold(db: Database, { block, logIndex }: LimitDeed): void {
  db.update(limitDeeds)
    .set({ told: true })
    .where(and(eq(limitDeeds.block, block), eq(limitDeeds.logIndex, logIndex)))
    .run();
}
