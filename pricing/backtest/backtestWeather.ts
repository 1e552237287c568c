/** Prices seasons of weather on one span and sells every season of another. */
import type { Span } from '../days.ts';
import { offerOf, paidShare } from '../payout.ts';
import { type Burn, burnStation, seasonsOf, type WeatherPeril, weatherPerils } from '../watches/burnSeasons.ts';
import type { Station } from '../watches/stationLog.ts';
import { saleTerms } from '../watches/watchRate.ts';
import { figuresOf, type SaleFigures } from './measureSale.ts';
import type { DayResult } from './sellBook.ts';

export type WeatherBacktest = { all: SaleFigures; byPeril: Record<WeatherPeril, SaleFigures>; notSold: number };

const DAY = 86_400;

/** One dollar on every row and season. Seasons of one year and station are drawn together for the interval, as days are for flights. */
export function backtestWeather(stations: readonly Station[], train: Span, test: Span): WeatherBacktest {
  let notSold = 0;
  const years = new Map<WeatherPeril, Map<string, DayResult>>(weatherPerils.map((peril) => [peril, new Map()]));
  for (const station of stations)
    for (const peril of weatherPerils)
      for (const row of burnStation(peril, station, train)) {
        const sold = sellRow(row, station, test, (year) => resultOf(years, peril, `${station.name} ${year}`, year));
        notSold += sold.notSold;
      }
  const all = new Map<string, DayResult>();
  for (const results of years.values()) for (const [key, result] of results) addTo(all, key, result);
  return { all: figures(all), byPeril: byPeril(years), notSold };
}

function sellRow(
  { terms, ratePpm }: Burn,
  station: Station,
  test: Span,
  resultFor: (year: number) => DayResult,
): { notSold: number } {
  const { peril, trigger, exit, days } = terms;
  const seasons = seasonsOf(peril, station, terms, test);
  const { terms: sale, lastDay } = saleTerms(peril, days);
  const offer = offerOf(ratePpm, sale, lastDay * DAY);
  if (!offer.sold) return { notSold: seasons.length };
  for (const { year, index } of seasons) {
    const result = resultFor(year);
    result.policies += 1;
    result.premiumUsd += 1;
    result.exposureUsd += offer.payoutUsd;
    result.payoutUsd += offer.payoutUsd * paidShare(index, trigger, exit);
  }
  return { notSold: 0 };
}

function resultOf(
  years: Map<WeatherPeril, Map<string, DayResult>>,
  peril: WeatherPeril,
  key: string,
  year: number,
): DayResult {
  const results = years.get(peril) ?? new Map<string, DayResult>();
  const found = results.get(key) ?? { day: year, policies: 0, premiumUsd: 0, payoutUsd: 0, exposureUsd: 0 };
  results.set(key, found);
  return found;
}

function addTo(
  sums: Map<string, DayResult>,
  key: string,
  { day, policies, premiumUsd, payoutUsd, exposureUsd }: DayResult,
): void {
  const sum = sums.get(key) ?? { day, policies: 0, premiumUsd: 0, payoutUsd: 0, exposureUsd: 0 };
  sum.policies += policies;
  sum.premiumUsd += premiumUsd;
  sum.payoutUsd += payoutUsd;
  sum.exposureUsd += exposureUsd;
  sums.set(key, sum);
}

function byPeril(years: Map<WeatherPeril, Map<string, DayResult>>): WeatherBacktest['byPeril'] {
  const of = (peril: WeatherPeril) => figures(years.get(peril) ?? new Map());
  return { dry: of('dry'), wet: of('wet'), heat: of('heat'), frost: of('frost') };
}

/** Money set aside overlaps in ways that a count of seasons does not tell: left at the whole exposure. */
function figures(results: Map<string, DayResult>): SaleFigures {
  const days = [...results.values()];
  const exposure = days.reduce((sum, { exposureUsd }) => sum + exposureUsd, 0);
  const refused = { load: 0, cutoff: 0, flight: 0, originDay: 0, destinationDay: 0, pool: 0 };
  return figuresOf({ days, refused, peakLockedUsd: exposure, poolAtPeakUsd: exposure, endPoolUsd: 0 });
}
