import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BatchLeaf } from '../batch.ts';
import { appendLines, readLines } from '../durableFile.ts';
import { bytes32, eventKey, type OracleAddress } from '../observation.ts';
import { DamagedMemoryError } from './signedMemory.ts';

/** What this key ever signed in batches for one oracle. Two batches that say different things would cost its seat. */
export type BatchMemory = {
  contradicts(leaf: BatchLeaf): boolean;
  /** Returns when the leaves are on the disk for good; what is known takes no room. */
  remember(leaves: readonly BatchLeaf[]): void;
};

const lineSchema = z.object({
  chainId: z.number(),
  oracle: z.string(),
  product: z.number(),
  subject: bytes32,
  status: z.enum(['VALUE', 'VOID']),
  index: z.number(),
});

type Said = Pick<BatchLeaf, 'status' | 'index'>;

/** Opens `batches.jsonl` in `dir`. @throws DamagedMemoryError when a whole line of it cannot be read. */
export function openBatchMemory(dir: string, to: OracleAddress): BatchMemory {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = join(dir, 'batches.jsonl');
  const signed = new Map<string, Said>();
  readLines(file).forEach((text, i) => {
    const line = readLine(text, i + 1);
    if (line.chainId === to.chainId && line.oracle === to.oracle) signed.set(eventKey(line), line);
  });
  return {
    contradicts: (leaf) => {
      const before = signed.get(eventKey(leaf));
      return before !== undefined && (before.status !== leaf.status || before.index !== leaf.index);
    },
    remember: (leaves) => {
      const fresh = leaves.filter((leaf) => !signed.has(eventKey(leaf)));
      if (fresh.length === 0) return;
      const lines = fresh.map(({ product, subject, status, index }) => ({ ...to, product, subject, status, index }));
      appendLines(
        file,
        lines.map((line) => JSON.stringify(line)),
      );
      for (const leaf of fresh) signed.set(eventKey(leaf), leaf);
    },
  };
}

function readLine(text: string, line: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    throw new DamagedMemoryError(line, 'batches.jsonl');
  }
}
