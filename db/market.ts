import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { ChainEvent } from '../chain/events.ts';
import type { Hex } from '../chain/subject.ts';
import type { Series, Settlement } from './covers.ts';
import type { Database } from './database.ts';
import { series, settlements } from './schema/covers.ts';
import { listingDeals, listings } from './schema/market.ts';

type Of<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>;

type Listing = typeof listings.$inferSelect;

/** A listing with what is left of it. `settlement` is null while its series is open. */
export type ListedCover = { listing: Listing; left: number; series: Series; settlement: Settlement | null };

export function addListing(db: Database, event: Of<'coverListed'>): void {
  db.insert(listings).values(event).run();
}

export function addDeal(db: Database, event: Of<'listingSold'> | Of<'listingEnded'>): void {
  const { block, logIndex, time, transaction, listing, units, dollars } = event;
  const deal =
    event.kind === 'listingSold'
      ? ({ deal: 'sold', other: event.buyer, fee: event.fee } as const)
      : { deal: event.how, other: event.to, fee: 0n };
  db.insert(listingDeals)
    .values({ block, logIndex, time, transaction, listing, units, dollars, ...deal })
    .run();
}

const gone = sql<number>`coalesce((select sum(${listingDeals.units}) from ${listingDeals} where ${listingDeals.listing} = ${listings.listing}), 0)`;

function selectListed(db: Database) {
  return db
    .select({ listing: listings, left: sql<number>`${listings.units} - ${gone}`, series, settlement: settlements })
    .from(listings)
    .innerJoin(series, eq(series.seriesId, listings.seriesId))
    .leftJoin(settlements, eq(settlements.seriesId, listings.seriesId))
    .$dynamic();
}

const somethingLeft = sql`${listings.units} > ${gone}`;

/** Listings of series that are open, newest first. Some may be past their cutoff: only the chain knows it. */
export function openListings(db: Database): ListedCover[] {
  return selectListed(db)
    .where(and(somethingLeft, isNull(settlements.seriesId)))
    .orderBy(desc(listings.block), desc(listings.logIndex))
    .all();
}

/** Everything that this wallet has listed and that is not sold or taken back yet, newest first. */
export function listingsOf(db: Database, seller: Hex): ListedCover[] {
  return selectListed(db)
    .where(and(somethingLeft, eq(listings.seller, seller)))
    .orderBy(desc(listings.block), desc(listings.logIndex))
    .all();
}

/** What is left of the listings of one series. */
export function listingsIn(db: Database, seriesId: bigint): ListedCover[] {
  return selectListed(db)
    .where(and(somethingLeft, eq(listings.seriesId, seriesId)))
    .all();
}

/** A listing, also one of which nothing is left. */
export function listedCover(db: Database, listing: bigint): ListedCover | undefined {
  return selectListed(db).where(eq(listings.listing, listing)).get();
}

/** Whether dollars that reached `seller` in this transaction are the price of what they sold. */
export function isSaleOf(db: Database, transaction: Hex, seller: Hex, dollars: bigint): boolean {
  const sold = and(
    eq(listingDeals.transaction, transaction),
    eq(listingDeals.deal, 'sold'),
    eq(listings.seller, seller),
  );
  const rows = db
    .select({ dollars: listingDeals.dollars, fee: listingDeals.fee })
    .from(listingDeals)
    .innerJoin(listings, eq(listings.listing, listingDeals.listing))
    .where(sold)
    .all();
  return rows.some((row) => row.dollars - row.fee === dollars);
}

/** What this transaction did with a listing for `other`, the newest of it. */
export function dealIn(
  db: Database,
  transaction: Hex,
  listing: bigint,
  other: Hex,
): { units: number; dollars: bigint; series: Series } | undefined {
  const mine = and(
    eq(listingDeals.transaction, transaction),
    eq(listingDeals.listing, listing),
    eq(listingDeals.other, other),
  );
  return db
    .select({ units: listingDeals.units, dollars: listingDeals.dollars, series })
    .from(listingDeals)
    .innerJoin(listings, eq(listings.listing, listingDeals.listing))
    .innerJoin(series, eq(series.seriesId, listings.seriesId))
    .where(mine)
    .orderBy(desc(listingDeals.block), desc(listingDeals.logIndex))
    .get();
}
