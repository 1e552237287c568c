import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

export type Running = { stop(): Promise<void> };

const longestPause = 30_000;

/**
 * Runs `step` again and again, `milliseconds` apart; after a failed one (false, or thrown) the pause doubles up to half a
 * minute. `stop` ends it after the step under way.
 */
export function runLoop(step: () => Promise<boolean>, milliseconds: number, log: Logger): Running {
  const stopping = new AbortController();
  const run = async () => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      failures = (await attempt(step, log)) ? 0 : failures + 1;
      const pause = failures === 0 ? milliseconds : Math.min(longestPause, Math.max(500, milliseconds) * 2 ** failures);
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = run();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}

/** One thing gone wrong must not end the loop that pays people: it is told, and tried again later. */
async function attempt(step: () => Promise<boolean>, log: Logger): Promise<boolean> {
  try {
    return await step();
  } catch (error) {
    log.error(traceOf(error), 'a step failed unexpectedly');
    return false;
  }
}

/** Where it happened. Not the message: those of network errors repeat addresses, which may hold access keys. */
function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  return { error: error.name, at: error.stack?.match(/^ {4}at .*$/gm)?.map((line) => line.trim()) };
}
