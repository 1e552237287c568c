import type { Hex } from '../../chain/subject.ts';
import type { AnyTable } from '../../pricing/plantTable.ts';

/** `selling`: one table for each product that is on sale by one. `awaited`: the roots in force that no known table has, by product. */
export type Choice = { selling: ReadonlyMap<number, AnyTable>; awaited: ReadonlyMap<number, Hex> };

/**
 * Which tables are sold by. The root that the chain holds decides, however new or old the file is; a product that the chain does not list
 * is sold by none. Before anything of the chain was followed, each product has its first table: the chain refuses one that it does not hold.
 * @param known in the order in which they were found. @param roots in force, by product.
 */
export function chooseTables(known: readonly AnyTable[], roots: ReadonlyMap<number, Hex>): Choice {
  const selling = new Map<number, AnyTable>();
  const awaited = new Map<number, Hex>();
  if (roots.size === 0) {
    for (const table of known) if (!selling.has(table.product)) selling.set(table.product, table);
    return { selling, awaited };
  }
  for (const [product, root] of roots) {
    const table = known.find((one) => one.product === product && one.root === root);
    if (table === undefined) awaited.set(product, root);
    else selling.set(product, table);
  }
  return { selling, awaited };
}
