/**
 * How much worse each month is than the year, as far as the record can tell a season from a single storm.
 *
 * Bühlmann–Straub credibility (Bühlmann & Straub 1970; Bühlmann & Gisler, A Course in Credibility Theory, 2005, ch. 4): the
 * twelve months are the risks, the quarters of each month are its observations, flights are the weights. A month whose own
 * quarters disagree says little about the season. That is how a storm of a few days is handled: it stays in the
 * year's rate in full, since storms come again, but it widens the variance inside months and so pulls every month, and most
 * visibly its own, towards the year.
 */
import type { PeriodTally, Tally } from './countFlights.ts';

/** One month against the year. */
export type Season = {
  /** Multiplies the year's rate; exactly 1 for a month without records. */
  factor: number;
  /** What the bare ratio would have been. */
  rawFactor: number;
  /** 0 = the month says nothing, 1 = it speaks for itself. */
  credibility: number;
  /** Standard error of the month's overall rate as a share of it: of the year's level and of the factor together. */
  relativeError: number;
};

export type Year = {
  /** Share of all flights triggered. */
  rate: number;
  /** January first. */
  seasons: Season[];
};

/** @throws RangeError when there are no flights. */
export function estimateYear(periods: readonly PeriodTally[]): Year {
  const year = sumOf(periods);
  if (year.flights === 0) throw new RangeError('There are no flights to estimate from.');
  const months = Array.from({ length: 12 }, (_, i) => periods.filter(({ month }) => month === i + 1));
  const rate = year.triggered / year.flights;
  const inside = varianceInside(months);
  const between = varianceBetween(months.map(sumOf), year, inside);
  const seasons = months.map((own) => seasonOf(sumOf(own), year, inside, between));
  return { rate, seasons };
}

function seasonOf(month: Tally, year: Tally, inside: number, between: number): Season {
  const rate = year.triggered / year.flights;
  const credibility = between === 0 || month.flights === 0 ? 0 : month.flights / (month.flights + inside / between);
  const rawFactor = month.flights === 0 || rate === 0 ? 1 : month.triggered / month.flights / rate;
  const factor = 1 + credibility * (rawFactor - 1);
  const variance = inside / year.flights + between * (1 - credibility);
  const expected = rate * factor;
  return { factor, rawFactor, credibility, relativeError: expected === 0 ? 0 : Math.sqrt(variance) / expected };
}

/** Expected variance of one flight's worth of a period around its own month. */
function varianceInside(months: readonly (readonly PeriodTally[])[]): number {
  let squares = 0;
  let freedom = 0;
  for (const periods of months) {
    const month = sumOf(periods);
    for (const { flights, triggered } of periods)
      squares += flights * (triggered / flights - month.triggered / month.flights) ** 2;
    freedom += Math.max(0, periods.length - 1);
  }
  return freedom === 0 ? 0 : squares / freedom;
}

/** Variance of the months' true rates around the year; 0 when what is seen is no more than chance would make. */
function varianceBetween(months: readonly Tally[], year: Tally, inside: number): number {
  const seen = months.filter(({ flights }) => flights > 0);
  const spread = year.flights - seen.reduce((sum, { flights }) => sum + flights ** 2, 0) / year.flights;
  if (spread === 0) return 0;
  const squares = seen.reduce(
    (sum, { flights, triggered }) => sum + flights * (triggered / flights - year.triggered / year.flights) ** 2,
    0,
  );
  return Math.max(0, (squares - (seen.length - 1) * inside) / spread);
}

/** All of them together. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce<Tally>(
    (sum, { flights, triggered }) => ({ flights: sum.flights + flights, triggered: sum.triggered + triggered }),
    { flights: 0, triggered: 0 },
  );
}
