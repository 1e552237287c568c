import { vesselProduct } from '../../products.ts';
import { monthRateColumns, portMonthColumns, watchCapColumns } from '../../watchSubject.ts';
import { day, feeBps, type ProductRow, watchLayout } from './productRow.ts';

/** A vessel that reaches a port late. All or nothing, or linear, in hours. */
export const vesselRow: ProductRow = {
  product: vesselProduct,
  oracle: 'quorum',
  settings: {
    // The longest legs between two ports of one service take about five weeks: nobody buys once the vessel is under way and
    // seen late.
    lead: 35 * day,
    // Liners publish their schedules three to four months ahead.
    horizon: 120 * day,
    // A vessel that comes in the last hours is seen by everybody a day later.
    watch: 1 * day,
    // A week for port calls to be recorded and corrected, the reporters' window and a vote of six days.
    settleWithin: 16 * day,
    // Crew and owner know more about the next voyage than its records.
    marginBps: 14_000,
    // As for flights: dollars locked for weeks.
    capitalCostBps: 1_500,
    feeBps,
    ...watchLayout,
    // A service is late by month and port; rows name vessel, month, length of the watch and port.
    rateColumns: monthRateColumns,
    caps: [
      { columns: watchCapColumns.watch, poolShareBps: 100, dollars: 5_000 },
      // A vessel late in one port is late in those that follow.
      { columns: watchCapColumns.nameMonth, poolShareBps: 150, dollars: 7_500 },
      // A port that is closed delays every vessel on its way there: its month and its name are one cause.
      { columns: portMonthColumns, poolShareBps: 1_000, dollars: 50_000 },
    ],
  },
};
