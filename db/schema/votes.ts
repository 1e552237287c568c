/** Proposals, votes and assessed events. */

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { VoteEvent } from '../../chain/events.ts';
import { amount, hex, json, uint256 } from '../columns.ts';
import { place } from './blocks.ts';

type ProposedCall = Extract<VoteEvent, { kind: 'proposalMade' }>['calls'][number];

/** Proposals, as they were made. */
export const proposals = sqliteTable(
  'proposals',
  {
    ...place,
    proposalId: uint256().primaryKey(),
    proposer: hex().notNull(),
    calls: json().$type<ProposedCall[]>().notNull(),
    description: text().notNull(),
    snapshot: integer().notNull(),
    deadline: integer().notNull(),
  },
  (table) => [index('proposals_place').on(table.block, table.logIndex)],
);

/** Later deadlines of proposals whose quorum came late. */
export const proposalExtensions = sqliteTable(
  'proposalExtensions',
  { ...place, proposalId: uint256().notNull(), deadline: integer().notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('proposalExtensions_proposal').on(table.proposalId),
  ],
);

/** What became of a proposal. `eta` is when a queued one can be executed. */
export const proposalSteps = sqliteTable(
  'proposalSteps',
  {
    ...place,
    proposalId: uint256().notNull(),
    step: text({ enum: ['queued', 'executed', 'cancelled'] }).notNull(),
    eta: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('proposalSteps_proposal').on(table.proposalId),
  ],
);

/** Votes that were cast. `support` as the governor counts it: 0 against, 1 for, 2 abstain; `votes` with 18 decimals. */
export const ballots = sqliteTable(
  'ballots',
  {
    ...place,
    proposalId: uint256().notNull(),
    voter: hex().notNull(),
    support: integer().$type<0 | 1 | 2>().notNull(),
    votes: amount().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('ballots_proposal').on(table.proposalId, table.voter),
  ],
);

/** Who votes with whose votes; the newest row of a delegator counts. */
export const delegations = sqliteTable(
  'delegations',
  { ...place, delegator: hex().notNull(), to: hex().notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('delegations_delegator').on(table.delegator),
  ],
);

/** Reports, with a deposit, that an assessed event happened. */
export const claims = sqliteTable(
  'claims',
  {
    ...place,
    product: integer().notNull(),
    subject: hex().notNull(),
    claimant: hex().notNull(),
    happenedAt: integer().notNull(),
    bond: amount().notNull(),
    evidence: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('claims_subject').on(table.product, table.subject),
  ],
);

/** What votes said about assessed events. */
export const claimAnswers = sqliteTable(
  'claimAnswers',
  {
    ...place,
    product: integer().notNull(),
    subject: hex().notNull(),
    verdict: text({ enum: ['rejected', 'answered', 'void'] }).notNull(),
    index: integer().notNull(),
    finalAt: integer().notNull(),
    evidence: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('claimAnswers_subject').on(table.product, table.subject),
  ],
);

/** What a proposal does, worked out when it was first seen: settings that it changes look different once it was executed. */
export const proposalEffects = sqliteTable('proposalEffects', {
  proposalId: uint256().primaryKey(),
  effects: json().notNull(),
  quorum: amount().notNull(),
});
