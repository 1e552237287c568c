import { payoutLines } from '../explainRate.ts';
import type { Burn } from './burnSeasons.ts';
import type { CoinRecord } from './coinRecord.ts';
import type { CoinPrice } from './priceCoins.ts';
import { logRatioAt, type PairPrice } from './pricePairs.ts';
import { perils, saleTerms, termsText, type WatchTerms } from './watchRate.ts';

/** One weather rate as lines of text: years, burn, trend, error, rate, payout. */
export function explainBurn({ terms, years, asRecorded, trend, trended, chance, error, ratePpm }: Burn): string[] {
  const { divisor, name } = perils[terms.peril].unit;
  const indices = years.map(({ index }) => index).sort((a, b) => a - b);
  const read = (index: number | undefined) => `${((index ?? 0) / divisor).toFixed(1)} ${name}`;
  return [
    ...headLines(terms),
    `  ${years.length} seasons recorded: least ${read(indices[0])}, middle ${read(indices[Math.floor(indices.length / 2)])}, most ${read(indices.at(-1))}`,
    `  they would have paid ${percent(asRecorded)} of the full payout on average`,
    `  trend ${(trend.perYear / divisor).toFixed(2)} ${name} a year, ${trend.t.toFixed(1)} of its standard errors${trended === undefined ? ': no reason to follow it' : `: moved to the coming year, ${percent(trended)}`}`,
    `  with half a year that pays in full ${percent(chance)}, standard error ${percent(error)}`,
    `  rate ${ratePpm} ppm (${percent(ratePpm / 1e6)}): estimate + half the error, rounded up`,
    ...offerLines(terms, ratePpm),
  ];
}

/** One coin rate likewise. */
export function explainCoin({ terms, recorded, assumed, chance, error, ratePpm }: CoinPrice): string[] {
  const made =
    terms.peril === 'depeg'
      ? `${assumed.toFixed(3)} lasting depegs a year, prior included`
      : `volatility ${percent(assumed)} a year`;
  return [
    ...headLines(terms),
    `  ${seenOf(recorded)}`,
    `  stated tail: ${made} (docs/pricing.md)`,
    `  expected ${percent(chance)} of the full payout, standard error ${percent(error)}`,
    `  rate ${ratePpm} ppm (${percent(ratePpm / 1e6)}): estimate + half the error, rounded up`,
    ...offerLines(terms, ratePpm),
  ];
}

/** One row of a pair likewise. */
export function explainPair({ terms, recorded, volatility, failing, chance, error, ratePpm }: PairPrice): string[] {
  const [first, second] = recorded;
  const ratio = (bps: number) => Math.exp(logRatioAt(bps)).toFixed(3);
  return [
    ...headLines(terms),
    `  ${terms.name}: ${seenOf(first)}`,
    `  ${terms.detail}: ${seenOf(second)}`,
    `  begins to pay when their ratio is ${ratio(terms.trigger)} times or 1/${ratio(terms.trigger)} of what it was, pays in full at ${ratio(terms.exit)} or 1/${ratio(terms.exit)}`,
    `  stated tail: the ratio's volatility ${percent(volatility)} a year (docs/pricing.md)`,
    `  expected ${percent(chance)} of the full payout, ${percent(failing)} of it from ${terms.detail} failing; standard error ${percent(error)}`,
    `  rate ${ratePpm} ppm (${percent(ratePpm / 1e6)}): estimate + half the error, rounded up`,
    ...offerLines(terms, ratePpm),
  ];
}

function seenOf(recorded: CoinRecord | undefined): string {
  if (recorded === undefined) return 'no rounds recorded';
  const { years, events, volatility } = recorded;
  return `${years.toFixed(2)} years of rounds, ${events} lasting depegs, volatility ${percent(volatility)} a year`;
}

/** What it pays when it is bought on the last day, and a month and two before that. */
function offerLines({ peril, days }: WatchTerms, ratePpm: number): string[] {
  const { terms, lastDay } = saleTerms(peril, days);
  return payoutLines(ratePpm, terms, [lastDay, lastDay + 30, lastDay + 60]);
}

function headLines(terms: WatchTerms): string[] {
  const { divisor, name } = perils[terms.peril].unit;
  const direction = terms.exit < terms.trigger ? 'below' : 'above';
  return [
    `${termsText(terms)}: pays ${direction} ${terms.trigger / divisor} ${name}, in full at ${terms.exit / divisor} ${name}`,
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)} %`;
}
