import type { Logger } from 'pino';
import { createLog } from './logging.ts';
import { BadSettingsError } from './readSettings.ts';
import type { Running } from './runLoop.ts';

/**
 * Runs one program until SIGTERM or SIGINT, then lets it finish the step under way. Settings that cannot be used end it with a
 * sentence on stderr and exit code 1.
 */
export async function runProgram(name: string, start: (log: Logger) => Running | Promise<Running>): Promise<void> {
  const log = createLog(name);
  try {
    const running = await start(log);
    const stop = (signal: string) => {
      log.info({ signal }, 'stopping');
      void running.stop().then(() => log.info('stopped'));
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    if (!(error instanceof BadSettingsError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
