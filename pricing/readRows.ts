/** Records from a file of rows in any layout that its header tells; rows that cannot be believed are named and left out. */
import { CsvError, parse } from 'csv-parse/sync';
import { readLines } from './readLines.ts';
import { type RowFault, RowFields } from './rowFields.ts';

type RowReading<R> = { ok: true; record: R } | { ok: false; fault: RowFault };

/** A file's layout as its header tells it. `read` takes the fields of one row, as many as the header has. */
type RowFormat<R> = { columns: number; read(fields: readonly string[]): RowReading<R> };

type HeaderReading<R> =
  | { ok: true; format: RowFormat<R> }
  | { ok: false; code: 'UNKNOWN_FORMAT' | 'MISSING_COLUMN'; detail: string };

/** One way to lay a record out: the columns it cannot do without, and how its fields are read. */
export type Layout<R> = { names: readonly string[]; read(row: RowFields): R };

/** Who hears what the file says. `record` may answer with why the row cannot count after all. */
export type RowSink<R> = {
  record(record: R): RowFault | undefined;
  /** `line` counts from 1, the header's. */
  badRow(line: number, fault: RowFault): void;
  /** Bytes of the file as stored, since the last call. */
  bytes(count: number): void;
};

/** Why nothing of the file can be used. */
export type FileFault = {
  code: 'UNREADABLE' | 'NOT_GZIP' | 'CUT_SHORT' | 'NOT_TEXT' | 'EMPTY' | 'UNKNOWN_FORMAT' | 'MISSING_COLUMN';
  detail: string;
};

export type RowsRead = { ok: true; sha256: string; rows: number; badRows: number } | { ok: false; fault: FileFault };

/** Reads one file (`.csv` or `.csv.gz`) to its end, in little memory. */
export async function readRows<R>(path: string, layouts: readonly Layout<R>[], sink: RowSink<R>): Promise<RowsRead> {
  const reader = new RowReader(layouts, sink);
  const read = await readLines(path, (line, number) => reader.line(line, number), sink.bytes);
  if (!read.ok) return { ok: false, fault: { code: read.code, detail: read.detail } };
  reader.end(read.endedInLine);
  if (reader.fault !== undefined) return { ok: false, fault: reader.fault };
  return { ok: true, sha256: read.sha256, rows: reader.rows, badRows: reader.badRows };
}

/** Why a file without a good row has none. */
export function nothingIn({ badRows }: { badRows: number }): string {
  return badRows === 0 ? 'it has a header and nothing else' : `all of its ${badRows} rows are bad`;
}

/** Recognises a layout by its header, whatever the order of columns and whatever else the file has. */
function formatOf<R>(layouts: readonly Layout<R>[], header: readonly string[]): HeaderReading<R> {
  const columnOf = new Map(header.map((name, i) => [name.trim(), i]));
  const compared = layouts.map(({ names, read }) => {
    const missing = names.filter((name) => !columnOf.has(name));
    return { read, missing, found: names.length - missing.length };
  });
  const fits = compared.find(({ missing }) => missing.length === 0);
  if (fits !== undefined) {
    const read = (fields: readonly string[]) => readRow(new RowFields(columnOf, fields), fits.read);
    return { ok: true, format: { columns: header.length, read } };
  }
  const [nearest] = compared.toSorted((a, b) => b.found - a.found || a.missing.length - b.missing.length);
  if (nearest !== undefined && nearest.found > 0)
    return { ok: false, code: 'MISSING_COLUMN', detail: nearest.missing.join(', ') };
  return { ok: false, code: 'UNKNOWN_FORMAT', detail: JSON.stringify(header.join(',').slice(0, 80)) };
}

function readRow<R>(row: RowFields, read: (row: RowFields) => R): RowReading<R> {
  const record = read(row);
  return row.fault === undefined ? { ok: true, record } : { ok: false, fault: row.fault };
}

/** Takes a file's lines one after the other. It is one line behind, so that it knows which is the last. */
class RowReader<R> {
  rows = 0;
  badRows = 0;
  fault: FileFault | undefined;
  #format: RowFormat<R> | undefined;
  #held: { text: string; number: number } | undefined;
  readonly #layouts: readonly Layout<R>[];
  readonly #sink: RowSink<R>;

  constructor(layouts: readonly Layout<R>[], sink: RowSink<R>) {
    this.#layouts = layouts;
    this.#sink = sink;
  }

  line(text: string, number: number): void {
    if (this.fault !== undefined || text.trim() === '') return;
    if (this.#format === undefined) {
      this.#header(text);
      return;
    }
    if (this.#held !== undefined) this.#row(this.#held.text, this.#held.number, false);
    this.#held = { text, number };
  }

  end(endedInLine: boolean): void {
    if (this.#format === undefined) this.fault ??= { code: 'EMPTY', detail: 'it has no line' };
    if (this.#held !== undefined) this.#row(this.#held.text, this.#held.number, endedInLine);
  }

  #header(text: string): void {
    const fields = splitRow(text);
    const reading = fields === undefined ? undefined : formatOf(this.#layouts, fields);
    if (reading?.ok) this.#format = reading.format;
    else if (reading !== undefined) this.fault = { code: reading.code, detail: reading.detail };
    else this.fault = { code: 'UNKNOWN_FORMAT', detail: JSON.stringify(text.slice(0, 80)) };
  }

  #row(text: string, number: number, mayBeCut: boolean): void {
    const fault = this.#faultOf(text, mayBeCut);
    if (fault === undefined) {
      this.rows += 1;
      return;
    }
    this.badRows += 1;
    this.#sink.badRow(number, fault);
  }

  #faultOf(text: string, mayBeCut: boolean): RowFault | undefined {
    if (this.#format === undefined) return undefined;
    const fields = splitRow(text);
    const { columns } = this.#format;
    if (mayBeCut && (fields === undefined || fields.length < columns))
      return { code: 'CUT_SHORT', detail: `the file ends in the middle of this row` };
    if (fields === undefined) return { code: 'BROKEN_QUOTES', detail: 'a quotation mark is missing or out of place' };
    if (fields.length !== columns)
      return { code: 'WRONG_COLUMN_COUNT', detail: `${fields.length} columns instead of ${columns}` };
    const reading = this.#format.read(fields);
    return reading.ok ? this.#sink.record(reading.record) : reading.fault;
  }
}

/** The fields of one row, undefined when its quotes do not close. No row here spans lines, so a lost quote spoils only its own. */
function splitRow(line: string): string[] | undefined {
  if (!line.includes('"')) return line.split(',');
  try {
    const [row] = parse(line);
    return row;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
