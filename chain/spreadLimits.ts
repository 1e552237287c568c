/** Most that readings of one event may differ, by product number and in the product's unit, as `QuorumOracle.spreadLimits` tells. */
export type SpreadLimits = readonly number[];

/** The limit of one product. The first is for every number that has none of its own. */
export function spreadLimitOf(limits: SpreadLimits, product: number): number {
  const limit = limits[product] ?? limits[0];
  if (limit === undefined) throw new RangeError('An oracle has at least one spread limit.');
  return limit;
}
