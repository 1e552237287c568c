/** Lets at most `limit` things through in any stretch of `windowMs`. */
export type Pace = {
  /** The first moment at which another may pass. */
  readyAtMs(nowMs: number): number;
  /** Counts one that passes now. */
  pass(nowMs: number): void;
  /** Nothing passed within the last window. */
  isEmpty(nowMs: number): boolean;
};

/** A clock that is set back by more than the window frees the way instead of closing it. */
export function createPace(limit: number, windowMs: number): Pace {
  let passed: number[] = [];
  const forget = (nowMs: number) => {
    passed = passed.filter((at) => at > nowMs - windowMs && at <= nowMs + windowMs);
  };
  return {
    readyAtMs(nowMs) {
      forget(nowMs);
      const oldest = passed[passed.length - limit];
      return oldest === undefined ? nowMs : oldest + windowMs;
    },
    pass(nowMs) {
      passed.push(nowMs);
    },
    isEmpty(nowMs) {
      forget(nowMs);
      return passed.length === 0;
    },
  };
}
