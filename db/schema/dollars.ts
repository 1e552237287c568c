/** Dollars that came to or left wallets of ours. */

import { index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { amount, hex } from '../columns.ts';
import { place } from './blocks.ts';

/** Dollars that reached a wallet of ours from outside. */
export const deposits = sqliteTable(
  'deposits',
  { ...place, wallet: hex().notNull(), from: hex().notNull(), amount: amount().notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('deposits_transaction').on(table.transaction, table.wallet),
  ],
);

/** Dollars that came to or left a wallet of ours, whoever moved them. */
export const dollarMoves = sqliteTable(
  'dollarMoves',
  { ...place, from: hex().notNull(), to: hex().notNull(), amount: amount().notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('dollarMoves_from').on(table.from),
    index('dollarMoves_to').on(table.to),
  ],
);
