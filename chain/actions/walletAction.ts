import { isAddress } from 'viem';
import { z } from 'zod';
import type { Hex } from '../subject.ts';
import { limitNames, mostCap } from '../wallets/limits.ts';

/**
 * Everything that the bot can do with a person's wallet, as data: what is offered, confirmed, signed and told about. Dollars have 6
 * decimals, shares and votes their token's; times are unix seconds. Every number fits the contracts that take it.
 */

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x([0-9a-f]{2})*$/i.test(value));
/** In lower case, or in the mixed case by which a mistyped one is noticed (ERC-55). */
const address = z.custom<Hex>((value) => typeof value === 'string' && isAddress(value));
const word = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]{64}$/i.test(value));
const units = z
  .int()
  .min(1)
  .max(2 ** 32 - 1);
const uint256 = z
  .bigint()
  .nonnegative()
  .max(2n ** 256n - 1n);
const int32 = z
  .int()
  .min(-(2 ** 31))
  .max(2 ** 31 - 1);
/** Half of a uint256's bits, so that no sum or share of it overflows. */
const dollars = z
  .bigint()
  .positive()
  .max(2n ** 128n - 1n);
const bond = z
  .bigint()
  .nonnegative()
  .max(2n ** 128n - 1n);
/** What one token costs or pays. */
const perUnit = z
  .bigint()
  .positive()
  .max(2n ** 48n - 1n);
/** What a person limits. */
const limit = z.enum(limitNames);
const limitDollars = z.bigint().nonnegative().max(mostCap);
/** Pools by risk. */
const poolLevel = z.enum(['low', 'medium', 'high']);
const event = { product: z.int().min(1).max(65_535), subject: word };

/** A row of the voted rate table with its proof, for one subject. */
const rateRow = z.object({
  ...event,
  trigger: int32,
  exit: int32,
  ratePpm: z
    .int()
    .min(1)
    .max(2 ** 32 - 1),
  proof: z.array(word),
});

export type RateRow = z.infer<typeof rateRow>;

export const walletActionSchema = z.discriminatedUnion('kind', [
  /** Buys `units` cover tokens for `holder`, who gets at least `minPayout` for each. */
  z.object({ kind: z.literal('buyCover'), row: rateRow, units, minPayout: perUnit, holder: address }),
  /** Turns tokens of a settled series into what they are owed. */
  z.object({ kind: z.literal('redeemCover'), seriesId: uint256, units }),
  z.object({ kind: z.literal('giveCover'), seriesId: uint256, units, to: address }),
  z.object({ kind: z.literal('depositPool'), pool: poolLevel, dollars }),
  /** Queues shares to leave, for good. */
  z.object({ kind: z.literal('requestExit'), pool: poolLevel, shares: uint256.positive() }),
  z.object({ kind: z.literal('leavePool'), pool: poolLevel, shares: uint256.positive() }),
  z.object({ kind: z.literal('listCover'), seriesId: uint256, units, pricePerUnit: perUnit }),
  /** Buys part of a listing of `seriesId` at exactly `pricePerUnit`. */
  z.object({ kind: z.literal('buyListing'), listing: uint256, seriesId: uint256, units, pricePerUnit: perUnit }),
  /** Takes the tokens of a listing back. */
  z.object({ kind: z.literal('takeBackListing'), listing: uint256 }),
  /** Takes the dollars of a listing whose series has settled. */
  z.object({ kind: z.literal('collectListing'), listing: uint256 }),
  /** `support` as the governor counts it: 0 against, 1 for, 2 abstain. */
  z.object({
    kind: z.literal('castVote'),
    proposalId: uint256,
    support: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  }),
  z.object({ kind: z.literal('delegate'), to: address }),
  /** Proposes calls without ether. */
  z.object({
    kind: z.literal('propose'),
    calls: z.array(z.object({ to: address, data: hex })).min(1),
    description: z.string().min(1),
  }),
  /** Says that an assessed event happened, with the oracle's bond. */
  z.object({
    kind: z.literal('openClaim'),
    ...event,
    happenedAt: z
      .int()
      .min(1)
      .max(2 ** 40 - 1),
    evidence: z.string().min(1),
    bond,
  }),
  /** Objects to what a set of reporters said, with the oracle's bond. */
  z.object({ kind: z.literal('dispute'), ...event, set: z.int().min(0).max(255), bond }),
  /** Takes back bonds that are the wallet's again. */
  z.object({ kind: z.literal('collectBond'), oracle: z.enum(['quorum', 'assessed']) }),
  z.object({ kind: z.literal('withdraw'), to: address, dollars }),
  /** Lets the wallet pay to an address, and give to it without limit, in 24 hours. */
  z.object({ kind: z.literal('announceAddress'), to: address }),
  /** Ends that, also while it waits. */
  z.object({ kind: z.literal('removeAddress'), to: address }),
  /** A limit that protects more, at once. */
  z.object({ kind: z.literal('tightenLimit'), limit, dollars: limitDollars }),
  /** A limit that protects less, in 24 hours. */
  z.object({ kind: z.literal('announceLimit'), limit, dollars: limitDollars }),
  /** Takes back a limit that waits. */
  z.object({ kind: z.literal('cancelLimit'), limit }),
  /** Lets another key become an owner of the wallet, in 24 hours. */
  z.object({ kind: z.literal('announceOwner'), owner: address }),
  z.object({ kind: z.literal('cancelOwner'), owner: address }),
  /** Makes an announced key an owner. */
  z.object({ kind: z.literal('admitOwner'), owner: address }),
]);

export type WalletAction = z.infer<typeof walletActionSchema>;
export type ActionKind = WalletAction['kind'];

/** One kind of action. */
export type Of<Kind extends ActionKind> = Extract<WalletAction, { kind: Kind }>;
