/** What the recorded rounds of a coin say of it. */
import type { Feed, Round } from './readRounds.ts';

/** Recorded years, lasting falls below a dollar in them, and how much the price swings in a year (0.9 is 90 %). */
export type CoinRecord = { years: number; events: number; volatility: number };

/** Basis points below a dollar from which on a fall is one. */
export const EVENT_BPS = 50;

const YEAR = 365.25 * 86_400;
/** An event must last that long, seconds. */
const LASTING = 86_400;

/** @throws RangeError for a feed without rounds. */
export function recordOf({ rounds }: Feed): CoinRecord {
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('A feed without rounds has no record.');
  const years = (last.at - first.at) / YEAR;
  const events = deepestLasting(rounds, first.at, last.at) >= EVENT_BPS ? 1 : 0;
  let squares = 0;
  for (const [i, { price }] of rounds.entries())
    squares += i === 0 ? 0 : Math.log(price / (rounds[i - 1]?.price ?? price)) ** 2;
  return { years, events, volatility: Math.sqrt(squares / years) };
}

/** The deepest distance below a dollar that lasted a day, in basis points, from `start` to `end` (unix seconds). */
export function deepestLasting(rounds: readonly Round[], start: number, end: number): number {
  let deepest = 0;
  for (let i = 0; i < rounds.length; i++) {
    const first = rounds[i];
    if (first === undefined || first.at < start || first.at + LASTING > end) continue;
    let depth = Infinity;
    for (let j = i; j < rounds.length && (rounds[j]?.at ?? Infinity) < first.at + LASTING; j++)
      depth = Math.min(depth, (1 - (rounds[j]?.price ?? 1)) * 10_000);
    const known = rounds.some(({ at }) => at >= first.at + LASTING);
    if (known) deepest = Math.max(deepest, depth);
  }
  return deepest;
}
