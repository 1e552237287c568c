import { parseAbi } from 'viem';
import type { Answer } from './answer.ts';
import { answerOf } from './callFailure.ts';
import type { ChainClient } from './clients.ts';
import type { Hex } from './subject.ts';

/** One answer of a Chainlink feed, from `updatedAt` (unix seconds) until the next one. */
export type Round = { id: bigint; answer: bigint; updatedAt: number };

export type FeedRounds = {
  /** Of the answers: 8 makes 100000000 one dollar. */
  decimals: number;
  /** The last round at or before `from` and every later one up to `to`, in order. */
  rounds: Round[];
};

/** Chainlink's AggregatorV3Interface (docs.chain.link/data-feeds/api-reference). */
export const feedAbi = parseAbi([
  'function decimals() view returns (uint8)',
  'function latestRoundData() view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)',
  'function getRoundData(uint80 roundId) view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)',
]);

/** A round's id is the feed's phase above 64 bits and a count from 1 below. */
const phaseBits = 64n;
const sideBySide = 50;
const mostRounds = 50_000n;

/**
 * The rounds of a feed over a span of time (unix seconds). Null where the feed cannot tell: it moved to another aggregator after
 * `from`, or has more rounds in the span than anyone would read.
 */
export function readRounds(
  client: ChainClient,
  feed: Hex,
  from: number,
  to: number,
): Promise<Answer<FeedRounds | null>> {
  const call = { address: feed, abi: feedAbi } as const;
  const read = async (id: bigint): Promise<Round> =>
    toRound(await client.readContract({ ...call, functionName: 'getRoundData', args: [id] }));
  return answerOf(async () => {
    const decimals = await client.readContract({ ...call, functionName: 'decimals' });
    const latest = toRound(await client.readContract({ ...call, functionName: 'latestRoundData' }));
    const base = (latest.id >> phaseBits) << phaseBits;
    const first = await lastUpTo(from, base, latest, read);
    if (first === null || latest.id - first > mostRounds) return null;
    const rounds: Round[] = [];
    for (let id = first; id <= latest.id; id += BigInt(sideBySide)) {
      const count = Math.min(sideBySide, Number(latest.id - id) + 1);
      const ids = Array.from({ length: count }, (_, i) => id + BigInt(i));
      rounds.push(...(await Promise.all(ids.map(read))));
      if ((rounds.at(-1)?.updatedAt ?? 0) > to) break;
    }
    return { decimals, rounds: rounds.filter(({ updatedAt }) => updatedAt <= to) };
  });
}

function toRound([id, answer, , updatedAt]: readonly [bigint, bigint, bigint, bigint, bigint]): Round {
  return { id, answer, updatedAt: Number(updatedAt) };
}

/** The id of the last round at or before a time, found by halving; null when the phase began later. */
async function lastUpTo(
  time: number,
  base: bigint,
  latest: Round,
  read: (id: bigint) => Promise<Round>,
): Promise<bigint | null> {
  if (latest.updatedAt <= time) return latest.id;
  let low = base + 1n;
  let high = latest.id;
  if (low > high || (await read(low)).updatedAt > time) return null;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if ((await read(middle)).updatedAt <= time) low = middle;
    else high = middle;
  }
  return low;
}
