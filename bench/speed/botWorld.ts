import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRateTable } from '../../pricing/rateTable.ts';
import { deployLocally, seedPools } from '../../sim/chain/localDeployment.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { startLocalChain } from '../../sim/chain/startLocalChain.ts';
import { startBotProgram, startSignerProgram } from '../../sim/programs.ts';
import { Person } from '../../sim/telegram/person.ts';
import { startTelegramServer } from '../../sim/telegram/server.ts';

const token = '7000:bench-token';
/** Telegram's own limits would measure Telegram. The bot keeps its pace all the same. */
const noLimits = {
  perChat: { perSecond: 1000, burst: 1000 },
  perGroup: { perMinute: 1000 },
  overall: { perSecond: 1000, burst: 1000 },
};

export type BotWorld = Awaited<ReturnType<typeof openBotWorld>>;

/**
 * The real bot in a process of its own, between a local chain that mines only when told to and a local Telegram.
 * `close` ends all of it.
 */
export async function openBotWorld() {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-bench-'));
  const closers: (() => unknown)[] = [() => rmSync(dir, { recursive: true, force: true })];
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    const rates = readRateTable(fileURLToPath(new URL('../../pricing/tables/flights.json.gz', import.meta.url)));
    const chain = await startLocalChain({ dir, blockMilliseconds: 0, log: () => undefined });
    closers.push(chain.stop);
    const { rpcUrl, wsUrl, bundlerUrl } = chain;
    const deployment = await deployLocally({ rpcUrl, dir, ratesRoots: { 1: rates.root } });
    await seedPools(rpcUrl, deployment, 100_000);
    const telegram = await startTelegramServer({
      token,
      bot: { id: 7000, username: 'BenchBot', first_name: 'Buckler' },
      limits: noLimits,
    });
    closers.push(telegram.stop);
    const around = { dir, rpcUrl, deploymentFile: join(dir, 'deployment.json') };
    const signer = await startSignerProgram({ ...around, sponsorKey: localKey('sponsor') });
    closers.push(signer.stop);
    const bot = await startBotProgram({
      ...around,
      wsUrl,
      bundlerUrl,
      telegram: { token, apiRoot: telegram.apiRoot },
      faucetUrl: '',
      explorerUrl: '',
    });
    closers.push(bot.stop);
    const enter = async (username: string) => {
      const person = await Person.enter(telegram.world, { username });
      closers.push(() => person.leaves());
      return person;
    };
    return { rpcUrl, deployment, world: telegram.world, enter, close };
  } catch (error) {
    await close();
    throw error;
  }
}
