import { z } from 'zod';

/** One call of the Bot API; `at` (when it reached the server) is in milliseconds of the machine's monotonic clock. */
export const apiCallSchema = z.object({
  method: z.string(),
  at: z.number(),
  chatId: z.int().exactOptional(),
  callbackQueryId: z.string().exactOptional(),
  /** The HTTP status answered; 0 when the connection was dropped instead. Missing while the call runs. */
  status: z.int().exactOptional(),
});

/** One call of the Bot API. */
export type ApiCallRecord = z.infer<typeof apiCallSchema>;

const KEPT = 100_000;

/** Which methods the bot called, and when. */
export class CallLog {
  #calls: ApiCallRecord[] = [];

  /** Notes a call; the caller fills in what it learns later. */
  begin(method: string, at: number): ApiCallRecord {
    const call: ApiCallRecord = { method, at };
    this.#calls.push(call);
    if (this.#calls.length > KEPT * 1.2) this.#calls = this.#calls.slice(-KEPT);
    return call;
  }

  /** Copies of the calls since `since`, of one method or of all, oldest first. */
  list(method?: string, since = 0): ApiCallRecord[] {
    const wanted = method?.toLowerCase();
    return this.#calls
      .filter((call) => call.at >= since && (wanted === undefined || call.method.toLowerCase() === wanted))
      .map((call) => ({ ...call }));
  }
}

/** Milliseconds, with fractions, of CLOCK_MONOTONIC: the same clock in every process of one machine. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
