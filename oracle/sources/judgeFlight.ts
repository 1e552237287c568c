import { CANCELLED_OR_DIVERTED_INDEX } from '../../chain/flightIndex.ts';
import { clockTolerance, unknown, type Verdict } from './reading.ts';

/** What one record of a vendor says, in unix seconds; null where it says nothing. */
export type FlightFacts = {
  /** The published schedule. */
  scheduledArrival: number | null;
  /** At the gate. Runway times and estimates are not arrivals. */
  actualArrival: number | null;
  estimatedArrival: number | null;
  /** Earliest proof that it left: gate or runway. */
  departed: number | null;
  /** When it left the ground. */
  tookOff: number | null;
  cancelled: boolean;
  diverted: boolean;
  /** What the vendor itself computed against its own schedule: `claimed` and `computed` seconds late must agree. */
  delayCheck: { claimed: number; computed: number } | null;
};

/** Roundings of two fields of one answer may differ by this many seconds; more is a contradiction. */
const tolerance = 300;
const earliestMinutes = -180;
const latestMinutes = 3 * 24 * 60;

/**
 * Minutes late, `CANCELLED_OR_DIVERTED_INDEX`, or why there is no value. Pure; `now` in unix seconds.
 * Only positive evidence counts: a flight that has not arrived is not late, it has not arrived.
 */
export function judgeFlight(facts: FlightFacts, now: number): Verdict {
  const { scheduledArrival, actualArrival, departed, tookOff, cancelled, diverted } = facts;
  if (scheduledArrival === null) return unknown('MALFORMED');
  if (cancelled) {
    // "Cancelled" may only mean that a vendor lost track: nothing may say that it flew, and its arrival time must have passed.
    // One that left the gate and never the ground came back: that is a cancellation like any other.
    if (diverted || tookOff !== null || actualArrival !== null) return unknown('CONTRADICTORY');
    if (now < scheduledArrival) return { kind: 'notYet', retryAt: scheduledArrival };
    return { kind: 'value', index: CANCELLED_OR_DIVERTED_INDEX };
  }
  if (diverted) {
    if (departed === null || departed > now + clockTolerance) return unknown('CONTRADICTORY');
    return { kind: 'value', index: CANCELLED_OR_DIVERTED_INDEX };
  }
  if (actualArrival === null) return notArrived(facts, now);
  if (departed === null || departed > actualArrival) return unknown('CONTRADICTORY');
  if (actualArrival > now + clockTolerance) return unknown('CONTRADICTORY');
  return delay(actualArrival - scheduledArrival, facts.delayCheck);
}

/** The one verdict of several records of the same flight: they must not disagree. */
export function agreeOn(verdicts: readonly Verdict[]): Verdict {
  const [first, ...others] = verdicts;
  if (!first) return unknown('NOT_FOUND');
  const agree = others.every(
    (other) =>
      other.kind === first.kind && (other.kind !== 'value' || first.kind !== 'value' || other.index === first.index),
  );
  return agree ? first : unknown('CONTRADICTORY');
}

function notArrived({ scheduledArrival, estimatedArrival }: FlightFacts, now: number): Verdict {
  const expected = estimatedArrival ?? scheduledArrival ?? now;
  return { kind: 'notYet', retryAt: expected > now ? expected : null };
}

function delay(seconds: number, check: FlightFacts['delayCheck']): Verdict {
  if (check && Math.abs(check.claimed - check.computed) > tolerance) return unknown('CONTRADICTORY');
  const index = Math.floor(seconds / 60);
  if (index < earliestMinutes || index > latestMinutes) return unknown('IMPLAUSIBLE');
  return { kind: 'value', index };
}
