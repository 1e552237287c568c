import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createWalletClient, erc20Abi, http, publicActions } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { coverDeskAbi } from '../../../chain/abi/coverDesk.ts';
import { quorumOracleAbi } from '../../../chain/abi/quorumOracle.ts';
import type { Deployment } from '../../../chain/deployment.ts';
import type { Hex } from '../../../chain/subject.ts';
import { type Database, openDatabase } from '../../../db/database.ts';
import { tableBytes, writeTableFile } from '../../../pricing/rateTableFile.ts';
import type { Child } from '../../../sim/chain/childProcess.ts';
import { deployLocally, giveTestDollars, seedPools } from '../../../sim/chain/localDeployment.ts';
import { localKey } from '../../../sim/chain/localKeys.ts';
import { startLocalChain } from '../../../sim/chain/startLocalChain.ts';
import { type BotSurroundings, startBotProgram, startSignerProgram } from '../../../sim/programs.ts';
import { Person } from '../../../sim/telegram/person.ts';
import { startTelegramServer } from '../../../sim/telegram/server.ts';
import { type Call, type Cut, watchedProxy } from './watchedProxy.ts';

/** What everybody who enters is given. */
export const startingDollars = 1000n;

export const co62 = { carrier: 'CO', number: 62, origin: 'IAH', destination: 'EWR' };

const token = '7000:kill-test-token';
/** One flight in every month: the bot starts sooner than on the shipped table. */
const rates = Array.from({ length: 12 }, (_, i) => ({ ...co62, month: i + 1, ratePpm: 50_000 }));
const plenty = {
  perChat: { perSecond: 1000, burst: 1000 },
  perGroup: { perMinute: 1000 },
  overall: { perSecond: 1000, burst: 1000 },
};

/** When the bot is to die: at a call to one of the servers around it, or when something can be seen in its database or on the chain. */
export type Moment =
  | { at: 'call'; isIt: (call: Call) => boolean; cut: Cut }
  | { at: 'database'; sees: (db: Database) => boolean }
  | { at: 'block' }
  | { at: 'time'; afterMs: number };

export type KillableBot = Awaited<ReturnType<typeof openKillableBot>>;

/**
 * The real bot in a process of its own, which can be killed at a chosen moment, and the world around it, which lives on: the signer, too.
 * @param signerSettings In place of a local signer's.
 */
export async function openKillableBot(signerSettings: Record<string, string> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-kill-'));
  const closers: (() => unknown)[] = [() => rmSync(dir, { recursive: true, force: true })];
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    const { bytes, root } = tableBytes(rates, []);
    const rateTable = join(dir, 'rates.json.gz');
    writeTableFile(rateTable, bytes);
    const chain = await startLocalChain({ dir, blockMilliseconds: 0, log: () => undefined });
    closers.push(chain.stop);
    const { rpcUrl } = chain;
    const deployment = await deployLocally({ rpcUrl, dir, ratesRoots: { 1: root } });
    await seedPools(rpcUrl, deployment, 100_000);
    const bot = { id: 7000, username: 'KillBot', first_name: 'Buckler' };
    const telegram = await startTelegramServer({ token, bot, limits: plenty });
    closers.push(telegram.stop);

    let program: Child | null = null;
    let armed: Moment | null = null;
    let ended: Promise<void> = Promise.resolve();
    let calls = 0;
    let hasEnded = false;
    const kill = () => {
      armed = null;
      ended = program?.stop() ?? Promise.resolve();
      program = null;
    };
    const judge = (call: Call) => {
      if (call.path.endsWith('/getUpdates')) return null;
      calls += 1;
      return armed?.at === 'call' && armed.isIt(call) ? armed.cut : null;
    };
    const proxied = async (name: string, target: string) => {
      const proxy = await watchedProxy({ name, target }, judge, kill);
      closers.push(proxy.stop);
      return proxy.url;
    };
    const surroundings: BotSurroundings = {
      dir,
      rpcUrl: await proxied('node', rpcUrl),
      wsUrl: chain.wsUrl,
      bundlerUrl: await proxied('bundler', chain.bundlerUrl),
      deploymentFile: join(dir, 'deployment.json'),
      telegram: { token, apiRoot: await proxied('telegram', telegram.apiRoot) },
      faucetUrl: '',
      explorerUrl: '',
      rateTable,
    };
    let signer: Child | null = null;
    const startSigner = async () => {
      // Straight to the node: what is counted and cut off are the bot's own calls.
      signer = await startSignerProgram({ ...surroundings, rpcUrl, sponsorKey: localKey('sponsor') }, signerSettings);
    };
    const killSigner = async () => {
      await signer?.stop();
      signer = null;
    };
    await startSigner();
    closers.push(killSigner);
    const start = async () => {
      const started = await startBotProgram(surroundings);
      program = started;
      hasEnded = false;
      void started.ended.then(() => {
        hasEnded = true;
      });
    };
    await start();
    closers.push(() => program?.stop());
    const { db, close: closeDatabase } = openDatabase(join(dir, 'buckler.db'));
    closers.push(closeDatabase);
    const client = chainClient(rpcUrl, deployment);

    /** Kills the bot at this moment. Resolves when it is dead. @throws when the moment does not come within 20 seconds. */
    const killAt = async (moment: Moment) => {
      armed = moment;
      const deadline = performance.now() + 20_000;
      const block = await client.block();
      const startedAt = performance.now();
      while (armed !== null) {
        if (performance.now() > deadline) throw new Error(`The moment never came: ${moment.at}.`);
        if (moment.at === 'database' && moment.sees(db)) kill();
        else if (moment.at === 'block' && (await client.block()) > block) kill();
        else if (moment.at === 'time' && performance.now() - startedAt >= moment.afterMs) kill();
        else await sleep(1);
      }
      await ended;
    };
    const enter = async (username: string) => {
      const person = await Person.enter(telegram.world, { username });
      closers.push(() => person.leaves());
      await person.says('/wallet');
      const shown = await person.waitsFor(/0x[0-9a-fA-F]{40}/, { timeoutMs: 20_000 });
      const wallet: Hex = `0x${/0x([0-9a-fA-F]{40})/.exec(shown.text)?.[1] ?? ''}`;
      await giveTestDollars(rpcUrl, deployment, wallet, Number(startingDollars));
      await person.waitsFor(/arrived/, { timeoutMs: 20_000 });
      return { person, wallet };
    };
    return {
      ...{ rpcUrl, deployment, chain, client, db, telegram: telegram.world },
      ...{ enter, start, killAt, close, startSigner, killSigner, dir, token },
      /** Kills it now. */
      kill: async () => {
        kill();
        await ended;
      },
      isAlive: () => program !== null && !hasEnded,
      /** What it has written for whoever runs it, since its last start. */
      log: () => readFileSync(join(dir, 'bot.log'), 'utf8'),
      /** How many calls, besides asking for updates, it has made. */
      calls: () => calls,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function chainClient(rpcUrl: string, { desk, dollar, oracles, fromBlock }: Deployment) {
  const account = privateKeyToAccount(localKey('keeper'));
  const client = createWalletClient({ account, chain: hardhat, transport: http(rpcUrl), pollingInterval: 20 }).extend(
    publicActions,
  );
  return {
    block: () => client.getBlockNumber({ cacheTime: 0 }),
    dollarsOf: (address: Hex) =>
      client.readContract({ address: dollar, abi: erc20Abi, functionName: 'balanceOf', args: [address] }),
    reporterSet: () =>
      client.readContract({ address: oracles.quorum, abi: quorumOracleAbi, functionName: 'reporterSet' }),
    seriesOf: async (id: bigint) => {
      const [terms] = await client.readContract({
        address: desk,
        abi: coverDeskAbi,
        functionName: 'seriesOf',
        args: [id],
      });
      return terms;
    },
    /** Every purchase of this buyer, oldest first. */
    purchasesOf: async (buyer: Hex) => {
      const where = { address: desk, abi: coverDeskAbi, fromBlock: BigInt(fromBlock) } as const;
      const logs = await client.getContractEvents({ ...where, eventName: 'CoverBought', strict: true });
      return logs.filter(({ args }) => args.buyer.toLowerCase() === buyer.toLowerCase()).map(({ args }) => args);
    },
    /** Sends a transaction and waits until it is mined. @throws when the chain refuses it. */
    send: async (to: Hex, data: Hex) => {
      const hash = await client.sendTransaction({ to, data });
      const { status } = await client.waitForTransactionReceipt({ hash });
      if (status !== 'success') throw new Error(`Transaction ${hash} failed.`);
    },
  };
}
