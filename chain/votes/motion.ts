import { isAddress } from 'viem';
import { z } from 'zod';
import type { Hex } from '../subject.ts';

/** What a proposal does, as data: one motion for each of its calls. Dollars have 6 decimals, votes 18, times are seconds. */

const address = z.custom<Hex>((value) => typeof value === 'string' && isAddress(value, { strict: false }));
const word = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]{64}$/i.test(value));
const uint = (bits: number) =>
  z
    .int()
    .min(0)
    .max(2 ** bits - 1);
const product = z.int().min(1).max(65_535);
const amount = z
  .bigint()
  .positive()
  .max(2n ** 128n - 1n);
const event = { product, subject: word };

/** A limit on what one cause can cost: a share of the pool, and whole dollars. */
const cap = z.object({ columns: uint(32), poolShareBps: uint(16), dollars: uint(24) });

/** `IRateBook.Product`. */
export const productSettingsSchema = z.object({
  oracle: address,
  lead: uint(32),
  horizon: uint(32),
  watch: uint(32),
  settleWithin: uint(32),
  marginBps: uint(16),
  capitalCostBps: uint(16),
  feeBps: uint(16),
  dateColumn: uint(8),
  lengthColumn: uint(8),
  rateColumns: uint(32),
  ratesRoot: word,
  caps: z.tuple([cap, cap, cap]),
});

export type ProductSettings = z.infer<typeof productSettingsSchema>;

const seat = z.object({ signer: address, family: uint(7) });

/** Who reports: `IQuorumOracle.setReporters`. */
export const reporterSetSchema = z.object({ reporters: z.array(seat), quorum: uint(8), families: uint(8) });

export type ReporterSet = z.infer<typeof reporterSetSchema>;

export const motionSchema = z.discriminatedUnion('kind', [
  /** Another rate table for a product whose other settings stay. */
  z.object({ kind: z.literal('newRates'), product, settings: productSettingsSchema }),
  z.object({ kind: z.literal('newProduct'), product, settings: productSettingsSchema }),
  /** Another limit in one of a product's three places, counted from 0; `before` is the present one. */
  z.object({
    kind: z.literal('moveCap'),
    product,
    place: z.int().min(0).max(2),
    before: cap,
    settings: productSettingsSchema,
  }),
  /** Any other change of a product; `changed` names its settings. */
  z.object({
    kind: z.literal('changeProduct'),
    product,
    changed: z.array(z.string()),
    settings: productSettingsSchema,
  }),
  z.object({ kind: z.literal('allocate'), pool: z.enum(['low', 'medium', 'high']), dollars: amount }),
  /** One reporter's seat goes to another. */
  z.object({ kind: z.literal('swapReporter'), out: address, in: address, family: uint(7), set: reporterSetSchema }),
  /** Any other change of who reports. */
  z.object({ kind: z.literal('changeReporters'), set: reporterSetSchema }),
  /** Out of what the community owns. */
  z.object({ kind: z.literal('spend'), token: z.enum(['dollars', 'votes']), payee: address, amount }),
  /** The answer to an assessed event: how bad it was (an index above 0), or 0: it did not happen. */
  z.object({ kind: z.literal('answerClaim'), ...event, index: z.int().nonnegative(), evidence: z.string() }),
  /** The claim was wrong; its deposit is lost. */
  z.object({ kind: z.literal('rejectClaim'), ...event, evidence: z.string() }),
  /** A call that no template makes. `contract` and `name` are null where they are not Buckler's. */
  z.object({
    kind: z.literal('other'),
    to: address,
    contract: z.string().nullable(),
    name: z.string().nullable(),
    value: z.bigint().nonnegative(),
  }),
]);

export type Motion = z.infer<typeof motionSchema>;
export type MotionKind = Motion['kind'];

/** One kind of motion. */
export type MotionOf<Kind extends MotionKind> = Extract<Motion, { kind: Kind }>;
