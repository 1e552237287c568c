import type { Round } from '../../chain/readRounds.ts';
import { edgeAt, type PairWatch, unbroken, type WatchedCoin } from './watchedCoins.ts';

/** Basis points, and of both coins the rounds that prove them, the round after those (0 while there is none), and the sequencer's round. */
export type PairLoss = {
  index: bigint;
  runs: readonly [Run, Run];
  next: readonly [bigint, bigint];
  uptime: bigint;
};
type Run = { first: bigint; last: bigint };

type Ending = { run: Run; next: bigint; since: number; lowest: bigint; highest: bigint };

/**
 * What liquidity between the two coins lost over the last minimum time of the watch, as `IFeedOracle.proveDivergence` reads it. There is
 * one such proof: rounds from before would only bring the bounds of the ratio further apart. Null while a coin was silent then or an
 * outage of the sequencer touched it. Pure.
 */
export function lossOfPair({ coins, minimumTime, end, uptimes }: PairWatch): PairLoss | null {
  const [first, second] = [endingOf(coins[0], end - minimumTime, end), endingOf(coins[1], end - minimumTime, end)];
  if (!first || !second) return null;
  const since = Math.min(first.since, second.since);
  const uptime = uptimes.find(({ from, until }) => from <= since && until > end);
  if (!uptime) return null;
  return {
    index: leastLoss([coins[0].startPrice, coins[1].startPrice], first, second),
    runs: [first.run, second.run],
    next: [first.next, second.next],
    uptime: uptime.round,
  };
}

/**
 * Loss in basis points, rounded down, of a constant-product pool without fees against holding both coins, after their price ratio became
 * `first / second` of what it was: 1 - 2·sqrt(r) / (1 + r) (Pintail, "Uniswap: A Good Deal for Liquidity Providers?", 2019). Neither
 * may be 0. As `Divergence.lossBps` computes it, whose numbers are shortened to 113 bits, towards each other.
 */
export function lossBps(first: bigint, second: bigint): bigint {
  let [low, high] = first < second ? [first, second] : [second, first];
  const excess = BigInt(Math.max(0, high.toString(2).length - 113));
  if (excess > 0n) {
    high >>= excess;
    low = ((low - 1n) >> excess) + 1n;
    if (low > high) low = high;
  }
  const kept = ceilDivide(rootAbove(4n * one * one * low * high), low + high);
  return kept > one ? 0n : one - kept;
}

const one = 10_000n;

/** Of all pairs of prices in both runs the one that lost least counts. */
function leastLoss([firstStart, secondStart]: readonly [bigint, bigint], first: Ending, second: Ending): bigint {
  const [lowest, below] = [first.lowest * secondStart, second.highest * firstStart];
  if (lowest > below) return lossBps(lowest, below);
  const [highest, above] = [first.highest * secondStart, second.lowest * firstStart];
  return highest < above ? lossBps(highest, above) : 0n;
}

/** Null when the coin's rounds over that time do not stand without a silence. */
function endingOf(coin: WatchedCoin, from: number, end: number): Ending | null {
  const edge = edgeAt(coin, end);
  const place = coin.rounds.findLastIndex(({ updatedAt }) => updatedAt <= from);
  if (!edge || place < 0) return null;
  const rounds = coin.rounds.slice(place).filter(({ updatedAt }) => updatedAt <= end);
  const parts = unbroken(rounds, coin.heartbeat);
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (!first || !last || parts.length !== 1 || parts[0]?.length !== rounds.length) return null;
  const run = { first: first.id, last: last.id };
  return { run, next: edge.next, since: first.updatedAt, ...boundsOf(rounds, first) };
}

function boundsOf(rounds: readonly Round[], { answer }: Round): { lowest: bigint; highest: bigint } {
  let [lowest, highest] = [answer, answer];
  for (const { answer: price } of rounds) {
    if (price < lowest) lowest = price;
    if (price > highest) highest = price;
  }
  return { lowest, highest };
}

function ceilDivide(number: bigint, by: bigint): bigint {
  return (number + by - 1n) / by;
}

/** The least whole number whose square is not below; by Newton's way from above. */
function rootAbove(number: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(number.toString(2).length / 2));
  for (let next = (root + number / root) / 2n; next < root; next = (root + number / root) / 2n) root = next;
  return root * root < number ? root + 1n : root;
}
