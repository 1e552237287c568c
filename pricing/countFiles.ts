import { basename } from 'node:path';
import { FlightLog } from './flightLog.ts';
import type { Progress } from './progress.ts';
import type { TableSource } from './rateTableFile.ts';
import { readFlights } from './readFlights.ts';
import { type FileFault, nothingIn } from './readRows.ts';
import type { RowFault } from './rowFields.ts';

export type BadRow = { path: string; line: number; fault: RowFault };

export type NamedFault = { code: FileFault['code'] | 'NO_FLIGHTS' | 'NO_DAYS'; detail: string };

export type LoggedFiles =
  | { ok: true; log: FlightLog; sources: TableSource[]; badRows: number }
  | { ok: false; path: string; fault: NamedFault };

/** Logs the flights of all `paths` together; stops at the first file of which nothing can be used. */
export async function logFiles(
  paths: readonly string[],
  progressOf: (path: string) => Promise<Progress>,
  onBadRow: (row: BadRow) => void,
): Promise<LoggedFiles> {
  const log = new FlightLog();
  const sources: TableSource[] = [];
  let badRows = 0;
  for (const path of paths) {
    const progress = await progressOf(path);
    const reading = await readFlights(path, {
      flight: (record) => log.add(record),
      badRow: (line, fault) => onBadRow({ path, line, fault }),
      bytes: progress.bytes,
    }).finally(progress.stop);
    if (!reading.ok) return { ok: false, path, fault: reading.fault };
    if (reading.flights === 0) return { ok: false, path, fault: { code: 'NO_FLIGHTS', detail: nothingIn(reading) } };
    sources.push({ name: basename(path), sha256: reading.sha256, flights: reading.flights });
    badRows += reading.badRows;
  }
  sources.sort((a, b) => (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : 0));
  return { ok: true, log, sources, badRows };
}
