import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Hex } from '../../chain/subject.ts';
import {
  eventKey,
  type Observation,
  type OracleAddress,
  type SignedObservation,
  signedObservationSchema,
} from '../observation.ts';

/** A second, different statement about an event that was signed for already. It must never leave this process. */
export class EquivocationError extends Error {
  readonly event: string;
  constructor(event: string) {
    super(`Something else was signed for ${event} before.`);
    this.name = 'EquivocationError';
    this.event = event;
  }
}

/** The file of what was signed is damaged, so that nothing safe can be signed with this key. */
export class DamagedMemoryError extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`Line ${line} of the signed observations is damaged.`);
    this.name = 'DamagedMemoryError';
    this.line = line;
  }
}

/** Everything this key ever signed for one oracle, on disk before it goes anywhere else. */
export type SignedMemory = {
  /** The newest statement about an event, or null. */
  of(event: { product: number; subject: Hex }): SignedObservation | null;
  /** @throws EquivocationError unless this says the same as what was signed before, for whatever reporter set. */
  check(observation: Observation): void;
  /** Writes it down for good, with the raw answer it rests on when that is at hand. Checks first. */
  remember(observation: SignedObservation, raw: Uint8Array | null): void;
};

const lineSchema = signedObservationSchema.extend({ chainId: z.number(), oracle: z.string() });

/**
 * Opens the memory in `dir`: `signed.jsonl`, which is only ever added to, and the raw answers by their hash in `evidence/`.
 * @throws DamagedMemoryError when a whole line of it cannot be read or contradicts another.
 */
export function openSignedMemory(dir: string, to: OracleAddress): SignedMemory {
  const evidence = join(dir, 'evidence');
  mkdirSync(evidence, { recursive: true, mode: 0o700 });
  const file = join(dir, 'signed.jsonl');
  const signed = new Map<string, SignedObservation>();
  const check = (observation: Observation) => {
    const before = signed.get(eventKey(observation));
    if (before && (before.status !== observation.status || before.index !== observation.index))
      throw new EquivocationError(eventKey(observation));
  };
  readLines(file).forEach((text, i) => {
    const { chainId, oracle, ...observation } = readLine(text, i + 1);
    if (chainId !== to.chainId || oracle !== to.oracle) return;
    try {
      check(observation);
    } catch {
      throw new DamagedMemoryError(i + 1);
    }
    signed.set(eventKey(observation), observation);
  });
  return {
    of: (event) => signed.get(eventKey(event)) ?? null,
    check,
    remember: (observation, raw) => {
      check(observation);
      if (raw) writeDurably(join(evidence, `${observation.evidence}.json`), 'w', raw);
      writeDurably(file, 'a', Buffer.from(`${JSON.stringify({ ...observation, ...to })}\n`));
      signed.set(eventKey(observation), observation);
    },
  };
}

/** The complete lines. A torn last one was never sent anywhere, since sending comes after writing: it is cut off. */
function readLines(file: string): string[] {
  const fd = openSync(file, 'a+', 0o600);
  closeSync(fd);
  const bytes = readFileSync(file);
  const complete = bytes.lastIndexOf(10) + 1;
  if (complete < bytes.length) truncateSync(file, complete);
  return bytes.subarray(0, complete).toString('utf8').split('\n').slice(0, -1);
}

function readLine(text: string, line: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    throw new DamagedMemoryError(line);
  }
}

function writeDurably(file: string, flag: 'a' | 'w', bytes: Uint8Array): void {
  const fd = openSync(file, flag, 0o600);
  try {
    writeSync(fd, bytes);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
