import { frostProduct } from '../../products.ts';
import { seasonRateColumns, watchCapColumns } from '../../watchSubject.ts';
import { day, feeBps, type ProductRow, watchLayout } from './productRow.ts';

/** The coldest night of a watch. Linear below the trigger. */
export const frostRow: ProductRow = {
  product: frostProduct,
  oracle: 'quorum',
  settings: {
    // A late frost is in the forecasts a week before, the weather that brings it ten days; two weeks leave some days to
    // spare.
    lead: 14 * day,
    // An orchard is planned in autumn for the blossom of spring.
    horizon: 240 * day,
    // The station's last day ends up to twelve hours after that of UTC.
    watch: 1 * day,
    // Daily extremes are corrected less than rain: ten days, the reporters' window and a vote of six.
    settleWithin: 20 * day,
    // Frost nights are frequent enough in the records to be counted well, and become rarer: next to nothing on top.
    marginBps: 10_500,
    // As for rain: a season locks dollars for months.
    capitalCostBps: 800,
    feeBps,
    ...watchLayout,
    // What a day of the year brings at a station depends on both, on the length of the watch and on what is measured.
    rateColumns: seasonRateColumns,
    caps: [
      { columns: watchCapColumns.watch, poolShareBps: 100, dollars: 10_000 },
      // One cold night is in all windows of the station that hold it.
      { columns: watchCapColumns.nameMonth, poolShareBps: 200, dollars: 20_000 },
      { columns: watchCapColumns.name, poolShareBps: 400, dollars: 40_000 },
    ],
  },
};
