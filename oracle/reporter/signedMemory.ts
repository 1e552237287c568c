import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Hex } from '../../chain/subject.ts';
import { appendLines, readLines } from '../durableFile.ts';
import { openEvidenceStore } from '../evidence/evidenceStore.ts';
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
  constructor(line: number, file = 'signed.jsonl') {
    super(`Line ${line} of ${file} is damaged.`);
    this.name = 'DamagedMemoryError';
    this.line = line;
  }
}

/** Everything this key ever signed for one oracle, on disk before it goes anywhere else. */
export type SignedMemory = {
  /** The newest statement about an event, to whatever reporter set, or null. */
  of(event: { product: number; subject: Hex }): SignedObservation | null;
  /** The statement about an event to one reporter set, or null. */
  to(reporterSet: Hex, event: { product: number; subject: Hex }): SignedObservation | null;
  /** @throws EquivocationError unless this says the same as what was signed before, for whatever reporter set. */
  check(observation: Observation): void;
  /** Writes it down for good, with the raw answer it rests on when that is at hand. Checks first. */
  remember(observation: SignedObservation, raw: Uint8Array | null): void;
};

const lineSchema = signedObservationSchema.extend({ chainId: z.number(), oracle: z.string() });

/**
 * Opens the memory in `dir`: `signed.jsonl`, which is only ever added to, and the raw answers in `evidence/`.
 * @throws DamagedMemoryError when a whole line of it cannot be read or contradicts another.
 */
export function openSignedMemory(dir: string, to: OracleAddress): SignedMemory {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const evidence = openEvidenceStore(join(dir, 'evidence'));
  const file = join(dir, 'signed.jsonl');
  /** By event; of each the newest last. */
  const signed = new Map<string, SignedObservation[]>();
  const said = (event: { product: number; subject: Hex }) => signed.get(eventKey(event)) ?? [];
  const add = (observation: SignedObservation) =>
    signed.set(eventKey(observation), [...said(observation), observation]);
  const check = (observation: Observation) => {
    const before = said(observation).at(-1);
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
    add(observation);
  });
  return {
    of: (event) => said(event).at(-1) ?? null,
    to: (reporterSet, event) => said(event).findLast((known) => known.reporterSet === reporterSet) ?? null,
    check,
    remember: (observation, raw) => {
      check(observation);
      // The answer first: a statement without the bytes it rests on would be worth little.
      if (raw) evidence.keep(raw);
      appendLines(file, [JSON.stringify({ ...observation, ...to })]);
      add(observation);
    },
  };
}

function readLine(text: string, line: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    throw new DamagedMemoryError(line);
  }
}
