import { oracleFailureProduct } from '../../products.ts';
import { undatedRateColumns, watchCapColumns } from '../../watchSubject.ts';
import { assessedSettleWithin } from './assessedSettleWithin.ts';
import { day, feeBps, type ProductRow, watchLayout } from './productRow.ts';

/** An oracle that published a wrong value that cost somebody. Linear in the error. */
export const oracleFailureRow: ProductRow = {
  product: oracleFailureProduct,
  oracle: 'assessed',
  settings: {
    // A feed that already drifts is repaired or dropped within days.
    lead: 14 * day,
    horizon: 90 * day,
    // A claim names a second inside the subject's days; nothing after them counts.
    watch: 0,
    settleWithin: assessedSettleWithin,
    // Failures are rare, reported late and argued about.
    marginBps: 14_000,
    // What a dollar earns at rest. With more, weeks of watch and answer would leave less than 40 cents of fair value in the
    // cover of a sound protocol, one or two per cent a season, and the desk sells nothing below that.
    capitalCostBps: 400,
    feeBps,
    ...watchLayout,
    rateColumns: undatedRateColumns,
    caps: [
      // One feed misleads many protocols, and all covers of it pay at once.
      { columns: watchCapColumns.watch, poolShareBps: 100, dollars: 10_000 },
      { columns: watchCapColumns.nameMonth, poolShareBps: 150, dollars: 15_000 },
      // One protocol is one cause, whether it was robbed, emptied or misled.
      { columns: watchCapColumns.name, poolShareBps: 300, dollars: 30_000 },
    ],
  },
};
