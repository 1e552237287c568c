import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'hono';

/** What can go wrong with a vendor's answers. */
export type Fault =
  | { kind: 'outage'; status: 500 | 502 | 503 }
  | { kind: 'empty' }
  | { kind: 'html' }
  | { kind: 'truncated' }
  /** The right answer, this much later. */
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'tooManyRequests'; retryAfter: number }
  /** Contradictory values, wrong types: whatever the function makes of the right answer. */
  | { kind: 'rewrite'; change: (answer: unknown) => unknown };

/** Breaks a vendor's server, and mends it, while it runs. */
export type VendorControl = {
  setFault(fault: Fault | null): void;
  /** From now on the vendor has never heard of this flight. */
  forget(carrier: string, number: number, date: string): void;
  knows(carrier: string, number: number, date: string): boolean;
  /** Sends a right answer through the present fault. */
  answer(c: Context, json: unknown): Promise<Response>;
};

export function createVendorControl(): VendorControl {
  let fault: Fault | null = null;
  const forgotten = new Set<string>();
  return {
    setFault: (next) => {
      fault = next;
    },
    forget: (carrier, number, date) => forgotten.add(`${carrier} ${number} ${date}`),
    knows: (carrier, number, date) => !forgotten.has(`${carrier} ${number} ${date}`),
    answer: (c, json) => withFault(c, json, fault),
  };
}

async function withFault(c: Context, json: unknown, fault: Fault | null): Promise<Response> {
  const text = JSON.stringify(json);
  switch (fault?.kind) {
    case undefined:
      return asJson(c, text);
    case 'outage':
      return c.text('Internal error', fault.status);
    case 'empty':
      return asJson(c, '');
    case 'html':
      return c.html('<!doctype html><title>Maintenance</title><p>We will be back soon.</p>');
    case 'truncated':
      return asJson(c, text.slice(0, Math.floor(text.length / 2)));
    case 'slow':
      await wait(fault.milliseconds, undefined, { ref: false });
      return asJson(c, text);
    case 'tooManyRequests':
      return c.text('Too many requests', 429, { 'retry-after': String(fault.retryAfter) });
    case 'rewrite':
      return asJson(c, JSON.stringify(fault.change(json)));
  }
}

function asJson(c: Context, text: string): Response {
  return c.body(text, 200, { 'content-type': 'application/json; charset=UTF-8' });
}
