import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { SignerError } from '../problem.ts';

/** The newest row of the record: how many there are, and the hash that covers them all. */
export type Head = { seq: number; hash: string };

const headSchema = z.object({ seq: z.int().nonnegative(), hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** Where the record's end is remembered a second time, best on another disk than the database. */
export type HeadFile = { read(): Head | null; write(head: Head): void };

export function headFile(path: string): HeadFile {
  return {
    read: () => {
      const text = readIfThere(path);
      if (text === null) return null;
      const head = headSchema.safeParse(parse(text));
      if (head.success) return head.data;
      throw new SignerError('ROLLED_BACK', `${path} does not say where the record ends; nothing is signed.`);
    },
    write: (head) => {
      const aside = `${path}.new`;
      const handle = openSync(aside, 'w', 0o600);
      try {
        writeSync(handle, `${JSON.stringify(head)}\n`);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(aside, path);
    },
  };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
