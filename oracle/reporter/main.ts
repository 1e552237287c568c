/** One reporter: one process, one key, one source. Its settings come from the environment. */
import { z } from 'zod';
import { flightProduct } from '../../chain/products.ts';
import {
  chainSettings,
  fileSetting,
  keySetting,
  millisecondsSetting,
  readDeployment,
  readSettings,
  textSetting,
  urlSetting,
} from '../readSettings.ts';
import { runProgram } from '../runProgram.ts';
import { ciriumSource } from '../sources/cirium.ts';
import { flightAwareSource } from '../sources/flightAware.ts';
import type { Source } from '../sources/reading.ts';
import { startReporter } from './startReporter.ts';

const commonSettings = {
  ...chainSettings,
  REPORTER_KEY: keySetting,
  REPORTER_DIR: fileSetting,
  REPORTER_PRODUCT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(flightProduct)
    .describe('the number of a product'),
  REPORTER_TICK_MS: millisecondsSetting.default(5000),
  REPORTER_ASK_SECONDS: z.coerce.number().int().min(1).max(86_400).default(300).describe('seconds, 1 to 86400'),
  RELAY_URL: urlSetting,
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

await runProgram('reporter', (log) => {
  const settings = readReporterSettings();
  return startReporter(
    {
      rpcUrl: settings.RPC_URL,
      deployment: readDeployment(settings.DEPLOYMENT_FILE),
      key: settings.REPORTER_KEY,
      product: settings.REPORTER_PRODUCT,
      source: openSource(settings),
      relayUrl: settings.RELAY_URL,
      dir: settings.REPORTER_DIR,
      tickMilliseconds: settings.REPORTER_TICK_MS,
      askEverySeconds: settings.REPORTER_ASK_SECONDS,
    },
    { log },
  );
});
