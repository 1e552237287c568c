/**
 * What is assumed of coins, since a few recorded rounds cannot say it; on the safe side as far as we can tell (docs/pricing.md).
 *
 * A stablecoin: one fall of half a percent or more that lasts a day in three coin-years (gamma, shape 1), as deep as a generalised Pareto
 * tail with shape 0.5 and scale 300 basis points (half of them beyond 3 %, one in ten beyond 13.5 %). Its record counts on top.
 *
 * Any other coin: a Brownian price with a volatility of 90 % a year or the record's own, whichever is more, and chances times 1.25 for
 * tails fatter than normal.
 */
import { type CoinRecord, EVENT_BPS } from './coinRecord.ts';

/** Multiplies the chance that a Brownian price gives. */
export const FAT_TAILS = 1.25;

const PRIOR_EVENTS = 1;
const PRIOR_YEARS = 3;
const TAIL_SHAPE = 0.5;
const TAIL_SCALE_BPS = 300;
const LEAST_VOLATILITY = 0.9;
const LEAST_PPM = 5_000;
const STEPS = 200;

/** Lasting falls of a stablecoin per year, and how many events that number stands on. */
export function depegsOf(record: CoinRecord | undefined): { perYear: number; events: number } {
  const events = PRIOR_EVENTS + (record?.events ?? 0);
  return { perYear: events / (PRIOR_YEARS + (record?.years ?? 0)), events };
}

/** Chance that a stablecoin falls within so many days. */
export function depegWithin(perYear: number, days: number): number {
  return 1 - Math.exp((-perYear * days) / 365);
}

/** Chance that such a fall, of `EVENT_BPS` or more, reaches `bps`. */
export function depegTail(bps: number): number {
  return bps <= EVENT_BPS ? 1 : (1 + (TAIL_SHAPE * (bps - EVENT_BPS)) / TAIL_SCALE_BPS) ** (-1 / TAIL_SHAPE);
}

/** Per year: 0.9 is 90 %. */
export function volatilityOf(record: CoinRecord | undefined): number {
  return Math.max(LEAST_VOLATILITY, record?.volatility ?? 0);
}

/** Mean share paid, given the chance of reaching each level: the mean of that chance between trigger and exit. */
export function expectedShare(
  { trigger, exit }: { trigger: number; exit: number },
  beyond: (bps: number) => number,
): number {
  let sum = 0;
  for (let i = 0; i < STEPS; i++) sum += beyond(trigger + ((i + 0.5) / STEPS) * (exit - trigger));
  return sum / STEPS;
}

/** Estimate and half its error, rounded up, never under the desk's least rate. */
export function loadedPpm(chance: number, error: number): number {
  return Math.min(1_000_000, Math.max(LEAST_PPM, Math.ceil((chance + error / 2) * 1_000_000)));
}

/** Chance that a standard normal number is below `x` (Abramowitz & Stegun 1964, 26.2.17; error under 1e-7). */
export function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail =
    Math.exp((-x * x) / 2) *
    0.3989422804014327 *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x < 0 ? tail : 1 - tail;
}
