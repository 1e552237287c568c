import { z } from 'zod';

/**
 * Something to go wrong with the next REST calls of an operation.
 * `process`: whether the operation does its work first (default: only when the reply is `normal`). A `drop` with
 * `process: true` is the ambiguous case: the message arrives and the bot never learns so.
 */
export const faultSchema = z.object({
  /** An operation, as `createMessage`, or `*` for all of them. */
  operation: z.string().min(1),
  /** Only calls about this channel. */
  channelId: z.string().exactOptional(),
  /** How many calls it hits. */
  times: z.int().positive().default(1),
  /** Milliseconds to wait before anything else. */
  delayMs: z.number().nonnegative().default(0),
  process: z.boolean().exactOptional(),
  reply: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('normal') }),
      z.object({ kind: z.literal('error'), status: z.int(), code: z.int(), message: z.string() }),
      z.object({
        kind: z.literal('rateLimit'),
        /** Seconds, with fractions. */
        retryAfter: z.number().nonnegative(),
        scope: z.enum(['user', 'global', 'shared']).default('user'),
      }),
      z.object({ kind: z.literal('html'), status: z.int().min(400).max(599) }),
      z.object({ kind: z.literal('drop') }),
    ])
    .default({ kind: 'normal' }),
});

/** A fault as a test writes it. */
export type Fault = z.input<typeof faultSchema>;
/** A fault with its defaults filled in. */
export type ArmedFault = z.output<typeof faultSchema>;

/** The faults that wait for calls, oldest first. */
export class Faults {
  #armed: ArmedFault[] = [];

  add(fault: Fault): void {
    this.#armed.push(faultSchema.parse(fault));
  }

  clear(): void {
    this.#armed = [];
  }

  /** The fault for this call, if any; uses up one of its times. */
  take(operation: string, channelId: string | undefined): ArmedFault | undefined {
    const fault = this.#armed.find(
      (one) =>
        (one.operation === '*' || one.operation === operation) &&
        (one.channelId === undefined || one.channelId === channelId),
    );
    if (!fault) return undefined;
    fault.times -= 1;
    if (fault.times === 0) this.#armed = this.#armed.filter((one) => one !== fault);
    return fault;
  }
}
