/** The thread that `plantAside` starts. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { Planted } from './plantAside.ts';
import { plantTable } from './plantTable.ts';
import { RateTableError } from './rateTableFile.ts';

const { path, bytes } = z.object({ path: z.string(), bytes: z.instanceof(Uint8Array) }).parse(workerData);
parentPort?.postMessage(answer());

function answer(): Planted {
  try {
    return { ok: true, table: plantTable(path, bytes) };
  } catch (error) {
    if (error instanceof RateTableError) return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}
