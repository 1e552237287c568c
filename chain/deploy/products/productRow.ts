import { watchColumns } from '../../watchSubject.ts';

/** A limit on what one cause can cost a pool. */
type Cap = {
  /** Bit i: column i of the subject belongs to the cause. 0: no cap in this place. */
  columns: number;
  /** Share of the pool's assets, in basis points. */
  poolShareBps: number;
  /** Whole dollars. */
  dollars: number;
};

/** What a vote lists for a product, beside the oracle's address and the rates root: `IRateBook.Product`. Times in seconds. */
type ProductSettings = {
  /** From the end of the sale to the start of the watch. */
  lead: number;
  /** From the beginning of the sale to the start of the watch. */
  horizon: number;
  /** Beside the days that the subject names. */
  watch: number;
  /** From the end of the watch to the moment when everyone can ask for their dollar back. */
  settleWithin: number;
  marginBps: number;
  capitalCostBps: number;
  feeBps: number;
  dateColumn: number;
  lengthColumn: number;
  rateColumns: number;
  caps: readonly [Cap, Cap, Cap];
};

/** A product is a row of settings; it has no code of its own. */
export type ProductRow = {
  /** Its number on chain, for ever. */
  product: number;
  /** Who answers: a quorum of reporters, the rounds of a price feed, or a vote. */
  oracle: 'quorum' | 'feed' | 'assessed';
  settings: ProductSettings;
};

export const day = 86_400;

/** Reporters, keeper, gas and the people who run the bot: what a flight pays too. Never taken from a series that is void. */
export const feeBps = 500;

/** Where every watch keeps its first day and its length. */
export const watchLayout = {
  dateColumn: watchColumns.date.at,
  lengthColumn: watchColumns.days.at,
};
