/** What people were offered to do, what was signed for it, and how it ended on chain. Times are unix seconds. */

import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ActionKind, WalletAction } from '../../chain/actions/walletAction.ts';
import type { Refusal } from '../../chain/refusal.ts';
import { hex, json, uint256 } from '../columns.ts';
import { place } from './blocks.ts';
import { identities, users } from './people.ts';

/**
 * One thing a person was offered to do with their wallet, with its price frozen. `units` is the quantity they chose, where there is one;
 * `cutoff` is when it cannot be done any more; `closedBlock` is the block whose event ended it, if one did.
 */
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
    kind: text().$type<ActionKind>().notNull(),
    state: text({
      enum: ['quoted', 'confirmed', 'signed', 'sent', 'done', 'refused', 'expired', 'abandoned'],
    }).notNull(),
    action: json().$type<WalletAction>().notNull(),
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
