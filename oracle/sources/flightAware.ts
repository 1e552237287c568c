import { DateTime } from 'luxon';
import { z } from 'zod';
import type { FlightSubject } from '../../chain/subject.ts';
import { icaoByCarrier } from './airlineCodes.ts';
import { flightSource } from './flightSource.ts';
import { agreeOn, type FlightFacts, judgeFlight } from './judgeFlight.ts';
import { asReading, noAnswer, type Source, type Verdict } from './reading.ts';
import { defaultLimits, type RequestLimits, readJson } from './readJson.ts';

export type FlightAwareAccess = { baseUrl: string; apiKey: string; limits?: RequestLimits };

const time = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text) / 1000)
  .nullable();

const airport = z.object({ code_iata: z.string().nullable(), timezone: z.string().nullable() }).nullable();

const flightSchema = z.object({
  fa_flight_id: z.string().min(1),
  origin: airport,
  destination: airport,
  scheduled_out: time,
  scheduled_off: time,
  scheduled_in: time,
  estimated_in: time,
  actual_out: time,
  actual_off: time,
  actual_on: time,
  actual_in: time,
  /** Seconds. Falls back to runway times and to estimates, so it only ever confirms. */
  arrival_delay: z.number().int().nullable(),
  cancelled: z.boolean(),
  diverted: z.boolean(),
});

const answerSchema = z.object({
  flights: z.array(flightSchema),
  links: z.object({ next: z.string().nullish() }).nullish(),
});

type AeroFlight = z.infer<typeof flightSchema>;

const hour = 3600;
const day = 24 * hour;
/** AeroAPI serves `/flights` this far back; older flights are in `/history`. */
const recentDays = 10;

/** FlightAware's AeroAPI v4. `baseUrl` is `https://aeroapi.flightaware.com/aeroapi` for the real one. */
export function flightAwareSource({ baseUrl, apiKey, limits = defaultLimits }: FlightAwareAccess): Source {
  return flightSource('flightaware', 'flightaware', async (flight, now) => {
    const icao = icaoByCarrier.get(flight.carrier);
    if (!icao) return noAnswer('NO_CARRIER_CODE');
    const url = requestUrl(baseUrl, `${icao}${flight.number}`, flight.date, now);
    const answer = await readJson(url, { 'x-apikey': apiKey }, limits, now);
    if (!answer.ok) return noAnswer(answer.reason, answer.retryAt);
    return asReading(readFlightAware(answer.json, flight, now), answer.raw, now);
  });
}

/** What one AeroAPI answer says about a flight. Pure. */
export function readFlightAware(json: unknown, wanted: FlightSubject, now: number): Verdict {
  const answer = answerSchema.safeParse(json);
  // A next page would mean that this one does not say everything.
  if (!answer.success || answer.data.links?.next) return { kind: 'unknown', reason: 'MALFORMED' };
  const matches: AeroFlight[] = [];
  for (const flight of answer.data.flights) {
    if (flight.origin?.code_iata !== wanted.origin || flight.destination?.code_iata !== wanted.destination) continue;
    const date = localDate(flight);
    if (date === null) return { kind: 'unknown', reason: 'MALFORMED' };
    if (date === wanted.date) matches.push(flight);
  }
  return agreeOn(matches.map((flight) => judgeFlight(factsOf(flight, answer.data.flights), now)));
}

function factsOf(flight: AeroFlight, all: readonly AeroFlight[]): FlightFacts {
  const { scheduled_in, actual_in, arrival_delay } = flight;
  const departures = [flight.actual_out, flight.actual_off, flight.actual_on].filter((at) => at !== null);
  const isCheckable = scheduled_in !== null && actual_in !== null && arrival_delay !== null;
  return {
    scheduledArrival: scheduled_in,
    actualArrival: actual_in,
    estimatedArrival: flight.estimated_in,
    departed: departures.length > 0 ? Math.min(...departures) : null,
    tookOff: flight.actual_off ?? flight.actual_on,
    cancelled: flight.cancelled,
    // After a diversion the leg to the other airport carries the same id, and may be the one that is marked.
    diverted: all.some((leg) => leg.fa_flight_id === flight.fa_flight_id && leg.diverted),
    delayCheck: isCheckable ? { claimed: arrival_delay, computed: actual_in - scheduled_in } : null,
  };
}

function localDate({ scheduled_out, scheduled_off, origin }: AeroFlight): string | null {
  const departure = scheduled_out ?? scheduled_off;
  if (departure === null || !origin?.timezone) return null;
  const local = DateTime.fromSeconds(departure, { zone: origin.timezone });
  return local.isValid ? local.toISODate() : null;
}

/** The local day, wherever on earth it is, in UTC. */
function requestUrl(baseUrl: string, ident: string, date: string, now: number): URL {
  const midnight = Date.parse(`${date}T00:00:00Z`) / 1000;
  const start = midnight - 14 * hour;
  const end = midnight + day + 12 * hour;
  // An hour to spare: the vendor's clock is not ours.
  const isRecent = start >= now - recentDays * day + hour;
  const url = new URL(`${baseUrl}${isRecent ? '' : '/history'}/flights/${ident}`);
  url.searchParams.set('start', isoTime(start));
  url.searchParams.set('end', isoTime(end));
  url.searchParams.set('ident_type', 'designator');
  return url;
}

function isoTime(unixSeconds: number): string {
  return `${new Date(unixSeconds * 1000).toISOString().slice(0, 19)}Z`;
}
