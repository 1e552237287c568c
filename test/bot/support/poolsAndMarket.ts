import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { placeOrders } from '../../../bot/loops/placeOrders.ts';
import { recordChainEvents } from '../../../bot/loops/recordChainEvents.ts';
import { sendOutbox } from '../../../bot/loops/sendOutbox.ts';
import { watchExits } from '../../../bot/loops/tellPool.ts';
import type { Notice } from '../../../bot/notices.ts';
import type { Talk } from '../../../bot/usecases/talk.ts';
import { openSigner } from '../../../bot/wallets/openSigner.ts';
import type { WalletAction } from '../../../chain/actions/walletAction.ts';
import { createChainTime } from '../../../chain/chainTime.ts';
import { createChainClient } from '../../../chain/clients.ts';
import type { Deployment } from '../../../chain/deployment.ts';
import { follow } from '../../../chain/follow.ts';
import { openChainDoor } from '../../../chain/openDoor.ts';
import { createIntent } from '../../../db/intents.ts';
import { walletAddresses, walletOf } from '../../../db/wallets.ts';
import { deployLocally, giveTestDollars, seedPools } from '../../../sim/chain/localDeployment.ts';
import { type LocalChain, startLocalChain } from '../../../sim/chain/startLocalChain.ts';
import { dateAfter, plantFlightRates } from '../../chain/support/flightRates.ts';
import { runningSigner } from '../../signer/support/runningSigner.ts';
import { scriptedPlatform } from '../loops/support/scriptedPlatform.ts';
import { freshDatabase } from '../loops/support/world.ts';
import { rates, somebody, tapsOf, watches } from './talkWorld.ts';

const day = 86_400;
const dollar = 1_000_000n;
const flights = plantFlightRates(30_000);

type Ends = (() => Promise<void> | void)[];
type Platform = ReturnType<typeof scriptedPlatform>;

/**
 * Ann and Bob with a hundred dollars each, who invest and trade through the real bundler, contracts, follower and loops; only the chat is
 * scripted.
 */
export async function startPoolsAndMarket() {
  const ends: Ends = [];
  const stop = async () => {
    for (const end of ends.splice(0)) await end();
  };
  const dir = mkdtempSync(join(tmpdir(), 'buckler-market-'));
  ends.push(() => rmSync(dir, { recursive: true, force: true }));
  try {
    const chain = await startLocalChain({ dir, log: () => undefined });
    ends.unshift(chain.stop);
    const deployment = await deployLocally({ rpcUrl: chain.rpcUrl, dir, ratesRoots: { 1: flights.root } });
    await seedPools(chain.rpcUrl, deployment, 10_000);
    const platform = scriptedPlatform();
    const log = pino({ level: 'silent' });
    const talk = await startLoops({ chain, deployment, dir, platform, log, ends });
    const ann = somebody(talk, talk.db, 'ann');
    const bob = somebody(talk, talk.db, 'bob');
    const helpers = helpersOf(chain, platform, talk);
    for (const [person, name, id] of [
      [ann, 'ann', 1],
      [bob, 'bob', 2],
    ] as const) {
      await person.hears({ kind: 'start' });
      await giveTestDollars(chain.rpcUrl, deployment, helpers.walletOfId(id), 100);
      await helpers.told(name, 'dollarsArrived');
    }
    return { chain, deployment, platform, log, talk, ann, bob, ...helpers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Orders, notices and the follower, over a database of their own. */
async function startLoops(parts: {
  chain: LocalChain;
  deployment: Deployment;
  dir: string;
  platform: Platform;
  log: Logger;
  ends: Ends;
}): Promise<Talk> {
  const { chain, deployment, dir, platform, log, ends } = parts;
  const { rpcUrl, wsUrl, bundlerUrl } = chain;
  const chainTime = createChainTime(Date.now);
  const stopping = new AbortController();
  const door = await openChainDoor({ rpcUrl, bundlerUrl, deployment, chainTime });
  const db = freshDatabase({ after: (clean) => void ends.push(clean) });
  const shared = { db, clock: Date.now, log };
  const outbox = sendOutbox({
    ...shared,
    messenger: platform.messenger,
    platform: 'telegram',
    peoplesClock: Date.now,
    perSecond: 100,
  });
  const keeper = await runningSigner(dir, rpcUrl);
  ends.push(keeper.stop);
  const signer = openSigner(keeper.client, door);
  const orders = placeOrders({ ...shared, door, signer, onNotice: outbox.wake });
  const exits = watchExits({ ...shared, door, onNotice: outbox.wake });
  const onChange = () => {
    outbox.wake();
    orders.wake();
  };
  const { desk, market, pools, oracles, paymaster, policies } = deployment;
  const contracts = [desk, market, policies, pools.low, pools.medium, pools.high, oracles.quorum, paymaster];
  const following = follow({
    client: createChainClient(rpcUrl, deployment.chainId, 0),
    wsUrl,
    deployment,
    store: recordChainEvents({ db, contracts, pools, finality: 64, onChange }),
    chainTime,
    wallets: () => walletAddresses(db),
    pollingInterval: 500,
    signal: stopping.signal,
    log: () => undefined,
  });
  ends.unshift(async () => {
    stopping.abort();
    await following;
    await Promise.all([orders.stop(), exits.stop(), outbox.stop()]);
  });
  return { db, door, rates, watches, signer, faucet: null, onOrder: onChange, log };
}

function helpersOf(chain: LocalChain, platform: Platform, talk: Talk) {
  let messages = 1000;
  /** A message that nothing was shown in before. */
  const freshMessage = () => String(++messages);

  function walletOfId(userId: number) {
    const wallet = walletOf(talk.db, userId);
    assert.ok(wallet);
    return wallet.address;
  }

  /** Waits until somebody was told this often. */
  async function told<Kind extends Notice['kind']>(
    chatId: string,
    kind: Kind,
    times = 1,
  ): Promise<Extract<Notice, { kind: Kind }>> {
    for (let waited = 0; waited < 30_000; waited += 20) {
      const found = platform.calls.filter((call) => call.chatId === chatId && call.notice.kind === kind);
      const last = found.at(-1)?.notice;
      if (found.length >= times && last !== undefined && isKind(last, kind)) return last;
      await sleep(20);
    }
    const heard = platform.calls.filter((call) => call.chatId === chatId).map((call) => call.kind);
    return assert.fail(`${chatId} was never told ${kind}, only ${heard.join(', ')}`);
  }

  /** Yes to the last screen, in a message of its own. */
  async function confirms(person: ReturnType<typeof somebody>): Promise<void> {
    const yes = tapsOf(person.last()).find(({ kind }) => kind === 'confirm');
    assert.ok(yes, 'there is nothing to confirm');
    assert.deepEqual(await person.hears(yes, freshMessage()), []);
  }

  /** New cover for a wallet, as the purchase flow orders it. */
  async function buyNew(person: ReturnType<typeof somebody>, userId: number, units: number): Promise<bigint> {
    const row = flights.rowOn(dateAfter(await chain.time(), 30));
    const now = talk.door.now();
    const action: WalletAction = { kind: 'buyCover', row, units: 1, minPayout: dollar, holder: walletOfId(userId) };
    const times = { cutoff: now + day, quotedAt: now, expiresAt: now + 300 };
    const { id } = createIntent(talk.db, { userId, identityId: userId, action, ...times });
    assert.deepEqual(await person.hears({ kind: 'buy', intentId: id, units }, freshMessage()), []);
    return (await told('ann', 'covered')).seriesId;
  }

  async function dollarsOf(userId: number) {
    const answer = await talk.door.dollarsOf(walletOfId(userId));
    assert.ok(answer.ok);
    return answer.value;
  }

  async function sharesOf(userId: number) {
    const answer = await talk.door.pool.investment('medium', walletOfId(userId));
    assert.ok(answer.ok);
    return answer.value;
  }

  return { freshMessage, walletOfId, told, confirms, buyNew, dollarsOf, sharesOf };
}

function isKind<Kind extends Notice['kind']>(notice: Notice, kind: Kind): notice is Extract<Notice, { kind: Kind }> {
  return notice.kind === kind;
}
