import type { WorldFlight } from '../flights/worldFlights.ts';

/** What the world knows of a flight at one moment. Gate times in unix seconds; null while it has not happened. */
export type KnownFlight = {
  phase: 'scheduled' | 'active' | 'landed' | 'cancelled' | 'diverted';
  departure: number | null;
  arrival: number | null;
  /** Always a guess: the schedule, moved by a late departure. */
  estimatedArrival: number;
};

/** The record does not hold runway times: what taxiing usually takes at a large airport, in seconds. */
export const taxiOut = 12 * 60;
export const taxiIn = 5 * 60;

/** Hides what has not happened yet at `now` (unix seconds). */
export function knownAt({ ending, scheduledDeparture, scheduledArrival }: WorldFlight, now: number): KnownFlight {
  const departure = ending.departure !== null && ending.departure <= now ? ending.departure : null;
  const arrival = ending.kind === 'arrived' && ending.arrival <= now ? ending.arrival : null;
  const lateStart = departure === null ? 0 : Math.max(0, departure - scheduledDeparture);
  return {
    phase: phaseOf(ending, now, departure, arrival),
    departure,
    arrival,
    estimatedArrival: scheduledArrival + lateStart,
  };
}

function phaseOf(
  ending: WorldFlight['ending'],
  now: number,
  departure: number | null,
  arrival: number | null,
): KnownFlight['phase'] {
  if (ending.kind !== 'arrived' && ending.knownAt <= now) return ending.kind;
  if (arrival !== null) return 'landed';
  return departure === null ? 'scheduled' : 'active';
}
