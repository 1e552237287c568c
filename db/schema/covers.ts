/** Covers: sold, moved, settled, paid, given. Times are unix seconds. */

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { amount, hex, uint256 } from '../columns.ts';
import { place } from './blocks.ts';
import { intents } from './orders.ts';
import { identities, users } from './people.ts';

export const series = sqliteTable(
  'series',
  {
    ...place,
    seriesId: uint256().primaryKey(),
    product: integer().notNull(),
    version: integer().notNull(),
    subject: hex().notNull(),
    trigger: integer().notNull(),
    exit: integer().notNull(),
    payout: amount().notNull(),
  },
  (table) => [index('series_block').on(table.block)],
);

/** One purchase of `units` tokens. */
export const covers = sqliteTable(
  'covers',
  {
    ...place,
    seriesId: uint256().notNull(),
    buyer: hex().notNull(),
    holder: hex().notNull(),
    units: integer().notNull(),
    operation: hex(),
    intentId: text().references(() => intents.id),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('covers_holder').on(table.holder),
    index('covers_series').on(table.seriesId),
  ],
);

/** Tokens that went from one holder to another. */
export const moves = sqliteTable(
  'moves',
  {
    ...place,
    seriesId: uint256().notNull(),
    from: hex().notNull(),
    to: hex().notNull(),
    units: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('moves_from').on(table.from),
    index('moves_to').on(table.to),
    index('moves_series').on(table.seriesId),
  ],
);

export const settlements = sqliteTable(
  'settlements',
  {
    ...place,
    seriesId: uint256().primaryKey(),
    outcome: text({ enum: ['PAYING', 'EXPIRED', 'VOID'] }).notNull(),
    index: integer().notNull(),
    units: integer().notNull(),
    payPerUnit: amount().notNull(),
  },
  (table) => [index('settlements_block').on(table.block)],
);

export const payments = sqliteTable(
  'payments',
  {
    ...place,
    seriesId: uint256().notNull(),
    holder: hex().notNull(),
    to: hex().notNull(),
    units: integer().notNull(),
    amount: amount().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('payments_holder_series').on(table.holder, table.seriesId),
    index('payments_series').on(table.seriesId),
  ],
);

export const skippedPayments = sqliteTable(
  'skippedPayments',
  { ...place, seriesId: uint256().notNull(), holder: hex().notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('skippedPayments_holder').on(table.holder, table.seriesId),
  ],
);

/** When a series is sold, watched and decided: frozen by its first sale, so read once. */
export const coverWindows = sqliteTable(
  'coverWindows',
  {
    seriesId: uint256().primaryKey(),
    opens: integer().notNull(),
    cutoff: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    settleBy: integer().notNull(),
  },
  (table) => [index('coverWindows_cutoff').on(table.cutoff), index('coverWindows_start').on(table.start)],
);

/** Covers promised to whoever opens a link, known by the hash of its code. `intentId` is the order that sends them, once somebody did. */
export const gifts = sqliteTable(
  'gifts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    hash: text().notNull().unique(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    identityId: integer()
      .notNull()
      .references(() => identities.id),
    seriesId: uint256().notNull(),
    units: integer().notNull(),
    expiresAt: integer().notNull(),
    claimedBy: integer().references(() => identities.id),
    intentId: text().references(() => intents.id),
  },
  (table) => [index('gifts_giver').on(table.userId, table.seriesId)],
);
