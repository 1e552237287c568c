import { type FlightRoute, routeKey } from './flightRecord.ts';
import type { Season, Year } from './seasons.ts';
import { type Estimate, type Level, PSEUDO_FLIGHTS } from './shrinkRates.ts';

export type RowName = FlightRoute & { month: number };

/** Reads `CO 62 IAH EWR 12`: carrier, number, origin, destination, month. Undefined when it is anything else. */
export function parseRowName(text: string): RowName | undefined {
  const match = /^([A-Z0-9]{1,3})\s+(\d{1,4})\s+([A-Z]{3})\s+([A-Z]{3})\s+(\d{1,2})$/.exec(text.trim().toUpperCase());
  if (match === null) return undefined;
  const [, carrier = '', number = '', origin = '', destination = '', month = ''] = match;
  const row = { carrier, number: Number(number), origin, destination, month: Number(month) };
  return row.number >= 1 && row.month >= 1 && row.month <= 12 ? row : undefined;
}

/** One rate as lines of text: what each level saw, what shrinking made of it, the month, the error, the rate. */
export function explainRate(estimate: Estimate, year: Year): string[] {
  const { levels, season } = estimate;
  const level = (name: string, own: Level) =>
    `  ${name.padEnd(24)} ${percent(rawRate(own)).padStart(9)}  (${own.triggered} of ${own.flights})`.padEnd(64) +
    ` shrunk ${percent(own.ratio * year.rate)}`;
  return [
    `${routeKey(estimate)}, month ${estimate.month}: late over 2 hours, cancelled or diverted`,
    level('all flights', levels.all),
    level(`carrier ${estimate.carrier}`, levels.carrier),
    level(`${estimate.carrier} ${estimate.origin}-${estimate.destination}`, levels.route),
    level(`flight ${estimate.number}`, levels.flight),
    `  each level weighs its parent as ${PSEUDO_FLIGHTS} flights, after setting aside the months it flew in`,
    ...monthLines(season),
    `  best estimate ${percent(estimate.chance)}, standard error ${percent(estimate.error)}`,
    `  rate ${estimate.ratePpm} ppm (${percent(estimate.ratePpm / 1e6)}): estimate + error, rounded up`,
  ];
}

function monthLines({ factor, rawFactor, credibility }: Season): string[] {
  const believed = percent(credibility);
  return [
    `  month ${rawFactor.toFixed(2)} times the year as recorded, believed ${believed}: times ${factor.toFixed(3)}`,
  ];
}

function rawRate({ flights, triggered }: Level): number {
  return flights === 0 ? 0 : triggered / flights;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)} %`;
}
