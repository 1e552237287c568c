/** `npm start`: a whole world on this machine, or, where `.env` names a real chain, Buckler's own programs on that chain. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startOnRealChain } from './startOnRealChain.ts';
import { startWorld } from './world.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const startedAt = performance.now();
const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
const log = (line: string) => console.log(`${seconds().padStart(5)} s  ${line}`);
const given = (name: string) => (process.env[name] ? process.env[name] : undefined);

if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
const telegramToken = given('TELEGRAM_TOKEN');

const running =
  given('RPC_URL') === undefined
    ? await startWorld({ dir: join(root, '.world'), log, ...(telegramToken === undefined ? {} : { telegramToken }) })
    : await startOnRealChain({ dir: join(root, '.world'), env: process.env, log });

console.log(`Ready after ${seconds()} s.`);
console.log(
  telegramToken === undefined ? 'Talk to the bot in another terminal:  npm run chat' : 'Talk to your bot in Telegram.',
);
console.log('Ctrl-C stops everything.');

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    console.log('Stopping…');
    void running.stop().then(() => process.exit(0));
  });
