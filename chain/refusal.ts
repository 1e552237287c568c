import type { Hex } from './subject.ts';
import type { LimitName } from './wallets/limits.ts';

/** Why something asked of the chain was not done: a code, the two values compared, and never a viem error. */
export type Refusal =
  | { code: 'PRODUCT_NOT_LIVE' }
  | { code: 'SALES_PAUSED'; until: number }
  | { code: 'NOT_ALLOWED' }
  | { code: 'SALE_NOT_OPEN'; opens: number }
  | { code: 'SALE_CLOSED'; cutoff: number }
  | { code: 'MALFORMED_SUBJECT' }
  | { code: 'RATE_NOT_LISTED' }
  | { code: 'PRICE_MOVED'; payout: bigint; minPayout: bigint }
  | { code: 'LOAD_TOO_HIGH' }
  | { code: 'CAP_FULL'; capIndex: number; exposure: bigint; cap: bigint }
  | { code: 'POOL_FULL'; needed: bigint; free: bigint }
  | { code: 'NO_UNITS' }
  | { code: 'TOO_FEW_DOLLARS'; balance: bigint; needed: bigint }
  | { code: 'DOLLAR_REFUSED' }
  | { code: 'ALREADY_VOTED' }
  | { code: 'VOTE_CLOSED' }
  /** Of votes with 18 decimals. */
  | { code: 'TOO_FEW_VOTES'; votes: bigint; needed: bigint }
  | { code: 'CLAIM_OPEN' }
  | { code: 'CLAIM_ANSWERED' }
  | { code: 'CLAIMS_OVER'; until: number }
  | { code: 'OUTSIDE_WATCH'; time: number; limit: number }
  /** Of shares with 12 decimals. */
  | { code: 'TOO_FEW_SHARES'; shares: bigint; needed: bigint }
  | { code: 'DEPOSIT_TOO_LARGE'; dollars: bigint; most: bigint }
  /** Shares of a pool that are not ripe, were paid already, or whose money is locked. */
  | { code: 'NOT_TAKEABLE'; shares: bigint; most: bigint }
  /** A request to leave the pool with so many shares, of 12 decimals, waits already. */
  | { code: 'EXIT_WAITS'; shares: bigint }
  | { code: 'PRICE_OUTSIDE_RAILS'; price: bigint; payout: bigint }
  | { code: 'TOO_MANY_UNITS'; units: bigint; available: bigint }
  | { code: 'LISTING_CHANGED'; price: bigint; most: bigint }
  | { code: 'NOT_SELLER' }
  | { code: 'SERIES_ENDED' }
  | { code: 'ALREADY_PAID' }
  | { code: 'NOT_SETTLED' }
  | { code: 'TOO_FEW_COVERS'; covers: bigint; needed: bigint }
  /** Who would be paid is on the list that the desk's compliance hook asks. */
  | { code: 'SANCTIONED'; to: Hex }
  /** The limits of a wallet. `readyAt` 0: it was never announced. */
  | { code: 'OVER_LIMIT'; limit: LimitName; spent: bigint; cap: bigint }
  | { code: 'ADDRESS_NOT_READY'; to: Hex; readyAt: number }
  | { code: 'OWNER_NOT_READY'; readyAt: number }
  | { code: 'PRICE_BELOW_FLOOR'; price: bigint; floor: bigint }
  | { code: 'PRICE_ABOVE_ISSUE'; price: bigint; issue: bigint }
  | { code: 'OWN_KEY_DECIDES' }
  | { code: 'ANNOUNCED_ALREADY'; readyAt: number }
  | { code: 'NOTHING_ANNOUNCED' }
  | { code: 'LIMIT_MOVED' }
  /** The wallet's guard, by the name of its error: nothing that the bot offers when it is right. */
  | { code: 'WALLET_REFUSED'; error: string }
  | { code: 'NOT_SPONSORED'; reason: string }
  /** What may leave a wallet in a day, in dollars, or be signed for it at all. */
  | { code: 'DAY_LIMIT'; of: 'spending' | 'gifts' | 'withdrawals' | 'signatures'; most: bigint }
  /** The signer does not sign this: it is not what it says it is. */
  | { code: 'NOT_SIGNED'; reason: string }
  | { code: 'OPERATION_EXPIRED' }
  | { code: 'REVERTED'; error: string };

export type RefusalCode = Refusal['code'];

/** A call that could not be answered; `retry` says whether the same call may succeed later. */
export type ChainFault = {
  code: 'BUNDLER_BUSY' | 'CHAIN_UNREACHABLE' | 'BUNDLER_REJECTED' | 'SIGNER_UNREACHABLE' | 'SIGNER_BROKEN';
  retry: boolean;
  detail: string;
};
