/** Messages that came and messages that go. Times are unix seconds, in the outbox milliseconds: its pacing needs them. */

import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { json, uint256 } from '../columns.ts';
import { intents } from './orders.ts';
import { identities } from './people.ts';

/** What a person was last asked to type, per identity. */
export const prompts = sqliteTable('prompts', {
  identityId: integer()
    .primaryKey()
    .references(() => identities.id),
  prompt: json().notNull(),
  askedAt: integer().notNull(),
});

/** Updates of a platform that were handled to the end. */
export const handledUpdates = sqliteTable(
  'handledUpdates',
  {
    platform: text({ enum: ['telegram', 'discord'] }).notNull(),
    updateId: text().notNull(),
    handledAt: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.updateId] }),
    index('handledUpdates_handledAt').on(table.handledAt),
  ],
);

/** Updates that a platform need not deliver again because they are here, and whose work is not done; in the order in which they came. */
export const keptUpdates = sqliteTable(
  'keptUpdates',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    platform: text({ enum: ['telegram', 'discord'] }).notNull(),
    updateId: text().notNull(),
    /** JSON, as the platform wrote it. */
    update: text().notNull(),
    /** How often work on it began again after it had failed or the program had ended in the middle of it. */
    retries: integer().notNull().default(0),
  },
  (table) => [unique('keptUpdates_update').on(table.platform, table.updateId)],
);

/**
 * `mayHaveArrived` is set before a call to the platform and cleared only when the platform says that nothing was delivered.
 * `held` rests for somebody's quiet hours. `triedAtMs` is when the first call left that may have written a new message; null when none did.
 */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    eventKey: text().notNull(),
    identityId: integer()
      .notNull()
      .references(() => identities.id),
    intentId: text().references(() => intents.id),
    seriesId: uint256(),
    notice: json().notNull(),
    block: integer(),
    state: text({ enum: ['pending', 'held', 'kept', 'sending', 'sent', 'ambiguous', 'failed', 'cancelled'] }).notNull(),
    attempts: integer().notNull(),
    mayHaveArrived: integer({ mode: 'boolean' }).notNull(),
    triedAtMs: integer(),
    notBeforeMs: integer().notNull(),
    editMessageId: text(),
    sentMessageId: text(),
    failure: text(),
  },
  (table) => [
    unique('outbox_event_recipient').on(table.eventKey, table.identityId),
    index('outbox_state').on(table.state, table.id),
    index('outbox_recipient').on(table.identityId, table.state, table.id),
    index('outbox_block').on(table.block),
    index('outbox_intent').on(table.intentId),
  ],
);
