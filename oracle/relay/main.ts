/** The relay: collects observations over HTTP and puts each quorum on chain. Its settings come from the environment. */
import { z } from 'zod';
import {
  chainSettings,
  keySetting,
  millisecondsSetting,
  portSetting,
  readDeployment,
  readSettings,
  textSetting,
} from '../readSettings.ts';
import { runProgram } from '../runProgram.ts';
import { startRelay } from './startRelay.ts';

const settingsSchema = z.object({
  ...chainSettings,
  RELAY_KEY: keySetting,
  RELAY_HOST: textSetting.default('127.0.0.1'),
  RELAY_PORT: portSetting.default(0),
  RELAY_TICK_MS: millisecondsSetting.default(5000),
});

await runProgram('relay', (log) => {
  const settings = readSettings(settingsSchema, process.env);
  return startRelay(
    {
      rpcUrl: settings.RPC_URL,
      deployment: readDeployment(settings.DEPLOYMENT_FILE),
      key: settings.RELAY_KEY,
      hostname: settings.RELAY_HOST,
      port: settings.RELAY_PORT,
      tickMilliseconds: settings.RELAY_TICK_MS,
    },
    { log, monotonic: () => performance.now() },
  );
});
