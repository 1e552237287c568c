import type { LocalNode } from './chain/startNode.ts';

/** The world's one clock. The chain and the vendors go by it; it runs with the wall clock and can be moved ahead. */
export type WorldClock = {
  /** Unix seconds. */
  now(): number;
  /** @throws RangeError unless it is a whole number of seconds from 1 to a year. */
  advance(seconds: number): Promise<number>;
};

const year = 366 * 86_400;

/** @param beforeMove What must be in place when the chain gets to a time (unix seconds): what vendors and feeds know by then. */
export function startClock(
  node: Pick<LocalNode, 'increaseTime'>,
  beforeMove: (time: number) => Promise<void> = async () => undefined,
): WorldClock {
  let ahead = 0;
  const now = () => Math.floor(Date.now() / 1000) + ahead;
  return {
    now,
    async advance(seconds) {
      if (!Number.isInteger(seconds) || seconds < 1 || seconds > year)
        throw new RangeError(`The clock moves ahead by 1 to ${year} whole seconds, not by ${seconds}.`);
      // Vendors first: a reporter that sees the new block must find the vendors there already.
      ahead += seconds;
      await beforeMove(now());
      await node.increaseTime(seconds);
      return now();
    },
  };
}
