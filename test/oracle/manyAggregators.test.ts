import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import { feedKinds } from '../../chain/deploy/feedRules.ts';
import { depegProduct } from '../../chain/products.ts';
import type { Hex } from '../../chain/subject.ts';
import { proveRounds } from '../../oracle/keeper/proveRounds.ts';
import { readOverPhases, spansOf } from '../../oracle/keeper/readPhases.ts';
import { startBareChain } from './bareChain.ts';
import { day, end, hour, idOf, start, startFeeds, startsAt, type Told } from './support/feedChain.ts';

const dollar = 100_000_000n;

let chain: Awaited<ReturnType<typeof startBareChain>>;
let feeds: Awaited<ReturnType<typeof startFeeds>>;
let oracle: Hex;
before(async () => {
  chain = await startBareChain(startsAt);
  feeds = await startFeeds(chain);
  oracle = await chain.deploy('FeedOracle', feedOracleAbi, [chain.owner.address, `0x${'00'.repeat(20)}`]);
  await chain.call(chain.owner, oracle, feedOracleAbi, 'setRule', [depegProduct, feedKinds.DEPEG, day]);
});
after(() => chain.stop());

/** A feed under a name, told as a list of rounds. */
async function feedOf(name: string, rounds: readonly Told[]): Promise<Hex> {
  const feed = await feeds.deployFeed(rounds);
  await feeds.nameFeed(oracle, name, feed);
  return feed;
}

/** Every six hours, a fall of a tenth from the 48th to the 78th hour. */
const priceAt = (hours: number) => (hours >= 48 && hours < 78 ? (dollar * 9n) / 10n : dollar);
const everySix = Array.from({ length: 32 }, (_, i) => i * 6 - 6);

/** The aggregator changes at each of `moves` (hours), and the old one goes on for twelve hours each time. */
function movedAt(moves: readonly number[]): Told[] {
  const begins = [Number.NEGATIVE_INFINITY, ...moves];
  return begins.flatMap((from, i) => {
    const until = moves[i] === undefined ? Number.POSITIVE_INFINITY : moves[i] + 12;
    const first = Number.isFinite(from) ? [from] : [];
    const hours = [...first, ...everySix.filter((one) => one > from && one < until)];
    return hours.map((one) => [2 + i, one, priceAt(one)] as const);
  });
}

test('a fall that lasted from one aggregator into the next is proven over both, and made final', async () => {
  const feed = await feedOf('USDC/USD', movedAt([61]));
  const series = await feeds.seriesOf(depegProduct, 'USDC/USD');
  await chain.moveTo(end + 2 * day);
  const read = await readOverPhases(chain.client, feed, start, end + 2 * day);
  assert.ok(read.ok && typeof read.value !== 'string');
  const times = read.value.map(({ updatedAt }) => updatedAt);
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  );
  assert.equal(times[0], start);
  assert.ok(read.value.every(({ id, updatedAt }) => id >> 64n === (updatedAt < start + 61 * hour ? 2n : 3n)));

  const help = proveRounds(chain.client, oracle);
  assert.equal(await feeds.act(help, series), 'proveFall');
  assert.equal((await feeds.provenOf(oracle, series)).index, 1000n);
  assert.equal(await feeds.act(help, series), 'finalise');
  assert.equal((await feeds.provenOf(oracle, series)).isFinal, true);
});

test('a fall over three aggregators, the one in between only hours old, is proven over all of them', async () => {
  const feed = await feedOf('DAI/USD', movedAt([55, 69]));
  const read = await readOverPhases(chain.client, feed, start, end + 2 * day);
  assert.ok(read.ok && typeof read.value !== 'string');
  const phases = Map.groupBy(read.value, ({ id }) => Number(id >> 64n));
  assert.deepEqual([...phases.keys()], [2, 3, 4]);
  assert.deepEqual(
    phases.get(3)?.map(({ updatedAt }) => (updatedAt - start) / hour),
    [55, 60, 66],
  );
  const help = proveRounds(chain.client, oracle);
  const series = await feeds.seriesOf(depegProduct, 'DAI/USD');
  assert.equal(await feeds.act(help, series), 'proveFall');
  assert.equal((await feeds.provenOf(oracle, series)).index, 1000n);
  assert.equal(await feeds.act(help, series), 'finalise');
});

test('eight aggregators are looked through; over more nothing is proven, and that is said', async () => {
  const moves = Array.from({ length: 8 }, (_, i) => 14 + 18 * i);
  const help = proveRounds(chain.client, oracle);
  await feedOf('EIGHT/USD', movedAt(moves.slice(1)));
  assert.equal(await feeds.act(help, await feeds.seriesOf(depegProduct, 'EIGHT/USD')), 'proveFall');
  await feedOf('NINE/USD', movedAt(moves));
  const nine = await feeds.seriesOf(depegProduct, 'NINE/USD');
  assert.equal(await feeds.act(help, nine), 'TOO_MANY_AGGREGATORS');
  assert.equal(await help.answerBy(nine, nine.settleBy), 0);
});

test('an aggregator that began before the watch is read alone, whatever came before it', async () => {
  const feed = await feedOf('FRAX/USD', [
    ...movedAt([]).map(([, hours]) => [4, hours, dollar] as const),
    ...everySix.map((hours) => [5, hours - 1, dollar] as const),
  ]);
  const read = await readOverPhases(chain.client, feed, start, end);
  assert.ok(read.ok && typeof read.value !== 'string');
  assert.ok(read.value.every(({ id }) => id >> 64n === 5n));
});

test('a feed whose aggregators began after the watch says nothing of it', async () => {
  const told = [
    [1, 30, dollar],
    [1, 36, dollar],
  ] as const;
  const feed = await feedOf('USDT/USD', told);
  assert.deepEqual(await readOverPhases(chain.client, feed, start, end), { ok: true, value: 'FEED_BEGAN_LATER' });
  await feeds.record(feed, [[3, 33, dollar]]);
  const skipped = await readOverPhases(chain.client, feed, start, end);
  assert.deepEqual(skipped, { ok: true, value: 'FEED_BEGAN_LATER' });
});

test('rounds are shown phase by phase', () => {
  const round = (id: bigint) => ({ id, answer: dollar, updatedAt: Number(id & 0xffn) });
  const rounds = [idOf(2, 7), idOf(2, 8), idOf(2, 9), idOf(3, 1), idOf(3, 2)].map(round);
  assert.deepEqual(spansOf(rounds, { first: idOf(2, 8), last: idOf(3, 1) }), [
    { first: idOf(2, 8), last: idOf(2, 9) },
    { first: idOf(3, 1), last: idOf(3, 1) },
  ]);
  assert.deepEqual(spansOf(rounds, { first: idOf(3, 1), last: idOf(3, 2) }), [{ first: idOf(3, 1), last: idOf(3, 2) }]);
});
