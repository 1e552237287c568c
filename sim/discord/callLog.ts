import { z } from 'zod';

/** One REST call; `at` (when it reached the server) is in milliseconds of the machine's monotonic clock. */
export const apiCallSchema = z.object({
  /** The operation, as `createMessage`; `unknown` for a path that Discord does not have. */
  operation: z.string(),
  at: z.number(),
  method: z.string(),
  path: z.string(),
  channelId: z.string().exactOptional(),
  interactionId: z.string().exactOptional(),
  /** The HTTP status answered; 0 when the connection was dropped instead. Missing while the call runs. */
  status: z.int().exactOptional(),
});

/** One REST call. */
export type ApiCallRecord = z.infer<typeof apiCallSchema>;

/** Something that a correct bot never does: an unknown path or field, a body out of shape, a wrong opcode. */
export const violationSchema = z.object({
  at: z.number(),
  where: z.enum(['rest', 'gateway']),
  /** The call or opcode, as `POST /channels/1/messages`. */
  what: z.string(),
  why: z.string(),
});

/** Something that a correct bot never does. */
export type Violation = z.infer<typeof violationSchema>;

const KEPT = 100_000;

/** What the bot called and what it did wrong. */
export class CallLog {
  readonly #elapsed: () => number;
  #calls: ApiCallRecord[] = [];
  readonly violations: Violation[] = [];

  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** Notes a call; the caller fills in what it learns later. */
  begin(call: Omit<ApiCallRecord, 'at'>): ApiCallRecord {
    const record: ApiCallRecord = { ...call, at: this.#elapsed() };
    this.#calls.push(record);
    if (this.#calls.length > KEPT * 1.2) this.#calls = this.#calls.slice(-KEPT);
    return record;
  }

  violation(where: Violation['where'], what: string, why: string): void {
    this.violations.push({ at: this.#elapsed(), where, what, why });
  }

  /** Copies of the calls since `since`, of one operation or of all, oldest first. */
  list(operation?: string, since = 0): ApiCallRecord[] {
    return this.#calls
      .filter((call) => call.at >= since && (operation === undefined || call.operation === operation))
      .map((call) => ({ ...call }));
  }
}

/** Milliseconds, with fractions, of CLOCK_MONOTONIC: the same clock in every process of one machine. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
