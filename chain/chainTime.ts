/** The chain's clock: the newest block's time, carried on by the wall clock. Chain time decides who may still buy. */
export type ChainTime = {
  /** Unix seconds. The wall clock's before any block was seen. */
  now(): number;
  /** Tells the clock a block's time, unix seconds. */
  sawBlock(time: number): void;
};

/** @param wallClock Milliseconds since 1970. */
export function createChainTime(wallClock: () => number): ChainTime {
  let newest = 0;
  let ahead = 0;
  return {
    now: () => Math.floor(wallClock() / 1000) + ahead,
    sawBlock: (time) => {
      if (time === newest) return;
      newest = time;
      ahead = time - Math.floor(wallClock() / 1000);
    },
  };
}
