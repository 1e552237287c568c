/** Recorded flights from a file in either published layout; rows that cannot be believed are named and left out. */
import { CsvError, parse } from 'csv-parse/sync';
import { type FlightFormat, formatOf } from './flightFormats.ts';
import type { FlightRecord } from './flightRecord.ts';
import { readLines } from './readLines.ts';
import type { RowFault } from './rowFields.ts';

/** Who hears what the file says. `flight` may answer with why the row cannot count after all. */
export type FlightSink = {
  flight(record: FlightRecord): RowFault | undefined;
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

export type FileReading =
  | { ok: true; sha256: string; flights: number; badRows: number }
  | { ok: false; fault: FileFault };

/** Reads one file (`.csv` or `.csv.gz`) to its end, in little memory. */
export async function readFlights(path: string, sink: FlightSink): Promise<FileReading> {
  const reader = new FlightReader(sink);
  const read = await readLines(path, (line, number) => reader.line(line, number), sink.bytes);
  if (!read.ok) return { ok: false, fault: { code: read.code, detail: read.detail } };
  reader.end(read.endedInLine);
  if (reader.fault !== undefined) return { ok: false, fault: reader.fault };
  return { ok: true, sha256: read.sha256, flights: reader.flights, badRows: reader.badRows };
}

/** Takes a file's lines one after the other. It is one line behind, so that it knows which is the last. */
class FlightReader {
  flights = 0;
  badRows = 0;
  fault: FileFault | undefined;
  #format: FlightFormat | undefined;
  #held: { text: string; number: number } | undefined;
  readonly #sink: FlightSink;

  constructor(sink: FlightSink) {
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
    const reading = fields === undefined ? undefined : formatOf(fields);
    if (reading?.ok) this.#format = reading.format;
    else if (reading !== undefined) this.fault = { code: reading.code, detail: reading.detail };
    else this.fault = { code: 'UNKNOWN_FORMAT', detail: JSON.stringify(text.slice(0, 80)) };
  }

  #row(text: string, number: number, mayBeCut: boolean): void {
    const fault = this.#faultOf(text, mayBeCut);
    if (fault === undefined) {
      this.flights += 1;
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
    return reading.ok ? this.#sink.flight(reading.record) : reading.fault;
  }
}

/** The fields of one row, undefined when its quotes do not close. A row of flights never spans lines, so a lost quote spoils only its own. */
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
