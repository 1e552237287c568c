import { closeSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';

/** The complete lines of a file that is only ever added to. A torn last one was never acted on: it is cut off. */
export function readLines(file: string): string[] {
  const fd = openSync(file, 'a+', 0o600);
  closeSync(fd);
  const bytes = readFileSync(file);
  const complete = bytes.lastIndexOf(10) + 1;
  if (complete < bytes.length) truncateSync(file, complete);
  return bytes.subarray(0, complete).toString('utf8').split('\n').slice(0, -1);
}

/** Returns when the lines are on the disk for good. */
export function appendLines(file: string, lines: readonly string[]): void {
  writeDurably(file, 'a', Buffer.from(lines.map((line) => `${line}\n`).join('')));
}

/** Returns when the bytes are on the disk for good. @param flag As `node:fs` has them. */
export function writeDurably(file: string, flag: 'a' | 'wx', bytes: Uint8Array): void {
  const fd = openSync(file, flag, 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
