import type { Logger } from 'pino';
import { startWorker } from '../loops/worker.ts';

export type Looking = {
  /** Looks now, unless that was done a moment ago: somebody asked for what is not here. */
  soon(): void;
  /** Looks no more and resolves when nothing is under way. */
  stop(): Promise<void>;
};

const everyMs = 30_000;
const momentMs = 2_000;
const only = 'look';

/** Looks again and again, one look after the other. One that throws is told and tried again. @param clock milliseconds since 1970. */
export function keepLooking(look: () => Promise<void>, clock: () => number, log: Logger): Looking {
  let lookedAtMs = clock();
  let isAsked = false;
  const isPast = (ms: number) => Math.abs(clock() - lookedAtMs) >= ms;
  const worker = startWorker<typeof only>({
    bound: 1,
    clock,
    keyOf: (job) => job,
    next: (_room, busy) => ({ jobs: !busy.has(only) && (isAsked || isPast(everyMs)) ? [only] : [], againInMs: null }),
    async run() {
      lookedAtMs = clock();
      await look().finally(() => {
        isAsked = false;
      });
    },
    onSurprise: (error) => log.error({ err: error }, 'rate tables could not be looked for and are tried again'),
  });
  return {
    soon() {
      if (!isPast(momentMs)) return;
      isAsked = true;
      worker.wake();
    },
    stop: worker.stop,
  };
}
