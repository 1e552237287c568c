import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { createChainTime } from '../chain/chainTime.ts';
import { createChainClient } from '../chain/clients.ts';
import { type Deployment, deploymentSchema } from '../chain/deployment.ts';
import { finality } from '../chain/finality.ts';
import { follow } from '../chain/follow.ts';
import { openChainDoor } from '../chain/openDoor.ts';
import { demandUnmoved } from '../chain/wallet.ts';
import { openOwnKeyDoor } from '../chain/wallets/ownKeyDoor.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { forgetHandledBefore } from '../db/updates.ts';
import { walletAddresses, walletOwners } from '../db/wallets.ts';
import { signerAt } from '../signer/askSigner.ts';
import { serveOwnPage } from '../web/own/serveOwnPage.ts';
import type { BotConfig } from './config.ts';
import { httpFaucet } from './faucet.ts';
import { keepCards } from './loops/keepCards.ts';
import { placeOrders } from './loops/placeOrders.ts';
import { recordChainEvents } from './loops/recordChainEvents.ts';
import { remind } from './loops/remind.ts';
import { watchExits } from './loops/tellPool.ts';
import { tellRipe } from './loops/tellRipe.ts';
import { watchPools } from './loops/watchPools.ts';
import { openPlatforms } from './openPlatforms.ts';
import { readLocales } from './readLocales.ts';
import { openTableShelf } from './tables/tableShelf.ts';
import { termsVersion } from './usecases/consent.ts';
import { ownPageOf } from './usecases/safety/ownPage.ts';
import type { Talk } from './usecases/talk.ts';
import { openSigner } from './wallets/openSigner.ts';

export type BotDeps = {
  log: Logger;
  /** Milliseconds since 1970. */
  wallClock: () => number;
};

export type RunningBot = {
  /** Resolves when the bot listens on every platform it has a token for. */
  ready: Promise<void>;
  /** Never resolves by itself; rejects when the chain can no longer be followed. */
  broken: Promise<never>;
  /** Finishes what is under way, writes nothing more, and closes the database. */
  stop(): Promise<void>;
};

const pollMs = 1000;
/** Telegram keeps undelivered updates for a day, Discord's gateway for minutes. */
const updateMemorySeconds = 7 * 86_400;

/**
 * Starts the whole bot: conversation, orders, notices and chain follower.
 * @throws whatever keeps it from starting: a file that cannot be read, a chain that is another one, wallets that would be somewhere else
 * now. A signer that is down does not.
 */
export async function startBot(config: BotConfig, { log, wallClock }: BotDeps): Promise<RunningBot> {
  const deployment = readDeployment(config.DEPLOYMENT);
  const chainTime = createChainTime(wallClock);
  const door = await openChainDoor({
    rpcUrl: config.RPC_URL,
    bundlerUrl: config.BUNDLER_URL,
    deployment,
    chainTime,
    ...(config.EXPLORER_URL === undefined ? {} : { explorerUrl: config.EXPLORER_URL }),
  });
  const { db, close } = openDatabase(config.DATABASE_PATH);
  demandUnmoved(deployment.wallets, walletOwners(db));
  forgetHandledBefore(db, door.now() - updateMemorySeconds);
  const tables = await openTableShelf({
    places: config.RATE_TABLES,
    keptIn: join(dirname(config.DATABASE_PATH), 'rate-tables'),
    db,
    onChange: () => cards.wake(),
    clock: wallClock,
    log,
  });

  const platforms = openPlatforms(config, { db, door, translatorFor: readLocales(), clock: wallClock, log });
  const signer = openSigner(signerAt(config.SIGNER_SOCKET), door);
  const orders = placeOrders({
    db,
    door,
    signer,
    onNotice: platforms.wake,
    clock: wallClock,
    log,
  });
  const cards = keepCards({
    db,
    door,
    tables,
    messengers: platforms.channels,
    onNotice: platforms.wake,
    clock: wallClock,
    log,
  });
  const reminders = remind({ db, door, onNotice: platforms.wake, clock: wallClock, log });
  const exits = watchExits({ db, door, onNotice: platforms.wake, clock: wallClock, log });
  const wakeBoth = () => {
    platforms.wake();
    orders.wake();
    cards.wake();
  };
  const pools = watchPools({ db, door, onNotice: wakeBoth, clock: wallClock, log });
  const ripe = tellRipe({ db, door, onOrder: wakeBoth, clock: wallClock, log });
  const faucet = config.FAUCET_URL === undefined ? null : httpFaucet(config.FAUCET_URL);
  const testVotes = config.FAUCET_URL === undefined ? null : httpFaucet(config.FAUCET_URL, 'votes');
  const gasKey = config.GAS_KEY ?? null;
  const ownKeys = openOwnKeyDoor({ rpcUrl: config.RPC_URL, deployment, gasKey, pollingInterval: pollMs });
  const talk = {
    db,
    door,
    ownKeys,
    rates: tables.flights,
    watches: tables.watches,
    tables,
    signer,
    faucet,
    testVotes,
    termsVersion,
    onOrder: wakeBoth,
    log,
  };
  const onChange = () => {
    tables.choose();
    wakeBoth();
  };
  const chain = followChain(config, { db, deployment, chainTime, onChange, log });
  const page = await openOwnPage(config, talk);
  const conversation = platforms.converse({ ...talk, publicUrl: page?.publicUrl ?? null });
  return {
    ready: conversation.ready,
    broken: chain.broken,
    async stop() {
      await conversation.stop();
      await page?.stop();
      await chain.stop();
      await Promise.all([
        orders.stop(),
        tables.stop(),
        cards.stop(),
        exits.stop(),
        pools.stop(),
        reminders.stop(),
        ripe.stop(),
        platforms.stopSending(),
      ]);
      close();
    },
  };
}

/** The page where people add keys of their own, where there is to be one. @throws when its port is taken. */
async function openOwnPage({ OWN_PAGE_PORT: port, PUBLIC_URL: publicUrl }: BotConfig, talk: Talk) {
  const { ownKeys = null } = talk;
  if (port === undefined || ownKeys === null) return null;
  return serveOwnPage((url) => ownPageOf(talk, ownKeys, new URL(url).origin), { port, publicUrl });
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
  const { desk, pools, oracles, paymaster, market, policies } = deployment;
  const contracts = [desk, pools.low, pools.medium, pools.high, oracles.quorum, paymaster, market, policies];
  const following = follow({
    client: createChainClient(config.RPC_URL, deployment.chainId),
    ...(config.WS_URL === undefined ? {} : { wsUrl: config.WS_URL }),
    deployment,
    store: recordChainEvents({ db, contracts, pools, finality, onChange }),
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
