import { z } from 'zod';
import { walletActionSchema } from '../chain/actions/walletAction.ts';
import type { Refusal } from '../chain/refusal.ts';
import type { Hex } from '../chain/subject.ts';

/**
 * What the bot tells a person by itself, as data; the words are in the locale files. Dollars have 6 decimals, times are unix seconds.
 * A notice about an order replaces the message that carried the person's tap; the others are messages of their own.
 */

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]*$/i.test(value));
const refusal = z.custom<Refusal>((value) => typeof value === 'object' && value !== null && 'code' in value);

/**
 * Why a premium went back. NO_QUORUM: not enough reporters said the same in time. UNKNOWABLE: the answer is that it cannot be known.
 * DISPUTED: an objection to the report was never decided. TOO_LATE: the report could still be objected to. SEEN_EARLY: what was reported
 * was observed before the sale ended. FEED_SILENT, VOTE_SILENT: what answers is a price feed or a vote, and no answer of it counted in time.
 */
const refundReason = z.enum(['NO_QUORUM', 'UNKNOWABLE', 'DISPUTED', 'TOO_LATE', 'SEEN_EARLY', 'FEED_SILENT', 'VOTE_SILENT']);

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
  z.object({ kind: z.literal('dollarsArrived'), purse, amount: z.bigint(), from: hex, transaction: hex }),
]);

export type Notice = z.infer<typeof noticeSchema>;
