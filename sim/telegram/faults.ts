import { z } from 'zod';

/**
 * Something to go wrong with the next calls of a method.
 * `process`: whether the method does its work first (default: only when the reply is `normal`). A `drop` with
 * `process: true` is the ambiguous case: the message arrives and the bot never learns so.
 */
export const faultSchema = z.object({
  /** A Bot API method, or `*` for every method. */
  method: z.string().min(1),
  /** Only calls that name this chat. */
  chatId: z.int().exactOptional(),
  /** How many calls it hits. */
  times: z.int().positive().default(1),
  /** Milliseconds to wait before anything else. */
  delayMs: z.number().nonnegative().default(0),
  process: z.boolean().exactOptional(),
  reply: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('normal') }),
      z.object({
        kind: z.literal('error'),
        errorCode: z.int(),
        description: z.string(),
        retryAfter: z.int().positive().exactOptional(),
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
  take(method: string, chatId: number | undefined): ArmedFault | undefined {
    const fault = this.#armed.find(
      (one) =>
        (one.method === '*' || one.method.toLowerCase() === method.toLowerCase()) &&
        (one.chatId === undefined || one.chatId === chatId),
    );
    if (!fault) return undefined;
    fault.times -= 1;
    if (fault.times === 0) this.#armed = this.#armed.filter((one) => one !== fault);
    return fault;
  }
}
