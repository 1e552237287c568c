/**
 * Single coins by their few recorded rounds and a stated tail (coinTails.ts), on the safe side of both.
 *
 * Depeg: how often a stablecoin stays under its dollar for a day, and how deep it then goes. Four months of one coin are no base for that,
 * so a prior stands beside them that is an assumption, not a measurement. The shipped file was published for the depeg it ends in.
 *
 * Drop: the chance that a Brownian price is ever so far under its start within the watch (reflection principle).
 */
import { type CoinRecord, recordOf } from './coinRecord.ts';
import {
  depegsOf,
  depegTail,
  depegWithin,
  expectedShare,
  FAT_TAILS,
  loadedPpm,
  normalBelow,
  volatilityOf,
} from './coinTails.ts';
import type { Feed } from './readRounds.ts';
import type { WatchRate, WatchTerms } from './watchRate.ts';

/** What a row came from. Rates per year; shares of the full payout. */
export type CoinPrice = {
  terms: WatchTerms;
  /** Undefined without rounds. */
  recorded: CoinRecord | undefined;
  /** Events per year after the prior (depeg), or the volatility used (drop). */
  assumed: number;
  chance: number;
  error: number;
  ratePpm: number;
};

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
  const { perYear, events } = depegsOf(recorded);
  return lengths.flatMap((days) =>
    depegLevels.map((levels) => {
      const terms: WatchTerms = { peril: 'depeg', name, monthDay: '', days, detail: '', ...levels };
      const chance = depegWithin(perYear, days) * expectedShare(levels, depegTail);
      const error = chance / Math.sqrt(events);
      return { terms, recorded, assumed: perYear, chance, error, ratePpm: loadedPpm(chance, error) };
    }),
  );
}

export function priceDrop(name: string, feed: Feed | undefined): CoinPrice[] {
  const recorded = feed === undefined ? undefined : recordOf(feed);
  const volatility = volatilityOf(recorded);
  return lengths.flatMap((days) =>
    dropLevels.map((levels) => {
      const terms: WatchTerms = { peril: 'drop', name, monthDay: '', days, detail: '', ...levels };
      const spread = volatility * Math.sqrt(days / 365);
      const beyond = (bps: number) => Math.min(1, FAT_TAILS * 2 * normalBelow(Math.log(1 - bps / 10_000) / spread));
      const chance = expectedShare(levels, beyond);
      return { terms, recorded, assumed: volatility, chance, error: 0, ratePpm: loadedPpm(chance, 0) };
    }),
  );
}

export function rateOfCoin({ terms, ratePpm }: Pick<CoinPrice, 'terms' | 'ratePpm'>): WatchRate {
  return { ...terms, ratePpm };
}
