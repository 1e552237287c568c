import type { MarketOffer } from '../../../chain/market/marketOffer.ts';
import { flightProduct } from '../../../chain/products.ts';
import { decodeFlight, type Hex, MalformedSubjectError } from '../../../chain/subject.ts';
import { decodeWatch } from '../../../chain/watchSubject.ts';
import type { ListedCover } from '../../../db/market.ts';
import { perilOf } from '../../perils.ts';
import type { MarketGroup } from '../../taps/marketTaps.ts';
import { coverCost } from '../decideOffer.ts';

const bps = 10_000n;

/** What of a price is the treasury's, rounded down as the market does. */
export function feeOf(dollars: bigint, feeBps: number): bigint {
  return (dollars * BigInt(feeBps)) / bps;
}

/** Which group a product belongs to. */
export function groupOf(product: number): Exclude<MarketGroup, 'all'> {
  return product === flightProduct ? 'flights' : (perilOf(product)?.group ?? 'others');
}

/**
 * What can be looked at: of this group, of somebody else, not begun yet; the cheapest first, then the one listed first. When a sale
 * really ends, only the chain knows; it is never after the first day of what is watched.
 * @param now unix seconds.
 */
export function listingsToShow(
  all: readonly ListedCover[],
  { group, viewer, now }: { group: MarketGroup; viewer: Hex; now: number },
): ListedCover[] {
  return all
    .filter(({ series }) => group === 'all' || groupOf(series.product) === group)
    .filter(({ listing }) => listing.seller.toLowerCase() !== viewer.toLowerCase())
    .filter(({ series }) => (firstSecondOf(series.product, series.subject) ?? Number.POSITIVE_INFINITY) > now)
    .sort(
      (a, b) =>
        compare(a.listing.pricePerUnit, b.listing.pricePerUnit) || compare(a.listing.listing, b.listing.listing),
    );
}

/** When the first day of what is watched begins (UTC, unix seconds); null where its columns cannot be read. */
export function firstSecondOf(product: number, subject: Hex): number | null {
  try {
    const { date } = product === flightProduct ? decodeFlight(subject) : decodeWatch(subject);
    return Date.parse(`${date}T00:00:00Z`) / 1000;
  } catch (error) {
    if (error instanceof MalformedSubjectError) return null;
    throw error;
  }
}

export type OfferState = 'open' | 'gone' | 'closed';

/** Whether something can still be bought of a listing. @param now unix seconds. */
export function offerState({ units, cutoff }: Pick<MarketOffer, 'units' | 'cutoff'>, now: number): OfferState {
  if (units === 0) return 'gone';
  return now < cutoff ? 'open' : 'closed';
}

export type BuyDecision =
  /** `fee` is inside `pay`. */
  | { kind: 'confirm'; pay: bigint; fee: bigint; get: bigint; have: bigint }
  | { kind: 'own' }
  /** Wallets are guarded against paying more than a new one costs. */
  | { kind: 'aboveIssue' }
  | { kind: 'gone' }
  | { kind: 'closed'; cutoff: number }
  | { kind: 'onlyLeft'; count: number }
  | { kind: 'tooFewDollars'; have: bigint; need: bigint; affordable: number };

/** Whether so many can be offered for confirmation. The chain decides again. @param units a whole number above 0. */
export function decideBuy(
  offer: MarketOffer,
  buying: { units: number; payout: bigint; have: bigint; buyer: Hex; now: number },
): BuyDecision {
  const { units, payout, have, buyer, now } = buying;
  const state = offerState(offer, now);
  if (state === 'gone') return { kind: 'gone' };
  if (state === 'closed') return { kind: 'closed', cutoff: offer.cutoff };
  if (offer.seller.toLowerCase() === buyer.toLowerCase()) return { kind: 'own' };
  if (offer.pricePerUnit > coverCost) return { kind: 'aboveIssue' };
  if (units > offer.units) return { kind: 'onlyLeft', count: offer.units };
  const pay = BigInt(units) * offer.pricePerUnit;
  if (have < pay) return { kind: 'tooFewDollars', have, need: pay, affordable: Number(have / offer.pricePerUnit) };
  return { kind: 'confirm', pay, fee: feeOf(pay, offer.feeBps), get: BigInt(units) * payout, have };
}

export type SaleDecision =
  /** What the seller gets when all of it is sold, after the fee. */
  | { kind: 'confirm'; get: bigint; fee: bigint }
  | { kind: 'closed'; cutoff: number }
  | { kind: 'onlyHave'; count: number }
  /** Nobody could buy it: wallets pay no more than a new one costs. */
  | { kind: 'aboveIssue' };

/** Whether covers can be listed at this price. @param sale.held tokens that the seller has now. */
export function decideSale(sale: {
  units: number;
  price: bigint;
  held: bigint;
  feeBps: number;
  cutoff: number;
  now: number;
}): SaleDecision {
  const { units, price, held, feeBps, cutoff, now } = sale;
  if (now >= cutoff) return { kind: 'closed', cutoff };
  if (BigInt(units) > held) return { kind: 'onlyHave', count: Number(held) };
  if (price > coverCost) return { kind: 'aboveIssue' };
  const total = BigInt(units) * price;
  const fee = feeOf(total, feeBps);
  return { kind: 'confirm', get: total - fee, fee };
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
