/**
 * Weather rates by burn analysis: what a cover would have paid in every recorded year, trended to next year where there is a trend.
 *
 * World Bank (Mapfumo et al. 2017): expected loss from the record, adjusted by its standard error for short records. A trend is looked for in
 * the index by least squares; where it is unlikely to be chance (|t| > 2), every year is moved along it to the coming one, and the
 * dearer of both burns counts. Half a year that pays in full is added to the record, since what never happened may yet.
 */
import { dateOf, dayNumber, type Span } from '../days.ts';
import { paidShare } from '../payout.ts';
import type { StationDay } from './stationDay.ts';
import type { Station } from './stationLog.ts';
import { type CoinPeril, perils, type WatchPeril, type WatchRate, type WatchTerms } from './watchRate.ts';

export type WeatherPeril = Exclude<WatchPeril, CoinPeril>;

/** The index of one recorded season; `year` is that of its first day. */
export type SeasonIndex = { year: number; index: number };

type WeatherTerms = WatchTerms & { peril: WeatherPeril };

export type Burn = {
  terms: WeatherTerms;
  years: SeasonIndex[];
  /** Mean share of the full payout that the record would have paid. */
  asRecorded: number;
  /** Change of the index per year, and how many of its standard errors that is. */
  trend: { perYear: number; t: number };
  /** The burn after moving every year along the trend; undefined where there is none. */
  trended: number | undefined;
  chance: number;
  error: number;
  ratePpm: number;
};

/** Days on watch, from which level on and how far to the exit, in the unit of the index. Levels are the record's own quantiles, rounded. */
const windows: Record<
  WeatherPeril,
  { lengths: number[]; quantiles: number[]; round: number; span(trigger: number): number }
> = {
  dry: {
    lengths: [30, 91],
    quantiles: [0.1, 0.2],
    round: 50,
    span: (trigger) => -Math.max(50, Math.round(trigger / 100) * 50),
  },
  wet: {
    lengths: [7, 30],
    quantiles: [0.8, 0.9],
    round: 50,
    span: (trigger) => Math.max(100, Math.round(trigger / 100) * 50),
  },
  heat: { lengths: [7, 30], quantiles: [0.8, 0.9], round: 5, span: () => 30 },
  frost: { lengths: [7, 30], quantiles: [0.1, 0.2], round: 5, span: () => -30 },
};

export const weatherPerils = Object.keys(windows).filter((peril): peril is WeatherPeril => peril in windows);

/** Fewer recorded seasons make no rate. */
const LEAST_YEARS = 10;
const TREND_T = 2;
const HALF_A_YEAR = 0.5;
const LEAST_PPM = 5_000;
const LEAST_DRY = 100;

/** Standard errors added to the burn; half a year that pays in full is in it already (docs/pricing.md has what the back-test made of it). */
const LOAD_ERRORS = 0.5;

/** Every row that the record of a station supports. */
export function burnStation(peril: WeatherPeril, station: Station, span: Span): Burn[] {
  const { lengths, quantiles, round, span: exitSpan } = windows[peril];
  const burns: Burn[] = [];
  for (let month = 1; month <= 12; month++)
    for (const days of lengths) {
      const monthDay = `${String(month).padStart(2, '0')}01`;
      const years = seasonsOf(peril, station, { monthDay, days }, span);
      if (years.length < LEAST_YEARS) continue;
      const levels = quantiles.map((quantile) => Math.round(quantileOf(years, quantile) / round) * round);
      for (const trigger of new Set(levels)) {
        if (peril === 'dry' && trigger < LEAST_DRY) continue;
        const exit = trigger + exitSpan(trigger);
        burns.push(
          burn({ peril, name: station.name, monthDay, days, detail: perils[peril].detail, trigger, exit }, years),
        );
      }
    }
  return burns;
}

/** The recorded seasons inside `span` that lack no day. */
export function seasonsOf(
  peril: WeatherPeril,
  station: Station,
  { monthDay, days }: Pick<WatchTerms, 'monthDay' | 'days'>,
  span: Span,
): SeasonIndex[] {
  const seasons: SeasonIndex[] = [];
  const [first, last] = [Number(dateOf(span.from).slice(0, 4)), Number(dateOf(span.to).slice(0, 4))];
  for (let year = first; year <= last; year++) {
    const start = dayNumber(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(2)));
    if (start < span.from || start + days - 1 > span.to) continue;
    const index = indexOf(peril, station.days, start, days);
    if (index !== undefined) seasons.push({ year, index });
  }
  return seasons;
}

/** What the record would have paid under these terms, and the rate that follows. */
export function burn(terms: WeatherTerms, years: SeasonIndex[]): Burn {
  const share = (index: number) => paidShare(index, terms.trigger, terms.exit);
  const asRecorded = meanOf(years.map(({ index }) => share(index)));
  const trend = trendOf(years);
  const coming = Math.max(...years.map(({ year }) => year)) + 1;
  const moved =
    Math.abs(trend.t) > TREND_T ? years.map(({ year, index }) => index + trend.perYear * (coming - year)) : undefined;
  const trended = moved === undefined ? undefined : meanOf(moved.map(share));
  const dearer = Math.max(asRecorded, trended ?? 0);
  const chance = (dearer * years.length + HALF_A_YEAR) / (years.length + HALF_A_YEAR);
  const error = Math.sqrt((chance * (1 - chance)) / (years.length + HALF_A_YEAR));
  const ratePpm = Math.min(1_000_000, Math.max(LEAST_PPM, Math.ceil((chance + LOAD_ERRORS * error) * 1_000_000)));
  return { terms, years, asRecorded, trend, trended, chance, error, ratePpm };
}

export function rateOf({ terms, ratePpm }: Burn): WatchRate {
  return { ...terms, ratePpm };
}

function indexOf(
  peril: WeatherPeril,
  days: Map<number, StationDay>,
  start: number,
  length: number,
): number | undefined {
  const values: number[] = [];
  for (let day = start; day < start + length; day++) {
    const value = readingOf(peril, days.get(day));
    if (value === undefined) return undefined;
    values.push(value);
  }
  if (peril === 'heat') return Math.max(...values);
  return peril === 'frost' ? Math.min(...values) : values.reduce((sum, value) => sum + value, 0);
}

function readingOf(peril: WeatherPeril, day: StationDay | undefined): number | undefined {
  if (peril === 'heat') return day?.hot;
  return peril === 'frost' ? day?.cold : day?.rain;
}

/** Least squares on the year. */
function trendOf(years: readonly SeasonIndex[]): { perYear: number; t: number } {
  const x = meanOf(years.map(({ year }) => year));
  const y = meanOf(years.map(({ index }) => index));
  const sxx = years.reduce((sum, { year }) => sum + (year - x) ** 2, 0);
  const sxy = years.reduce((sum, { year, index }) => sum + (year - x) * (index - y), 0);
  if (sxx === 0 || years.length < 3) return { perYear: 0, t: 0 };
  const perYear = sxy / sxx;
  const rest = years.reduce((sum, { year, index }) => sum + (index - y - perYear * (year - x)) ** 2, 0);
  const error = Math.sqrt(rest / (years.length - 2) / sxx);
  return { perYear, t: error === 0 ? 0 : perYear / error };
}

function quantileOf(years: readonly SeasonIndex[], quantile: number): number {
  const sorted = years.map(({ index }) => index).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] ?? 0;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
