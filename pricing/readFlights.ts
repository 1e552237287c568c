/** Recorded flights from a file in any published layout; rows that cannot be believed are named and left out. */
import { flightLayouts } from './flightFormats.ts';
import type { FlightRecord } from './flightRecord.ts';
import { type FileFault, readRows } from './readRows.ts';
import type { RowFault } from './rowFields.ts';

/** Who hears what the file says. `flight` may answer with why the row cannot count after all. */
export type FlightSink = {
  flight(record: FlightRecord): RowFault | undefined;
  /** `line` counts from 1, the header's. */
  badRow(line: number, fault: RowFault): void;
  /** Bytes of the file as stored, since the last call. */
  bytes(count: number): void;
};

export type FileReading =
  | { ok: true; sha256: string; flights: number; badRows: number }
  | { ok: false; fault: FileFault };

/** Reads one file (`.csv` or `.csv.gz`) to its end, in little memory. */
export async function readFlights(path: string, sink: FlightSink): Promise<FileReading> {
  const read = await readRows(path, flightLayouts, { ...sink, record: (record) => sink.flight(record) });
  if (!read.ok) return read;
  return { ok: true, sha256: read.sha256, flights: read.rows, badRows: read.badRows };
}
