/** How people want to be told things, and the terms they agreed to. Times are unix seconds. */

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { json } from '../columns.ts';
import { users } from './people.ts';

/** How a person wants to be told things. Quiet hours are minutes after midnight in their zone, null for none; `muted` are kinds of news. */
export const settings = sqliteTable('settings', {
  userId: integer()
    .primaryKey()
    .references(() => users.id),
  quietFrom: integer(),
  quietTo: integer(),
  muted: json().$type<string[]>().notNull(),
});

/**
 * Versions of the terms that a person agreed to. `country` is what they said where that is asked, ISO 3166. Version 0 is no agreement: it
 * keeps a country that was named before any terms were agreed to.
 */
export const consents = sqliteTable(
  'consents',
  {
    userId: integer()
      .notNull()
      .references(() => users.id),
    version: integer().notNull(),
    at: integer().notNull(),
    country: text(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.version] })],
);
