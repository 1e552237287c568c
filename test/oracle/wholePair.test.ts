import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pino } from 'pino';
import { privateKeyToAccount } from 'viem/accounts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import { feedKinds } from '../../chain/deploy/feedRules.ts';
import { divergenceRow } from '../../chain/deploy/products/divergence.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { type Hex, maskSubject } from '../../chain/subject.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';
import { startKeeper } from '../../oracle/keeper/startKeeper.ts';
import type { Running } from '../../oracle/runLoop.ts';
import { buildTree, proofOf, rootOf } from '../../pricing/merkleTree.ts';
import { startOracleChain, until } from './oracleChain.ts';
import { accountOf, keyOf } from './people.ts';
import { day, end, hour, startFeeds, startsAt, type Told } from './support/feedChain.ts';

const dollars = (count: number) => BigInt(count) * 1_000_000n;
const [eth, btc, usdc] = [200_000_000_000n, 2_000_000_000_000n, 100_000_000n];
const { product } = divergenceRow;
const flight = { carrier: 'CO', number: 62, date: '2026-06-01', origin: 'IAH', destination: 'EWR' };
const terms = { product, trigger: 200, exit: 1000, ratePpm: 60_000 };
const holder = accountOf('holder').address;
const buyer = privateKeyToAccount(keyOf('buyer'));
const keepers = ['keeper', 'second keeper'];
const week = (name: string, detail: string) => encodeWatch({ name, date: '2026-06-01', days: 7, detail });
const subjects = {
  diverged: week('ETH/USD', 'BTC/USD'),
  calm: week('BTC/USD', 'USDC/USD'),
  silent: week('ETH/USD', 'DAI/USD'),
};

let chain: Awaited<ReturnType<typeof startOracleChain>>;
let feeds: Awaited<ReturnType<typeof startFeeds>>;
let deployment: Deployment;
const running: Running[] = [];

const told = (usual: bigint, ending = usual, last = 168): Told[] =>
  Array.from({ length: 31 }, (_, i) => i * 6 - 1)
    .filter((hours) => hours <= last)
    .map((hours) => [1, hours, hours < 150 ? usual : ending] as const);

before(async () => {
  chain = await startOracleChain([flight], startsAt);
  feeds = await startFeeds(chain);
  deployment = await deploy();
});
after(async () => {
  await Promise.all(running.map((keeper) => keeper.stop()));
  await chain.stop();
});

const tree = buildTree(leaves());
function leaves() {
  const masked = (subject: Hex) => maskSubject(subject, divergenceRow.settings.rateColumns);
  return Object.values(subjects).map((subject) => ({ ...terms, maskedSubject: masked(subject) }));
}

/** Pairs on sale beside flights, and the feeds that answer for them. */
async function deploy(): Promise<Deployment> {
  const { owner, call } = chain;
  const feed = await chain.deploy('FeedOracle', feedOracleAbi, [owner.address, `0x${'00'.repeat(20)}`]);
  await call(owner, feed, feedOracleAbi, 'setRule', [product, feedKinds.DIVERGENCE, 6 * hour]);
  const coins = {
    'ETH/USD': told(eth, eth / 4n),
    'BTC/USD': told(btc),
    'USDC/USD': told(usdc),
    'DAI/USD': told(usdc, usdc, 120),
  };
  for (const [name, rounds] of Object.entries(coins)) await feeds.nameFeed(feed, name, await feeds.deployFeed(rounds));
  await call(owner, chain.deployment.desk, coverDeskAbi, 'listProduct', [
    product,
    { ...divergenceRow.settings, oracle: feed, ratesRoot: rootOf(tree) },
  ]);
  return { ...chain.deployment, oracles: { ...chain.deployment.oracles, feed } };
}

async function buy(subject: Hex, units: number) {
  const { desk } = deployment;
  const place = Object.values(subjects).indexOf(subject);
  const purchase = { ...terms, subject, units, minPayout: 1, proof: proofOf(tree, place) };
  const contract = { address: desk, abi: coverDeskAbi, functionName: 'buy', args: [purchase, holder] } as const;
  const [id, payout] = (await chain.client.simulateContract({ ...contract, account: buyer })).result;
  await chain.call(buyer, desk, coverDeskAbi, 'buy', [purchase, holder]);
  return { id, payout };
}

/** Waits while blocks come now and then, as on any chain: of what nobody reported keepers ask the desk every half minute of their time. */
function whileBlocksCome(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  let looks = 0;
  return until(what, async () => {
    looks += 1;
    if (looks % 20 === 0) await chain.moveTo((await chain.time()) + 31);
    return isTrue();
  });
}

test('two keepers prove a pair, make it final and pay it; a calm one expires, and one with a silent coin goes back', async () => {
  const diverged = await buy(subjects.diverged, 2);
  const calm = await buy(subjects.calm, 1);
  const silent = await buy(subjects.silent, 3);
  await chain.moveTo(end + hour);
  for (const name of keepers) {
    const others = keepers.filter((other) => other !== name).map((other) => accountOf(other).address);
    const pace = { tickMilliseconds: 100, turnMilliseconds: 1000 };
    const deps = { log: pino({ level: 'silent' }), monotonic: () => performance.now() };
    running.push(startKeeper({ rpcUrl: chain.rpcUrl, deployment, key: keyOf(name), keepers: others, ...pace }, deps));
  }
  const asked = await feeds.seriesOf(product, 'ETH/USD', 'BTC/USD');
  const provenOf = () => feeds.provenOf(deployment.oracles.feed, { ...asked, subject: subjects.diverged });
  await whileBlocksCome('the loss is proven', async () => (await provenOf()).index === 2000n);
  assert.equal((await provenOf()).isFinal, false);
  await chain.moveTo(end + 2 * day);
  await whileBlocksCome('the pair is paid', async () => (await chain.dollarsOf(holder)) === 2n * diverged.payout);
  assert.deepEqual(await chain.stateOf(diverged.id), { state: 'PAYING', units: 0n });
  await whileBlocksCome('the calm pair has expired', async () => (await chain.stateOf(calm.id)).state === 'EXPIRED');
  const settleBy = end + divergenceRow.settings.settleWithin;
  await chain.moveTo(settleBy - 60);
  assert.equal((await chain.stateOf(silent.id)).state, 'OPEN');
  await chain.moveTo(settleBy);
  await whileBlocksCome(
    'the three dollars are back',
    async () => (await chain.dollarsOf(holder)) === 2n * diverged.payout + dollars(3),
  );
  assert.equal((await chain.stateOf(silent.id)).state, 'VOID');
});
