import assert from 'node:assert/strict';
import { encodeDeployData, parseAbi } from 'viem';
import { feedOracleAbi } from '../../../chain/abi/feedOracle.ts';
import type { Hex } from '../../../chain/subject.ts';
import { encodeWatch, nameColumns } from '../../../chain/watchSubject.ts';
import type { AskedSeries, HelpedOracle } from '../../../oracle/keeper/helpedOracle.ts';
import { compileContracts } from '../../../scripts/mutate/compile.ts';
import type { startBareChain } from '../bareChain.ts';

export const hour = 3600;
export const day = 24 * hour;
/** When feeds and rules are named, unix seconds, and the week that is watched. */
export const startsAt = Date.parse('2026-05-20T00:00:00Z') / 1000;
export const start = Date.parse('2026-06-01T00:00:00Z') / 1000;
export const end = start + 7 * day;
const heartbeat = 7 * hour;

/** A round by the phase of its feed, hours since the start of the watch, and price. */
export type Told = readonly [phase: number, hours: number, price: bigint];

const recordedFeed = 'test/contracts/support/RecordedFeed.sol:RecordedFeed';
const recordedFeedAbi = parseAbi(['constructor(uint8)', 'function record(uint80 id, int256 answer, uint256 time)']);

export const idOf = (phase: number, count: number) => (BigInt(phase) << 64n) + BigInt(count);

/** Feeds that play back rounds, phases and all, and a keeper's hand, on a bare chain. */
export async function startFeeds(chain: Awaited<ReturnType<typeof startBareChain>>) {
  const compiled = compileContracts([recordedFeed], {}, false);
  assert.ok('contracts' in compiled);
  const code = compiled.contracts.get(recordedFeed)?.bytecode ?? '';
  const bytecode: Hex = `0x${code.replace(/^0x/, '')}`;
  const counts = new Map<string, number>();

  const record = async (feed: Hex, rounds: readonly Told[]): Promise<void> => {
    for (const [phase, hours, price] of rounds) {
      const count = (counts.get(`${feed}:${phase}`) ?? 0) + 1;
      counts.set(`${feed}:${phase}`, count);
      const args = [idOf(phase, count), price, BigInt(start + hours * hour)];
      await chain.call(chain.owner, feed, recordedFeedAbi, 'record', args);
    }
  };
  return {
    record,
    /** A feed of so many decimals with rounds. */
    deployFeed: async (rounds: readonly Told[], decimals = 8): Promise<Hex> => {
      const data = encodeDeployData({ abi: recordedFeedAbi, bytecode, args: [decimals] });
      const { contractAddress: feed } = await chain.send(chain.owner, null, data);
      assert.ok(feed);
      await record(feed, rounds);
      return feed;
    },
    nameFeed: (oracle: Hex, name: string, feed: Hex) =>
      chain.call(chain.owner, oracle, feedOracleAbi, 'setFeed', [nameColumns(name), feed, heartbeat]),
    /** A week of `name`, and of `detail` where it is a pair, as it would be asked about now. */
    seriesOf: async (product: number, name: string, detail = ''): Promise<AskedSeries> => {
      const subject = encodeWatch({ name, date: '2026-06-01', days: 7, detail });
      const window = { opens: startsAt, cutoff: start - day, start, end, settleBy: end + 7 * day };
      return { id: 1n, product, subject, openedAt: await chain.time(), ...window };
    },
    /** What the keeper does now, done. @returns the step, or why it waits. */
    act: async (help: HelpedOracle, series: AskedSeries): Promise<string> => {
      const deed = await help.nextDeed(series, await chain.time());
      if (deed.kind === 'wait') return deed.why ?? 'waits';
      await chain.send(chain.owner, deed.call.to, deed.call.data);
      return deed.step;
    },
    provenOf: async (oracle: Hex, { product, subject, openedAt }: AskedSeries) => {
      const args = [product, subject, openedAt] as const;
      const read = { address: oracle, abi: feedOracleAbi, functionName: 'provenOf', args } as const;
      const [index, , isFinal, starts] = await chain.client.readContract(read);
      return { index, isFinal, starts };
    },
  };
}
