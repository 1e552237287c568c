import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import { createChainTime } from '../chain/chainTime.ts';
import { createChainClient } from '../chain/clients.ts';
import { type Deployment, deploymentSchema } from '../chain/deployment.ts';
import { finality } from '../chain/finality.ts';
import { follow } from '../chain/follow.ts';
import { openChainDoor } from '../chain/openDoor.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { forgetHandledBefore } from '../db/updates.ts';
import { walletAddresses } from '../db/wallets.ts';
import { readRateTables } from '../pricing/readTables.ts';
import { signerAt } from '../signer/askSigner.ts';
import type { BotConfig } from './config.ts';
import { httpFaucet } from './faucet.ts';
import { placeOrders } from './loops/placeOrders.ts';
import { recordChainEvents } from './loops/recordChainEvents.ts';
import { sendOutbox } from './loops/sendOutbox.ts';
import { readLocales } from './readLocales.ts';
import { connectTelegram, createTelegramBot } from './telegram/connect.ts';
import { telegramMessenger } from './telegram/messenger.ts';
import { tellBalance } from './tellBalance.ts';
import { openSigner } from './wallets/openSigner.ts';

export type BotDeps = {
  log: Logger;
  /** Milliseconds since 1970. */
  wallClock: () => number;
};

export type RunningBot = {
  /** Resolves when the bot listens to Telegram. */
  ready: Promise<void>;
  /** Never resolves by itself; rejects when the chain can no longer be followed. */
  broken: Promise<never>;
  /** Finishes what is under way, writes nothing more, and closes the database. */
  stop(): Promise<void>;
};

/** Messages per second over all chats: below Telegram's 30, so that answers to taps fit beside notices. */
const noticesPerSecond = 20;

const pollMs = 1000;
/** Telegram keeps undelivered updates for a day. */
const updateMemorySeconds = 7 * 86_400;

/**
 * Starts the whole bot: conversation, orders, notices and chain follower.
 * @throws whatever keeps it from starting: a file that cannot be read, a chain that is another one. A signer that is down does not.
 */
export async function startBot(config: BotConfig, { log, wallClock }: BotDeps): Promise<RunningBot> {
  const deployment = readDeployment(config.DEPLOYMENT);
  const tables = readRateTables(config.RATE_TABLES);
  const chainTime = createChainTime(wallClock);
  const door = await openChainDoor({
    rpcUrl: config.RPC_URL,
    bundlerUrl: config.BUNDLER_URL,
    deployment,
    chainTime,
    ...(config.EXPLORER_URL === undefined ? {} : { explorerUrl: config.EXPLORER_URL }),
  });
  const { db, close } = openDatabase(config.DATABASE_PATH);
  forgetHandledBefore(db, door.now() - updateMemorySeconds);

  const bot = createTelegramBot(config.TELEGRAM_TOKEN, config.TELEGRAM_API_ROOT);
  const translatorFor = readLocales();
  const telegramChats = telegramMessenger({ api: bot.api, translatorFor, transactionUrl: door.transactionUrl });
  const messenger = tellBalance(telegramChats, door);
  const outbox = sendOutbox({ db, messenger, clock: wallClock, log, perSecond: noticesPerSecond });
  const signer = openSigner(signerAt(config.SIGNER_SOCKET), door);
  const orders = placeOrders({
    db,
    door,
    signer,
    onNotice: outbox.wake,
    clock: wallClock,
    log,
  });
  const wakeBoth = () => {
    outbox.wake();
    orders.wake();
  };
  const faucet = config.FAUCET_URL === undefined ? null : httpFaucet(config.FAUCET_URL);
  const talk = { db, door, rates: tables.flights, watches: tables.watches, signer, faucet, onOrder: wakeBoth, log };
  const chain = followChain(config, { db, deployment, chainTime, onChange: wakeBoth, log });
  const telegram = connectTelegram({ bot, talk, translatorFor, log });
  return {
    ready: telegram.ready,
    broken: chain.broken,
    async stop() {
      await telegram.stop();
      await chain.stop();
      await Promise.all([orders.stop(), outbox.stop()]);
      close();
    },
  };
}

function readDeployment(path: string): Deployment {
  const parsed = deploymentSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(`${path} is no deployment of Buckler (${fields}); run \`npm run deploy\`.`);
}

type FollowSetup = {
  db: Database;
  deployment: Deployment;
  chainTime: ReturnType<typeof createChainTime>;
  onChange: () => void;
  log: Logger;
};

function followChain(config: BotConfig, { db, deployment, chainTime, onChange, log }: FollowSetup) {
  const stopping = new AbortController();
  const { desk, pools, oracles, paymaster } = deployment;
  const contracts = [desk, pools.low, pools.medium, pools.high, oracles.quorum, paymaster];
  const following = follow({
    client: createChainClient(config.RPC_URL, deployment.chainId),
    ...(config.WS_URL === undefined ? {} : { wsUrl: config.WS_URL }),
    deployment,
    store: recordChainEvents({ db, contracts, finality, onChange }),
    chainTime,
    wallets: () => walletAddresses(db),
    pollingInterval: pollMs,
    signal: stopping.signal,
    log: (line) => log.info(line),
  });
  const broken = new Promise<never>((_, reject) => following.catch(reject));
  broken.catch((error: unknown) => log.fatal({ err: error }, 'the chain can no longer be followed'));
  return {
    broken,
    async stop() {
      stopping.abort();
      await following.catch(() => undefined);
    },
  };
}
