/** One reporter: one process, one key, one source. Its settings come from the environment. */
import { z } from 'zod';
import {
  BadSettingsError,
  chainSettings,
  fileSetting,
  keySetting,
  millisecondsSetting,
  readDeployment,
  readSettings,
  urlSetting,
} from '../readSettings.ts';
import { runProgram } from '../runProgram.ts';
import type { Source } from '../sources/reading.ts';
import { openSource, sourceNames } from './openSource.ts';
import { startReporter } from './startReporter.ts';

const settingsSchema = z.object({
  ...chainSettings,
  REPORTER_KEY: keySetting,
  REPORTER_DIR: fileSetting,
  REPORTER_SOURCE: z.enum(sourceNames).describe(sourceNames.join(', ')),
  REPORTER_PRODUCT: z.coerce.number().int().min(0).max(65_535).optional().describe('the number of a product'),
  REPORTER_TICK_MS: millisecondsSetting.default(5000),
  REPORTER_ASK_SECONDS: z.coerce.number().int().min(1).max(86_400).default(300).describe('seconds, 1 to 86400'),
  RELAY_URL: urlSetting,
});

/** The product that was asked for, else the only one that the source answers. */
function productOf(source: Source, wanted: number | undefined): number {
  const [only, ...others] = source.products;
  const product = wanted ?? (others.length === 0 ? only : undefined);
  if (product !== undefined && source.products.includes(product)) return product;
  throw new BadSettingsError(
    new Map([['REPORTER_PRODUCT', `${source.name} answers for the products ${source.products.join(', ')}`]]),
  );
}

await runProgram('reporter', (log) => {
  const settings = readSettings(settingsSchema, process.env);
  const source = openSource(settings.REPORTER_SOURCE, process.env, settings.REPORTER_DIR);
  const product = productOf(source, settings.REPORTER_PRODUCT);
  return startReporter(
    {
      rpcUrl: settings.RPC_URL,
      deployment: readDeployment(settings.DEPLOYMENT_FILE),
      key: settings.REPORTER_KEY,
      product,
      source,
      relayUrl: settings.RELAY_URL,
      dir: settings.REPORTER_DIR,
      tickMilliseconds: settings.REPORTER_TICK_MS,
      askEverySeconds: settings.REPORTER_ASK_SECONDS,
    },
    { log },
  );
});
