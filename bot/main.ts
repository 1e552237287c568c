import { createLog } from '../chain/log.ts';
import { type BotConfig, ConfigError, parseConfig, secretsOf } from './config.ts';
import { startBot } from './start.ts';

async function run(config: BotConfig): Promise<void> {
  const log = createLog(config.LOG_LEVEL, secretsOf(config));
  try {
    const bot = await startBot(config, { log, wallClock: Date.now });
    let stopping = false;
    const stop = async (why: string, exitCode: number) => {
      if (stopping) return;
      stopping = true;
      process.exitCode = exitCode;
      log.info({ why }, 'stopping');
      await bot.stop();
    };
    process.on('SIGTERM', () => void stop('SIGTERM', 0));
    process.on('SIGINT', () => void stop('SIGINT', 0));
    bot.broken.catch(() => stop('the chain can no longer be followed', 1));
    await bot.ready.catch(async (error: unknown) => {
      await stop('the bot cannot listen', 1);
      throw error;
    });
    log.info('the bot is ready');
  } catch (error) {
    log.fatal({ err: error }, 'the bot cannot start');
    process.exitCode = 1;
  }
}

try {
  await run(parseConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
