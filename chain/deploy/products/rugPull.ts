import { rugPullProduct } from '../../products.ts';
import { undatedRateColumns, watchCapColumns } from '../../watchSubject.ts';
import { assessedSettleWithin } from './assessedSettleWithin.ts';
import { day, feeBps, type ProductRow, watchLayout } from './productRow.ts';

/** A project whose makers took the money. Linear in the part that was taken. */
export const rugPullRow: ProductRow = {
  product: rugPullProduct,
  oracle: 'assessed',
  settings: {
    // The makers themselves choose the day: three weeks of waiting, and caps far below what a project holds.
    lead: 21 * day,
    horizon: 90 * day,
    // A claim names a second inside the subject's days; nothing after them counts.
    watch: 0,
    settleWithin: assessedSettleWithin,
    // The one who decides whether it happens can buy.
    marginBps: 18_000,
    // What a dollar earns at rest. With more, weeks of watch and answer would leave less than 40 cents of fair value in the
    // cover of a sound protocol, one or two per cent a season, and the desk sells nothing below that.
    capitalCostBps: 400,
    feeBps,
    ...watchLayout,
    rateColumns: undatedRateColumns,
    caps: [
      // Less than what a project must hold to be covered at all.
      { columns: watchCapColumns.watch, poolShareBps: 100, dollars: 2_000 },
      { columns: watchCapColumns.nameMonth, poolShareBps: 150, dollars: 3_000 },
      // One protocol is one cause, whether it was robbed, emptied or misled.
      { columns: watchCapColumns.name, poolShareBps: 300, dollars: 6_000 },
    ],
  },
};
