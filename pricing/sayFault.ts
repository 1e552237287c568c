/** Sentences about files that cannot be used and rows that were left out. */
import type { BadRow, NamedFault } from './countFiles.ts';

const MOST_BAD_ROWS = 20;

const meaning: Record<NamedFault['code'], string> = {
  UNREADABLE: 'cannot be read',
  NOT_GZIP: 'is named .gz but is not sound gzip; fetch it again or unpack it to .csv',
  CUT_SHORT: 'was cut short; fetch it again',
  NOT_TEXT: 'is not a text file with lines',
  EMPTY: 'is empty',
  UNKNOWN_FORMAT: 'has a header of no known layout (see data/README.md)',
  MISSING_COLUMN: 'lacks columns',
  NO_FLIGHTS: 'has no usable flight',
  NO_DAYS: 'has no usable day',
};

export function sayFault(path: string, { code, detail }: NamedFault): string {
  return `${path} ${meaning[code]}: ${detail} (${code}).`;
}

/** Keeps the first bad rows to name them and counts the rest. */
export class BadRows {
  count = 0;
  readonly #first: BadRow[] = [];

  add(row: BadRow): void {
    this.count += 1;
    if (this.#first.length < MOST_BAD_ROWS) this.#first.push(row);
  }

  lines(): string[] {
    const named = this.#first.map(({ path, line, fault }) => `${path}:${line}: ${fault.detail} (${fault.code})`);
    return this.count > named.length ? [...named, `… and ${this.count - named.length} more.`] : named;
  }
}
