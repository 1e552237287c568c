/**
 * How often flights are paid in a year, and how much worse each month is, from a short record and a long one.
 *
 * A single storm of three days moved the rate of Houston's year by half of itself; half a year tells next to nothing about the other
 * half. So the files' own rate is compared with what the long record of their airports lets one expect, and believed as far as its
 * length goes (credibility: Bühlmann & Gisler, A Course in Credibility Theory, 2005, ch. 4). Seasons are those of the long
 * record; a file's own months change them only as far as airports' own seasons were ever seen to differ.
 */
import { type FlightCounts, sumOf } from './countFlights.ts';
import type { LongRecord } from './longRecord.ts';
import { usualSeason } from './places.ts';

/** One month against the year. */
export type Season = {
  /** Multiplies the year's rate. */
  factor: number;
  /** What the long record says of the month at the two airports. */
  usual: number;
  /** What the files' own months would have made of it; `usual` where they have none. */
  seen: number;
  /** 0 = the own month says nothing, 1 = it speaks for itself. */
  credibility: number;
};

export type Year = {
  /** Expected share of flights triggered, all months alike. */
  rate: number;
  /** The files' own share, after their months are set aside. */
  own: number;
  /** The long record's for the same airports; undefined when it knows none of them. */
  record: number | undefined;
  /** How many years the files cover. */
  years: number;
  /** January first: how much worse than the long record lets one expect the files' months were, and how far that is believed. */
  months: { beyond: number; credibility: number }[];
  /** Standard error of the year's rate as a share of it. */
  relativeError: number;
};

/**
 * The long record counts as this many years more. Measured on the years after it (2011 to 2015, 29 airports): the error of foretelling an
 * airport's next year, as standard deviation of its logarithm, is .267 from the last year alone, .257 from the long record alone
 * and least (.232) when both count the same; for the second half of a year from the first it is .455, .281 and .29 with a third.
 */
const RECORD_YEARS = 1;

/** @throws RangeError when there are no flights. */
export function estimateYear({ routes, origins, days }: FlightCounts, record: LongRecord): Year {
  const all = sumOf(days.values());
  if (all.flights === 0) throw new RangeError('There are no flights to estimate from.');
  const years = days.size / 365.25;
  const { own, known, expected, usual } = ownRates(routes, record);
  const level = known === undefined || expected === undefined ? undefined : blend(known, expected, years);
  const rate = level === undefined || known === undefined ? own : known === 0 ? level : (own * level) / known;
  const evidence = years + (level === undefined ? 0 : RECORD_YEARS);
  return {
    rate: Math.min(1, rate),
    own,
    record: expected,
    years,
    months: usual.map((exposure, i) => ownMonth(i, exposure, origins, own, years, record)),
    relativeError: Math.sqrt(record.yearVariance / evidence),
  };
}

/** @param usual The month (1 to 12) of a route in the long record (`usualSeason`). */
export function seasonOf(usual: number, month: number, { months }: Year): Season {
  const { beyond, credibility } = months[month - 1] ?? { beyond: 0, credibility: 0 };
  return { factor: Math.max(0, usual + credibility * beyond), usual, seen: Math.max(0, usual + beyond), credibility };
}

function blend(known: number, expected: number, years: number): number {
  return (years * known + RECORD_YEARS * expected) / (years + RECORD_YEARS);
}

/**
 * Paid per flight with months set aside: all airports, those of the long record, and what it says of these. `usual` is, January
 * first, what the long record says of the months at these airports, times flights.
 */
function ownRates(routes: FlightCounts['routes'], record: LongRecord) {
  let [paid, weight, knownPaid, knownWeight, expected] = [0, 0, 0, 0, 0];
  const usual = Array.from({ length: 12 }, () => 0);
  for (const route of routes) {
    const exposures = route.months.map((flights, i) =>
      flights === 0 ? 0 : flights * usualSeason(route, i + 1, record),
    );
    for (const [i, exposure] of exposures.entries()) usual[i] = (usual[i] ?? 0) + exposure;
    const exposure = exposures.reduce((sum, part) => sum + part, 0);
    paid += route.triggered;
    weight += exposure;
    const airport = record.airports.get(route.origin);
    if (airport === undefined) continue;
    knownPaid += route.triggered;
    knownWeight += exposure;
    expected += exposure * airport;
  }
  if (knownWeight === 0) return { own: paid / weight, known: undefined, expected: undefined, usual };
  return { own: paid / weight, known: knownPaid / knownWeight, expected: expected / knownWeight, usual };
}

function ownMonth(
  i: number,
  exposure: number,
  origins: FlightCounts['origins'],
  own: number,
  years: number,
  { monthVariance, ownSeasonVariance }: LongRecord,
): Year['months'][number] {
  const month = sumOf([...origins.values()].map((months) => months[i] ?? { flights: 0, triggered: 0 }));
  if (month.flights === 0 || own === 0) return { beyond: 0, credibility: 0 };
  const times = Math.max(1, years);
  const credibility = ownSeasonVariance === 0 ? 0 : times / (times + monthVariance / ownSeasonVariance);
  return { beyond: (month.triggered / own - exposure) / month.flights, credibility };
}
