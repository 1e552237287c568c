/**
 * Gas as `bench/keeper` measures it on this repository's contracts, whole transactions with their call data: a report of m
 * observations costs `report.first + m × report.each`, a batch of n leaves and m signatures `batch.first + m × batch.each + n ×
 * batch.leaf`, and each leaf must be opened once before its event can be settled.
 */
const report = { first: 53_000, each: 9_500 };
const batch = { first: 50_000, each: 6_500, leaf: 1_400, open: 59_000 };

/**
 * Whether one batch costs less gas than as many single reports, opening every leaf included. Pure.
 * @param events Due at the same time. @param quorum Observations that a report needs.
 */
export function isBatchCheaper(events: number, quorum: number): boolean {
  const singly = events * (report.first + quorum * report.each);
  const together = batch.first + quorum * batch.each + events * (batch.leaf + batch.open);
  return together < singly;
}
