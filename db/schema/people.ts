/** People, by platform, and their wallets. Times are unix seconds. */

import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { hex } from '../columns.ts';

export const users = sqliteTable('users', {
  id: integer().primaryKey({ autoIncrement: true }),
  locale: text().notNull(),
  timeZone: text().notNull(),
  createdAt: integer().notNull(),
});

/** A person on one platform. `privateChatId` is null until they have opened a private chat. */
export const identities = sqliteTable(
  'identities',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    userId: integer()
      .notNull()
      .references(() => users.id),
    platform: text({ enum: ['telegram', 'discord'] }).notNull(),
    platformUserId: text().notNull(),
    privateChatId: text(),
    blockedAt: integer(),
    /** What the platform calls them. */
    name: text(),
  },
  (table) => [
    unique('identities_platform_user').on(table.platform, table.platformUserId),
    index('identities_user').on(table.userId),
  ],
);

/** Where a person's wallet is and which key owns it. The key itself is the signer's. */
export const wallets = sqliteTable('wallets', {
  userId: integer()
    .primaryKey()
    .references(() => users.id),
  address: hex().notNull().unique(),
  ownerAddress: hex().notNull(),
  createdAt: integer().notNull(),
});
