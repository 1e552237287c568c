/** What reporters said, and objections to it. */

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { hex } from '../columns.ts';
import { place } from './blocks.ts';

/** Sets of reporters, by number. */
export const reporterSets = sqliteTable('reporterSets', { ...place, set: integer().notNull() }, (table) => [
  primaryKey({ columns: [table.block, table.logIndex] }),
]);

/** What a quorum of one set said about a subject, and how many signed it. */
export const reports = sqliteTable(
  'reports',
  {
    ...place,
    product: integer().notNull(),
    subject: hex().notNull(),
    /** Rows from before sets were kept are the first one's. */
    set: integer().notNull().default(0),
    status: text({ enum: ['VALUE', 'VOID'] }).notNull(),
    index: integer().notNull(),
    finalAt: integer().notNull(),
    reporters: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('reports_subject').on(table.product, table.subject),
  ],
);

/** Objections to reports. */
export const disputes = sqliteTable(
  'disputes',
  { ...place, product: integer().notNull(), subject: hex().notNull(), set: integer().notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('disputes_subject').on(table.product, table.subject),
  ],
);

/** How disputes ended. */
export const resolutions = sqliteTable(
  'resolutions',
  {
    ...place,
    product: integer().notNull(),
    subject: hex().notNull(),
    set: integer().notNull(),
    status: text({ enum: ['VALUE', 'VOID'] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('resolutions_subject').on(table.product, table.subject),
  ],
);

/** Many events that reporters signed at once; their leaves are opened one by one. */
export const batches = sqliteTable(
  'batches',
  {
    ...place,
    set: integer().notNull(),
    root: hex().notNull(),
    reporters: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] }), index('batches_root').on(table.set, table.root)],
);
