import { withdrawalProduct } from '../../products.ts';
import { undatedRateColumns, watchCapColumns } from '../../watchSubject.ts';
import { day, feeBps, type ProductRow, watchLayout } from './productRow.ts';

/** The lasting fall of what a protocol holds, counted in tokens. Linear above the trigger. */
export const withdrawalRow: ProductRow = {
  product: withdrawalProduct,
  oracle: 'quorum',
  settings: {
    // Large holders know when they leave. Two weeks is longer than most exit queues.
    lead: 14 * day,
    horizon: 90 * day,
    // Reporters read the last day's holdings once it is over everywhere.
    watch: 1 * day,
    // Three days to read the chain, the reporters' window and a vote of six days.
    settleWithin: 12 * day,
    // Who holds a tenth of a protocol can trigger a part of it by leaving.
    marginBps: 15_000,
    // As for coins: about twice of what a dollar earns at rest.
    capitalCostBps: 800,
    feeBps,
    ...watchLayout,
    rateColumns: undatedRateColumns,
    caps: [
      // Far less than what leaving a protocol costs those who could make it pay.
      { columns: watchCapColumns.watch, poolShareBps: 100, dollars: 5_000 },
      { columns: watchCapColumns.nameMonth, poolShareBps: 150, dollars: 7_500 },
      // A protocol that was exploited empties too: one name is one cause in all products.
      { columns: watchCapColumns.name, poolShareBps: 300, dollars: 15_000 },
    ],
  },
};
