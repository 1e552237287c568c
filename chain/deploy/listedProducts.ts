import type { Hex } from '../subject.ts';
import { feedRules } from './feedRules.ts';
import type { PlannedFeed, RatesRoots } from './plan.ts';
import { allProducts } from './products/allProducts.ts';
import type { ProductRow } from './products/productRow.ts';

/**
 * What a deployment puts on sale, by number: every designed product with a rate table; of those that price feeds answer, the ones with a
 * rule, and only where there are feeds. What a vote answers has no table yet: nothing recorded says how often one protocol is robbed.
 */
export function listedProducts(plan: {
  ratesRoots: RatesRoots;
  feeds: readonly PlannedFeed[];
}): { row: ProductRow; ratesRoot: Hex }[] {
  return allProducts.flatMap((row) => {
    const ratesRoot = plan.ratesRoots[row.product];
    const isAnswered = row.oracle !== 'feed' || (plan.feeds.length > 0 && feedRules.has(row.product));
    return ratesRoot === undefined || !isAnswered ? [] : [{ row, ratesRoot }];
  });
}
