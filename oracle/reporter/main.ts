/** One reporter: one process, one key, one source. Its settings come from the environment. */
import { z } from 'zod';
import { flightProduct } from '../../chain/products.ts';
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
  urlSetting,
} from '../readSettings.ts';
import { runProgram } from '../runProgram.ts';
import { ciriumSource } from '../sources/cirium.ts';
import { flightAwareSource } from '../sources/flightAware.ts';
import type { Source } from '../sources/reading.ts';
import { startReporter } from './startReporter.ts';

const commonSettings = {
  ...chainSettings,
  REPORTER_DIR: fileSetting,
  REPORTER_PRODUCT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(flightProduct)
    .describe('the number of a product'),
  REPORTER_TICK_MS: millisecondsSetting.default(2000),
  REPORTER_ASK_SECONDS: z.coerce.number().int().min(1).max(86_400).default(300).describe('seconds, 1 to 86400'),
  ...signerSettings(process.env),
  REPORTER_HOST: textSetting.default('127.0.0.1'),
  REPORTER_PORT: portSetting.default(0),
  REPORTER_PEERS: peersSetting,
  /** Pays gas. With it, this reporter takes turns with others at putting quorums on chain. */
  REPORTER_SUBMIT_KEY: keySetting.optional().describe('a private key, 0x and 64 hexadecimal digits'),
  REPORTER_TURN_MS: turnSetting,
};

const flightAwareSettings = z.object({
  ...commonSettings,
  REPORTER_SOURCE: z.literal('flightaware').describe('flightaware or cirium'),
  FLIGHTAWARE_URL: urlSetting.default('https://aeroapi.flightaware.com/aeroapi'),
  FLIGHTAWARE_KEY: textSetting,
});

const ciriumSettings = z.object({
  ...commonSettings,
  REPORTER_SOURCE: z.literal('cirium').describe('flightaware or cirium'),
  CIRIUM_URL: urlSetting.default('https://api.flightstats.com/flex'),
  CIRIUM_APP_ID: textSetting,
  CIRIUM_APP_KEY: textSetting,
});

function readReporterSettings() {
  return process.env.REPORTER_SOURCE === 'cirium'
    ? readSettings(ciriumSettings, process.env)
    : readSettings(flightAwareSettings, process.env);
}

function openSource(settings: ReturnType<typeof readReporterSettings>): Source {
  if (settings.REPORTER_SOURCE === 'flightaware')
    return flightAwareSource({ baseUrl: settings.FLIGHTAWARE_URL, apiKey: settings.FLIGHTAWARE_KEY });
  const { CIRIUM_URL: baseUrl, CIRIUM_APP_ID: appId, CIRIUM_APP_KEY: appKey } = settings;
  return ciriumSource({ baseUrl, appId, appKey });
}

await runProgram('reporter', async (log) => {
  const settings = readReporterSettings();
  const tickMilliseconds = settings.REPORTER_TICK_MS;
  const { REPORTER_SUBMIT_KEY: submitKey, REPORTER_TURN_MS: turnMilliseconds } = settings;
  return startReporter(
    {
      rpcUrl: settings.RPC_URL,
      deployment: readDeployment(settings.DEPLOYMENT_FILE),
      signer: await openSigner(settings),
      product: settings.REPORTER_PRODUCT,
      source: openSource(settings),
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
