import { wetProduct } from '../../products.ts';
import { seasonRateColumns, watchCapColumns } from '../../watchSubject.ts';
import { day, feeBps, type ProductRow, watchLayout } from './productRow.ts';

/** Too much rain over a season or a harvest. Linear between trigger and exit. */
export const wetRow: ProductRow = {
  product: wetProduct,
  oracle: 'quorum',
  settings: {
    // As for too little rain: extended forecasts say a little about sums of rain up to four weeks ahead.
    lead: 28 * day,
    horizon: 270 * day,
    // The station's last day ends up to twelve hours after that of UTC.
    watch: 1 * day,
    // Two weeks of corrections, the reporters' window and a vote of six days.
    settleWithin: 24 * day,
    // As for dry seasons: over seventeen years of Seattle the back-test pays out 62 cents of a dollar (docs/pricing.md).
    marginBps: 10_500,
    capitalCostBps: 800,
    feeBps,
    ...watchLayout,
    rateColumns: seasonRateColumns,
    caps: [
      { columns: watchCapColumns.watch, poolShareBps: 100, dollars: 10_000 },
      // One wet month decides every window of the station that holds it.
      { columns: watchCapColumns.nameMonth, poolShareBps: 200, dollars: 20_000 },
      { columns: watchCapColumns.name, poolShareBps: 400, dollars: 40_000 },
    ],
  },
};
