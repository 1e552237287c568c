/** The keeper: settles, pays and gives back. Its settings come from the environment. */
import { z } from 'zod';
import { chainSettings, keySetting, millisecondsSetting, readDeployment, readSettings } from '../readSettings.ts';
import { runProgram } from '../runProgram.ts';
import { startKeeper } from './startKeeper.ts';

const settingsSchema = z.object({
  ...chainSettings,
  KEEPER_KEY: keySetting,
  KEEPER_TICK_MS: millisecondsSetting.default(5000),
});

await runProgram('keeper', (log) => {
  const settings = readSettings(settingsSchema, process.env);
  return startKeeper(
    {
      rpcUrl: settings.RPC_URL,
      deployment: readDeployment(settings.DEPLOYMENT_FILE),
      key: settings.KEEPER_KEY,
      tickMilliseconds: settings.KEEPER_TICK_MS,
    },
    { log },
  );
});
