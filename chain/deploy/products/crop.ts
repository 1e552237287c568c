import { cropProduct } from '../../products.ts';
import { monthRateColumns, watchCapColumns } from '../../watchSubject.ts';
import { day, feeBps, type ProductRow, watchLayout } from './productRow.ts';

/** A crop's price on the last day of a watch. Linear below the trigger. */
export const cropRow: ProductRow = {
  product: cropProduct,
  oracle: 'quorum',
  settings: {
    // A level is voted once and the market moves every day. Two months before the watch ends, most of the way is still open.
    lead: 45 * day,
    // Older votes than half a year say too little about the level.
    horizon: 180 * day,
    // Exchanges in America close after the day in UTC.
    watch: 1 * day,
    // Four days for a weekend with holidays, the reporters' window and a vote of six days.
    settleWithin: 14 * day,
    // Who buys knows today's price and the table does not.
    marginBps: 15_000,
    capitalCostBps: 1_000,
    feeBps,
    ...watchLayout,
    // Prices have months, by harvest and contract, and no seasons that repeat to the day.
    rateColumns: monthRateColumns,
    caps: [
      { columns: watchCapColumns.watch, poolShareBps: 100, dollars: 10_000 },
      // Watches that begin in one month end near one price.
      { columns: watchCapColumns.nameMonth, poolShareBps: 200, dollars: 20_000 },
      // A crop that falls stays low for many months.
      { columns: watchCapColumns.name, poolShareBps: 400, dollars: 40_000 },
    ],
  },
};
