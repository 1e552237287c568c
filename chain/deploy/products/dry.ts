import { dryProduct } from '../../products.ts';
import { seasonRateColumns, watchCapColumns } from '../../watchSubject.ts';
import { day, feeBps, type ProductRow, watchLayout } from './productRow.ts';

/** Too little rain over a season. Linear between trigger and exit. */
export const dryRow: ProductRow = {
  product: dryProduct,
  oracle: 'quorum',
  settings: {
    // Extended forecasts keep a little skill for sums of rain in their third and fourth week, and none that matters beyond.
    lead: 28 * day,
    // A farmer decides on a crop up to nine months before its rain is due.
    horizon: 270 * day,
    // The station's last day ends up to twelve hours after that of UTC.
    watch: 1 * day,
    // Weather services correct their daily sums for about two weeks; then the reporters' window and a vote of six days.
    settleWithin: 24 * day,
    // The rate holds half its own error already; with more on top the back-test pays out less than half of the premiums.
    marginBps: 10_500,
    // A season locks dollars ten times as long as a flight. Twice of what a dollar earns at rest keeps investors; more keeps
    // farmers away.
    capitalCostBps: 800,
    feeBps,
    ...watchLayout,
    // The rate of a season depends on station, day of the year, length and what is measured, and on no year.
    rateColumns: seasonRateColumns,
    caps: [
      // A hundred independent seasons before the pool is gone.
      { columns: watchCapColumns.watch, poolShareBps: 100, dollars: 10_000 },
      // Windows of one station that begin in one month see the same weather; too dry and too hot come together.
      { columns: watchCapColumns.nameMonth, poolShareBps: 200, dollars: 20_000 },
      // A drought outlasts months. Neighbouring stations share it and no column says so: hence the small shares.
      { columns: watchCapColumns.name, poolShareBps: 400, dollars: 40_000 },
    ],
  },
};
