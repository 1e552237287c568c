/**
 * Gas as `npm run bench -- --only keeper` measures it, whole transactions with their call data: a report of m
 * observations costs `report.first + m × report.each`, a batch of n leaves and m signatures `batch.first + m × batch.each + n ×
 * batch.leaf`, and each leaf must be opened once before its event can be settled.
 */
const report = { first: 54_900, each: 7_600 };
const batch = { first: 51_800, each: 6_600, leaf: 1_100, open: 57_800 };

/**
 * Whether one batch costs less gas than as many single reports, opening every leaf included. Pure.
 * @param events Due at the same time. @param quorum Observations that a report needs.
 */
export function isBatchCheaper(events: number, quorum: number): boolean {
  const singly = events * (report.first + quorum * report.each);
  const together = batch.first + quorum * batch.each + events * (batch.leaf + batch.open);
  return together < singly;
}
