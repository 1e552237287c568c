import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readLines } from '../../pricing/readLines.ts';
import { fileFor } from './flightFiles.ts';

test('gives every line with its number and without its end, counts the bytes as stored and hashes them', async (t) => {
  const text = '\uFEFFa\r\nb\n\nc';
  for (const [name, content] of [
    ['a.csv', Buffer.from(text)],
    ['a.csv.gz', gzipSync(text)],
  ] as const) {
    const lines: [string, number][] = [];
    let bytes = 0;
    const read = await readLines(
      fileFor(t, name, content),
      (line, number) => lines.push([line, number]),
      (count) => {
        bytes += count;
      },
    );
    assert.deepEqual(lines, [
      ['a', 1],
      ['b', 2],
      ['', 3],
      ['c', 4],
    ]);
    assert.equal(bytes, content.length);
    const sha256 = createHash('sha256').update(content).digest('hex');
    assert.deepEqual(read, { ok: true, sha256, lines: 4, endedInLine: true });
  }
});
