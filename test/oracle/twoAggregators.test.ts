import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { encodeDeployData, parseAbi } from 'viem';
import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import { feedKinds } from '../../chain/deploy/feedRules.ts';
import { depegProduct } from '../../chain/products.ts';
import type { Hex } from '../../chain/subject.ts';
import { encodeWatch, nameColumns } from '../../chain/watchSubject.ts';
import type { AskedSeries, HelpedOracle } from '../../oracle/keeper/helpedOracle.ts';
import { proveRounds } from '../../oracle/keeper/proveRounds.ts';
import { readOverPhases, spansOf } from '../../oracle/keeper/readPhases.ts';
import { compileContracts } from '../../scripts/mutate/compile.ts';
import { startBareChain } from './bareChain.ts';

const hour = 3600;
const day = 24 * hour;
const startsAt = Date.parse('2026-05-20T00:00:00Z') / 1000;
const start = Date.parse('2026-06-01T00:00:00Z') / 1000;
const end = start + 7 * day;
const dollar = 100_000_000n;
const moved = 61;
const recordedFeed = 'test/contracts/support/RecordedFeed.sol:RecordedFeed';
const recordedFeedAbi = parseAbi(['constructor(uint8)', 'function record(uint80 id, int256 answer, uint256 time)']);

let chain: Awaited<ReturnType<typeof startBareChain>>;
let oracle: Hex;
let bytecode: Hex;
before(async () => {
  const compiled = compileContracts([recordedFeed], {}, false);
  assert.ok('contracts' in compiled);
  const code = compiled.contracts.get(recordedFeed)?.bytecode ?? '';
  bytecode = `0x${code.replace(/^0x/, '')}`;
  chain = await startBareChain(startsAt);
  oracle = await chain.deploy('FeedOracle', feedOracleAbi, [chain.owner.address, `0x${'00'.repeat(20)}`]);
  await chain.call(chain.owner, oracle, feedOracleAbi, 'setRule', [depegProduct, feedKinds.DEPEG, day]);
});
after(() => chain.stop());

const idOf = (phase: number, count: number) => (BigInt(phase) << 64n) + BigInt(count);

/** A feed by phase, hours since the start of the watch, and price. */
async function deployFeed(name: string, rounds: readonly (readonly [phase: number, hours: number, price: bigint])[]) {
  const data = encodeDeployData({ abi: recordedFeedAbi, bytecode, args: [8] });
  const { contractAddress: feed } = await chain.send(chain.owner, null, data);
  assert.ok(feed);
  const counts = new Map<number, number>();
  for (const [phase, hours, price] of rounds) {
    const count = (counts.get(phase) ?? 0) + 1;
    counts.set(phase, count);
    const args = [idOf(phase, count), price, BigInt(start + hours * hour)];
    await chain.call(chain.owner, feed, recordedFeedAbi, 'record', args);
  }
  await chain.call(chain.owner, oracle, feedOracleAbi, 'setFeed', [nameColumns(name), feed, 7 * hour]);
  return feed;
}

const seriesOf = async (name: string): Promise<AskedSeries> => {
  const subject = encodeWatch({ name, date: '2026-06-01', days: 7, detail: '' });
  const window = { opens: startsAt, cutoff: start - day, start, end, settleBy: end + 7 * day };
  return { id: 1n, product: depegProduct, subject, openedAt: await chain.time(), ...window };
};
/** What the keeper does now, done. @returns the step, or why it waits. */
async function act(help: HelpedOracle, series: AskedSeries): Promise<string> {
  const deed = await help.nextDeed(series, await chain.time());
  if (deed.kind === 'wait') return deed.why ?? 'waits';
  await chain.send(chain.owner, deed.call.to, deed.call.data);
  return deed.step;
}

/** Every six hours, a fall of a tenth from the 48th to the 78th hour; the aggregator changes at the 61st amid it. */
const priceAt = (hours: number) => (hours >= 48 && hours < 78 ? (dollar * 9n) / 10n : dollar);
const everySix = Array.from({ length: 32 }, (_, i) => i * 6 - 6);
const old = everySix.filter((hours) => hours < moved + 12).map((hours) => [2, hours, priceAt(hours)] as const);
const fresh = [moved, ...everySix.filter((hours) => hours > moved)].map((hours) => [3, hours, priceAt(hours)] as const);

test('a fall that lasted from one aggregator into the next is proven over both, and made final', async () => {
  const feed = await deployFeed('USDC/USD', [...old, ...fresh]);
  const series = await seriesOf('USDC/USD');
  await chain.moveTo(end + 2 * day);
  const read = await readOverPhases(chain.client, feed, start, end + 2 * day);
  assert.ok(read.ok && read.value);
  const times = read.value.rounds.map(({ updatedAt }) => updatedAt);
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  );
  assert.equal(times[0], start);
  assert.ok(read.value.rounds.every(({ id, updatedAt }) => id >> 64n === (updatedAt < start + moved * hour ? 2n : 3n)));

  const help = proveRounds(chain.client, oracle);
  assert.equal(await act(help, series), 'proveFall');
  const args = [depegProduct, series.subject, series.openedAt] as const;
  const provenOf = { address: oracle, abi: feedOracleAbi, functionName: 'provenOf', args } as const;
  assert.equal((await chain.client.readContract(provenOf))[0], 1000n);
  assert.equal(await act(help, series), 'finalise');
  assert.equal((await chain.client.readContract(provenOf))[2], true);
});

test('over three aggregators nothing is proven, and that is said', async () => {
  const third = [[4, 150, dollar] as const, [4, 156, dollar] as const];
  await deployFeed('DAI/USD', [...old, ...fresh.filter(([, hours]) => hours < 150), ...third]);
  const help = proveRounds(chain.client, oracle);
  assert.equal(await act(help, await seriesOf('DAI/USD')), 'MORE_THAN_TWO_AGGREGATORS');
});

test('a feed whose only aggregator began after the watch says nothing of it', async () => {
  const feed = await deployFeed('USDT/USD', [
    [1, 30, dollar],
    [1, 36, dollar],
  ]);
  assert.deepEqual(await readOverPhases(chain.client, feed, start, end), { ok: true, value: null });
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
