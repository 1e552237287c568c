/** Lets each caller through `burst` times at once and `perSecond` times a second in the long run. */
export type RateLimit = { allows(caller: string): boolean };

const mostCallers = 10_000;

/** @param now Milliseconds that do not jump back. */
export function createRateLimit(perSecond: number, burst: number, now: () => number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    allows: (caller) => {
      const at = now();
      const before = buckets.get(caller) ?? { left: burst, at };
      const left = Math.min(burst, before.left + ((at - before.at) / 1000) * perSecond);
      buckets.delete(caller);
      // The one unheard longest goes, so that many callers cannot fill the memory.
      const oldest = buckets.size >= mostCallers ? buckets.keys().next().value : undefined;
      if (oldest !== undefined) buckets.delete(oldest);
      buckets.set(caller, { left: Math.max(0, left - 1), at });
      return left >= 1;
    },
  };
}
