import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hex } from '../chain/subject.ts';
import { type Child, startChild } from './chain/childProcess.ts';
import { localKey } from './chain/localKeys.ts';

export type VendorAccess = {
  flightAware: { url: string; key: string };
  cirium: { url: string; appId: string; appKey: string };
  aeroDataBox: { url: string; key: string };
  noaa: { url: string };
  openMeteo: { url: string };
  nasaPower: { url: string };
};

type Surroundings = { dir: string; rpcUrl: string; deploymentFile: string };

/** How often the programs of a local world look at the chain, and how soon a reporter asks again (chain seconds). */
const tickMs = '500';
/** Blocks come at once here: a turn need not be long. */
const turnMs = '2000';
const askSeconds = '60';

/** One of Buckler's programs with an environment of its own, so that no program sees another's key. */
export function startProgram(dir: string, name: string, script: string, environment: Record<string, string>): Child {
  return startChild({
    name,
    script: fileURLToPath(new URL(`../${script}`, import.meta.url)),
    arguments: [],
    logFile: join(dir, `${name.replaceAll(' ', '-')}.log`),
    environment,
  });
}

/**
 * Three reporters and the keeper, each its own process. Every reporter has a source of flights and one of weather, none of which
 * another one has. They hear each other, and the first and the last of them take turns at putting reports on chain.
 */
export async function startOracleRoom(around: Surroundings, vendors: VendorAccess): Promise<Child[]> {
  const common = { RPC_URL: around.rpcUrl, DEPLOYMENT_FILE: around.deploymentFile };
  const keeper = startProgram(around.dir, 'keeper', 'oracle/keeper/main.ts', {
    ...common,
    KEEPER_KEY: localKey('keeper'),
    KEEPER_TICK_MS: tickMs,
  });
  const flightAwareAndNoaa = {
    REPORTER_SOURCE: 'flightaware, noaa',
    NOAA_URL: vendors.noaa.url,
    FLIGHTAWARE_URL: vendors.flightAware.url,
    FLIGHTAWARE_KEY: vendors.flightAware.key,
  };
  const aeroDataBoxAndNasa = {
    REPORTER_SOURCE: 'aerodatabox, nasa-power',
    AERODATABOX_URL: vendors.aeroDataBox.url,
    AERODATABOX_KEY: vendors.aeroDataBox.key,
    NASA_POWER_URL: vendors.nasaPower.url,
  };
  const ciriumAndOpenMeteo = {
    REPORTER_SOURCE: 'cirium, open-meteo',
    OPEN_METEO_URL: vendors.openMeteo.url,
    CIRIUM_URL: vendors.cirium.url,
    CIRIUM_APP_ID: vendors.cirium.appId,
    CIRIUM_APP_KEY: vendors.cirium.appKey,
  };
  const reporter = async (number: 1 | 2 | 3, source: Record<string, string>, peers = '') => {
    const dir = join(around.dir, `reporter-${number}`);
    mkdirSync(dir, { recursive: true });
    const program = startProgram(around.dir, `reporter ${number}`, 'oracle/reporter/main.ts', {
      ...common,
      ...source,
      ...(number === 2 ? {} : { REPORTER_SUBMIT_KEY: localKey(`reporter ${number}`), REPORTER_TURN_MS: turnMs }),
      REPORTER_KEY: localKey(`reporter ${number}`),
      REPORTER_DIR: dir,
      REPORTER_TICK_MS: tickMs,
      REPORTER_ASK_SECONDS: askSeconds,
      REPORTER_PEERS: peers,
    });
    const [, url = ''] = await program.printed(/"url":"(http[^"]+)"/);
    return { program, url };
  };
  // The second and the third hear each other through the first.
  const first = await reporter(1, flightAwareAndNoaa);
  const others = await Promise.all([
    reporter(2, aeroDataBoxAndNasa, first.url),
    reporter(3, ciriumAndOpenMeteo, first.url),
  ]);
  return [keeper, first.program, ...others.map(({ program }) => program)];
}

export type BotSurroundings = Surroundings & {
  wsUrl: string;
  bundlerUrl: string;
  telegram: { token: string; apiRoot: string | null };
  /** Left out where the world has no Discord. */
  discord?: { token: string; apiRoot: string | null };
  faucetUrl: string;
  explorerUrl: string;
  /** The shipped table by default. */
  rateTable?: string;
};

const shippedRates = fileURLToPath(new URL('../pricing/tables', import.meta.url));

/** Where a signer in `dir` listens. Not in there: a socket's path must be short, however deep the folder is. */
export function signerSocket(dir: string): string {
  const folder = createHash('sha256').update(resolve(dir)).digest('hex').slice(0, 16);
  return join(tmpdir(), `buckler-${folder}`, 'signer.sock');
}

/** Hardhat's gas is dear, and a test does in a minute what takes people a year: nobody comes near these. */
const localLimits = { DAY_GAS_OF_ONE: '5', DAY_GAS_OF_ALL: '8', DAY_SIGNATURES: '100000' };

/** The signer as its own process, the only one with people's keys and the sponsor's; resolves when it listens. */
export async function startSignerProgram(
  around: Surroundings & { sponsorKey: Hex },
  settings: Record<string, string> = {},
): Promise<Child> {
  const signer = startProgram(around.dir, 'signer', 'signer/main.ts', {
    SIGNER_SOCKET: signerSocket(around.dir),
    SIGNER_DATABASE: join(around.dir, 'signer.db'),
    SIGNER_HEAD_FILE: join(around.dir, 'signer.head'),
    SPONSOR_OFF_FILE: join(around.dir, 'sponsor.off'),
    MASTER_KEY_FILE: join(around.dir, 'master.key'),
    NEW_MASTER_KEY_FILE: join(around.dir, 'new-master.key'),
    SPONSOR_KEY: around.sponsorKey,
    RPC_URL: around.rpcUrl,
    DEPLOYMENT: around.deploymentFile,
    ...localLimits,
    ...settings,
  });
  await signer.printed(/the signer is ready/);
  return signer;
}

/** The bot as its own process; resolves when it listens. */
export async function startBotProgram(around: BotSurroundings): Promise<Child> {
  const bot = startProgram(around.dir, 'bot', 'bot/main.ts', {
    TELEGRAM_TOKEN: around.telegram.token,
    ...(around.telegram.apiRoot === null ? {} : { TELEGRAM_API_ROOT: around.telegram.apiRoot }),
    ...(around.discord === undefined ? {} : { DISCORD_TOKEN: around.discord.token }),
    ...(around.discord?.apiRoot ? { DISCORD_API_ROOT: around.discord.apiRoot } : {}),
    DATABASE_PATH: join(around.dir, 'buckler.db'),
    SIGNER_SOCKET: signerSocket(around.dir),
    RPC_URL: around.rpcUrl,
    WS_URL: around.wsUrl,
    BUNDLER_URL: around.bundlerUrl,
    DEPLOYMENT: around.deploymentFile,
    RATE_TABLES: around.rateTable ?? shippedRates,
    FAUCET_URL: around.faucetUrl,
    EXPLORER_URL: around.explorerUrl,
    OWN_PAGE_PORT: '0',
  });
  await bot.printed(/the bot is ready/);
  return bot;
}
