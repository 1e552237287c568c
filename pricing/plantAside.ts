import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { AnyTable } from './plantTable.ts';
import { RateTableError, type RateTableFault } from './rateTableFile.ts';

/** What the thread answers; a table travels as it is. */
export type Planted = { ok: true; table: AnyTable } | { ok: false; code: RateTableFault; message: string };

/** A table of the most rows takes a quarter of it. */
const longestMs = 60_000;
/** Megabytes: many times what the largest table takes. */
const mostMemory = 1024;

const isPlanted = z.custom<Planted>((value) => typeof value === 'object' && value !== null && 'ok' in value);

/**
 * `plantTable` in a thread of its own, so that whoever waits for anything else need not wait for it; a file made to be slow or huge
 * ends that thread and nothing else.
 * @param path what errors call it. @throws RateTableError
 */
export function plantAside(path: string, bytes: Uint8Array): Promise<AnyTable> {
  const { promise, resolve, reject } = Promise.withResolvers<AnyTable>();
  const thread = new Worker(new URL('./plantThread.ts', import.meta.url), {
    workerData: { path, bytes },
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  const refuse = (code: RateTableFault, why: string) =>
    reject(new RateTableError(code, `The rate table ${path} cannot be read: ${why}.`));
  const timer = setTimeout(() => refuse('TOO_LARGE', `it took more than ${longestMs / 1000} seconds`), longestMs);
  thread.on('message', (message) => {
    const answer = isPlanted.parse(message);
    if (answer.ok) resolve(answer.table);
    else reject(new RateTableError(answer.code, answer.message));
  });
  thread.on('error', (error) => refuse('UNREADABLE', error.message));
  thread.on('exit', () => refuse('UNREADABLE', 'its thread ended'));
  return promise.finally(() => {
    clearTimeout(timer);
    return thread.terminate();
  });
}
