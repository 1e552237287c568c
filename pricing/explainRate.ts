import { type FlightRoute, routeKey } from './flightRecord.ts';
import { offerOf, type PriceSettings, type TimeSettings } from './payout.ts';
import { type Estimate, type Level, LOAD_ERRORS, STRENGTHS } from './shrinkRates.ts';

export type RowName = FlightRoute & { month: number };

const DAY = 86_400;
const AHEAD = [15, 21, 30, 60];

/** Reads `CO 62 IAH EWR 12`: carrier, number, origin, destination, month. Undefined when it is anything else. */
export function parseRowName(text: string): RowName | undefined {
  const match = /^([A-Z0-9]{1,3})\s+(\d{1,4})\s+([A-Z]{3})\s+([A-Z]{3})\s+(\d{1,2})$/.exec(text.trim().toUpperCase());
  if (match === null) return undefined;
  const [, carrier = '', number = '', origin = '', destination = '', month = ''] = match;
  const row = { carrier, number: Number(number), origin, destination, month: Number(month) };
  return row.number >= 1 && row.month >= 1 && row.month <= 12 ? row : undefined;
}

/** One rate as lines of text: what each level saw, what shrinking made of it, the year, the month, the error, the rate, the payout. */
export function explainRate(estimate: Estimate, terms: PriceSettings & TimeSettings): string[] {
  const { levels, season, year } = estimate;
  const level = (name: string, own: Level, strength: number) =>
    `  ${name.padEnd(24)} ${percent(rawRate(own)).padStart(9)}  (${own.triggered} of ${own.flights})`.padEnd(64) +
    ` expected ${own.expected.toFixed(1)}, leans on ${strength}: times ${own.ratio.toFixed(3)}`;
  return [
    `${routeKey(estimate)}, month ${estimate.month}: late over 2 hours, cancelled or diverted`,
    level('all flights', levels.all, 0),
    level(`carrier ${estimate.carrier}`, levels.carrier, STRENGTHS.carrier),
    level(`${estimate.carrier} ${estimate.origin}-${estimate.destination}`, levels.route, STRENGTHS.route),
    level(`flight ${estimate.number}`, levels.flight, STRENGTHS.flight),
    `  the year: recorded ${percent(year.own)} in ${year.years.toFixed(2)} years, long record ${year.record === undefined ? 'without these airports' : percent(year.record)}: ${percent(year.rate)}`,
    `  the month: usually ${season.usual.toFixed(3)} times the year, recorded ${season.seen.toFixed(2)}, believed ${percent(season.credibility)}: times ${season.factor.toFixed(3)}`,
    `  the place: by the long record of its two airports times ${estimate.place.toFixed(3)}, against all recorded flights`,
    `  best estimate ${percent(estimate.chance)}, standard error ${percent(estimate.error)}`,
    `  rate ${estimate.ratePpm} ppm (${percent(estimate.ratePpm / 1e6)}): estimate + ${LOAD_ERRORS} of the error, rounded up`,
    ...payoutLines(estimate.ratePpm, terms, AHEAD),
  ];
}

/** What a dollar buys, by days ahead, and how the price is made up. */
export function payoutLines(ratePpm: number, terms: PriceSettings & TimeSettings, ahead: readonly number[]): string[] {
  return ahead.map((days) => {
    const { payoutUsd, fairValuePpm, sold } = offerOf(ratePpm, terms, days * DAY);
    const lockedDays = days + Math.ceil((terms.watch + terms.settleWithin) / DAY);
    const capital = ((terms.capitalCostBps / 10_000) * lockedDays) / 365;
    const parts = `rate × margin ${percent((ratePpm / 1e6) * (terms.marginBps / 10_000))} + capital ${percent(capital)} for ${lockedDays} days`;
    const refusal = days * DAY <= terms.lead ? ', after the cutoff' : ', load too high';
    return `  ${days} days ahead: ${parts}: a dollar pays $${payoutUsd}, worth ${percent(fairValuePpm / 1e6)}${sold ? '' : refusal}`;
  });
}

function rawRate({ flights, triggered }: Level): number {
  return flights === 0 ? 0 : triggered / flights;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)} %`;
}
