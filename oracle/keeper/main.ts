/** The keeper: settles, pays and gives back. Its settings come from the environment. */
import { z } from 'zod';
import {
  addressesSetting,
  chainSettings,
  keySetting,
  millisecondsSetting,
  readDeployment,
  readSettings,
  turnSetting,
} from '../readSettings.ts';
import { runProgram } from '../runProgram.ts';
import { startKeeper } from './startKeeper.ts';

const settingsSchema = z.object({
  ...chainSettings,
  KEEPER_KEY: keySetting,
  KEEPER_OTHERS: addressesSetting,
  KEEPER_TURN_MS: turnSetting,
  KEEPER_TICK_MS: millisecondsSetting.default(1000),
});

await runProgram('keeper', (log) => {
  const settings = readSettings(settingsSchema, process.env);
  return startKeeper(
    {
      rpcUrl: settings.RPC_URL,
      deployment: readDeployment(settings.DEPLOYMENT_FILE),
      key: settings.KEEPER_KEY,
      keepers: settings.KEEPER_OTHERS,
      turnMilliseconds: settings.KEEPER_TURN_MS,
      tickMilliseconds: settings.KEEPER_TICK_MS,
    },
    { log, monotonic: () => performance.now() },
  );
});
