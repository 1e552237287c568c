import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from 'pino';
import { failureText } from '../chain/callFailure.ts';
import { createChainClient } from '../chain/clients.ts';
import { type Deployment, deploymentSchema } from '../chain/deployment.ts';
import { accountOfKey, keyBytes } from '../chain/keyAccount.ts';
import { demandUnmoved, openWallets } from '../chain/wallet.ts';
import { chainLook } from './chainLook.ts';
import type { SignerConfig } from './config.ts';
import { inTurn } from './inTurn.ts';
import { commandMasterKey } from './keys/commandMasterKey.ts';
import { openKeyring } from './keys/keyring.ts';
import { type MasterKey, masterKeyOf } from './keys/masterKey.ts';
import { secretInFile, secretInText } from './keys/secretFile.ts';
import { makeWallet } from './makeWallet.ts';
import type { SignerRoom } from './room.ts';
import { rotateMasterKey } from './rotate.ts';
import { signerApp } from './signerApp.ts';
import { signIntent } from './signIntent.ts';
import { listenPrivately } from './socket.ts';
import { headFile } from './store/headFile.ts';
import { openKeyStore } from './store/keyStore.ts';
import { openStore, type Sql } from './store/openStore.ts';
import { openRecord } from './store/record.ts';

export type RunningSigner = {
  /** Answers what was asked, then closes everything. */
  stop(): Promise<void>;
};

/**
 * Opens keys and record and listens to the bot. A change of the master key that was cut off goes on, beside the signing.
 * @throws SignerError when something is wrong with keys or record; Error when the chain is another one or does not answer, or when a wallet
 * would be elsewhere than it is.
 */
export async function startSigner(config: SignerConfig, log: Logger): Promise<RunningSigner> {
  mkdirSync(dirname(config.SIGNER_DATABASE), { recursive: true, mode: 0o700 });
  const sql = openStore(config.SIGNER_DATABASE);
  try {
    const room = await openRoom(config, sql);
    const one = inTurn();
    const changes = inTurn();
    const rotate = () =>
      changes(async () => {
        const fresh = room.keyring.isRotating() ? null : masterKeyIn(config, 'NEW_');
        const value = await rotateMasterKey(room, one, fresh);
        log.info(value, 'the master key was changed');
        return { ok: true, value } as const;
      });
    const deeds = {
      makeWallet: (request: Parameters<typeof makeWallet>[1]) => one(() => makeWallet(room, request)),
      signIntent: (request: Parameters<typeof signIntent>[1]) => one(() => signIntent(room, request)),
      rotate,
    };
    const server = createAdaptorServer({ fetch: signerApp(deeds, log).fetch });
    await listenPrivately(server, config.SIGNER_SOCKET);
    const resumed = room.keyring.isRotating() ? rotate() : Promise.resolve();
    resumed.catch((error: unknown) => log.error({ err: error }, 'the change of the master key could not go on'));
    return {
      stop: async () => {
        const closed = new Promise((resolve) => server.close(resolve));
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        await closed;
        await changes(async () => undefined);
        await one(async () => undefined);
        sql.close();
      },
    };
  } catch (error) {
    sql.close();
    throw error;
  }
}

async function openRoom(config: SignerConfig, sql: Sql): Promise<SignerRoom> {
  const record = openRecord(sql, headFile(config.SIGNER_HEAD_FILE));
  const keys = openKeyStore(sql);
  const keyring = await openKeyring(keys, loadedKeys(config, keys.masters().length > 0));
  const deployment = readDeployment(config.DEPLOYMENT);
  const client = createChainClient(config.RPC_URL, deployment.chainId);
  const found = await client.getChainId();
  if (found !== deployment.chainId)
    throw new Error(`The deployment is on chain ${deployment.chainId}, but the RPC URL leads to chain ${found}.`);
  const { addressOf } = await openWallets(client, deployment.wallets);
  demandUnmoved(deployment.wallets, keys.places());
  const lookAtChain = chainLook({ client, deployment, record });
  const seen = await lookAtChain();
  if (!seen.ok) throw new Error(`The chain does not answer: ${failureText(seen)}.`);
  return {
    deployment,
    keys,
    record,
    keyring,
    sponsor: accountOfKey(keyBytes(config.SPONSOR_KEY)),
    limits: {
      spending: config.DAY_SPENDING,
      gifts: config.DAY_GIFTS,
      withdrawals: config.DAY_WITHDRAWALS,
      signatures: config.DAY_SIGNATURES,
      gasGweiOfOne: config.DAY_GAS_OF_ONE,
      gasGweiOfAll: config.DAY_GAS_OF_ALL,
    },
    lookAtChain,
    walletAddress: addressOf,
    isStopped: () => existsSync(config.SPONSOR_OFF_FILE),
  };
}

/** The master key in use, and the one that takes its place where the settings name one that is there already. */
function loadedKeys(config: SignerConfig, isOld: boolean): MasterKey[] {
  const current = masterKeyIn(config, '');
  const file = config.NEW_MASTER_KEY_FILE;
  const isThere = file === undefined || existsSync(file);
  const next = isOld && isThere ? masterKeyIn(config, 'NEW_') : null;
  return [current, next].filter((key) => key !== null);
}

/** The master key that the settings name; a file is made when there is none. @throws SignerError */
function masterKeyIn(config: SignerConfig, prefix: '' | 'NEW_'): MasterKey | null {
  const text = config[`${prefix}MASTER_KEY`];
  const file = config[`${prefix}MASTER_KEY_FILE`];
  const command = config[`${prefix}MASTER_KEY_COMMAND`];
  if (text !== undefined) return masterKeyOf(secretInText(text, `${prefix}MASTER_KEY`));
  if (file !== undefined) return masterKeyOf(secretInFile(file));
  return command === undefined ? null : commandMasterKey(command);
}

function readDeployment(path: string): Deployment {
  const parsed = deploymentSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`${path} is no deployment of Buckler; run \`npm run deploy\`.`);
}
