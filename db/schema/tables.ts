/** Files of rate tables that people sent, so that nobody fills the disk. `at` is unix seconds. */

import { index, integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { users } from './people.ts';

export const sentTables = sqliteTable(
  'sentTables',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    userId: integer()
      .notNull()
      .references(() => users.id),
    at: integer().notNull(),
    bytes: integer().notNull(),
  },
  (table) => [index('sentTables_at').on(table.at)],
);
