import type { Of } from '../../chain/actions/walletAction.ts';
import type { Answer } from '../../chain/answer.ts';
import type { CoverQuote } from '../../chain/door.ts';
import type { ChainFault, Refusal } from '../../chain/refusal.ts';
import type { Intent } from '../../db/intents.ts';

/** Dollars that one cover costs. */
export const coverCost = 1_000_000n;

/** How long a shown price holds, in seconds. */
export const priceHolds = 300;

type OpenOrNot = Pick<Intent, 'userId' | 'state' | 'expiresAt' | 'cutoff'>;

/** Whether an offer can still be taken by this person. `ordered`: it was, and needs no second tap. */
export type OfferState<Offer extends OpenOrNot> =
  | { kind: 'open' | 'expired' | 'closed' | 'ordered'; offer: Offer }
  | { kind: 'notYours' };

/** @param now unix seconds of chain time. An offer of somebody else looks like one that never was. */
export function offerState<Offer extends OpenOrNot>(
  offer: Offer | undefined,
  userId: number,
  now: number,
): OfferState<Offer> {
  if (offer === undefined || offer.userId !== userId) return { kind: 'notYours' };
  switch (offer.state) {
    case 'quoted':
      return now >= Math.min(offer.expiresAt, offer.cutoff) ? { kind: 'expired', offer } : { kind: 'open', offer };
    case 'confirmed':
    case 'signed':
    case 'sent':
    case 'done':
      return { kind: 'ordered', offer };
    case 'refused':
    case 'expired':
    case 'abandoned':
      return { kind: 'closed', offer };
  }
}

export type UnitsDecision =
  | { kind: 'confirm'; pay: bigint; get: bigint; have: bigint }
  /** The caps and the pool allow only this many now. */
  | { kind: 'onlyLeft'; count: number }
  /** `affordable` covers could be paid. */
  | { kind: 'tooFewDollars'; have: bigint; need: bigint; affordable: number }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'fault'; fault: ChainFault };

/**
 * Whether this many covers can be offered for confirmation. The chain decides again when they are bought.
 * @param units a whole number above 0.
 */
export function decideUnits(
  { minPayout }: Pick<Of<'buyCover'>, 'minPayout'>,
  units: number,
  current: Answer<CoverQuote>,
  balance: Answer<bigint>,
): UnitsDecision {
  if (!current.ok) return failure(current);
  if (!balance.ok) return failure(balance);
  const { payout, available } = current.value;
  if (payout < minPayout) return { kind: 'refused', refusal: { code: 'PRICE_MOVED', payout, minPayout } };
  if (BigInt(units) > available) return { kind: 'onlyLeft', count: Number(available) };
  const pay = BigInt(units) * coverCost;
  const have = balance.value;
  if (have < pay) return { kind: 'tooFewDollars', have, need: pay, affordable: Number(have / coverCost) };
  return { kind: 'confirm', pay, get: BigInt(units) * minPayout, have };
}

/** What an answer without a value says. */
export function failure(
  answer: Extract<Answer<unknown>, { ok: false }>,
): Extract<UnitsDecision, { kind: 'refused' | 'fault' }> {
  return 'refusal' in answer ? { kind: 'refused', refusal: answer.refusal } : { kind: 'fault', fault: answer.fault };
}
