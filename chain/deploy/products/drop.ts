import { dropProduct } from '../../products.ts';
import { undatedRateColumns, watchCapColumns } from '../../watchSubject.ts';
import { day, feeBps, type ProductRow, watchLayout } from './productRow.ts';

/** The deepest lasting fall of a coin from its price at the start. All or nothing from 50 %, or linear. */
export const dropRow: ProductRow = {
  product: dropProduct,
  oracle: 'feed',
  settings: {
    // The fall counts from the price at the start of the watch, a week after the sale ends: what fell before is no part of
    // it.
    lead: 7 * day,
    // Nobody knows a coin in two months better than one in a year, and the lock would cost more.
    horizon: 60 * day,
    // Rounds count before the end of the subject's last day and not after.
    watch: 0,
    // Two days of proving after the end, or after a sequencer came back; then anyone makes it final. Nobody votes.
    settleWithin: 7 * day,
    // Crashes come in clusters, and every coin falls with the largest.
    marginBps: 15_000,
    // Rare falls are cheap cover and the lock is most of their price: about twice of what a dollar earns at rest.
    capitalCostBps: 800,
    feeBps,
    ...watchLayout,
    // Coins have no seasons: the rate depends on the coin and on how long it is watched.
    rateColumns: undatedRateColumns,
    caps: [
      // Every watch of a coin that holds the day of its crash pays.
      { columns: watchCapColumns.watch, poolShareBps: 200, dollars: 20_000 },
      { columns: watchCapColumns.nameMonth, poolShareBps: 300, dollars: 30_000 },
      // The largest coin takes the others with it: twenty names at their caps are the pool.
      { columns: watchCapColumns.name, poolShareBps: 500, dollars: 50_000 },
    ],
  },
};
