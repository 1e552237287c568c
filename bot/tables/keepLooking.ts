import type { Logger } from 'pino';

export type Looking = {
  /** Looks now, unless that was done a moment ago: somebody asked for what is not here. */
  soon(): void;
  /** Looks no more and resolves when nothing is under way. */
  stop(): Promise<void>;
};

const everyMs = 30_000;
const momentMs = 2_000;

/** Looks again and again, one look after the other. One that throws is told and tried again. @param clock milliseconds since 1970. */
export function keepLooking(look: () => Promise<void>, clock: () => number, log: Logger): Looking {
  let lookedAtMs = clock();
  let underWay: Promise<void> | null = null;
  let timer = setTimeout(start, everyMs);
  let stopped = false;

  function start(): void {
    if (underWay !== null || stopped) return;
    clearTimeout(timer);
    lookedAtMs = clock();
    underWay = look()
      .catch((error: unknown) => log.error({ err: error }, 'rate tables could not be looked for and are tried again'))
      .finally(() => {
        underWay = null;
        if (!stopped) timer = setTimeout(start, everyMs);
      });
  }

  return {
    soon() {
      if (Math.abs(clock() - lookedAtMs) >= momentMs) start();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
