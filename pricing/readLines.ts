/** A text file, gzipped or not, as lines; never more than one piece of it in memory. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** `endedInLine`: the last line had no line end, so the file may have been cut there. */
export type LinesRead =
  | { ok: true; sha256: string; lines: number; endedInLine: boolean }
  | { ok: false; code: 'UNREADABLE' | 'NOT_GZIP' | 'CUT_SHORT' | 'NOT_TEXT'; detail: string };

const LONGEST_LINE = 64 * 1024;

/**
 * Calls `onLine` with every line, without its end and without a byte-order mark, and its number from 1.
 * `onBytes` hears how many bytes of the file as stored were read. A name ending in `.gz` is taken to be gzip.
 */
export async function readLines(
  path: string,
  onLine: (line: string, number: number) => void,
  onBytes: (count: number) => void,
): Promise<LinesRead> {
  const hash = createHash('sha256');
  const splitter = new LineSplitter(onLine);
  const meter = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      onBytes(chunk.length);
      yield chunk;
    }
  };
  const unpack = path.endsWith('.gz') ? createGunzip() : new PassThrough();
  try {
    await pipeline(createReadStream(path), meter, unpack, (chunks: AsyncIterable<Buffer>) => splitter.eat(chunks));
  } catch (error) {
    return failureOf(error, splitter.lines);
  }
  return { ok: true, sha256: hash.digest('hex'), lines: splitter.lines, endedInLine: splitter.endedInLine };
}

class LineTooLongError extends Error {}

class LineSplitter {
  lines = 0;
  endedInLine = false;
  #rest = '';
  readonly #onLine: (line: string, number: number) => void;

  constructor(onLine: (line: string, number: number) => void) {
    this.#onLine = onLine;
  }

  async eat(chunks: AsyncIterable<Buffer>): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of chunks) this.#take(decoder.decode(chunk, { stream: true }));
    this.#take(decoder.decode());
    this.endedInLine = this.#rest !== '';
    if (this.endedInLine) this.#emit(this.#rest);
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length > LONGEST_LINE) throw new LineTooLongError();
    for (const line of lines) this.#emit(line);
  }

  #emit(line: string): void {
    this.lines += 1;
    this.#onLine(line.endsWith('\r') ? line.slice(0, -1) : line, this.lines);
  }
}

/** What went wrong with the file; anything else is a surprise and is thrown on. */
function failureOf(error: unknown, lines: number): LinesRead {
  if (error instanceof LineTooLongError)
    return { ok: false, code: 'NOT_TEXT', detail: `line ${lines + 1} is longer than ${LONGEST_LINE} characters` };
  if (!(error instanceof Error) || !('code' in error)) throw error;
  switch (error.code) {
    case 'Z_BUF_ERROR':
      return { ok: false, code: 'CUT_SHORT', detail: `the archive ends after line ${lines}` };
    case 'Z_DATA_ERROR':
      return { ok: false, code: 'NOT_GZIP', detail: `${error.message}, line ${lines + 1}` };
    case 'ENOENT':
    case 'EACCES':
    case 'EPERM':
    case 'EISDIR':
    case 'EIO':
      return { ok: false, code: 'UNREADABLE', detail: error.message };
    default:
      throw error;
  }
}
