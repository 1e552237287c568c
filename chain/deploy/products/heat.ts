import { heatProduct } from '../../products.ts';
import { seasonRateColumns, watchCapColumns } from '../../watchSubject.ts';
import { day, feeBps, type ProductRow, watchLayout } from './productRow.ts';

/** The hottest day of a watch. Linear, or all or nothing from the trigger on. */
export const heatRow: ProductRow = {
  product: heatProduct,
  oracle: 'quorum',
  settings: {
    // A heat wave is in the forecasts ten days before; two weeks leave some days to spare.
    lead: 14 * day,
    // Nobody asks for next summer in the autumn before; half a year holds all who plan.
    horizon: 180 * day,
    // The station's last day ends up to twelve hours after that of UTC.
    watch: 1 * day,
    // Daily extremes are corrected less than rain: ten days, the reporters' window and a vote of six.
    settleWithin: 20 * day,
    // The records are of a cooler climate than the one to come.
    marginBps: 12_500,
    // As for rain: a season locks dollars for months.
    capitalCostBps: 800,
    feeBps,
    ...watchLayout,
    // What a day of the year brings at a station depends on both, on the length of the watch and on what is measured.
    rateColumns: seasonRateColumns,
    caps: [
      { columns: watchCapColumns.watch, poolShareBps: 100, dollars: 10_000 },
      // One heat wave is in all windows of the station that hold it.
      { columns: watchCapColumns.nameMonth, poolShareBps: 200, dollars: 20_000 },
      { columns: watchCapColumns.name, poolShareBps: 400, dollars: 40_000 },
    ],
  },
};
