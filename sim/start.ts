/** `npm start`: a whole world on this machine, or, where `.env` names a real chain, Buckler's own programs on that chain. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NotRunnableError, startOnRealChain } from './startOnRealChain.ts';
import { startWorld } from './world.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const startedAt = performance.now();
const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
const log = (line: string) => console.log(`${seconds().padStart(5)} s  ${line}`);
const given = (name: string) => (process.env[name] ? process.env[name] : undefined);

if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
const telegramToken = given('TELEGRAM_TOKEN');
const discordToken = given('DISCORD_TOKEN');
const logs = resolve(root, given('LOG_DIR') ?? 'logs');
const isLocal = given('RPC_URL') === undefined;

const running = isLocal ? await startHere() : await startThere();
console.log(`Ready after ${seconds()} s.`);
if (telegramToken !== undefined) console.log('Talk to your bot in Telegram.');
else if (isLocal) console.log('Talk to the bot in another terminal:  npm run chat');
if (discordToken !== undefined) console.log('Talk to your bot in Discord.');
else if (isLocal) console.log('The same on Discord:                   npm run chat -- --discord');
console.log('Ctrl-C stops everything.');

let stopping = false;
const stop = (exitCode: number) => {
  if (stopping) return;
  stopping = true;
  console.log('Stopping…');
  void running.stop().then(() => process.exit(exitCode));
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));
if ('ended' in running)
  void running.ended.then((name) => {
    if (stopping) return;
    console.error(`${name} has ended; ${join(logs, `${name}.log`)} says why.`);
    stop(1);
  });

function startHere() {
  return startWorld({
    dir: join(root, '.world'),
    log,
    ...(telegramToken === undefined ? {} : { telegramToken }),
    ...(discordToken === undefined ? {} : { discordToken }),
  });
}

async function startThere() {
  try {
    return await startOnRealChain({ dir: logs, env: process.env, log });
  } catch (error) {
    if (!(error instanceof NotRunnableError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
