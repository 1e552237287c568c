import { z } from 'zod';
import type { FlightSubject } from '../../chain/subject.ts';
import { flightSource } from './flightSource.ts';
import { agreeOn, type FlightFacts, judgeFlight } from './judgeFlight.ts';
import { asReading, noAnswer, type Source, unknown, type Verdict } from './reading.ts';
import { defaultLimits, type RequestLimits, readJson } from './readJson.ts';

export type AeroDataBoxAccess = { baseUrl: string; apiKey: string; apiHost: string; limits?: RequestLimits };

/** `2026-12-12 23:52Z` and `2026-12-12 18:52-05:00`, with a blank where ISO 8601 has a T. */
const moment = z
  .object({
    utc: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}Z$/)
      .transform((text) => Date.parse(text.replace(' ', 'T')) / 1000)
      .refine((time) => !Number.isNaN(time)),
    local: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}[+-]\d{2}:\d{2}$/),
  })
  .optional();

const movement = z.object({
  airport: z.object({ iata: z.string().optional() }),
  scheduledTime: moment,
  /** At the gate: the newest plan, and in the end what happened. */
  revisedTime: moment,
  runwayTime: moment,
  quality: z.array(z.string()),
});

const flightSchema = z.object({ departure: movement, arrival: movement, status: z.string() });
const answerSchema = z.array(flightSchema);

type BoxFlight = z.infer<typeof flightSchema>;
type BoxMovement = z.infer<typeof movement>;

const beforeDeparture = ['Expected', 'CheckIn', 'Boarding', 'GateClosed', 'Delayed'];
const underWay = ['EnRoute', 'Departed', 'Approaching'];
const ended = ['Arrived', 'Canceled', 'Diverted'];
/** What a verdict can rest on. `Unknown` means that nobody looks; `CanceledUncertain` that it was no longer seen. */
const tellingStatuses = new Set([...beforeDeparture, ...underWay, ...ended]);

/**
 * AeroDataBox. `baseUrl` is `https://aerodatabox.p.rapidapi.com` for the real one at its marketplace, `apiHost` that host's name.
 */
export function aeroDataBoxSource({ baseUrl, apiKey, apiHost, limits = defaultLimits }: AeroDataBoxAccess): Source {
  return flightSource('aerodatabox', 'aerodatabox', async (flight, now) => {
    const url = new URL(`${baseUrl}/flights/number/${flight.carrier}${flight.number}/${flight.date}`);
    url.searchParams.set('dateLocalRole', 'Departure');
    const headers = { 'x-rapidapi-key': apiKey, 'x-rapidapi-host': apiHost };
    const answer = await readJson(url, headers, limits, now);
    if (!answer.ok) return noAnswer(answer.reason, answer.retryAt);
    return asReading(readAeroDataBox(answer.json, flight, now), answer.raw, now);
  });
}

/** What one AeroDataBox answer says about a flight. Pure. */
export function readAeroDataBox(json: unknown, wanted: FlightSubject, now: number): Verdict {
  const answer = answerSchema.safeParse(json);
  if (!answer.success) return unknown('MALFORMED');
  const matches = answer.data.filter(
    ({ departure, arrival }) =>
      departure.airport.iata === wanted.origin &&
      arrival.airport.iata === wanted.destination &&
      departure.scheduledTime?.local.slice(0, 10) === wanted.date,
  );
  return agreeOn(matches.map((flight) => judge(flight, now)));
}

function judge(flight: BoxFlight, now: number): Verdict {
  if (!tellingStatuses.has(flight.status)) return unknown('NOT_FOUND');
  const { arrival } = flight;
  const touchedDownLater =
    flight.status === 'Arrived' &&
    arrival.revisedTime !== undefined &&
    arrival.runwayTime !== undefined &&
    arrival.runwayTime.utc > arrival.revisedTime.utc + 300;
  if (touchedDownLater) return unknown('CONTRADICTORY');
  return judgeFlight(factsOf(flight), now);
}

/** A time counts as having happened only where the movement is `Live`: a schedule (`Basic`) or a guess (`Approximate`) is none. */
function factsOf({ departure, arrival, status }: BoxFlight): FlightFacts {
  const hasLeft = !beforeDeparture.includes(status);
  const leftGate = hasLeft ? live(departure, departure.revisedTime) : null;
  const tookOff = hasLeft ? live(departure, departure.runwayTime) : null;
  return {
    scheduledArrival: arrival.scheduledTime?.utc ?? null,
    actualArrival: status === 'Arrived' ? live(arrival, arrival.revisedTime) : null,
    estimatedArrival: arrival.revisedTime?.utc ?? null,
    departed: leftGate ?? tookOff,
    // A cancelled flight's revised departure is a plan that was given up; only a runway proves that it flew.
    tookOff,
    cancelled: status === 'Canceled',
    diverted: status === 'Diverted',
    delayCheck: null,
  };
}

function live({ quality }: BoxMovement, time: BoxMovement['revisedTime']): number | null {
  return quality.includes('Live') && time ? time.utc : null;
}
