import type { Hex } from '../subject.ts';

/** A listing at this block. Dollars have 6 decimals; `cutoff` in unix seconds. */
export type MarketOffer = {
  seller: Hex;
  seriesId: bigint;
  /** Left to sell or to take back; 0 when the listing is over. */
  units: number;
  pricePerUnit: bigint;
  /** Share of the price that is the DAO's; the seller gets the rest. */
  feeBps: number;
  cutoff: number;
};
