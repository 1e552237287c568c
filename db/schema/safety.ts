/** What protects a wallet: addresses, limits, the phrase, other accounts, own keys. Times are unix seconds. */

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { amount, hex } from '../columns.ts';
import { place } from './blocks.ts';
import { identities, users } from './people.ts';

/** What a wallet's person decided about an address it may pay, or an owner. `told`: that it holds now was told, or needs no telling. */
export const accountDeeds = sqliteTable(
  'accountDeeds',
  {
    ...place,
    wallet: hex().notNull(),
    what: text({ enum: ['address', 'owner'] }).notNull(),
    account: hex().notNull(),
    deed: text({ enum: ['announced', 'removed', 'admitted'] }).notNull(),
    readyAt: integer(),
    told: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('accountDeeds_wallet').on(table.wallet, table.what, table.account),
    index('accountDeeds_ready').on(table.told, table.readyAt),
  ],
);

/** What they decided about a limit; the rest as above. */
export const limitDeeds = sqliteTable(
  'limitDeeds',
  {
    ...place,
    wallet: hex().notNull(),
    limit: text({ enum: ['spend', 'gift', 'trade', 'floor'] }).notNull(),
    deed: text({ enum: ['changed', 'announced', 'cancelled'] }).notNull(),
    dollars: amount().notNull(),
    readyAt: integer(),
    told: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('limitDeeds_wallet').on(table.wallet, table.limit),
    index('limitDeeds_ready').on(table.told, table.readyAt),
  ],
);

/** The words by which a person knows the bot's messages. */
export const phrases = sqliteTable('phrases', {
  userId: integer()
    .primaryKey()
    .references(() => users.id),
  phrase: text().notNull(),
});

/**
 * A code by which a second account joins the wallet of the one that made it: found by its first letters, known by the hash of all. `tries`
 * are the wrong ones; `claimedBy` typed it and said yes.
 */
export const linkCodes = sqliteTable('linkCodes', {
  id: integer().primaryKey({ autoIncrement: true }),
  locator: text().notNull().unique(),
  hash: text().notNull(),
  identityId: integer()
    .notNull()
    .unique()
    .references(() => identities.id),
  expiresAt: integer().notNull(),
  tries: integer().notNull(),
  claimedBy: integer().references(() => identities.id),
});

/** Wrong codes that an account typed since `since`. */
export const linkTries = sqliteTable('linkTries', {
  identityId: integer()
    .primaryKey()
    .references(() => identities.id),
  tries: integer().notNull(),
  since: integer().notNull(),
});

/** Accounts that joined another's wallet, and whose user they were before. `leavesAt` is when it ends, once somebody asked for that. */
export const joins = sqliteTable('joins', {
  identityId: integer()
    .primaryKey()
    .references(() => identities.id),
  formerUserId: integer()
    .notNull()
    .references(() => users.id),
  joinedAt: integer().notNull(),
  leavesAt: integer(),
});

/** Links to the page where a person adds a key of their own, known by the hash of what is secret in them. */
export const ownPages = sqliteTable('ownPages', {
  hash: text().primaryKey(),
  userId: integer()
    .notNull()
    .references(() => users.id),
  identityId: integer()
    .notNull()
    .references(() => identities.id),
  /** What the new key signs. */
  challenge: hex().notNull(),
  expiresAt: integer().notNull(),
  usedAt: integer(),
});

/** A person's passkey: the account that signs for it on chain, its id and public key, and the site it was made for. */
export const passkeys = sqliteTable(
  'passkeys',
  {
    signer: hex().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    credentialId: hex().notNull(),
    x: hex().notNull(),
    y: hex().notNull(),
    site: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.signer] })],
);

/** Transactions of people's own keys whose gas we paid, or were about to. */
export const carried = sqliteTable(
  'carried',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    userId: integer()
      .notNull()
      .references(() => users.id),
    at: integer().notNull(),
  },
  (table) => [index('carried_at').on(table.at)],
);
