/** What everything that one cause can trigger would cost a full pool, cap by cap. */
import { countFlights } from '../countFlights.ts';
import type { Span } from '../days.ts';
import { type LoggedRoute, spanOf } from '../flightLog.ts';
import { flightSaleTerms } from '../flightTerms.ts';
import type { LongRecord } from '../longRecord.ts';
import { offerOf } from '../payout.ts';
import { estimateRates } from '../shrinkRates.ts';
import { burnStation, type WeatherPeril } from '../watches/burnSeasons.ts';
import type { Station } from '../watches/stationLog.ts';
import { perils } from '../watches/watchRate.ts';
import { airportDays, stationSeasons } from './recordedLosses.ts';
import { type CapLosses, lossesAt } from './simulateLosses.ts';

/** One kind of cause. `deployed`: the share of a pool that its cap leaves to one of them now. */
export type Cause = { name: string; what: string; deployed: number; losses: CapLosses[] };

const CAPS = [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.33, 0.5];
const EVER: Span = { from: -25_000, to: 80_000 };
const DAY = 86_400;
const LEAST_MONTHS = 120;
/** The second cap of every watch: what starts at one place in one month. */
const MONTH_CAP = 1;

/** An airport's day: of the busiest airport alone or of all on the same day, whichever is worse. Undefined when no airport has enough flights. */
export function airportDayCause(routes: readonly LoggedRoute[], record: LongRecord): Cause | undefined {
  const span = spanOf(routes) ?? EVER;
  const airports = airportDays(routes, span);
  if (airports.length === 0) return undefined;
  const payouts = estimateRates(countFlights(routes, span), record).map(
    ({ ratePpm }) => offerOf(ratePpm, flightSaleTerms, flightSaleTerms.lead + DAY).payoutUsd,
  );
  const premiumShare = payouts.length / payouts.reduce((sum, payout) => sum + payout, 0);
  const places = airports.map(({ days }) => days);
  const losses = CAPS.map((cap) => {
    const [one, all] = [lossesAt(cap, places.slice(0, 1), premiumShare), lossesAt(cap, places, premiumShare)];
    return all.at995 > one.at995 ? all : one;
  });
  const names = airports.map(({ airport }) => airport).join(' and ');
  return {
    name: 'flights',
    what: `origin-days in a row, ${names}, the worse of one and all`,
    deployed: flightSaleTerms.caps.originDay.poolShareBps / 10_000,
    losses,
  };
}

/** A station's starting month, by the station with the longest record. Undefined when none has ten years of them. */
export function stationMonthCause(peril: WeatherPeril, stations: readonly Station[]): Cause | undefined {
  const [longest] = stations
    .map((station) => stationSeasons(peril, station, burnStation(peril, station, EVER), EVER))
    .filter(({ shares }) => shares.length >= LEAST_MONTHS)
    .sort((a, b) => b.shares.length - a.shares.length);
  if (longest === undefined) return undefined;
  return {
    name: peril,
    what: 'starting months of one station, in a row',
    deployed: perils[peril].row.settings.caps[MONTH_CAP].poolShareBps / 10_000,
    losses: CAPS.map((cap) => lossesAt(cap, [longest.shares], longest.premiumShare)),
  };
}
