/** Groups and channels that admins subscribed. */

import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { json, uint256 } from '../columns.ts';
import { identities } from './people.ts';

/** A group or channel that an admin subscribed. `brokenAt` is set while the bot cannot write there. */
export const channels = sqliteTable(
  'channels',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    platform: text({ enum: ['telegram', 'discord'] }).notNull(),
    chatId: text().notNull(),
    locale: text().notNull(),
    title: text().notNull(),
    /** Null where the platform hides which admin it was. */
    addedBy: integer().references(() => identities.id),
    brokenAt: integer(),
  },
  (table) => [unique('channels_place').on(table.platform, table.chatId)],
);

/** What a channel gets, and in which of its threads. */
export const subscriptions = sqliteTable(
  'subscriptions',
  {
    channelId: integer()
      .notNull()
      .references(() => channels.id),
    topic: text({ enum: ['proposals', 'payouts', 'alarms'] }).notNull(),
    threadId: text(),
    since: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.channelId, table.topic] })],
);

/**
 * Messages in channels. A card says what the database says and is edited when that changes: `shown` is a mark of what it said last. News
 * is said once. `mayHaveArrived` as in the outbox.
 */
export const channelPosts = sqliteTable(
  'channelPosts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    channelId: integer()
      .notNull()
      .references(() => channels.id),
    topic: text({ enum: ['proposals', 'payouts', 'alarms'] }).notNull(),
    eventKey: text().notNull(),
    proposalId: uint256(),
    news: json(),
    block: integer(),
    state: text({ enum: ['pending', 'sending', 'sent', 'ambiguous', 'failed'] }).notNull(),
    attempts: integer().notNull(),
    mayHaveArrived: integer({ mode: 'boolean' }).notNull(),
    notBeforeMs: integer().notNull(),
    messageId: text(),
    shown: text(),
    failure: text(),
  },
  (table) => [
    unique('channelPosts_event').on(table.channelId, table.eventKey),
    index('channelPosts_state').on(table.state, table.id),
    index('channelPosts_key').on(table.eventKey),
    index('channelPosts_block').on(table.block),
  ],
);
