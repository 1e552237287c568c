import type { ChainEvent } from '../../chain/events.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Series } from '../../db/covers.ts';
import type { Database } from '../../db/database.ts';
import type { Intent } from '../../db/intents.ts';
import { dealIn, listedCover, listingsIn } from '../../db/market.ts';
import { enqueueNotice } from '../../db/outbox.ts';
import { reachableAt } from '../../db/wallets.ts';
import type { Notice } from '../notices.ts';

type Of<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>;

/** "Somebody bought from you": each sale once, also when two are in one transaction. */
export function tellSeller(db: Database, event: Of<'listingSold'>): void {
  const { listing, units, dollars, fee, transaction, block } = event;
  const listed = listedCover(db, listing);
  if (listed === undefined) return;
  const { seller } = listed.listing;
  const notice: Notice = {
    kind: 'listingSold',
    listing,
    terms: termsOf(listed.series),
    units,
    left: listed.left,
    got: dollars - fee,
    fee,
    purse: { wallet: seller, block, have: null },
    transaction,
  };
  tell(db, seller, { eventKey: `listingSold:${transaction}:${listing}:${listed.left}`, notice, block });
}

/** A series was settled with covers of it still on the market: their sellers hear what there is to collect. */
export function tellSettled(db: Database, event: Of<'seriesSettled'>): void {
  const { seriesId, outcome, payPerUnit, block } = event;
  for (const { listing, left, series } of listingsIn(db, seriesId)) {
    const notice: Notice = {
      kind: 'listingSettled',
      listing: listing.listing,
      terms: termsOf(series),
      units: left,
      outcome,
      dollars: payPerUnit * BigInt(left),
    };
    const eventKey = `listingSettled:${listing.transaction}:${listing.listing}`;
    tell(db, listing.seller, { eventKey, notice, block });
  }
}

/**
 * Has an order's message say what the market did for it. @returns false for what is no order of the market's, or none that its events
 * tell more about.
 */
export function tellDeal(
  db: Database,
  { id: intentId, identityId, action }: Intent,
  { transaction, block, sender }: Of<'operationEnded'>,
): boolean {
  if (action.kind !== 'buyListing' && action.kind !== 'collectListing') return false;
  const deal = dealIn(db, transaction, action.listing, sender);
  if (deal === undefined) return false;
  const common = { intentId, transaction, purse: { wallet: sender, block, have: null } };
  const notice: Notice =
    action.kind === 'buyListing'
      ? { kind: 'listingBought', ...common, terms: termsOf(deal.series), units: deal.units, dollars: deal.dollars }
      : { kind: 'listingCollected', ...common, dollars: deal.dollars };
  const eventKey = `${notice.kind}:${intentId}`;
  enqueueNotice(db, { eventKey, identityId, intentId, seriesId: null, notice, block });
  return true;
}

function termsOf({ product, subject, trigger, exit, payout }: Series) {
  return { product, subject, trigger, exit, payout };
}

function tell(db: Database, wallet: Hex, news: { eventKey: string; notice: Notice; block: number }): void {
  for (const identityId of reachableAt(db, wallet))
    enqueueNotice(db, { ...news, identityId, intentId: null, seriesId: null });
}
