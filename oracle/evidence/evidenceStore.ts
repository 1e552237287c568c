import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { keccak256 } from 'viem';
import type { Hex } from '../../chain/subject.ts';
import { writeDurably } from '../durableFile.ts';

/** Raw answers by their hash. What is in it never changes; it only grows. */
export type EvidenceStore = {
  /** Returns the hash when the bytes are on the disk for good. */
  keep(raw: Uint8Array): Hex;
};

/** An answer longer than this is none that a source gives. */
const largestAnswer = 64 * 1024 * 1024;

/** Opens the store in `dir`: one gzip file per answer, named by the keccak256 of what is in it. */
export function openEvidenceStore(dir: string): EvidenceStore {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return {
    keep: (raw) => {
      const hash = keccak256(raw);
      const file = fileOf(dir, hash);
      if (existsSync(file)) return hash;
      // Under its name only when it is whole: a crash leaves a file that nobody looks for.
      const draft = join(dir, `${randomUUID()}.draft`);
      writeDurably(draft, 'wx', gzipSync(raw));
      renameSync(draft, file);
      const fd = openSync(dir, 'r');
      fsyncSync(fd);
      closeSync(fd);
      return hash;
    },
  };
}

/** The bytes with that hash: null where there are none, 'DAMAGED' where the file holds others. */
export function readEvidence(dir: string, hash: Hex): Uint8Array | 'DAMAGED' | null {
  const file = fileOf(dir, hash);
  if (!existsSync(file)) return null;
  try {
    const raw = gunzipSync(readFileSync(file), { maxOutputLength: largestAnswer });
    return keccak256(raw) === hash ? raw : 'DAMAGED';
  } catch {
    return 'DAMAGED';
  }
}

function fileOf(dir: string, hash: Hex): string {
  return join(dir, `${hash}.gz`);
}
