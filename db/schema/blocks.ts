/** The chain cursor, and the place of every chain fact. */

import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { hex } from '../columns.ts';

/** The chain cursor: the newest row is where the follower stands, the older ones let it find a fork. */
export const blocks = sqliteTable('blocks', {
  number: integer().primaryKey(),
  hash: hex().notNull(),
  time: integer().notNull(),
});

/** Columns of every chain fact; a reorg is `delete where block > n`. */
export const place = {
  block: integer().notNull(),
  logIndex: integer().notNull(),
  time: integer().notNull(),
  transaction: hex().notNull(),
};
