import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import { testFeedAbi } from '../../chain/abi/testFeed.ts';
import { createChainClient } from '../../chain/clients.ts';
import { feedKinds } from '../../chain/deploy/feedRules.ts';
import { divergenceProduct as pairs } from '../../chain/products.ts';
import type { Hex } from '../../chain/subject.ts';
import { proveRounds } from '../../oracle/keeper/proveRounds.ts';
import { startRpcProxy } from '../chain/support/rpcProxy.ts';
import { startBareChain } from './bareChain.ts';
import { day, end, hour, start, startFeeds, startsAt, type Told } from './support/feedChain.ts';

const nobody: Hex = `0x${'00'.repeat(20)}`;
const [eth, btc] = [200_000_000_000n, 2_000_000_000_000n];

let chain: Awaited<ReturnType<typeof startBareChain>>;
let feeds: Awaited<ReturnType<typeof startFeeds>>;
let oracle: Hex;
before(async () => {
  chain = await startBareChain(startsAt);
  feeds = await startFeeds(chain);
  oracle = await deployOracle(nobody);
});
after(() => chain.stop());

async function deployOracle(sequencer: Hex): Promise<Hex> {
  const address = await chain.deploy('FeedOracle', feedOracleAbi, [chain.owner.address, sequencer]);
  await chain.call(chain.owner, address, feedOracleAbi, 'setRule', [pairs, feedKinds.DIVERGENCE, 6 * hour]);
  return address;
}

/** Feeds under names, and the week of the pair of the first two. */
async function pairOf(coins: Readonly<Record<string, Hex>>, on = oracle) {
  for (const [name, feed] of Object.entries(coins)) await feeds.nameFeed(on, name, feed);
  const [name = '', detail = ''] = Object.keys(coins);
  return feeds.seriesOf(pairs, name, detail);
}

/** Every six hours from one before the start until `last` (hours): the usual price, from the 150th hour on another. */
const told = (usual: bigint, ending = usual, last = 176): Told[] =>
  Array.from({ length: 31 }, (_, i) => i * 6 - 1)
    .filter((hours) => hours <= last)
    .map((hours) => [1, hours, hours < 150 ? usual : ending] as const);

describe('a keeper', () => {
  test('proves both starts, then what the pair lost, waits two days and makes it final, each step once (rule C6)', async () => {
    // Its aggregator changes amid the last hours.
    const moved = told(btc).map(([, hours, price]) => [hours < 164 ? 7 : 8, hours, price] as const);
    const coins = { 'ETH/USD': await feeds.deployFeed(told(eth, eth / 4n)), 'BTC/USD': await feeds.deployFeed(moved) };
    const series = await pairOf(coins);
    const help = proveRounds(chain.client, oracle);
    await chain.moveTo(end + 12 * hour);
    assert.equal(await help.answerBy(series, series.settleBy), series.settleBy + day);
    assert.equal(await feeds.act(help, series), 'proveStart');
    assert.deepEqual((await feeds.provenOf(oracle, series)).starts, [eth, 0n]);
    assert.equal(await feeds.act(help, series), 'proveStart');
    assert.deepEqual((await feeds.provenOf(oracle, series)).starts, [eth, btc]);
    assert.equal(await feeds.act(help, series), 'proveDivergence');
    assert.equal((await feeds.provenOf(oracle, series)).index, 2000n);
    assert.deepEqual(await help.nextDeed(series, await chain.time()), { kind: 'wait', until: end + 2 * day });
    assert.equal(await help.answerBy(series, await chain.time()), end + 2 * day + hour);
    await chain.moveTo(end + 2 * day);
    assert.equal(await feeds.act(help, series), 'finalise');
    const { index, isFinal } = await feeds.provenOf(oracle, series);
    assert.deepEqual([index, isFinal], [2000n, true]);
    assert.equal(await feeds.act(help, series), 'waits');
    assert.equal(await help.answerBy(series, series.settleBy), 0);
  });

  test('finds the very basis point that the contract finds, also of prices too long for it', async () => {
    const long = 10n ** 22n;
    const usual = told(3137n * long, 1009n * long).map(
      ([phase, hours, price]) => [phase, hours, price + BigInt(hours + 1)] as const,
    );
    const other = told(7n * long, 11n * long + 13n);
    const coins = { 'LONG/USD': await feeds.deployFeed(usual, 18), 'OTHER/U': await feeds.deployFeed(other, 18) };
    const series = await pairOf(coins);
    const help = proveRounds(chain.client, oracle);
    for (const step of ['proveStart', 'proveStart', 'proveDivergence'])
      assert.equal(await feeds.act(help, series), step);
    const { index } = await feeds.provenOf(oracle, series);
    assert.ok(index > 0n && index < 10_000n);
    // Had the keeper reckoned with more than the contract gave, it would want to prove it again.
    assert.equal(await feeds.act(help, series), 'finalise');
  });

  test('makes a calm pair final as nothing', async () => {
    const coins = { 'CALM/USD': await feeds.deployFeed(told(eth)), 'STILL/U': await feeds.deployFeed(told(btc)) };
    const series = await pairOf(coins);
    const help = proveRounds(chain.client, oracle);
    for (const step of ['proveStart', 'proveStart', 'finalise']) assert.equal(await feeds.act(help, series), step);
    const { index, isFinal } = await feeds.provenOf(oracle, series);
    assert.deepEqual([index, isFinal], [0n, true]);
  });
});

describe('a pair of which one coin says nothing', () => {
  const refusals = async (coins: Readonly<Record<string, Hex>>) => {
    const help = proveRounds(chain.client, oracle);
    const series = await pairOf(coins);
    return { why: await feeds.act(help, series), answerBy: await help.answerBy(series, series.settleBy) };
  };
  const sent = () => chain.client.getTransactionCount({ address: chain.owner.address });

  test('at the start has nothing proven, and is given up at settle-by', async () => {
    const silent = told(btc).filter(([, hours]) => hours < -3 || hours > 0);
    const coins = {
      'A/USD': await feeds.deployFeed(told(eth)),
      'B/USD': await feeds.deployFeed([[1, -20, btc], ...silent]),
    };
    const before = await sent();
    assert.deepEqual(await refusals(coins), { why: 'FEED_SILENT', answerBy: 0 });
    assert.equal(await sent(), before + 2, 'only the two names were set');
  });

  test('at the end, too, though its starts are proven', async () => {
    const coins = {
      'C/USD': await feeds.deployFeed(told(eth, eth / 4n)),
      'D/USD': await feeds.deployFeed(told(btc, btc, 150)),
    };
    const series = await pairOf(coins);
    const help = proveRounds(chain.client, oracle);
    for (const step of ['proveStart', 'proveStart', 'FEED_SILENT']) assert.equal(await feeds.act(help, series), step);
    assert.equal(await help.answerBy(series, series.settleBy), 0);
    assert.equal((await feeds.provenOf(oracle, series)).isFinal, false);
  });

  test('ever, or that nobody named, is given up at settle-by as well', async () => {
    const one = await feeds.deployFeed(told(eth));
    const dollar = await chain.deploy('TestDollar', testDollarAbi, []);
    assert.deepEqual(await refusals({ 'E/USD': one, 'F/USD': dollar }), { why: 'FEED_REFUSES', answerBy: 0 });
    const young = await feeds.deployFeed([[1, 20, btc]]);
    assert.deepEqual(await refusals({ 'E/USD': one, 'Y/USD': young }), { why: 'FEED_BEGAN_LATER', answerBy: 0 });
    const series = await feeds.seriesOf(pairs, 'E/USD', 'UNNAMED');
    const help = proveRounds(chain.client, oracle);
    assert.equal(await feeds.act(help, series), 'NOT_WATCHED');
    assert.equal(await help.answerBy(series, series.settleBy), 0);
    assert.equal(await feeds.act(help, await feeds.seriesOf(pairs, 'E/USD')), 'NOT_WATCHED');
  });

  test('because the node does not answer is asked again soon, and not given up', async (t) => {
    const [one, other] = [await feeds.deployFeed(told(eth)), await feeds.deployFeed(told(btc))];
    const series = await pairOf({ 'G/USD': one, 'H/USD': other });
    const proxy = await startRpcProxy(chain.rpcUrl, (body, response) => {
      if (!body.toString().toLowerCase().includes(`"to":"${other.toLowerCase()}"`)) return false;
      response.writeHead(503).end();
      return true;
    });
    t.after(proxy.stop);
    const help = proveRounds(createChainClient(proxy.url, chain.chainId, 0), oracle);
    const now = await chain.time();
    assert.deepEqual(await help.nextDeed(series, now), { kind: 'wait', until: now + 30, why: 'FEED_UNREADABLE' });
    assert.equal(await help.answerBy(series, now), now + 30);
    assert.equal(await feeds.act(proveRounds(chain.client, oracle), series), 'proveStart');
  });
});

describe('a pair behind a sequencer', () => {
  const [up, down] = [0n, 1n];
  let uptime: Hex;
  let coins: Readonly<Record<string, Hex>>;
  const tell = (...changes: readonly (readonly [answer: bigint, time: number])[]) =>
    chain.call(chain.owner, uptime, testFeedAbi, 'add', [
      changes.map(([answer, time]) => ({ answer, time: BigInt(time) })),
    ]);
  /** An oracle whose sequencer went down and up at these hours of the watch. */
  const behind = async (...outage: readonly [down: number, up: number]) => {
    uptime = await chain.deploy('TestFeed', testFeedAbi, [0, 'L2 Sequencer Uptime Status Feed']);
    const [from, to] = outage;
    await tell([up, startsAt], [down, start + from * hour], [up, start + to * hour]);
    const address = await deployOracle(uptime);
    return { address, help: proveRounds(chain.client, address), series: await pairOf(coins, address) };
  };
  before(async () => {
    coins = { 'ETH/USD': await feeds.deployFeed(told(eth, eth / 4n)), 'BTC/USD': await feeds.deployFeed(told(btc)) };
  });

  test('has its loss proven where the sequencer was up for its last hours, by the round that says so', async () => {
    const { address, help, series } = await behind(20, 150);
    for (const step of ['proveStart', 'proveStart', 'proveDivergence'])
      assert.equal(await feeds.act(help, series), step);
    assert.equal((await feeds.provenOf(address, series)).index, 2000n);
    await tell([down, end + 3 * hour], [up, end + 4 * hour]);
    const until = end + 2 * day + 4 * hour;
    assert.deepEqual(await help.nextDeed(series, end + 2 * day), { kind: 'wait', until });
  });

  test('whose last hours an outage touched has none, waits for the sequencer, and is made final two days after its return', async () => {
    const { address, help, series } = await behind(20, 164);
    for (const step of ['proveStart', 'proveStart', 'finalise']) assert.equal(await feeds.act(help, series), step);
    assert.deepEqual((await feeds.provenOf(address, series)).index, 0n);

    const again = await behind(20, 164);
    for (const step of ['proveStart', 'proveStart']) assert.equal(await feeds.act(again.help, again.series), step);
    const now = await chain.time();
    await tell([down, now]);
    assert.equal(await feeds.act(again.help, again.series), 'waits');
    assert.equal(await again.help.answerBy(again.series, series.settleBy), Number.POSITIVE_INFINITY);
    await chain.moveTo(now + day);
    await tell([up, now + day]);
    const until = now + 3 * day;
    assert.deepEqual(await again.help.nextDeed(again.series, await chain.time()), { kind: 'wait', until });
    await chain.moveTo(until);
    assert.equal(await feeds.act(again.help, again.series), 'finalise');
  });
});
