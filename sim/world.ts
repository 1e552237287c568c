import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileContracts } from '../chain/deploy/compileContracts.ts';
import type { Deployment } from '../chain/deployment.ts';
import { flightProduct } from '../chain/products.ts';
import type { RateTable } from '../pricing/rateTable.ts';
import { readRateTables } from '../pricing/readTables.ts';
import type { WatchBook } from '../pricing/watches/watchBook.ts';
import type { Child } from './chain/childProcess.ts';
import { deployLocally, giveTestDollars, giveTestVotes, seedPools } from './chain/localDeployment.ts';
import { localKey } from './chain/localKeys.ts';
import { startLocalChain } from './chain/startLocalChain.ts';
import { startClock, type WorldClock } from './clock.ts';
import { describeTransaction } from './describeTransaction.ts';
import { type DiscordServer, startDiscordServer } from './discord/server.ts';
import { openRecordedFlights } from './flights/recordedFlights.ts';
import { type WorldFlights, worldFlights } from './flights/worldFlights.ts';
import { deployLocalFeeds } from './prices/localFeeds.ts';
import { type PricedCoin, worldPrices } from './prices/worldPrices.ts';
import { type BotSurroundings, startBotProgram, startOracleRoom, startSignerProgram } from './programs.ts';
import { startTelegramServer, type TelegramServer } from './telegram/server.ts';
import { startVendors, type WorldVendors } from './vendors/startVendors.ts';
import { startWorldControl } from './worldControl.ts';

const bot = { id: 7_000_000_001, username: 'buckler_local_bot', first_name: 'Buckler' };
const application = { id: '9000000000000000001', username: 'Buckler' };
const tablesFolder = new URL('../pricing/tables', import.meta.url);
const flightsFile = new URL('../data/flights-houston-2011.csv.gz', import.meta.url);
/** Whole test dollars: what investors have put in, and what the faucet gives a person. */
const poolDollars = 100_000;
const faucetDollars = 20;
/** Time also passes when nobody moves the clock. */
const publishEveryMs = 60_000;
/** Whole votes that the faucet gives a person: enough to propose something. */
const faucetVotes = 150_000;

/** A whole world on one machine. Everything in it ends with this process. */
export type World = {
  telegram: TelegramServer;
  discord: DiscordServer;
  clock: WorldClock;
  /** When it did, unix seconds: what its prices are counted from. */
  began: number;
  flights: WorldFlights;
  rates: RateTable;
  watches: WatchBook;
  prices: readonly PricedCoin[];
  /** Each with a `control` that breaks it. */
  vendors: WorldVendors;
  deployment: Deployment;
  rpcUrl: string;
  /** Kills the bot as a crash would and starts it again on the same database. */
  restartBot(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts a fresh world in `dir`, which is emptied first: a local chain forgets everything when it stops, so nothing may outlive it.
 * @param telegramToken A real bot's token: the bot then talks to the real Telegram, about play money. @param discordToken The same for Discord.
 */
export async function startWorld(options: {
  dir: string;
  telegramToken?: string;
  discordToken?: string;
  log(line: string): void;
}): Promise<World> {
  const { dir, log } = options;
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  log('compiling the contracts where they changed (a minute or two in a fresh clone)');
  const [chain] = await Promise.all([startLocalChain({ dir, log }), compileContracts()]);
  const { flights: rates, watches } = readRateTables([tablesFolder.pathname]);
  const { rpcUrl } = chain;
  const began = await chain.time();
  const prices = worldPrices(began);
  const feeds = await deployLocalFeeds(rpcUrl, prices, began);
  const ratesRoots = { ...watches.roots(), [flightProduct]: rates.root };
  const deployment = await deployLocally({ rpcUrl, dir, ratesRoots, feeds: feeds.planned });
  await seedPools(rpcUrl, deployment, poolDollars);
  log(`contracts deployed; each pool holds $${poolDollars.toLocaleString('en')}`);

  const clock = startClock(chain, feeds.publishUpTo);
  const publishing = setInterval(() => void feeds.publishUpTo(clock.now()).catch(giveUp), publishEveryMs);
  const flights = worldFlights(openRecordedFlights(flightsFile));
  const vendors = await startVendors(flights, clock.now);
  log("six vendors of flights and weather answer as of the world's clock, and three price feeds publish");
  const localToken = `${bot.id}:${randomBytes(24).toString('base64url')}`;
  const telegram = await startTelegramServer({ token: localToken, bot });
  const localDiscordToken = ['local', 'discord', randomBytes(24).toString('base64url')].join('.');
  const discord = await startDiscordServer({ token: localDiscordToken, application });
  const control = await startWorldControl({
    clock,
    token: telegram.controlToken,
    giveDollars: (to) => giveTestDollars(rpcUrl, deployment, to, faucetDollars),
    giveVotes: (to) => giveTestVotes(rpcUrl, deployment, to, faucetVotes),
    describeTransaction: (hash) => describeTransaction(rpcUrl, hash),
  });
  const around: BotSurroundings = {
    dir,
    rpcUrl,
    wsUrl: chain.wsUrl,
    bundlerUrl: chain.bundlerUrl,
    deploymentFile: join(dir, 'deployment.json'),
    telegram:
      options.telegramToken === undefined
        ? { token: localToken, apiRoot: telegram.apiRoot }
        : { token: options.telegramToken, apiRoot: null },
    discord:
      options.discordToken === undefined
        ? { token: localDiscordToken, apiRoot: discord.apiUrl }
        : { token: options.discordToken, apiRoot: null },
    faucetUrl: control.faucetUrl,
    explorerUrl: control.root,
  };
  const [oracleRoom, signer, firstBot] = await Promise.all([
    startOracleRoom(around, vendors),
    startSignerProgram({ ...around, sponsorKey: localKey('sponsor') }),
    startBotProgram(around),
  ]);
  log('three reporters, keeper, signer and bot are running');
  writeFileSync(join(dir, 'world.json'), JSON.stringify(worldFile(telegram, discord, control.clockUrl), null, 2), {
    mode: 0o600,
  });

  let botProgram: Child = firstBot;
  return {
    telegram,
    discord,
    clock,
    began,
    flights,
    rates,
    watches,
    prices,
    vendors,
    deployment,
    rpcUrl,
    async restartBot() {
      await botProgram.stop();
      botProgram = await startBotProgram(around);
    },
    async stop() {
      clearInterval(publishing);
      await Promise.all([botProgram, signer, ...oracleRoom].map((program) => program.stop()));
      await Promise.all([control.stop(), vendors.stop(), telegram.stop(), discord.stop()]);
      await chain.stop();
      rmSync(join(dir, 'world.json'), { force: true });
    },
  };
}

/** A world whose prices stand still would look alive and be none. */
function giveUp(error: unknown): never {
  throw error;
}

function worldFile({ controlUrl, controlToken }: TelegramServer, discord: DiscordServer, clockUrl: string) {
  return {
    telegram: { controlUrl, controlToken, botUsername: bot.username },
    discord: { controlUrl: discord.controlUrl, controlToken: discord.controlToken },
    clock: { url: clockUrl },
  };
}
