/** Covers that people sell to each other. */

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { amount, hex, uint256 } from '../columns.ts';
import { place } from './blocks.ts';

/** Covers that somebody offers to others. */
export const listings = sqliteTable(
  'listings',
  {
    ...place,
    listing: uint256().primaryKey(),
    seriesId: uint256().notNull(),
    seller: hex().notNull(),
    units: integer().notNull(),
    pricePerUnit: amount().notNull(),
    feeBps: integer().notNull(),
  },
  (table) => [
    index('listings_block').on(table.block),
    index('listings_seller').on(table.seller),
    index('listings_series').on(table.seriesId),
  ],
);

/** What left a listing: sold to `other`, or taken back or collected by them. `fee` of `dollars` is the treasury's. */
export const listingDeals = sqliteTable(
  'listingDeals',
  {
    ...place,
    listing: uint256().notNull(),
    deal: text({ enum: ['sold', 'takenBack', 'collected'] }).notNull(),
    other: hex().notNull(),
    units: integer().notNull(),
    dollars: amount().notNull(),
    fee: amount().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('listingDeals_listing').on(table.listing),
    index('listingDeals_transaction').on(table.transaction),
  ],
);
