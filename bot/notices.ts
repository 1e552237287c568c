import { z } from 'zod';
import { walletActionSchema } from '../chain/actions/walletAction.ts';
import type { Refusal } from '../chain/refusal.ts';
import type { Hex } from '../chain/subject.ts';
import { limitNames } from '../chain/wallets/limits.ts';

/**
 * What the bot tells a person by itself, as data; the words are in the locale files. Dollars have 6 decimals, times are unix seconds.
 * A notice about an order replaces the message that carried the person's tap; the others are messages of their own.
 */

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]*$/i.test(value));
const refusal = z.custom<Refusal>((value) => typeof value === 'object' && value !== null && 'code' in value);

/**
 * Why a premium went back. NO_QUORUM: not enough reporters said the same in time. UNKNOWABLE: the answer is that it cannot be known.
 * DISPUTED: an objection to the report was never decided. TOO_LATE: the report could still be objected to. SEEN_EARLY: what was reported
 * was observed before the sale ended. FEED_SILENT: what answers is a price feed, and nobody proved an answer by it in time. VOTE_SILENT: it
 * was reported to a vote that gave no answer in time. NOBODY_ASKED: nobody reported it to the vote, and nobody closed it either.
 * VOTE_UNKNOWABLE: the vote says that it cannot be known. VOTE_TOO_LATE: its answer could still be corrected. VOTE_EARLY: it happened
 * before the sale ended.
 */
const refundReason = z.enum([
  'NO_QUORUM',
  'UNKNOWABLE',
  'DISPUTED',
  'TOO_LATE',
  'SEEN_EARLY',
  'FEED_SILENT',
  'VOTE_SILENT',
  'NOBODY_ASKED',
  'VOTE_UNKNOWABLE',
  'VOTE_TOO_LATE',
  'VOTE_EARLY',
]);

export type RefundReason = z.infer<typeof refundReason>;

const order = { intentId: z.string(), action: walletActionSchema };

/**
 * Whose balance is told along with the news, and the block at whose end it is true. `have` is read when the notice leaves; null until
 * then, and where it cannot be read.
 */
const purse = z.object({ wallet: hex, block: z.number(), have: z.bigint().nullable() });

const cover = {
  seriesId: z.bigint(),
  product: z.number(),
  subject: hex,
  trigger: z.number(),
  exit: z.number(),
  /** Dollars one token pays in full. */
  payout: z.bigint(),
  units: z.number(),
  transaction: hex,
};

/** Which pool, by its risk. */
const pool = z.enum(['low', 'medium', 'high']);
const poolOrder = { intentId: z.string(), pool, transaction: hex };

const terms = z.object({
  product: z.number(),
  subject: hex,
  trigger: z.number(),
  exit: z.number(),
  /** Dollars one token pays in full. */
  payout: z.bigint(),
});

const listed = { listing: z.bigint(), terms, units: z.number() };

const platform = z.enum(['telegram', 'discord']);

export const noticeSchema = z.discriminatedUnion('kind', [
  /** The tap was taken; the order is on its way. */
  z.object({ kind: z.literal('orderPlaced'), ...order }),
  /** Not signed yet, because somebody does not answer: nothing has happened, and it is tried again until its time is over. */
  z.object({ kind: z.literal('orderWaits'), ...order }),
  /** Sent a while ago and its fate is not known: do not order again, an answer follows. */
  z.object({ kind: z.literal('orderUnclear'), ...order }),
  /** The chain did what was asked. A purchase of cover is `covered` instead. */
  z.object({ kind: z.literal('orderDone'), ...order, transaction: hex }),
  /** Known: not done, not charged. `transaction` is set when the chain itself refused. */
  z.object({ kind: z.literal('orderRefused'), ...order, refusal, transaction: hex.nullable() }),
  /** Known: the order ran out of time; not done, not charged. */
  z.object({ kind: z.literal('orderExpired'), ...order }),
  /** The person took it back before anything was signed. */
  z.object({ kind: z.literal('orderUndone'), ...order }),
  /** Known: something on our side broke; not done, not charged. */
  z.object({ kind: z.literal('orderFailed'), ...order, fault: z.string() }),
  /** The chain says so. `intentId` is null for a purchase made without the bot. `gift`: somebody else holds the tokens. */
  z.object({
    kind: z.literal('covered'),
    ...cover,
    purse,
    intentId: z.string().nullable(),
    holder: hex,
    gift: z.boolean(),
  }),
  /** Somebody bought cover for this person or sent them tokens. */
  z.object({ kind: z.literal('coverReceived'), ...cover, from: hex }),
  /** The money went to `to` (the person's wallet, unless they redeemed elsewhere). `reporters`: how many observed it. */
  z.object({
    kind: z.literal('coverPaid'),
    ...cover,
    purse,
    amount: z.bigint(),
    to: hex,
    index: z.number(),
    reporters: z.number(),
  }),
  z.object({ kind: z.literal('coverExpired'), ...cover, index: z.number(), reporters: z.number() }),
  /** No answer counted: `amount` went back. `reason` is null in notices from before reasons were told. */
  z.object({
    kind: z.literal('coverRefunded'),
    ...cover,
    purse,
    amount: z.bigint(),
    to: hex,
    reason: refundReason.nullable().default(null),
  }),
  /** The dollar refused this wallet; `amount` stays claimable for ever. */
  z.object({ kind: z.literal('paymentSkipped'), ...cover, amount: z.bigint() }),
  /** A deposit is in its pool. */
  z.object({ kind: z.literal('poolJoined'), ...poolOrder, dollars: z.bigint(), purse }),
  z.object({ kind: z.literal('exitQueued'), ...poolOrder }),
  /** What was asked out of a pool is in the wallet. */
  z.object({
    kind: z.literal('poolLeft'),
    ...poolOrder,
    /** Null when somebody else carried the request out, as keepers do. */
    intentId: z.string().nullable(),
    dollars: z.bigint(),
    purse,
  }),
  /** What waits to leave is ripe, and all of the pool's money backs open covers: `worth` is paid as it becomes free. */
  z.object({ kind: z.literal('exitLocked'), pool, worth: z.bigint() }),
  /** Somebody bought `units` of this person's listing, of which `left` are left; the treasury kept `fee`. */
  z.object({
    kind: z.literal('listingSold'),
    ...listed,
    left: z.number(),
    got: z.bigint(),
    fee: z.bigint(),
    purse,
    transaction: hex,
  }),
  /** The series of a listing ended with `units` unsold: `dollars` can be collected. */
  z.object({
    kind: z.literal('listingSettled'),
    ...listed,
    outcome: z.enum(['PAYING', 'EXPIRED', 'VOID']),
    dollars: z.bigint(),
  }),
  /** Bought from somebody's listing for `dollars`. */
  z.object({
    kind: z.literal('listingBought'),
    intentId: z.string(),
    terms,
    units: z.number(),
    dollars: z.bigint(),
    purse,
    transaction: hex,
  }),
  z.object({
    kind: z.literal('listingCollected'),
    intentId: z.string(),
    dollars: z.bigint(),
    purse,
    transaction: hex,
  }),
  /** The chain has the person's vote. `intentId` is null for one cast without the bot. */
  z.object({
    kind: z.literal('voteRecorded'),
    intentId: z.string().nullable(),
    proposalId: z.bigint(),
    title: z.string(),
    support: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    /** With 18 decimals. */
    votes: z.bigint(),
    transaction: hex,
  }),
  /** What became of a proposal on which the person voted. */
  z.object({
    kind: z.literal('proposalEnded'),
    proposalId: z.bigint(),
    number: z.number(),
    title: z.string(),
    phase: z.enum(['passed', 'defeated', 'queued', 'executed', 'cancelled']),
    eta: z.number().nullable(),
  }),
  /** A channel that the person subscribed cannot be written to. */
  z.object({ kind: z.literal('channelBroken'), title: z.string() }),
  /** The person's report of an event is on chain. */
  z.object({ kind: z.literal('claimRecorded'), product: z.number(), subject: hex, bond: z.bigint(), transaction: hex }),
  /** Whether the deposit of a report is the person's again. */
  z.object({
    kind: z.literal('claimDecided'),
    product: z.number(),
    subject: hex,
    upheld: z.boolean(),
    transaction: hex,
  }),
  /** A day before a cover begins to watch, and a day before it can no longer be sold or given. Unix seconds. */
  z.object({ kind: z.literal('coverStarts'), terms, seriesId: z.bigint(), units: z.number(), at: z.number() }),
  z.object({ kind: z.literal('saleEnds'), terms, seriesId: z.bigint(), units: z.number(), at: z.number() }),
  z.object({ kind: z.literal('dollarsArrived'), purse, amount: z.bigint(), from: hex, transaction: hex }),
  /** An address that can be paid, or an owner: `ready` is when an address can be from now on. */
  z.object({
    kind: z.literal('accountNews'),
    what: z.enum(['address', 'owner']),
    deed: z.enum(['announced', 'removed', 'admitted', 'ready']),
    account: hex,
    readyAt: z.number().nullable(),
    transaction: hex.nullable(),
  }),
  /** A limit: `changed` and `ready` hold now, `announced` holds at `readyAt`. */
  z.object({
    kind: z.literal('limitNews'),
    limit: z.enum(limitNames),
    deed: z.enum(['changed', 'announced', 'cancelled', 'ready']),
    dollars: z.bigint(),
    readyAt: z.number().nullable(),
    transaction: hex.nullable(),
  }),
  /** Another account wants to share this person's wallet. */
  z.object({ kind: z.literal('joinAsked'), linkId: z.number(), platform, name: z.string().nullable() }),
  /** `self`: it is about the reader's own account. */
  z.object({
    kind: z.literal('sharing'),
    deed: z.enum(['joined', 'left', 'leaves', 'stays']),
    platform,
    name: z.string().nullable(),
    at: z.number(),
    identityId: z.number(),
    self: z.boolean(),
  }),
]);

export type Notice = z.infer<typeof noticeSchema>;
