import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tap } from '../../bot/action.ts';
import type { MarketTap } from '../../bot/taps/marketTaps.ts';
import type { PoolTap } from '../../bot/taps/poolTaps.ts';
import { statementFor } from '../../bot/usecases/pool/myShares.ts';
import type { WalletAction } from '../../chain/actions/walletAction.ts';
import { createChainClient } from '../../chain/clients.ts';
import { readPoolEvents } from '../../chain/poolEvents.ts';
import type { RefusalCode } from '../../chain/refusal.ts';
import { statementOf } from '../../chain/statement.ts';
import { createIntent } from '../../db/intents.ts';
import { startKeeper } from '../../oracle/keeper/startKeeper.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { startPoolsAndMarket } from './support/poolsAndMarket.ts';
import { tapsOf } from './support/talkWorld.ts';

const day = 86_400;
const dollar = 1_000_000n;
const world = await startPoolsAndMarket();
after(world.stop);
const { chain, deployment, platform, log, talk, ann, bob } = world;
const { freshMessage, walletOfId, told, confirms, buyNew, dollarsOf, sharesOf } = world;
const pool = (tap: PoolTap): Tap => ({ kind: 'pool', tap });
const market = (tap: MarketTap): Tap => ({ kind: 'market', tap });

test('dollars go into a pool, are asked back for good, and come out by hand when they are ripe', async () => {
  assert.deepEqual(await ann.hears(pool({ kind: 'deposit', level: 'medium', dollars: 20 })), ['deposit-question']);
  await confirms(ann);
  const joined = await told('ann', 'poolJoined');
  assert.equal(joined.dollars, 20n * dollar);
  assert.equal(joined.purse.have, null, 'the balance is added when the notice leaves through tellBalance');
  assert.equal(await dollarsOf(1), 80n * dollar);
  assert.equal((await sharesOf(1)).held, 20n * 10n ** 12n);

  assert.deepEqual(await ann.hears(pool({ kind: 'exitPart', level: 'medium', percent: 100 })), ['exit-question']);
  await confirms(ann);
  await told('ann', 'exitQueued');
  assert.equal((await sharesOf(1)).held, 0n);
  assert.deepEqual(await ann.hears(pool({ kind: 'leave', level: 'medium' })), ['exit-cooling']);
  assert.deepEqual(await ann.hears(pool({ kind: 'exit', level: 'medium' })), ['exit-waits']);

  await chain.increaseTime(14 * day);
  for (let waited = 0; waited < 30_000 && talk.door.now() < (await sharesOf(1)).readyAt; waited += 20) await sleep(20);
  assert.deepEqual(await ann.hears(pool({ kind: 'leave', level: 'medium' })), ['leave-question']);
  await confirms(ann);
  const left = await told('ann', 'poolLeft');
  assert.ok(left.intentId !== null && left.dollars >= 19_999_000n && left.dollars <= 20n * dollar);
  assert.equal(await dollarsOf(1), 80n * dollar + left.dollars);
  assert.equal(platform.written('poolLeft'), 0, 'the message of the order tells it, and no other');
  assert.equal(platform.written('dollarsArrived'), 2, 'money out of a pool is no deposit');
});

test('the statement of the recorded events is the one that anybody computes from the chain', async () => {
  const [wallet, address] = [walletOfId(1), deployment.pools.medium];
  const client = createChainClient(chain.rpcUrl, deployment.chainId);
  const events = await readPoolEvents(client, deployment, address);
  const now = talk.door.now();
  const expected = statementOf(events, address, wallet, now).lines;
  assert.deepEqual(statementFor(talk.db, address, wallet, now), expected);
  assert.deepEqual(
    expected.map(({ deed }) => deed),
    ['deposited', 'queued', 'left', 'balance'],
  );
});

test('a request cannot be added to, and a keeper pays it into the wallet when it is ripe', async () => {
  await ann.hears(pool({ kind: 'deposit', level: 'medium', dollars: 5 }));
  await confirms(ann);
  await told('ann', 'poolJoined', 2);
  await ann.hears(pool({ kind: 'exitPart', level: 'medium', percent: 50 }));
  await confirms(ann);
  await told('ann', 'exitQueued', 2);
  const { held, queued, readyAt } = await sharesOf(1);
  assert.ok(held > 0n && queued > 0n && readyAt > talk.door.now());

  const now = talk.door.now();
  const times = { cutoff: now + day, quotedAt: now, expiresAt: now + 300 };
  const more: WalletAction = { kind: 'requestExit', pool: 'medium', shares: held };
  const { id } = createIntent(talk.db, { userId: 1, identityId: 1, action: more, ...times });
  assert.deepEqual(await ann.hears({ kind: 'confirm', intentId: id }, freshMessage()), []);
  const refused = await told('ann', 'orderRefused');
  assert.deepEqual(refused.refusal, { code: 'EXIT_WAITS', shares: queued });

  const before = await dollarsOf(1);
  const keeper = startKeeper(
    {
      ...{ rpcUrl: chain.rpcUrl, deployment, key: localKey('keeper'), keepers: [] },
      ...{ tickMilliseconds: 100, turnMilliseconds: 500 },
    },
    { log, monotonic: () => performance.now() },
  );
  try {
    await chain.increaseTime(14 * day);
    const paid = await told('ann', 'poolLeft', 2);
    assert.equal(paid.intentId, null);
    assert.equal(await dollarsOf(1), before + paid.dollars);
    assert.deepEqual(await sharesOf(1), { held, queued: 0n, readyAt: 0, takeable: 0n });
  } finally {
    await keeper.stop();
  }
  assert.equal(platform.written('poolLeft'), 1, 'a message of its own');
  assert.equal(platform.written('dollarsArrived'), 2, 'what a keeper pays is no deposit');
});

test('covers are listed, a part is bought by somebody else, and the seller is told', async () => {
  const seriesId = await buyNew(ann, 1, 4);
  const before = await dollarsOf(1);
  assert.deepEqual(await ann.hears(market({ kind: 'sellUnits', seriesId, units: 3 })), ['ask-price']);
  assert.deepEqual(await ann.says('0.90'), ['list-question']);
  await confirms(ann);
  await told('ann', 'orderDone');

  assert.deepEqual(await bob.hears(market({ kind: 'browse', group: 'flights', page: 0 })), ['market-title']);
  const shown = tapsOf(bob.last()).find((tap) => tap.kind === 'market' && tap.tap.kind === 'show');
  assert.ok(shown?.kind === 'market' && shown.tap.kind === 'show');
  const { listing } = shown.tap;
  assert.deepEqual(await bob.hears(market({ kind: 'buy', listing, units: 2 })), ['buy-listing-question']);
  await confirms(bob);

  const bought = await told('bob', 'listingBought');
  assert.deepEqual([bought.units, bought.dollars], [2, 1_800_000n]);
  assert.equal(await dollarsOf(2), 98_200_000n);
  const covers = await talk.door.coversOf(walletOfId(2), [seriesId]);
  assert.deepEqual(covers, { ok: true, value: [2n] });
  const sold = await told('ann', 'listingSold');
  assert.deepEqual([sold.units, sold.left, sold.got + sold.fee], [2, 1, 1_800_000n]);
  assert.equal(await dollarsOf(1), before + sold.got);
  const own = platform.calls.filter(({ kind }) => kind === 'coverReceived' || kind === 'dollarsArrived');
  assert.equal(own.length, 2, 'neither a purchase is told as a gift nor its price as a deposit');

  assert.deepEqual(await ann.hears(market({ kind: 'takeBack', listing })), ['take-back-question']);
  await confirms(ann);
  await told('ann', 'orderDone', 2);
  assert.deepEqual(await ann.hears(market({ kind: 'mine', page: 0 })), ['own-none']);
  assert.deepEqual(await talk.door.coversOf(walletOfId(1), [seriesId]), { ok: true, value: [2n] });
});

test('what the contracts refuse is told with its code', async () => {
  const seriesId = (await told('ann', 'covered')).seriesId;
  /** Orders that the conversation would not have offered. */
  const refused: [WalletAction, RefusalCode][] = [
    [{ kind: 'leavePool', pool: 'low', shares: 1n }, 'NOT_TAKEABLE'],
    [{ kind: 'requestExit', pool: 'low', shares: 1n }, 'TOO_FEW_DOLLARS'],
    [{ kind: 'takeBackListing', listing: 99n }, 'NOT_SELLER'],
    [{ kind: 'listCover', seriesId, units: 9, pricePerUnit: dollar }, 'TOO_FEW_COVERS'],
    [{ kind: 'listCover', seriesId, units: 1, pricePerUnit: 2n ** 47n }, 'PRICE_OUTSIDE_RAILS'],
    [{ kind: 'buyListing', listing: 99n, seriesId, units: 1, pricePerUnit: dollar }, 'LISTING_CHANGED'],
  ];
  const now = talk.door.now();
  const expected = new Map<string, RefusalCode>();
  for (const [action, code] of refused) {
    const times = { cutoff: now + day, quotedAt: now, expiresAt: now + 300 };
    const { id } = createIntent(talk.db, { userId: 2, identityId: 2, action, ...times });
    expected.set(id, code);
    assert.deepEqual(await bob.hears({ kind: 'confirm', intentId: id }, freshMessage()), []);
  }
  await told('bob', 'orderRefused', refused.length);
  const notices = platform.calls.flatMap(({ chatId, notice }) =>
    chatId === 'bob' && notice.kind === 'orderRefused' ? [notice] : [],
  );
  assert.deepEqual(new Map(notices.map(({ intentId, refusal }) => [intentId, refusal.code])), expected);
});
