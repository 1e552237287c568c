/** Daily weather of stations, from files in any order. */
import { basename } from 'node:path';
import type { BadRow, NamedFault } from '../countFiles.ts';
import { dayNumber } from '../days.ts';
import type { Progress } from '../progress.ts';
import type { TableSource } from '../rateTableFile.ts';
import { type Layout, readRows } from '../readRows.ts';
import type { RowFault, RowFields } from '../rowFields.ts';

/** Rain in tenths of a millimetre, hottest and coldest in tenths of a degree Celsius; undefined where nothing was recorded. */
export type StationDay = { rain: number | undefined; hot: number | undefined; cold: number | undefined };

/** Days by day number. */
export type Station = { name: string; days: Map<number, StationDay> };

type DayRecord = StationDay & { station: string; day: number };

/** Records never seen on earth, with room: rain of 1,825 mm in a day (1966), 56.7 and −89.2 °C. */
const MOST_RAIN_MM = 2_000;
const HOTTEST_C = 60;
const COLDEST_C = -95;

export class StationLog {
  readonly #stations = new Map<string, Map<number, StationDay>>();

  /** The second row of one station's day is refused; where the two differ, nothing is known of that day, whichever came first. */
  add({ station, day, ...values }: DayRecord): RowFault | undefined {
    const days = this.#stations.get(station) ?? new Map<number, StationDay>();
    this.#stations.set(station, days);
    const known = days.get(day);
    if (known === undefined) {
      days.set(day, values);
      return undefined;
    }
    const agreed = <T>(a: T | undefined, b: T | undefined) => (a === b ? a : undefined);
    days.set(day, {
      rain: agreed(known.rain, values.rain),
      hot: agreed(known.hot, values.hot),
      cold: agreed(known.cold, values.cold),
    });
    return { code: 'DUPLICATE', detail: `${station} was already read for that day` };
  }

  /** By name. */
  stations(): Station[] {
    return [...this.#stations].map(([name, days]) => ({ name, days })).sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

export type LoggedStations =
  | { ok: true; stations: Station[]; sources: TableSource[] }
  | { ok: false; path: string; fault: NamedFault };

/** Logs all `paths` together. A file without a station or location column is of one station, named after the file. */
export async function logStations(
  paths: readonly string[],
  progressOf: (path: string) => Promise<Progress>,
  onBadRow: (row: BadRow) => void,
): Promise<LoggedStations> {
  const log = new StationLog();
  const sources: TableSource[] = [];
  for (const path of paths) {
    const progress = await progressOf(path);
    const read = await readRows(path, layoutsFor(path), {
      record: (record) => log.add(record),
      badRow: (line, fault) => onBadRow({ path, line, fault }),
      bytes: progress.bytes,
    }).finally(progress.stop);
    if (!read.ok) return { ok: false, path, fault: read.fault };
    if (read.rows === 0)
      return { ok: false, path, fault: { code: 'NO_DAYS', detail: `${read.badRows} bad rows and nothing else` } };
    sources.push({ name: basename(path), sha256: read.sha256, flights: read.rows });
  }
  sources.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  return { ok: true, stations: log.stations(), sources };
}

function layoutsFor(path: string): Layout<DayRecord>[] {
  const columns = ['date', 'prcp_mm', 'tmax_c', 'tmin_c'];
  const fromFile = nameOf(
    basename(path)
      .replace(/\.csv(\.gz)?$/, '')
      .replace(/^weather-daily-/, ''),
  );
  return [
    { names: ['station', ...columns], read: (row) => readDay(row, nameOf(row.name('station', /^[\w ./-]{1,40}$/))) },
    { names: ['location', ...columns], read: (row) => readDay(row, nameOf(row.name('location', /^[\w ./-]{1,40}$/))) },
    { names: columns, read: (row) => readDay(row, fromFile) },
  ];
}

function readDay(row: RowFields, station: string): DayRecord {
  const { year, month, day } = row.date('date');
  const tenths = (column: string, least: number, most: number) => {
    const value = row.optionalNumber(column, least, most);
    return value === undefined ? undefined : Math.round(value * 10);
  };
  const hot = tenths('tmax_c', COLDEST_C, HOTTEST_C);
  const cold = tenths('tmin_c', COLDEST_C, HOTTEST_C);
  if (hot !== undefined && cold !== undefined && cold > hot)
    row.fail('CONTRADICTION', `the coldest, ${cold / 10} °C, is above the hottest, ${hot / 10} °C`);
  return { station, day: dayNumber(year, month, day), rain: tenths('prcp_mm', 0, MOST_RAIN_MM), hot, cold };
}

/** As a subject can carry it. */
function nameOf(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9/._-]/g, '-')
    .slice(0, 13);
}
