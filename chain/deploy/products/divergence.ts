import { divergenceProduct } from '../../products.ts';
import { undatedRateColumns, watchCapColumns } from '../../watchSubject.ts';
import { day, feeBps, type ProductRow, watchLayout } from './productRow.ts';

/** What a pair of coins costs those who lend it to traders, at the end of a watch. Linear above the trigger. */
export const divergenceRow: ProductRow = {
  product: divergenceProduct,
  oracle: 'feed',
  settings: {
    // The ratio counts from the start of the watch, a week after the sale ends.
    lead: 7 * day,
    // Nobody knows a coin in two months better than one in a year, and the lock would cost more.
    horizon: 60 * day,
    // Rounds count before the end of the subject's last day and not after.
    watch: 0,
    // Two days of proving after the end, or after a sequencer came back; then anyone makes it final. Nobody votes.
    settleWithin: 7 * day,
    // The loss follows the square of the ratio's swing, which comes in clusters.
    marginBps: 14_000,
    // Rare falls are cheap cover and the lock is most of their price: about twice of what a dollar earns at rest.
    capitalCostBps: 800,
    feeBps,
    ...watchLayout,
    // Coins have no seasons: the rate depends on the coin and on how long it is watched.
    rateColumns: undatedRateColumns,
    caps: [
      { columns: watchCapColumns.watch, poolShareBps: 200, dollars: 20_000 },
      { columns: watchCapColumns.nameMonth, poolShareBps: 300, dollars: 30_000 },
      // The first coin's fall moves all of its pairs.
      { columns: watchCapColumns.name, poolShareBps: 500, dollars: 50_000 },
    ],
  },
};
