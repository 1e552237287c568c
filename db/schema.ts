import { sql } from 'drizzle-orm';
import { blob, check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { Refusal } from '../chain/refusal.ts';
import type { Hex } from '../chain/subject.ts';
import { amount, hex, json, uint256 } from './columns.ts';

/** Times are unix seconds, except in the outbox, whose pacing needs milliseconds. */

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
  },
  (table) => [
    unique('identities_platform_user').on(table.platform, table.platformUserId),
    index('identities_user').on(table.userId),
  ],
);

export const wallets = sqliteTable('wallets', {
  userId: integer()
    .primaryKey()
    .references(() => users.id),
  address: hex().notNull().unique(),
  ownerAddress: hex().notNull(),
  sealedKey: blob({ mode: 'buffer' }).notNull(),
  keyVersion: integer().notNull(),
  createdAt: integer().notNull(),
});

/** One thing a person was offered, with its price frozen. `closedBlock` is the block whose event ended it, if one did. */
export const intents = sqliteTable(
  'intents',
  {
    id: text().primaryKey(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    identityId: integer()
      .notNull()
      .references(() => identities.id),
    kind: text({ enum: ['buyCover'] }).notNull(),
    state: text({
      enum: ['quoted', 'confirmed', 'signed', 'sent', 'done', 'refused', 'expired', 'abandoned'],
    }).notNull(),
    product: integer().notNull(),
    subject: hex().notNull(),
    trigger: integer().notNull(),
    exit: integer().notNull(),
    ratePpm: integer().notNull(),
    proof: json().$type<Hex[]>().notNull(),
    payout: amount().notNull(),
    cutoff: integer().notNull(),
    quotedAt: integer().notNull(),
    expiresAt: integer().notNull(),
    units: integer(),
    confirmedAt: integer(),
    messageId: text(),
    refusal: json().$type<Refusal>(),
    closedBlock: integer(),
  },
  (table) => [
    index('intents_state').on(table.state),
    index('intents_user').on(table.userId),
    index('intents_closed_block').on(table.closedBlock),
    check('intents_units_positive', sql`${table.units} > 0`),
  ],
);

/** The signed bytes of an intent. `sends` counts attempts and is raised before each, so 0 proves that nothing left. */
export const userOperations = sqliteTable('userOperations', {
  hash: hex().primaryKey(),
  intentId: text()
    .notNull()
    .unique()
    .references(() => intents.id),
  sender: hex().notNull(),
  nonce: uint256().notNull(),
  bytes: text().notNull(),
  validUntil: integer().notNull(),
  sends: integer().notNull(),
  sentAt: integer(),
});

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

/** `mayHaveArrived` is set before a call to the platform and cleared only when the platform says that nothing was delivered. */
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
    state: text({ enum: ['pending', 'sending', 'sent', 'ambiguous', 'failed', 'cancelled'] }).notNull(),
    attempts: integer().notNull(),
    mayHaveArrived: integer({ mode: 'boolean' }).notNull(),
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

/** The chain cursor: the newest row is where the follower stands, the older ones let it find a fork. */
export const blocks = sqliteTable('blocks', {
  number: integer().primaryKey(),
  hash: hex().notNull(),
  time: integer().notNull(),
});

/** Columns of every chain fact; a reorg is `delete where block > n`. */
const place = {
  block: integer().notNull(),
  logIndex: integer().notNull(),
  time: integer().notNull(),
  transaction: hex().notNull(),
};

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

/** Dollars that reached a wallet of ours from outside. */
export const deposits = sqliteTable(
  'deposits',
  { ...place, wallet: hex().notNull(), from: hex().notNull(), amount: amount().notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('deposits_transaction').on(table.transaction, table.wallet),
  ],
);

/** How each of our user operations ended on chain. */
export const operationEnds = sqliteTable(
  'operationEnds',
  {
    ...place,
    operation: hex().notNull(),
    success: integer({ mode: 'boolean' }).notNull(),
    refusal: json().$type<Refusal>(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('operationEnds_operation').on(table.operation),
  ],
);
