import { finality } from '../chain/finality.ts';

/** Public nodes refuse logs of longer ranges. */
const longestRange = 2000;

/**
 * Reads every block from `first` on, range by range, and at each call the newest again, since they can still change.
 * After a failure the next call starts where this one stopped.
 */
export function followBlocks(
  first: number,
  read: (from: number, to: number) => Promise<void>,
): (head: number) => Promise<void> {
  let next = first;
  return async (head) => {
    let from = Math.max(first, Math.min(next, head + 1) - finality);
    while (from <= head) {
      const to = Math.min(head, from + longestRange - 1);
      await read(from, to);
      from = next = to + 1;
    }
  };
}
