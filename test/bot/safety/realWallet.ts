import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { generatePrivateKey } from 'viem/accounts';
import { recordChainEvents } from '../../../bot/loops/recordChainEvents.ts';
import { type Talk, walletOfPerson } from '../../../bot/usecases/talk.ts';
import type { WalletAction } from '../../../chain/actions/walletAction.ts';
import { createChainTime } from '../../../chain/chainTime.ts';
import { createChainClient } from '../../../chain/clients.ts';
import { finality } from '../../../chain/finality.ts';
import { follow } from '../../../chain/follow.ts';
import { openChainDoor } from '../../../chain/openDoor.ts';
import { openOwnKeyDoor } from '../../../chain/wallets/ownKeyDoor.ts';
import { coversOfUser } from '../../../db/covers.ts';
import { findOrCreateUserByIdentity } from '../../../db/users.ts';
import { walletAddresses } from '../../../db/wallets.ts';
import { deployLocally, giveTestDollars, seedPools } from '../../../sim/chain/localDeployment.ts';
import { localKey } from '../../../sim/chain/localKeys.ts';
import { startLocalChain } from '../../../sim/chain/startLocalChain.ts';
import { dateAfter, plantFlightRates } from '../../chain/support/flightRates.ts';
import { signHere, walletOf } from '../../chain/support/signHere.ts';
import { freshDatabase } from '../loops/support/world.ts';
import { rates, watches } from '../support/talkWorld.ts';

/** A person on a real chain, whose wallet has 27 dollars, 3 covers and shares for 10 dollars; the follower tells the database of it. */
export async function realWallet(t: TestContext) {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-passkey-'));
  const flights = plantFlightRates(30_000);
  const chain = await startLocalChain({ dir, log: () => undefined });
  const { rpcUrl, bundlerUrl } = chain;
  t.after(async () => {
    await chain.stop();
    rmSync(dir, { recursive: true, force: true });
  });
  const deployment = await deployLocally({ rpcUrl, dir, ratesRoots: { 1: flights.root } });
  await seedPools(rpcUrl, deployment, 100_000);
  const chainTime = createChainTime(Date.now);
  const door = await openChainDoor({ rpcUrl, bundlerUrl, deployment, chainTime });
  const botKey = generatePrivateKey();
  const db = freshDatabase(t);
  const keys = openOwnKeyDoor({ rpcUrl, deployment, gasKey: localKey('relay'), pollingInterval: 50 });
  const talk: Talk = {
    ...{ db, door, ownKeys: keys, rates, watches, faucet: null },
    signer: { makeWallet: async () => ({ ok: true, value: await walletOf(door, botKey) }) },
    onOrder: () => undefined,
    log: pino({ level: 'silent' }),
  };
  const visitor = {
    platform: 'telegram',
    platformUserId: 'ann',
    privateChatId: 'ann',
    locale: 'en',
    timeZone: 'UTC',
  } as const;
  const { user, identity } = findOrCreateUserByIdentity(db, visitor, door.now());
  const person = { userId: user.id, identityId: identity.id, created: true };
  const { address: wallet } = await walletOfPerson(talk, user.id);

  const stopping = new AbortController();
  const { desk, pools, oracles, paymaster } = deployment;
  const contracts = [desk, pools.low, pools.medium, pools.high, oracles.quorum, paymaster];
  const following = follow({
    ...{ client: createChainClient(rpcUrl, deployment.chainId), deployment, chainTime },
    store: recordChainEvents({ db, contracts, pools, finality, onChange: () => undefined }),
    wallets: () => walletAddresses(db),
    pollingInterval: 50,
    signal: stopping.signal,
    log: () => undefined,
  });
  t.after(async () => {
    stopping.abort();
    await following.catch(() => undefined);
  });

  /** Signs with the bot's key, sends and waits until the chain has it. */
  const mine = async (action: WalletAction) => {
    const signed = await signHere(door, deployment, botKey, { intentId: `${action.kind} in a test`, action });
    if (!signed.ok) return assert.fail(`${action.kind}: ${JSON.stringify(signed)}`);
    assert.ok((await door.send(signed.value)).ok);
    await until(action.kind, async () => {
      const fate = await door.fateOf(signed.value);
      if (!fate.ok || fate.value.kind !== 'mined') return false;
      assert.ok(fate.value.success, action.kind);
      return true;
    });
  };
  await giveTestDollars(rpcUrl, deployment, wallet, 40);
  const row = flights.rowOn(dateAfter(await chain.time(), 17));
  await mine({ kind: 'buyCover', row, units: 3, minPayout: 20_000_000n, holder: wallet });
  await mine({ kind: 'depositPool', pool: 'medium', dollars: 10_000_000n });
  await until('the follower', async () => coversOfUser(db, user.id).length === 1);
  const [cover] = coversOfUser(db, user.id);
  return { talk, keys, person, wallet, deployment, rpcUrl, mine, seriesId: cover?.series.seriesId ?? assert.fail() };
}

async function until(what: string, happened: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await happened()) return;
    await sleep(50);
  }
  assert.fail(`${what} did not happen`);
}
