/**
 * Coins by their few recorded rounds and a stated tail, on the safe side of both.
 *
 * Depeg: how often a stablecoin stays half a percent or more under its dollar for a day, and how deep it then goes. Four months of one
 * coin are no base for that, so a prior stands beside them that is an assumption, not a measurement: one such event in three
 * coin-years (gamma, shape 1), as deep as a generalised Pareto tail with shape 0.5 and scale 300 basis points (half of them
 * beyond 3 %, one in ten beyond 13.5 %). The file counts on top of it; it was published for the depeg it ends in.
 *
 * Drop: the chance that a Brownian price is ever so far under its start within the watch (reflection principle), with a volatility of
 * 90 % a year or the file's own, whichever is more, times 1.25 for tails fatter than normal.
 */
import type { Feed, Round } from './readRounds.ts';
import type { WatchRate, WatchTerms } from './watchRate.ts';

/** What a row came from. Rates per year; shares of the full payout. */
export type CoinPrice = {
  terms: WatchTerms;
  /** Recorded years and lasting events (depeg) or yearly volatility (drop); undefined without rounds. */
  recorded: { years: number; events: number; volatility: number } | undefined;
  /** Events per year after the prior (depeg), or the volatility used (drop). */
  assumed: number;
  chance: number;
  error: number;
  ratePpm: number;
};

const YEAR = 365.25 * 86_400;
/** An event must last that long, seconds. */
const LASTING = 86_400;
const EVENT_BPS = 50;
const PRIOR_EVENTS = 1;
const PRIOR_YEARS = 3;
const TAIL_SHAPE = 0.5;
const TAIL_SCALE_BPS = 300;
const LEAST_VOLATILITY = 0.9;
const FAT_TAILS = 1.25;
const LEAST_PPM = 5_000;
const STEPS = 200;

const depegLevels = [
  { trigger: 100, exit: 1_000 },
  { trigger: 300, exit: 1_500 },
];
const dropLevels = [
  { trigger: 2_000, exit: 5_000 },
  { trigger: 3_000, exit: 6_000 },
];
const lengths = [7, 14, 30];

export function priceDepeg(name: string, feed: Feed | undefined): CoinPrice[] {
  const recorded = feed === undefined ? undefined : recordOf(feed);
  const events = PRIOR_EVENTS + (recorded?.events ?? 0);
  const years = PRIOR_YEARS + (recorded?.years ?? 0);
  return lengths.flatMap((days) =>
    depegLevels.map(({ trigger, exit }) => {
      const perYear = events / years;
      const happens = 1 - Math.exp((-perYear * days) / 365);
      const chance = happens * expectedShare({ trigger, exit }, depegTail);
      const error = chance / Math.sqrt(events);
      return priced(
        { peril: 'depeg', name, monthDay: '', days, detail: '', trigger, exit },
        recorded,
        perYear,
        chance,
        error,
      );
    }),
  );
}

export function priceDrop(name: string, feed: Feed | undefined): CoinPrice[] {
  const recorded = feed === undefined ? undefined : recordOf(feed);
  const volatility = Math.max(LEAST_VOLATILITY, recorded?.volatility ?? 0);
  return lengths.flatMap((days) =>
    dropLevels.map(({ trigger, exit }) => {
      const spread = volatility * Math.sqrt(days / 365);
      const beyond = (bps: number) => Math.min(1, FAT_TAILS * 2 * normalBelow(Math.log(1 - bps / 10_000) / spread));
      const chance = expectedShare({ trigger, exit }, beyond);
      return priced(
        { peril: 'drop', name, monthDay: '', days, detail: '', trigger, exit },
        recorded,
        volatility,
        chance,
        0,
      );
    }),
  );
}

export function rateOfCoin({ terms, ratePpm }: CoinPrice): WatchRate {
  return { ...terms, ratePpm };
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

function recordOf({ rounds }: Feed): NonNullable<CoinPrice['recorded']> {
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('A feed without rounds has no record.');
  const years = (last.at - first.at) / YEAR;
  const events = deepestLasting(rounds, first.at, last.at) >= EVENT_BPS ? 1 : 0;
  let squares = 0;
  for (const [i, { price }] of rounds.entries())
    squares += i === 0 ? 0 : Math.log(price / (rounds[i - 1]?.price ?? price)) ** 2;
  return { years, events, volatility: Math.sqrt(squares / years) };
}

/** Chance that an event of `EVENT_BPS` or more reaches `bps`. */
function depegTail(bps: number): number {
  return bps <= EVENT_BPS ? 1 : (1 + (TAIL_SHAPE * (bps - EVENT_BPS)) / TAIL_SCALE_BPS) ** (-1 / TAIL_SHAPE);
}

/** Mean share paid, given the chance of reaching each level: the mean of that chance between trigger and exit. */
function expectedShare({ trigger, exit }: { trigger: number; exit: number }, beyond: (bps: number) => number): number {
  let sum = 0;
  for (let i = 0; i < STEPS; i++) sum += beyond(trigger + ((i + 0.5) / STEPS) * (exit - trigger));
  return sum / STEPS;
}

function priced(
  terms: WatchTerms,
  recorded: CoinPrice['recorded'],
  assumed: number,
  chance: number,
  error: number,
): CoinPrice {
  const ratePpm = Math.min(1_000_000, Math.max(LEAST_PPM, Math.ceil((chance + error / 2) * 1_000_000)));
  return { terms, recorded, assumed, chance, error, ratePpm };
}

/** Chance that a standard normal number is below `x` (Abramowitz & Stegun 1964, 26.2.17; error under 1e-7). */
function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail =
    Math.exp((-x * x) / 2) *
    0.3989422804014327 *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x < 0 ? tail : 1 - tail;
}
