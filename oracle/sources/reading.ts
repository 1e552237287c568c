import type { FlightSubject } from '../../chain/subject.ts';

/** Why a source told nothing that can be relied on. None of these is ever evidence of a delay. */
export type UnknownReason =
  /** No answer in time, or the connection failed. */
  | 'UNREACHABLE'
  /** The source refuses our credentials. */
  | 'NOT_AUTHORISED'
  | 'TOO_MANY_REQUESTS'
  | 'SERVER_ERROR'
  /** The request itself was refused. */
  | 'BAD_REQUEST'
  /** Not the JSON that the source documents: HTML, cut off, partial, wrong types, too large. */
  | 'MALFORMED'
  | 'CONTRADICTORY'
  /** Consistent, but no flight is that early or that late. */
  | 'IMPLAUSIBLE'
  /** The source has no such flight, or has given up on it. */
  | 'FLIGHT_NOT_FOUND'
  /** The source names carriers by ICAO code and none is known for this one. */
  | 'NO_CARRIER_CODE';

/**
 * What a source says about one flight: a value, not yet, or nothing. `retryAt` (unix seconds) is the earliest time at which
 * asking again makes sense; null leaves that to the reporter.
 */
export type Reading =
  | { kind: 'value'; index: number; observedAt: number; raw: Uint8Array }
  | { kind: 'notYet'; retryAt: number | null }
  | { kind: 'unknown'; reason: UnknownReason; retryAt: number | null };

/** A vendor of flight data. `now` is chain time in unix seconds. Never throws for what the vendor may answer. */
export type Source = { name: string; read(flight: FlightSubject, now: number): Promise<Reading> };
