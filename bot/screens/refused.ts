import type { Refusal } from '../../chain/refusal.ts';
import { type Said, say } from '../words.ts';

/** Names of a flight's caps, in the order in which the chain counts them. */
const capNames = ['flight', 'originDay', 'destinationDay'];

/** What was refused, that no money moved, and what to do next. The compiler asks for every code. */
export function refusedText(refusal: Refusal): Said {
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
      return say('refused-closed', { cutoff: { moment: refusal.cutoff } });
    case 'MALFORMED_SUBJECT':
      return say('refused-malformed');
    case 'RATE_NOT_LISTED':
      return say('refused-not-listed');
    case 'PRICE_MOVED':
      return say('refused-price-moved', { payout: { price: refusal.payout }, least: { price: refusal.minPayout } });
    case 'LOAD_TOO_HIGH':
      return say('refused-load');
    case 'CAP_FULL':
      return say('refused-cap-full', { cap: capNames[refusal.capIndex] ?? 'destinationDay' });
    case 'POOL_FULL':
      return say('refused-pool-full', { free: { dollars: refusal.free } });
    case 'NO_UNITS':
      return say('refused-no-units');
    case 'TOO_FEW_DOLLARS':
      return say('refused-too-few-dollars', { have: { dollars: refusal.balance }, need: { dollars: refusal.needed } });
    case 'DOLLAR_REFUSED':
      return say('refused-dollar');
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
