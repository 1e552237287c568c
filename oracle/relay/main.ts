/** The relay: listens to reporters over HTTP and puts their quorums on chain. Its settings come from the environment. */
import { z } from 'zod';
import {
  chainSettings,
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
import { startRelay } from './startRelay.ts';

const settingsSchema = z.object({
  ...chainSettings,
  RELAY_KEY: keySetting,
  RELAY_HOST: textSetting.default('127.0.0.1'),
  RELAY_PORT: portSetting.default(0),
  RELAY_PEERS: peersSetting,
  RELAY_TICK_MS: millisecondsSetting.default(2000),
  RELAY_TURN_MS: turnSetting,
});

await runProgram('relay', (log) => {
  const settings = readSettings(settingsSchema, process.env);
  const tickMilliseconds = settings.RELAY_TICK_MS;
  return startRelay(
    {
      rpcUrl: settings.RPC_URL,
      deployment: readDeployment(settings.DEPLOYMENT_FILE),
      exchange: {
        hostname: settings.RELAY_HOST,
        port: settings.RELAY_PORT,
        peers: settings.RELAY_PEERS,
        tickMilliseconds,
      },
      submit: { key: settings.RELAY_KEY, turnMilliseconds: settings.RELAY_TURN_MS },
      tickMilliseconds,
    },
    { log, monotonic: () => performance.now() },
  );
});
