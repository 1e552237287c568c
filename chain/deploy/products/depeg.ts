import { depegProduct } from '../../products.ts';
import { undatedRateColumns, watchCapColumns } from '../../watchSubject.ts';
import { day, feeBps, type ProductRow, watchLayout } from './productRow.ts';

/** The deepest lasting distance of a stablecoin below its dollar. Linear, or all or nothing. */
export const depegRow: ProductRow = {
  product: depegProduct,
  oracle: 'feed',
  settings: {
    // A coin that already trembles must not be insured for the next days: runs on stablecoins took days (March 2023, three)
    // to a week (May 2022).
    lead: 14 * day,
    // Nobody knows a coin in two months better than one in a year, and the lock would cost more.
    horizon: 90 * day,
    // Rounds count before the end of the subject's last day and not after.
    watch: 0,
    // Two days of proving after the end, or after a sequencer came back; then anyone makes it final. Nobody votes.
    settleWithin: 7 * day,
    // A coin fails once and for ever, so records of the living ones say too little.
    marginBps: 15_000,
    // What a dollar earns at rest: at one per cent a month, a dearer lock would leave less than 40 cents of fair value,
    // which the desk refuses.
    capitalCostBps: 400,
    feeBps,
    ...watchLayout,
    // Coins have no seasons: the rate depends on the coin and on how long it is watched.
    rateColumns: undatedRateColumns,
    caps: [
      { columns: watchCapColumns.watch, poolShareBps: 100, dollars: 10_000 },
      { columns: watchCapColumns.nameMonth, poolShareBps: 200, dollars: 20_000 },
      // Claims are paid in a stablecoin too: never much of the pool on another one that it may hang on.
      { columns: watchCapColumns.name, poolShareBps: 300, dollars: 30_000 },
    ],
  },
};
