/** What recorded days and seasons would have taken of the exposure of one cause. */
import type { Span } from '../days.ts';
import { eachFlight, type LoggedRoute } from '../flightLog.ts';
import { offerOf, paidShare } from '../payout.ts';
import { type Burn, seasonsOf, type WeatherPeril } from '../watches/burnSeasons.ts';
import type { Station } from '../watches/stationLog.ts';
import { saleTerms } from '../watches/watchRate.ts';

/** An airport with fewer flights a day says too little about its days. */
const LEAST_FLIGHTS_A_DAY = 20;

const DAY = 86_400;

/** Every origin's days in order, each with the share of its flights that were paid; the busiest origin first. Days without flights count 0. */
export function airportDays(logged: readonly LoggedRoute[], span: Span): { airport: string; days: number[] }[] {
  const length = span.to - span.from + 1;
  const tallies = new Map<string, { flights: Uint32Array; paid: Uint32Array; all: number }>();
  for (const route of logged) {
    const tally = tallies.get(route.origin) ?? {
      flights: new Uint32Array(length),
      paid: new Uint32Array(length),
      all: 0,
    };
    tallies.set(route.origin, tally);
    eachFlight(route, span, (day, paid) => {
      const at = day - span.from;
      tally.flights[at] = (tally.flights[at] ?? 0) + 1;
      tally.all += 1;
      if (paid) tally.paid[at] = (tally.paid[at] ?? 0) + 1;
    });
  }
  return [...tallies]
    .filter(([, { all }]) => all / length >= LEAST_FLIGHTS_A_DAY)
    .sort(([a, x], [b, y]) => y.all - x.all || (a < b ? -1 : 1))
    .map(([airport, { flights, paid }]) => ({
      airport,
      days: Array.from(flights, (count, i) => (count === 0 ? 0 : (paid[i] ?? 0) / count)),
    }));
}

/**
 * A station's starting months in order of time, each with the mean share paid over the rows that start in it, and the premium of a dollar
 * of exposure. A starting month is what the cap of a season counts.
 */
export function stationSeasons(
  peril: WeatherPeril,
  station: Station,
  burns: readonly Burn[],
  span: Span,
): { shares: number[]; premiumShare: number } {
  const byMonth = new Map<number, number[]>();
  let [premium, rows] = [0, 0];
  for (const { terms, ratePpm } of burns) {
    if (terms.name !== station.name) continue;
    const { terms: sale, lastDay } = saleTerms(peril, terms.days);
    const { payoutUsd } = offerOf(ratePpm, sale, lastDay * DAY);
    premium += 1 / payoutUsd;
    rows += 1;
    for (const { year, index } of seasonsOf(peril, station, terms, span)) {
      const month = year * 12 + Number(terms.monthDay.slice(0, 2));
      const shares = byMonth.get(month) ?? [];
      byMonth.set(month, shares);
      shares.push(paidShare(index, terms.trigger, terms.exit));
    }
  }
  const months = [...byMonth].sort(([a], [b]) => a - b);
  return {
    shares: months.map(([, shares]) => shares.reduce((sum, share) => sum + share, 0) / shares.length),
    premiumShare: rows === 0 ? 0 : premium / rows,
  };
}
