import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { ChainEvent } from '../chain/events.ts';
import type { Hex } from '../chain/subject.ts';
import type { Series } from './covers.ts';
import type { Database } from './database.ts';
import * as coversTables from './schema/covers.ts';
import * as dollarsTables from './schema/dollars.ts';
import * as marketTables from './schema/market.ts';
import * as poolsTables from './schema/pools.ts';
import * as votesTables from './schema/votes.ts';

/** Dollars that moved for one reason. `series` is set where it is about a cover. Dollars have 6 decimals and are below 0 when they left. */
export type Movement = {
  time: number;
  transaction: Hex;
  amount: bigint;
  kind: MovementKind;
  series: Series | null;
};

/** `received`, `sent`: from and to others, and whatever has no fact of its own here. */
type MovementKind =
  | 'received'
  | 'sent'
  | 'coverBought'
  | 'coverPaid'
  | 'coverRefunded'
  | 'poolJoined'
  | 'poolLeft'
  | 'listingBought'
  | 'listingSold'
  | 'listingCollected'
  | 'bond';

/** Keeps dollars that came to or left one of our wallets. */
export function addDollarMove(db: Database, event: Extract<ChainEvent, { kind: 'dollarsMoved' }>): void {
  db.insert(dollarsTables.dollarMoves).values(event).run();
}

type Fact = { transaction: Hex; amount: bigint; kind: MovementKind; seriesId: bigint | null };

/**
 * Every movement of a wallet's dollars, oldest first: each transfer with the fact of the same transaction and amount that explains it.
 * One fact explains one transfer.
 */
export function movementsOf(db: Database, wallet: Hex): Movement[] {
  const { dollarMoves } = dollarsTables;
  const moves = db
    .select()
    .from(dollarMoves)
    .where(or(eq(dollarMoves.from, wallet), eq(dollarMoves.to, wallet)))
    .orderBy(asc(dollarMoves.block), asc(dollarMoves.logIndex))
    .all();
  const facts = factsOf(db, wallet);
  const own = wallet.toLowerCase();
  const found = moves
    .filter(({ from, to }) => from !== to)
    .map(({ to, amount, time, transaction }) => {
      const signed = to === own ? amount : -amount;
      const at = facts.findIndex((fact) => fact.transaction === transaction && fact.amount === signed);
      const fact = at < 0 ? undefined : facts.splice(at, 1)[0];
      const kind: MovementKind = fact?.kind ?? (signed < 0n ? 'sent' : 'received');
      return { time, transaction, amount: signed, kind, seriesId: fact?.seriesId ?? null };
    });
  const ids = [...new Set(found.flatMap(({ seriesId }) => (seriesId === null ? [] : [seriesId])))];
  const known = db.select().from(coversTables.series).where(inArray(coversTables.series.seriesId, ids)).all();
  const byId = new Map(known.map((one) => [one.seriesId, one]));
  return found.map(({ seriesId, ...movement }) => ({
    ...movement,
    series: seriesId === null ? null : (byId.get(seriesId) ?? null),
  }));
}

function factsOf(db: Database, wallet: Hex): Fact[] {
  return [...coverFacts(db, wallet), ...poolFacts(db, wallet), ...marketFacts(db, wallet), ...bondFacts(db, wallet)];
}

function coverFacts(db: Database, wallet: Hex): Fact[] {
  const { covers, payments, settlements } = coversTables;
  const bought = db.select().from(covers).where(eq(covers.buyer, wallet)).all();
  const paid = db
    .select({ payment: payments, outcome: settlements.outcome })
    .from(payments)
    .leftJoin(settlements, eq(settlements.seriesId, payments.seriesId))
    .where(eq(payments.to, wallet))
    .all();
  return [
    ...bought.map(({ transaction, units, seriesId }): Fact => {
      const amount = -coverCost * BigInt(units);
      return { transaction, amount, kind: 'coverBought', seriesId };
    }),
    ...paid.map(({ payment: { transaction, amount, seriesId }, outcome }): Fact => {
      const kind = outcome === 'VOID' ? 'coverRefunded' : 'coverPaid';
      return { transaction, amount, kind, seriesId };
    }),
  ];
}

/** Dollars that one cover costs. */
const coverCost = 1_000_000n;

function poolFacts(db: Database, wallet: Hex): Fact[] {
  const { poolDeeds } = poolsTables;
  const joined = and(eq(poolDeeds.deed, 'joined'), eq(poolDeeds.holder, wallet));
  const left = and(eq(poolDeeds.deed, 'left'), eq(poolDeeds.to, wallet));
  const deeds = db.select().from(poolDeeds).where(or(joined, left)).all();
  return deeds.map(({ deed, transaction, dollars }) =>
    deed === 'left'
      ? { transaction, amount: dollars, kind: 'poolLeft', seriesId: null }
      : { transaction, amount: -dollars, kind: 'poolJoined', seriesId: null },
  );
}

function marketFacts(db: Database, wallet: Hex): Fact[] {
  const { listingDeals, listings } = marketTables;
  const deals = db
    .select({ deal: listingDeals, listing: listings })
    .from(listingDeals)
    .innerJoin(listings, eq(listings.listing, listingDeals.listing))
    .where(or(eq(listingDeals.other, wallet), eq(listings.seller, wallet)))
    .all();
  const own = wallet.toLowerCase();
  return deals.flatMap(
    ({ deal: { deal, transaction, dollars, fee, other }, listing: { seriesId, seller } }): Fact[] => {
      if (deal === 'collected') return [{ transaction, amount: dollars, kind: 'listingCollected', seriesId }];
      if (deal === 'takenBack') return [];
      const bought: Fact = { transaction, amount: -dollars, kind: 'listingBought', seriesId };
      const sold: Fact = { transaction, amount: dollars - fee, kind: 'listingSold', seriesId };
      return [...(other === own ? [bought] : []), ...(seller === own ? [sold] : [])];
    },
  );
}

function bondFacts(db: Database, wallet: Hex): Fact[] {
  const { claims } = votesTables;
  const made = db.select().from(claims).where(eq(claims.claimant, wallet)).all();
  return made.map(({ transaction, bond }) => ({ transaction, amount: -bond, kind: 'bond', seriesId: null }));
}
