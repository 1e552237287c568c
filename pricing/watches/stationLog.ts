/** Daily weather of stations, from files of days or hours in any order. */
import { basename } from 'node:path';
import type { BadRow, NamedFault } from '../countFiles.ts';
import { dayNumber } from '../days.ts';
import type { Progress } from '../progress.ts';
import type { TableSource } from '../rateTableFile.ts';
import { type Layout, nothingIn, readRows } from '../readRows.ts';
import type { RowFault, RowFields } from '../rowFields.ts';
import { HourLog, type HourRecord } from './hourLog.ts';
import type { DayRecord, StationDay } from './stationDay.ts';

/** Days by day number. */
export type Station = { name: string; days: Map<number, StationDay> };

type Row = { days: DayRecord } | { hours: HourRecord };

/** Records never seen on earth, with room: rain of 1,825 mm in a day (1966), 56.7 and −89.2 °C. */
const MOST_RAIN_MM = 2_000;
const HOTTEST_C = 60;
const COLDEST_C = -95;
const MM_PER_INCH = 25.4;

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
  const hours = new HourLog();
  const sources: TableSource[] = [];
  for (const path of paths) {
    const progress = await progressOf(path);
    const read = await readRows(path, layoutsFor(path), {
      record: (row) => ('days' in row ? log.add(row.days) : hours.add(row.hours)),
      badRow: (line, fault) => onBadRow({ path, line, fault }),
      bytes: progress.bytes,
    }).finally(progress.stop);
    if (!read.ok) return { ok: false, path, fault: read.fault };
    if (read.rows === 0) return { ok: false, path, fault: { code: 'NO_DAYS', detail: nothingIn(read) } };
    sources.push({ name: basename(path), sha256: read.sha256, flights: read.rows });
  }
  for (const day of hours.days()) log.add(day);
  sources.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  return { ok: true, stations: log.stations(), sources };
}

function layoutsFor(path: string): Layout<Row>[] {
  const fromFile = nameOf(
    basename(path)
      .replace(/\.csv(\.gz)?$/, '')
      .replace(/^weather-daily-/, ''),
  );
  const namedIn = (column: string) => (row: RowFields) => nameOf(row.name(column, /^[\w ./-]{1,40}$/));
  const daily = ['date', 'prcp_mm', 'tmax_c', 'tmin_c'];
  const hourly = ['temp_f', 'precip_in'];
  return [
    ...['station', 'location'].map((column) => ({
      names: [column, ...daily],
      read: (row: RowFields) => ({ days: readDay(row, namedIn(column)(row)) }),
    })),
    { names: daily, read: (row) => ({ days: readDay(row, fromFile) }) },
    // The day is the one that the file's own clock shows, whichever that is.
    ...['time_utc', 'time'].map((time) => ({
      names: ['station', time, ...hourly],
      read: (row: RowFields) => ({ hours: readHour(row, namedIn('station')(row), time) }),
    })),
  ];
}

function readHour(row: RowFields, station: string, time: string): HourRecord {
  const { year, month, day } = row.date(time);
  const [inches, fahrenheit] = [
    row.optionalNumber('precip_in', 0, MOST_RAIN_MM / MM_PER_INCH),
    row.optionalNumber('temp_f', fahrenheitOf(COLDEST_C), fahrenheitOf(HOTTEST_C)),
  ];
  return {
    ...{ station, day: dayNumber(year, month, day), hour: row.hour(time) },
    rain: inches === undefined ? undefined : inches * MM_PER_INCH * 10,
    warmth: fahrenheit === undefined ? undefined : ((fahrenheit - 32) / 1.8) * 10,
  };
}

function fahrenheitOf(celsius: number): number {
  return celsius * 1.8 + 32;
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
