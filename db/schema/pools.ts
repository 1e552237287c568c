/** Pools, as their events tell. */

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { amount, hex, uint256 } from '../columns.ts';
import { place } from './blocks.ts';

/**
 * What investors did with a pool. `holder` had the shares before and `receiver` afterwards: `joined` and `left` are one person's own,
 * `requested` are shares that wait for the receiver, `moved` went from one to the other. `to` received the dollars of `left`.
 */
export const poolDeeds = sqliteTable(
  'poolDeeds',
  {
    ...place,
    pool: hex().notNull(),
    deed: text({ enum: ['joined', 'left', 'requested', 'moved'] }).notNull(),
    holder: hex().notNull(),
    receiver: hex().notNull(),
    to: hex(),
    shares: amount().notNull(),
    dollars: amount().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('poolDeeds_holder').on(table.holder, table.pool),
    index('poolDeeds_receiver').on(table.receiver, table.pool),
    index('poolDeeds_time').on(table.deed, table.time),
  ],
);

/** What all shares of a pool were worth after each event that changed it; `gain` is what a settled series left (or, below 0, took). */
export const poolBalances = sqliteTable(
  'poolBalances',
  { ...place, pool: hex().notNull(), assets: amount().notNull(), shares: amount().notNull(), gain: amount().notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('poolBalances_place').on(table.pool, table.block, table.logIndex),
    index('poolBalances_time').on(table.pool, table.time),
  ],
);

/** Which pool backs a series, and what of each premium is the treasury's. */
export const poolSeries = sqliteTable(
  'poolSeries',
  { ...place, seriesId: uint256().primaryKey(), pool: hex().notNull(), fee: amount().notNull() },
  (table) => [index('poolSeries_block').on(table.block)],
);

/**
 * Basis points of the premium that are the treasury's, by product and version, and the root of the table that it is sold by: empty in
 * what an earlier version of the program recorded, until the chain is read again.
 */
export const productFees = sqliteTable(
  'productFees',
  {
    ...place,
    product: integer().notNull(),
    version: integer().notNull(),
    feeBps: integer().notNull(),
    ratesRoot: hex().notNull().default('0x'),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('productFees_version').on(table.product, table.version),
  ],
);

/** What channels were told about a pool, so that nothing is said twice. Times are unix seconds, 0 for never. */
export const poolAlarms = sqliteTable('poolAlarms', {
  pool: text({ enum: ['low', 'medium', 'high'] }).primaryKey(),
  isFull: integer({ mode: 'boolean' }).notNull(),
  lossToldAt: integer().notNull(),
  exitsToldAt: integer().notNull(),
});
