import { windProduct } from '../../products.ts';
import { seasonRateColumns, watchCapColumns } from '../../watchSubject.ts';
import { day, feeBps, type ProductRow, watchLayout } from './productRow.ts';

/** The strongest gust of a watch. Linear above the trigger. */
export const windRow: ProductRow = {
  product: windProduct,
  oracle: 'quorum',
  settings: {
    // A storm is named five days before and suspected ten; a day before a forecast one, a 3 % price would sell a 29 % risk.
    lead: 14 * day,
    // Storm seasons are known half a year ahead.
    horizon: 180 * day,
    // The station's last day ends up to twelve hours after that of UTC.
    watch: 1 * day,
    // A station that a storm broke is read by hand, days later; then the reporters' window and a vote of six days.
    settleWithin: 20 * day,
    // The gusts that pay are the rarest in the records, and masts break in the strongest.
    marginBps: 14_000,
    // As for rain: a season locks dollars for months.
    capitalCostBps: 800,
    feeBps,
    ...watchLayout,
    // What a day of the year brings at a station depends on both, on the length of the watch and on what is measured.
    rateColumns: seasonRateColumns,
    caps: [
      { columns: watchCapColumns.watch, poolShareBps: 100, dollars: 10_000 },
      // One storm is in all windows of the station, and reaches many stations.
      { columns: watchCapColumns.nameMonth, poolShareBps: 150, dollars: 15_000 },
      { columns: watchCapColumns.name, poolShareBps: 400, dollars: 40_000 },
    ],
  },
};
