import { refusedText } from '../../../../bot/screens/refused.ts';
import type { Refusal, RefusalCode } from '../../../../chain/refusal.ts';
import { limitNames } from '../../../../chain/wallets/limits.ts';
import { type Sample, sample } from '../support/sample.ts';
import { dollar, friendWallet, later, vote } from '../support/things.ts';

const refusals: { [Code in RefusalCode]: Extract<Refusal, { code: Code }> } = {
  PRODUCT_NOT_LIVE: { code: 'PRODUCT_NOT_LIVE' },
  SALES_PAUSED: { code: 'SALES_PAUSED', until: later },
  NOT_ALLOWED: { code: 'NOT_ALLOWED' },
  SALE_NOT_OPEN: { code: 'SALE_NOT_OPEN', opens: later },
  SALE_CLOSED: { code: 'SALE_CLOSED', cutoff: later },
  MALFORMED_SUBJECT: { code: 'MALFORMED_SUBJECT' },
  RATE_NOT_LISTED: { code: 'RATE_NOT_LISTED' },
  PRICE_MOVED: { code: 'PRICE_MOVED', payout: 11n * dollar, minPayout: 12n * dollar },
  LOAD_TOO_HIGH: { code: 'LOAD_TOO_HIGH' },
  CAP_FULL: { code: 'CAP_FULL', capIndex: 2, exposure: 100n, cap: 90n },
  POOL_FULL: { code: 'POOL_FULL', needed: 12n * dollar, free: 3n * dollar },
  NO_UNITS: { code: 'NO_UNITS' },
  TOO_FEW_DOLLARS: { code: 'TOO_FEW_DOLLARS', balance: 1_500_000n, needed: 3n * dollar },
  DOLLAR_REFUSED: { code: 'DOLLAR_REFUSED' },
  ALREADY_VOTED: { code: 'ALREADY_VOTED' },
  VOTE_CLOSED: { code: 'VOTE_CLOSED' },
  TOO_FEW_VOTES: { code: 'TOO_FEW_VOTES', votes: 5n * vote, needed: 100_000n * vote },
  CLAIM_OPEN: { code: 'CLAIM_OPEN' },
  CLAIM_ANSWERED: { code: 'CLAIM_ANSWERED' },
  CLAIMS_OVER: { code: 'CLAIMS_OVER', until: later },
  OUTSIDE_WATCH: { code: 'OUTSIDE_WATCH', time: 5, limit: 6 },
  TOO_FEW_SHARES: { code: 'TOO_FEW_SHARES', shares: 1n, needed: 2n },
  DEPOSIT_TOO_LARGE: { code: 'DEPOSIT_TOO_LARGE', dollars: 9n * dollar, most: 5n * dollar },
  NOT_TAKEABLE: { code: 'NOT_TAKEABLE', shares: 2n, most: 0n },
  EXIT_WAITS: { code: 'EXIT_WAITS', shares: 2n },
  PRICE_OUTSIDE_RAILS: { code: 'PRICE_OUTSIDE_RAILS', price: 13n * dollar, payout: 12n * dollar },
  TOO_MANY_UNITS: { code: 'TOO_MANY_UNITS', units: 5n, available: 3n },
  LISTING_CHANGED: { code: 'LISTING_CHANGED', price: 900_000n, most: 800_000n },
  NOT_SELLER: { code: 'NOT_SELLER' },
  SERIES_ENDED: { code: 'SERIES_ENDED' },
  ALREADY_PAID: { code: 'ALREADY_PAID' },
  NOT_SETTLED: { code: 'NOT_SETTLED' },
  TOO_FEW_COVERS: { code: 'TOO_FEW_COVERS', covers: 1n, needed: 3n },
  SANCTIONED: { code: 'SANCTIONED', to: friendWallet },
  OVER_LIMIT: { code: 'OVER_LIMIT', limit: 'spend', spent: 60n * dollar, cap: 50n * dollar },
  ADDRESS_NOT_READY: { code: 'ADDRESS_NOT_READY', to: friendWallet, readyAt: later },
  OWNER_NOT_READY: { code: 'OWNER_NOT_READY', readyAt: later },
  PRICE_BELOW_FLOOR: { code: 'PRICE_BELOW_FLOOR', price: 500_000n, floor: 800_000n },
  PRICE_ABOVE_ISSUE: { code: 'PRICE_ABOVE_ISSUE', price: 1_500_000n, issue: dollar },
  OWN_KEY_DECIDES: { code: 'OWN_KEY_DECIDES' },
  ANNOUNCED_ALREADY: { code: 'ANNOUNCED_ALREADY', readyAt: later },
  NOTHING_ANNOUNCED: { code: 'NOTHING_ANNOUNCED' },
  LIMIT_MOVED: { code: 'LIMIT_MOVED' },
  WALLET_REFUSED: { code: 'WALLET_REFUSED', error: 'CallNotAllowed' },
  NOT_SPONSORED: { code: 'NOT_SPONSORED', reason: 'out of budget' },
  DAY_LIMIT: { code: 'DAY_LIMIT', of: 'spending', most: 50n * dollar },
  NOT_SIGNED: { code: 'NOT_SIGNED', reason: 'other bytes' },
  OPERATION_EXPIRED: { code: 'OPERATION_EXPIRED' },
  REVERTED: { code: 'REVERTED', error: 'Boom()' },
};

const ofProduct = (product: number, refusal: Refusal) =>
  sample(refusedText, `${refusal.code} of product ${product}`, refusal, product);
const capFull = (capIndex: number) => ({ code: 'CAP_FULL', capIndex, exposure: 100n, cap: 90n }) as const;

export const samples: Sample[] = [
  ...Object.values(refusals).map((refusal) => sample(refusedText, refusal.code, refusal)),
  ...[1, 2, 8].flatMap((product) => [0, 1, 2].map((place) => ofProduct(product, capFull(place)))),
  ofProduct(1, refusals.SALE_CLOSED),
  ofProduct(9, refusals.SALE_CLOSED),
  ...limitNames
    .filter((limit) => limit !== 'floor')
    .map((limit) => sample(refusedText, `OVER_LIMIT ${limit}`, { ...refusals.OVER_LIMIT, limit })),
  sample(refusedText, 'ADDRESS_NOT_READY, never saved', { ...refusals.ADDRESS_NOT_READY, readyAt: 0 }),
  ...(['gifts', 'withdrawals', 'signatures'] as const).map((of) =>
    sample(refusedText, `DAY_LIMIT ${of}`, { ...refusals.DAY_LIMIT, of }),
  ),
];
