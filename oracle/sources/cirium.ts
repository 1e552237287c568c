import { z } from 'zod';
import type { FlightSubject } from '../../chain/subject.ts';
import { flightSource } from './flightSource.ts';
import { agreeOn, type FlightFacts, judgeFlight } from './judgeFlight.ts';
import { asReading, noAnswer, type Source, type Verdict } from './reading.ts';
import { defaultLimits, type RequestLimits, readJson, reasonOf } from './readJson.ts';

export type CiriumAccess = { baseUrl: string; appId: string; appKey: string; limits?: RequestLimits };

const moment = z
  .object({
    dateUtc: z.iso.datetime().transform((text) => Date.parse(text) / 1000),
    dateLocal: z.iso.datetime({ local: true }),
  })
  .optional();

const statusSchema = z.object({
  flightId: z.union([z.number().int(), z.string().min(1)]),
  departureAirportFsCode: z.string(),
  arrivalAirportFsCode: z.string(),
  departureDate: moment,
  status: z.string(),
  operationalTimes: z.object({
    publishedDeparture: moment,
    publishedArrival: moment,
    scheduledGateDeparture: moment,
    scheduledGateArrival: moment,
    estimatedGateArrival: moment,
    actualGateDeparture: moment,
    actualRunwayDeparture: moment,
    actualGateArrival: moment,
  }),
  /** Empty when the flight was early; each field is missing when it is 0. */
  delays: z.object({ arrivalGateDelayMinutes: z.number().int().nonnegative().optional() }).optional(),
});

const answerSchema = z.object({
  error: z.object({ httpStatusCode: z.number().int() }).optional(),
  flightStatuses: z.array(statusSchema).optional(),
});

type CiriumStatus = z.infer<typeof statusSchema>;

/** Scheduled, active, redirected, landed, cancelled, diverted: what a verdict can rest on. Others mean that Cirium gave up. */
const tellingStatuses = new Set(['S', 'A', 'R', 'L', 'C', 'D']);

/** Cirium's FlightStats. `baseUrl` is `https://api.flightstats.com/flex` for the real one. */
export function ciriumSource({ baseUrl, appId, appKey, limits = defaultLimits }: CiriumAccess): Source {
  return flightSource('cirium', 'cirium', async (flight, now) => {
    const [year, month, day] = flight.date.split('-').map(Number);
    const path = `flight/status/${flight.carrier}/${flight.number}/dep/${year}/${month}/${day}`;
    const url = new URL(`${baseUrl}/flightstatus/rest/v2/json/${path}`);
    url.searchParams.set('appId', appId);
    url.searchParams.set('appKey', appKey);
    // The subject names the local date of departure, so that is what is asked for.
    url.searchParams.set('utc', 'false');
    const answer = await readJson(url, {}, limits, now);
    if (!answer.ok) return noAnswer(answer.reason, answer.retryAt);
    return asReading(readCirium(answer.json, flight, now), answer.raw, now);
  });
}

/** What one FlightStats answer says about a flight. Pure. */
export function readCirium(json: unknown, wanted: FlightSubject, now: number): Verdict {
  const answer = answerSchema.safeParse(json);
  if (!answer.success) return { kind: 'unknown', reason: 'MALFORMED' };
  const { error, flightStatuses } = answer.data;
  if (error) return { kind: 'unknown', reason: reasonOf(error.httpStatusCode) };
  if (!flightStatuses) return { kind: 'unknown', reason: 'MALFORMED' };
  const matches = flightStatuses.filter(
    (status) =>
      status.departureAirportFsCode === wanted.origin &&
      status.arrivalAirportFsCode === wanted.destination &&
      localDate(status) === wanted.date,
  );
  return agreeOn(matches.map((status) => judgeStatus(status, now)));
}

function judgeStatus(status: CiriumStatus, now: number): Verdict {
  if (!tellingStatuses.has(status.status)) return { kind: 'unknown', reason: 'NOT_FOUND' };
  const facts = factsOf(status);
  const hasArrived = facts.actualArrival !== null;
  const isStillFlying = status.status === 'S' || status.status === 'A' || status.status === 'R';
  if (hasArrived && isStillFlying) return { kind: 'unknown', reason: 'CONTRADICTORY' };
  return judgeFlight(facts, now);
}

function factsOf({ status, operationalTimes: times, delays }: CiriumStatus): FlightFacts {
  const scheduledArrival = times.publishedArrival ?? times.scheduledGateArrival;
  const actualArrival = times.actualGateArrival;
  const checkedAgainst = times.scheduledGateArrival ?? scheduledArrival;
  return {
    scheduledArrival: scheduledArrival?.dateUtc ?? null,
    actualArrival: actualArrival?.dateUtc ?? null,
    estimatedArrival: times.estimatedGateArrival?.dateUtc ?? null,
    departed: (times.actualGateDeparture ?? times.actualRunwayDeparture)?.dateUtc ?? null,
    tookOff: times.actualRunwayDeparture?.dateUtc ?? null,
    cancelled: status === 'C',
    diverted: status === 'D',
    delayCheck:
      actualArrival && checkedAgainst
        ? delayCheck(delays?.arrivalGateDelayMinutes ?? 0, actualArrival.dateUtc - checkedAgainst.dateUtc)
        : null,
  };
}

/** Cirium counts delays only, so an early arrival compares as on time. */
function delayCheck(minutes: number, computed: number): { claimed: number; computed: number } {
  return { claimed: minutes * 60, computed: Math.max(computed, 0) };
}

function localDate({ operationalTimes, departureDate }: CiriumStatus): string | null {
  const departure = operationalTimes.publishedDeparture ?? operationalTimes.scheduledGateDeparture ?? departureDate;
  return departure ? departure.dateLocal.slice(0, 10) : null;
}
