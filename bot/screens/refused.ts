import { allProducts } from '../../chain/deploy/products/allProducts.ts';
import { flightProduct } from '../../chain/products.ts';
import type { Refusal } from '../../chain/refusal.ts';
import { flightCapColumns } from '../../chain/subject.ts';
import { portMonthColumns, watchCapColumns } from '../../chain/watchSubject.ts';
import { type Said, say } from '../words.ts';

/** What each kind of cap counts together, by its columns in a subject. */
const watchCaps: Readonly<Record<number, string>> = {
  [watchCapColumns.watch]: 'watch',
  [watchCapColumns.nameMonth]: 'nameMonth',
  [watchCapColumns.name]: 'name',
  [portMonthColumns]: 'portMonth',
};
const flightCaps: Readonly<Record<number, string>> = {
  [flightCapColumns.flight]: 'flight',
  [flightCapColumns.originDay]: 'originDay',
  [flightCapColumns.destinationDay]: 'destinationDay',
};

const day = 86_400;

/**
 * What was refused, that no money moved, and what to do next. The compiler asks for every code.
 * @param product whose cover it was, where it was cover: its limits and its sale have names of their own.
 */
export function refusedText(refusal: Refusal, product: number | null = null): Said {
  switch (refusal.code) {
    case 'PRODUCT_NOT_LIVE':
      return say('refused-not-live');
    case 'SALES_PAUSED':
      return say('refused-paused', { until: { moment: refusal.until } });
    case 'NOT_ALLOWED':
      return say('refused-not-allowed');
    case 'SALE_NOT_OPEN':
      return say('refused-not-open', { opens: { moment: refusal.opens } });
    case 'SALE_CLOSED':
      return closedText(refusal.cutoff, product);
    case 'MALFORMED_SUBJECT':
      return say('refused-malformed');
    case 'RATE_NOT_LISTED':
      return say('refused-not-listed');
    case 'PRICE_MOVED':
      return say('refused-price-moved', { payout: { price: refusal.payout }, least: { price: refusal.minPayout } });
    case 'LOAD_TOO_HIGH':
      return say('refused-load');
    case 'CAP_FULL':
      return say('refused-cap-full', { cap: capName(product, refusal.capIndex) });
    case 'POOL_FULL':
      return say('refused-pool-full', { free: { dollars: refusal.free } });
    case 'NO_UNITS':
      return say('refused-no-units');
    case 'TOO_FEW_DOLLARS':
      return say('refused-too-few-dollars', { have: { dollars: refusal.balance }, need: { dollars: refusal.needed } });
    case 'DOLLAR_REFUSED':
      return say('refused-dollar');
    case 'ALREADY_VOTED':
      return say('refused-already-voted');
    case 'VOTE_CLOSED':
      return say('refused-vote-closed');
    case 'TOO_FEW_VOTES':
      return say('refused-too-few-votes', { have: { votes: refusal.votes }, need: { votes: refusal.needed } });
    case 'CLAIM_OPEN':
      return say('refused-claim-open');
    case 'CLAIM_ANSWERED':
      return say('refused-claim-answered');
    case 'CLAIMS_OVER':
      return say('refused-claims-over', { until: { moment: refusal.until } });
    case 'OUTSIDE_WATCH':
      return say('refused-outside-watch');
    case 'TOO_FEW_SHARES':
      return say('refused-too-few-shares');
    case 'DEPOSIT_TOO_LARGE':
      return say('refused-deposit-too-large', {
        dollars: { dollars: refusal.dollars },
        most: { dollars: refusal.most },
      });
    case 'NOT_TAKEABLE':
      return say('refused-not-takeable');
    case 'EXIT_WAITS':
      return say('refused-exit-waits');
    case 'PRICE_OUTSIDE_RAILS':
      return say('refused-price-rails', { price: { dollars: refusal.price }, payout: { dollars: refusal.payout } });
    case 'TOO_MANY_UNITS': {
      const { units, available } = refusal;
      return say('refused-too-many-units', { units: Number(units), available: Number(available) });
    }
    case 'LISTING_CHANGED':
      return say('refused-listing-changed', { price: { dollars: refusal.price }, most: { dollars: refusal.most } });
    case 'NOT_SELLER':
      return say('refused-not-seller');
    case 'SERIES_ENDED':
      return say('refused-series-ended');
    case 'ALREADY_PAID':
      return say('refused-already-paid');
    case 'NOT_SETTLED':
      return say('refused-not-settled');
    case 'TOO_FEW_COVERS':
      return say('refused-too-few-covers', { have: Number(refusal.covers), need: Number(refusal.needed) });
    case 'SANCTIONED':
      return say('refused-sanctioned', { to: refusal.to });
    case 'OVER_LIMIT': {
      const { limit, spent, cap } = refusal;
      return say('refused-over-limit', { limit, spent: { dollars: spent }, cap: { dollars: cap } });
    }
    case 'ADDRESS_NOT_READY':
      return refusal.readyAt === 0
        ? say('refused-address-not-saved')
        : say('refused-address-not-ready', { ready: { moment: refusal.readyAt } });
    case 'OWNER_NOT_READY':
      return say('refused-owner-not-ready');
    case 'PRICE_ABOVE_ISSUE':
      return say('refused-above-issue', { price: { dollars: refusal.price }, issue: { price: refusal.issue } });
    case 'PRICE_BELOW_FLOOR':
      return say('refused-below-floor', { price: { dollars: refusal.price }, floor: { dollars: refusal.floor } });
    case 'OWN_KEY_DECIDES':
      return say('refused-own-key-decides');
    case 'ANNOUNCED_ALREADY':
      return say('refused-announced-already', { ready: { moment: refusal.readyAt } });
    case 'NOTHING_ANNOUNCED':
      return say('refused-nothing-announced');
    case 'LIMIT_MOVED':
      return say('refused-limit-moved');
    case 'WALLET_REFUSED':
      return say('refused-by-wallet');
    case 'NOT_SPONSORED':
      return say('refused-not-sponsored');
    case 'DAY_LIMIT':
      return refusal.of === 'signatures'
        ? say('refused-day-count')
        : say('refused-day-limit', { of: refusal.of, most: { dollars: refusal.most } });
    case 'NOT_SIGNED':
      return say('refused-not-signed');
    case 'OPERATION_EXPIRED':
      return say('refused-expired');
    case 'REVERTED':
      return say('refused-reverted');
  }
}

function closedText(cutoff: number, product: number | null): Said {
  const lead = listedProduct(product)?.settings.lead;
  const told = { cutoff: { moment: cutoff } };
  return lead === undefined ? say('refused-closed', told) : say('refused-closed-days', { ...told, days: lead / day });
}

/** The name of one of a product's caps, in the order in which the chain counts them. */
function capName(product: number | null, index: number): string {
  const columns = listedProduct(product)?.settings.caps[index]?.columns;
  const names = product === flightProduct ? flightCaps : watchCaps;
  return columns === undefined ? 'other' : (names[columns] ?? 'other');
}

function listedProduct(product: number | null) {
  return allProducts.find((row) => row.product === product);
}
