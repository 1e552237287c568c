import { createLog } from '../chain/log.ts';
import { parseSignerConfig, type SignerConfig, SignerConfigError, signerSecrets } from './config.ts';
import { SignerError } from './problem.ts';
import { startSigner } from './startSigner.ts';

async function run(config: SignerConfig): Promise<void> {
  const log = createLog(config.LOG_LEVEL, signerSecrets(config));
  try {
    const signer = await startSigner(config, log);
    let stopping = false;
    const stop = async (why: string) => {
      if (stopping) return;
      stopping = true;
      log.info({ why }, 'stopping');
      await signer.stop();
    };
    process.on('SIGTERM', () => void stop('SIGTERM'));
    process.on('SIGINT', () => void stop('SIGINT'));
    log.info('the signer is ready');
  } catch (error) {
    const code = error instanceof SignerError ? error.code : undefined;
    log.fatal({ err: error, code }, 'the signer cannot start');
    process.exitCode = 1;
  }
}

try {
  await run(parseSignerConfig(process.env));
} catch (error) {
  if (!(error instanceof SignerConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
