import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import { testFeedAbi } from '../../chain/abi/testFeed.ts';
import { feedKinds } from '../../chain/deploy/feedRules.ts';
import { depegProduct } from '../../chain/products.ts';
import type { Hex } from '../../chain/subject.ts';
import { encodeWatch, nameColumns } from '../../chain/watchSubject.ts';
import type { AskedSeries, HelpedOracle } from '../../oracle/keeper/helpedOracle.ts';
import { proveRounds } from '../../oracle/keeper/proveRounds.ts';
import { openSequencer, type UptimeRound, uptimesOf } from '../../oracle/keeper/sequencer.ts';
import { startBareChain } from './bareChain.ts';

const hour = 3600;
const day = 24 * hour;
const startsAt = Date.parse('2026-05-25T00:00:00Z') / 1000;
const start = Date.parse('2026-06-01T00:00:00Z') / 1000;
const end = start + 7 * day;
const up = 0n;
const down = 1n;

test('a sequencer was up from an hour after each return until it went down, and before its feed knew anything never', () => {
  const round = (id: bigint, isUp: boolean, since: number): UptimeRound => ({ id, isUp, since });
  const rounds = [round(4n, true, 30_000), round(3n, false, 20_000), round(2n, true, 9000), round(1n, true, 0)];
  assert.deepEqual(uptimesOf(rounds), [
    { round: 4n, from: 33_600, until: Number.POSITIVE_INFINITY },
    { round: 2n, from: 12_600, until: 20_000 },
  ]);
  assert.deepEqual(uptimesOf([round(5n, false, 40_000), ...rounds]).at(0), { round: 4n, from: 33_600, until: 40_000 });
  assert.deepEqual(uptimesOf([]), []);
});

describe('a feed behind a sequencer', () => {
  let chain: Awaited<ReturnType<typeof startBareChain>>;
  let prices: Hex;
  let uptime: Hex;
  let oracle: Hex;
  let help: HelpedOracle;

  before(async () => {
    chain = await startBareChain(startsAt);
    const { owner, call, deploy } = chain;
    prices = await deploy('TestFeed', testFeedAbi, [8, 'USDC / USD']);
    uptime = await deploy('TestFeed', testFeedAbi, [0, 'L2 Sequencer Uptime Status Feed']);
    oracle = await deploy('FeedOracle', feedOracleAbi, [owner.address, uptime]);
    await call(owner, oracle, feedOracleAbi, 'setRule', [depegProduct, feedKinds.DEPEG, day]);
    await call(owner, oracle, feedOracleAbi, 'setFeed', [nameColumns('USDC/USD'), prices, 7 * hour]);
    help = proveRounds(chain.client, oracle);
    await add(uptime, [{ answer: up, time: startsAt }]);
  });
  after(() => chain.stop());

  const add = (feed: Hex, rounds: { answer: bigint; time: number }[]) => {
    const told = rounds.map(({ answer, time }) => ({ answer, time: BigInt(time) }));
    return chain.call(chain.owner, feed, testFeedAbi, 'add', [told]);
  };
  const subject = encodeWatch({ name: 'USDC/USD', date: '2026-06-01', days: 7, detail: '' });
  const series = async (): Promise<AskedSeries> => {
    const window = { opens: startsAt, cutoff: start - day, start, end, settleBy: end + 7 * day };
    return { id: 1n, product: depegProduct, subject, openedAt: await chain.time(), ...window };
  };
  /** Does what the keeper would do now. @returns the step, or why it waits. */
  const act = async (): Promise<string> => {
    const deed = await help.nextDeed(await series(), await chain.time());
    if (deed.kind === 'wait') return deed.why ?? `until ${deed.until}`;
    await chain.send(chain.owner, deed.call.to, deed.call.data);
    return deed.step;
  };
  const proven = async () => {
    const args = [depegProduct, subject, await chain.time()] as const;
    const read = { address: oracle, abi: feedOracleAbi, functionName: 'provenOf', args } as const;
    const [index, , isFinal] = await chain.client.readContract(read);
    return { index, isFinal };
  };

  test('its uptime is read back to the first round and not beyond', async () => {
    const { read } = openSequencer(chain.client, oracle);
    const first = { round: (1n << 64n) + 1n, from: startsAt + hour, until: Number.POSITIVE_INFINITY };
    assert.deepEqual(await read(start), { upSince: startsAt, uptimes: [first] });
    assert.deepEqual(await read(startsAt - day), { upSince: startsAt, uptimes: [first] });
  });

  test('the contract takes a run that no outage touched, though a deeper one was touched', async () => {
    // Five hundredths down for 30 hours, then a tenth for 30 hours, amid which the sequencer was down.
    const priceAt = (hours: number) =>
      hours < 24 || hours >= 96 ? 100_000_000n : hours < 54 ? 95_000_000n : 90_000_000n;
    const rounds = Array.from({ length: 33 }, (_, i) => i * 6 - 6);
    const told = rounds.map((hours) => ({ answer: priceAt(hours), time: start + hours * hour }));
    await add(uptime, [
      { answer: down, time: start + 70 * hour },
      { answer: up, time: start + 72 * hour },
    ]);
    await add(prices, told);
    await chain.moveTo(end);
    assert.equal(await act(), 'proveFall');
    assert.deepEqual(await proven(), { index: 500n, isFinal: false });
  });

  test('while the sequencer is down nothing is made final, and nothing is given up', async () => {
    await add(uptime, [{ answer: down, time: end + hour }]);
    await chain.moveTo(end + 3 * day);
    assert.match(await act(), /^until/);
    assert.equal(await help.answerBy(await series(), end + 7 * day), Number.POSITIVE_INFINITY);
    assert.equal((await proven()).isFinal, false);
  });

  test('two days after its return the worst that was proven is made final', async () => {
    const back = end + 4 * day;
    await chain.moveTo(back);
    await add(uptime, [{ answer: up, time: back }]);
    assert.equal(await act(), `until ${back + 2 * day}`);
    await chain.moveTo(back + 2 * day);
    assert.equal(await act(), 'finalise');
    assert.deepEqual(await proven(), { index: 500n, isFinal: true });
    assert.equal(await help.answerBy(await series(), end + 7 * day), 0);
  });
});
