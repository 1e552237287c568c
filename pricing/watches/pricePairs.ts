/**
 * What those who lend a pair of coins to traders lose against holding both, at the end of a watch: 1 - 2·sqrt(r) / (1 + r), where r is the
 * change of the ratio of their prices (Pintail, "Uniswap: A Good Deal for Liquidity Providers?", 2019; contracts/libraries/Divergence.sol).
 *
 * With x = ln r that is 1 - 1 / cosh(x / 2): the same for a ratio that rose and one that fell as far, and at least L from
 * |x| = 2·arcosh(1 / (1 - L)) on. The ratio is Brownian like a single coin (coinTails.ts), so that x is normal at the end of the watch,
 * with mean 0 and a variance per year of a² + b² - 2·c·a·b: volatilities a and b, correlation c. c is an assumption, the least that was
 * published of the two largest coins (docs/pricing.md): the safe side. A stablecoin does not swing; it holds or it fails, and the chance that
 * its fall alone reaches the level is added, as if no such fall were made good before the end.
 */
import { watchColumns } from '../../chain/watchSubject.ts';
import { offerOf } from '../payout.ts';
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
import { saleTerms, type WatchTerms } from './watchRate.ts';

/** A coin as it is known: by its name and, where there are any, its rounds. */
export type PairedCoin = { name: string; feed: Feed | undefined; isStable: boolean };

/** What a row came from. Shares of the full payout. */
export type PairPrice = {
  terms: WatchTerms;
  /** Of the first and the second coin; undefined without rounds. */
  recorded: readonly [CoinRecord | undefined, CoinRecord | undefined];
  /** Of the ratio, per year. */
  volatility: number;
  /** Part of `chance` that the second coin's failing alone makes up; 0 where it is no stablecoin. */
  failing: number;
  chance: number;
  error: number;
  ratePpm: number;
};

/** Months of 2017 and 2018 (Bakar & Rosbi, doi 10.31695/IJASRE.2018.32997). */
const CORRELATION = 0.5;
const DAY = 86_400;

const lengths = [7, 14, 30, 90];
const levels = [
  { trigger: 50, exit: 300 },
  { trigger: 100, exit: 500 },
  { trigger: 200, exit: 1_000 },
  { trigger: 500, exit: 2_000 },
  { trigger: 1_000, exit: 3_000 },
];
/** Dollars. What pays less is hardly cover; above that, the least rate would be charged for what is rarer still. */
const [LEAST_PAYOUT, MOST_PAYOUT] = [4, 60];

/** Every pair of these coins, once: with a stablecoin second, else the coin that is named earlier. Whose name has no place there makes no pair. */
export function pairsOf(coins: readonly PairedCoin[]): [first: PairedCoin, second: PairedCoin][] {
  const seconds = coins.filter(({ name }) => name.length <= watchColumns.detail.width);
  return coins.flatMap((first, i) => {
    if (first.isStable) return [];
    const earlier = seconds.filter((second) => second.isStable || coins.indexOf(second) < i);
    return earlier.map((second): [PairedCoin, PairedCoin] => [first, second]);
  });
}

/** The rows of a pair that are worth listing: where a dollar buys $4 to $60 on the last day of the sale. `first` is no stablecoin. */
export function pricePair(first: PairedCoin, second: PairedCoin): PairPrice[] {
  return lengths
    .flatMap((days) => levels.map((level) => priceRow(first, second, days, level)))
    .filter(({ terms, ratePpm }) => {
      const { terms: listed, lastDay } = saleTerms('divergence', terms.days);
      const { payoutUsd, sold } = offerOf(ratePpm, listed, lastDay * DAY);
      return sold && payoutUsd >= LEAST_PAYOUT && payoutUsd <= MOST_PAYOUT;
    });
}

function priceRow(
  first: PairedCoin,
  second: PairedCoin,
  days: number,
  level: { trigger: number; exit: number },
): PairPrice {
  const terms = { peril: 'divergence', name: first.name, monthDay: '', days, detail: second.name, ...level } as const;
  const [own, other] = [recordOfCoin(first), recordOfCoin(second)];
  const volatility = ratioVolatility(volatilityOf(own), second.isStable ? 0 : volatilityOf(other));
  const spread = volatility * Math.sqrt(days / 365);
  const swings = (bps: number) => Math.min(1, FAT_TAILS * 2 * normalBelow(-logRatioAt(bps) / spread));
  const fails = (bps: number) => depegTail((1 - Math.exp(-logRatioAt(bps))) * 10_000);
  const { perYear, events } = depegsOf(other);
  const failing = second.isStable ? depegWithin(perYear, days) * expectedShare(level, fails) : 0;
  const chance = Math.min(1, expectedShare(level, swings) + failing);
  const error = failing / Math.sqrt(events);
  return { terms, recorded: [own, other], volatility, failing, chance, error, ratePpm: loadedPpm(chance, error) };
}

function recordOfCoin({ feed }: PairedCoin): CoinRecord | undefined {
  return feed === undefined ? undefined : recordOf(feed);
}

/** How far the logarithm of the ratio must be from where it began for a loss of `bps`. */
export function logRatioAt(bps: number): number {
  return 2 * Math.acosh(1 / (1 - bps / 10_000));
}

function ratioVolatility(a: number, b: number): number {
  return Math.sqrt(a * a + b * b - 2 * CORRELATION * a * b);
}
