import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { ActionKind, WalletAction } from '../chain/actions/walletAction.ts';
import type { VoteEvent } from '../chain/events.ts';
import type { Refusal } from '../chain/refusal.ts';
import { amount, hex, json, uint256 } from './columns.ts';

type ProposedCall = Extract<VoteEvent, { kind: 'proposalMade' }>['calls'][number];

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

// Votes and channels.

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

// Pools and market.

/**
 * What investors did with a pool. `holder` had the shares before and `receiver` afterwards: `joined` and `left` are one person's own,
 * `requested` are shares that wait for the receiver, `moved` went from one to the other. `to` received the dollars of `left`.
 */
export const poolDeeds = sqliteTable(
  'poolDeeds',
  {
    ...place,
    pool: hex().notNull(),
    deed: text({ enum: ['joined', 'left', 'requested', 'moved'] }).notNull(),
    holder: hex().notNull(),
    receiver: hex().notNull(),
    to: hex(),
    shares: amount().notNull(),
    dollars: amount().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('poolDeeds_holder').on(table.holder, table.pool),
    index('poolDeeds_receiver').on(table.receiver, table.pool),
    index('poolDeeds_time').on(table.deed, table.time),
  ],
);

/** What all shares of a pool were worth after each event that changed it; `gain` is what a settled series left (or, below 0, took). */
export const poolBalances = sqliteTable(
  'poolBalances',
  { ...place, pool: hex().notNull(), assets: amount().notNull(), shares: amount().notNull(), gain: amount().notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('poolBalances_place').on(table.pool, table.block, table.logIndex),
    index('poolBalances_time').on(table.pool, table.time),
  ],
);

/** Which pool backs a series, and what of each premium is the treasury's. */
export const poolSeries = sqliteTable(
  'poolSeries',
  { ...place, seriesId: uint256().primaryKey(), pool: hex().notNull(), fee: amount().notNull() },
  (table) => [index('poolSeries_block').on(table.block)],
);

/** Basis points of the premium that are the treasury's, by product and version. */
export const productFees = sqliteTable(
  'productFees',
  { ...place, product: integer().notNull(), version: integer().notNull(), feeBps: integer().notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('productFees_version').on(table.product, table.version),
  ],
);

/** Covers that somebody offers to others. */
export const listings = sqliteTable(
  'listings',
  {
    ...place,
    listing: uint256().primaryKey(),
    seriesId: uint256().notNull(),
    seller: hex().notNull(),
    units: integer().notNull(),
    pricePerUnit: amount().notNull(),
    feeBps: integer().notNull(),
  },
  (table) => [
    index('listings_block').on(table.block),
    index('listings_seller').on(table.seller),
    index('listings_series').on(table.seriesId),
  ],
);

/** What left a listing: sold to `other`, or taken back or collected by them. `fee` of `dollars` is the treasury's. */
export const listingDeals = sqliteTable(
  'listingDeals',
  {
    ...place,
    listing: uint256().notNull(),
    deal: text({ enum: ['sold', 'takenBack', 'collected'] }).notNull(),
    other: hex().notNull(),
    units: integer().notNull(),
    dollars: amount().notNull(),
    fee: amount().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('listingDeals_listing').on(table.listing),
    index('listingDeals_transaction').on(table.transaction),
  ],
);

// Wallet safety.

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

// Settings, statements, reminders, consent and gifts.

/** How a person wants to be told things. Quiet hours are minutes after midnight in their zone, null for none; `muted` are kinds of news. */
export const settings = sqliteTable('settings', {
  userId: integer()
    .primaryKey()
    .references(() => users.id),
  quietFrom: integer(),
  quietTo: integer(),
  muted: json().$type<string[]>().notNull(),
});

/** Dollars that came to or left a wallet of ours, whoever moved them. */
export const dollarMoves = sqliteTable(
  'dollarMoves',
  { ...place, from: hex().notNull(), to: hex().notNull(), amount: amount().notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('dollarMoves_from').on(table.from),
    index('dollarMoves_to').on(table.to),
  ],
);

/** When a series is sold, watched and decided: frozen by its first sale, so read once. */
export const coverWindows = sqliteTable(
  'coverWindows',
  {
    seriesId: uint256().primaryKey(),
    opens: integer().notNull(),
    cutoff: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    settleBy: integer().notNull(),
  },
  (table) => [index('coverWindows_cutoff').on(table.cutoff), index('coverWindows_start').on(table.start)],
);

/** Versions of the terms that a person agreed to. `country` is what they said where that is asked, ISO 3166. */
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

/** Covers promised to whoever opens a link, known by the hash of its code. `intentId` is the order that sends them, once somebody did. */
export const gifts = sqliteTable(
  'gifts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    hash: text().notNull().unique(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    identityId: integer()
      .notNull()
      .references(() => identities.id),
    seriesId: uint256().notNull(),
    units: integer().notNull(),
    expiresAt: integer().notNull(),
    claimedBy: integer().references(() => identities.id),
    intentId: text().references(() => intents.id),
  },
  (table) => [index('gifts_giver').on(table.userId, table.seriesId)],
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

// Passkeys that are, or wait to be, owners of wallets.

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
