import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One answer of a price feed: eight decimals, and when it was published (unix seconds). */
type PriceRound = { answer: bigint; time: number };

/** A coin's feed as its watches name it. `heartbeat`: most seconds between two rounds, as the feed oracle is told. */
export type PricedCoin = {
  name: string;
  heartbeat: number;
  /** Its rounds after one second and up to another, in order. */
  roundsBetween(after: number, upTo: number): PriceRound[];
};

const day = 86_400;
const every = 6 * 3600;
/** Recorded rounds of USDC come a day apart and up to 84 seconds later. */
const recordedHeartbeat = day + 3600;
const usdcFile = new URL('../../data/chainlink-usdc-usd-2022-11-to-2023-03-12.csv', import.meta.url);
const rowSchema = z.tuple([z.string(), z.coerce.bigint(), z.coerce.number().int()]);

/** Days after the world began on which coins lose their footing: late enough for cover that is bought on the first. */
export const fallsOnDay = { eth: 30, usdc: 45 };

/**
 * Prices of a world that began at `start` (unix seconds). Those of USDC are the recorded rounds, moved so that the depeg in which they
 * end comes 45 days after the beginning; then they begin anew. No rounds of ETH and BTC are at hand: theirs are made up, calm but for
 * ETH's fall by 42 % within two days, 30 days after the beginning, which it makes good again by day 60.
 */
export function worldPrices(start: number): PricedCoin[] {
  const began = Math.floor(start / day) * day;
  return [
    { name: 'BTC/USD', heartbeat: every + 3600, roundsBetween: made(60_000, () => 1, began) },
    { name: 'ETH/USD', heartbeat: every + 3600, roundsBetween: made(3_000, shareOfEth, began) },
    { name: 'USDC/USD', heartbeat: recordedHeartbeat, roundsBetween: recorded(began + fallsOnDay.usdc * day) },
  ];
}

/** Of its usual price, by the days since the world began; the same again after 60 days. */
function shareOfEth(days: number): number {
  const [left, lost] = [fallsOnDay.eth, 0.42];
  const into = (((days % 60) + 60) % 60) - left;
  if (into < 0) return 1;
  if (into < 2) return 1 - (lost * into) / 2;
  return into < 12 ? 1 - lost : 1 - lost * (1 - (into - 12) / (60 - left - 12));
}

function made(usual: number, share: (days: number) => number, began: number): PricedCoin['roundsBetween'] {
  return (after, upTo) => {
    const rounds: PriceRound[] = [];
    for (let time = (Math.floor(after / every) + 1) * every; time <= upTo; time += every) {
      const days = (time - began) / day;
      // A swing of one per cent, so that no two rounds are alike.
      const price = usual * share(days) * (1 + 0.01 * Math.sin(days * 1.7));
      rounds.push({ answer: BigInt(Math.round(price * 1e8)), time });
    }
    return rounds;
  };
}

function recorded(lastAt: number): PricedCoin['roundsBetween'] {
  const rows = readFileSync(usdcFile, 'utf8').trim().split('\n').slice(1);
  const rounds = rows.map((line): PriceRound => {
    const [, answer, time] = rowSchema.parse(line.split(','));
    return { answer, time };
  });
  const [first, last] = [rounds[0]?.time ?? 0, rounds.at(-1)?.time ?? 0];
  const period = last - first + every;
  return (after, upTo) => {
    const turn = Math.floor((after - (lastAt - last) - first) / period);
    const turns = Array.from({ length: Math.ceil((upTo - after) / period) + 2 }, (_, i) => turn + i);
    return turns
      .flatMap((n) => rounds.map(({ answer, time }) => ({ answer, time: time + lastAt - last + n * period })))
      .filter(({ time }) => time > after && time <= upTo);
  };
}
