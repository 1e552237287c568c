/** One reporter: one process, one key, one source for each product. Its settings come from the environment. */
import { z } from 'zod';
import { openSigner, signerSettings } from '../keys/openSigner.ts';
import {
  chainSettings,
  fileSetting,
  keySetting,
  millisecondsSetting,
  peersSetting,
  portSetting,
  readDeployment,
  readSettings,
  textSetting,
  turnSetting,
} from '../readSettings.ts';
import { runProgram } from '../runProgram.ts';
import { openSource } from './openSource.ts';
import { productsSetting, sourceOfEach, sourcesSetting } from './sourceOfEach.ts';
import { startReporter } from './startReporter.ts';

const settingsSchema = z.object({
  ...chainSettings,
  ...signerSettings(process.env),
  REPORTER_DIR: fileSetting,
  REPORTER_SOURCE: sourcesSetting,
  REPORTER_PRODUCTS: productsSetting,
  REPORTER_TICK_MS: millisecondsSetting.default(2000),
  REPORTER_ASK_SECONDS: z.coerce.number().int().min(1).max(86_400).default(300).describe('seconds, 1 to 86400'),
  REPORTER_HOST: textSetting.default('127.0.0.1'),
  REPORTER_PORT: portSetting.default(0),
  REPORTER_PEERS: peersSetting,
  /** Pays gas. With it, this reporter takes turns with others at putting quorums on chain. */
  REPORTER_SUBMIT_KEY: keySetting.optional().describe('a private key, 0x and 64 hexadecimal digits'),
  REPORTER_TURN_MS: turnSetting,
});

await runProgram('reporter', async (log) => {
  const settings = readSettings(settingsSchema, process.env);
  const open = settings.REPORTER_SOURCE.map((name) => openSource(name, process.env, settings.REPORTER_DIR));
  const sources = sourceOfEach(open, settings.REPORTER_PRODUCTS);
  const tickMilliseconds = settings.REPORTER_TICK_MS;
  const { REPORTER_SUBMIT_KEY: submitKey, REPORTER_TURN_MS: turnMilliseconds } = settings;
  return startReporter(
    {
      rpcUrl: settings.RPC_URL,
      deployment: readDeployment(settings.DEPLOYMENT_FILE),
      signer: await openSigner(settings),
      sources,
      exchange: {
        hostname: settings.REPORTER_HOST,
        port: settings.REPORTER_PORT,
        peers: settings.REPORTER_PEERS,
        tickMilliseconds,
      },
      submit: submitKey ? { key: submitKey, turnMilliseconds } : null,
      dir: settings.REPORTER_DIR,
      tickMilliseconds,
      askEverySeconds: settings.REPORTER_ASK_SECONDS,
    },
    { log, monotonic: () => performance.now() },
  );
});
