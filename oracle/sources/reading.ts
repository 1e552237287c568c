import type { Hex } from '../../chain/subject.ts';

/** Why a source told nothing that can be relied on. None of these is ever evidence of anything that is covered. */
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
  /** The answer contradicts itself, or tells of the future. */
  | 'CONTRADICTORY'
  /** Consistent, but no flight is that late and no wind blows that hard. */
  | 'IMPLAUSIBLE'
  /** The answer is in another unit than the one that was asked for. */
  | 'WRONG_UNIT'
  /** A day, an hour or a round of the watch was not measured. */
  | 'MISSING_DAYS'
  /** The source has no such flight, station or protocol, or has given up on it. */
  | 'NOT_FOUND'
  /** The source names carriers by ICAO code and none is known for this one. */
  | 'NO_CARRIER_CODE'
  /** This source cannot answer that: another product, a subject it cannot read, or a station that it does not know. */
  | 'NOT_ANSWERED_HERE';

/**
 * What a source says about one event: a value, not yet, or nothing. `retryAt` (unix seconds) is the earliest time at which
 * asking again makes sense; null leaves that to the reporter.
 */
export type Reading =
  | { kind: 'value'; index: number; observedAt: number; raw: Uint8Array }
  | { kind: 'notYet'; retryAt: number | null }
  | { kind: 'unknown'; reason: UnknownReason; retryAt: number | null };

/** A reading before it is tied to the bytes it was taken from. `index` is in the unit of `chain/products.ts`. */
export type Verdict =
  | { kind: 'value'; index: number }
  | { kind: 'notYet'; retryAt: number | null }
  | { kind: 'unknown'; reason: UnknownReason };

/** What is asked about: one event of one product. */
export type Question = { product: number; subject: Hex };

/**
 * Whose observations a source passes on. Two sources of one family are one witness, however many servers they have
 * (docs/data-rules.md says why each is where it is).
 */
export type Family =
  | 'flightaware'
  | 'cirium'
  | 'aerodatabox'
  | 'noaa'
  | 'era5'
  | 'merra2'
  | 'chainlink'
  | 'defillama'
  | 'configured';

/** One vendor of data. `now` is chain time in unix seconds. Never throws for what the vendor may answer. */
export type Source = {
  name: string;
  family: Family;
  /** The products it can answer for. */
  products: readonly number[];
  read(question: Question, now: number): Promise<Reading>;
};

/** Two clocks may differ by this many seconds; what is further ahead comes from the future and proves nothing. */
export const clockTolerance = 300;

/** A verdict with the raw answer it was taken from, read at `now`. */
export function asReading(verdict: Verdict, raw: Uint8Array, now: number): Reading {
  if (verdict.kind === 'value') return { ...verdict, observedAt: now, raw };
  return verdict.kind === 'notYet' ? verdict : { ...verdict, retryAt: null };
}

/** A source's failure to say anything. */
export function noAnswer(reason: UnknownReason, retryAt: number | null = null): Reading {
  return { kind: 'unknown', reason, retryAt };
}

/** An answer that says nothing. */
export function unknown(reason: UnknownReason): Verdict {
  return { kind: 'unknown', reason };
}
