/** The two layouts in which recorded flights are published, each turned into how the flight ended. */

import { CANCELLED_OR_DIVERTED_INDEX } from '../chain/flightIndex.ts';
import type { FlightRecord } from './flightRecord.ts';
import { type RowFault, RowFields } from './rowFields.ts';

type RowReading = { ok: true; record: FlightRecord } | { ok: false; fault: RowFault };

/** A file's layout as its header tells it. `read` takes the fields of one row, as many as the header has. */
export type FlightFormat = { columns: number; read(fields: readonly string[]): RowReading };

export type HeaderReading =
  | { ok: true; format: FlightFormat }
  | { ok: false; code: 'UNKNOWN_FORMAT' | 'MISSING_COLUMN'; detail: string };

/** Column names common to both layouts, by what they mean to us. */
type Names = {
  year: string;
  month: string;
  day: string;
  carrier: string;
  number: string;
  origin: string;
  destination: string;
  delay: string;
};

/** As `hflights` publishes the records of the Bureau of Transportation Statistics: flags say what was cancelled or diverted. */
const flagged = {
  year: 'Year',
  month: 'Month',
  day: 'DayofMonth',
  carrier: 'UniqueCarrier',
  number: 'FlightNum',
  origin: 'Origin',
  destination: 'Dest',
  delay: 'ArrDelay',
  cancelled: 'Cancelled',
  diverted: 'Diverted',
};

/** As `pnwflights14` publishes them, without flags: what is missing tells. */
const unflagged = {
  year: 'year',
  month: 'month',
  day: 'day',
  carrier: 'carrier',
  number: 'flight',
  origin: 'origin',
  destination: 'dest',
  delay: 'arr_delay',
  departed: 'dep_time',
};

const EARLIEST = -1_440;
const LATEST = CANCELLED_OR_DIVERTED_INDEX - 1;

/** Recognises a layout by its header, whatever the order of columns and whatever else the file has. */
export function formatOf(header: readonly string[]): HeaderReading {
  const columnOf = new Map(header.map((name, i) => [name.trim(), i]));
  const format = (read: (row: RowFields) => FlightRecord): HeaderReading => ({
    ok: true,
    format: { columns: header.length, read: (fields) => readRow(new RowFields(columnOf, fields), read) },
  });
  const layouts = [Object.values(flagged), Object.values(unflagged)].map((names) => {
    const missing = names.filter((name) => !columnOf.has(name));
    return { missing, found: names.length - missing.length };
  });
  const [asFlagged, asUnflagged] = layouts;
  if (asFlagged?.missing.length === 0) return format(readFlagged);
  if (asUnflagged?.missing.length === 0) return format(readUnflagged);
  const nearest = layouts.reduce((best, layout) => (layout.found > best.found ? layout : best));
  if (nearest.found > 0) return { ok: false, code: 'MISSING_COLUMN', detail: nearest.missing.join(', ') };
  return { ok: false, code: 'UNKNOWN_FORMAT', detail: JSON.stringify(header.join(',').slice(0, 80)) };
}

function readRow(row: RowFields, read: (row: RowFields) => FlightRecord): RowReading {
  const record = read(row);
  return row.fault === undefined ? { ok: true, record } : { ok: false, fault: row.fault };
}

function readFlagged(row: RowFields): FlightRecord {
  const flight = readFlight(row, flagged);
  const cancelled = row.flag(flagged.cancelled);
  const diverted = row.flag(flagged.diverted);
  const delay = row.optionalWhole(flagged.delay, EARLIEST, LATEST);
  if (cancelled && diverted) row.fail('CONTRADICTION', 'both cancelled and diverted');
  if (cancelled && delay !== undefined) row.fail('CONTRADICTION', `cancelled, yet arrived ${delay} minutes late`);
  if (!cancelled && !diverted && delay === undefined)
    row.fail('CONTRADICTION', 'neither cancelled nor diverted, yet without an arrival');
  return { ...flight, index: cancelled || diverted ? CANCELLED_OR_DIVERTED_INDEX : (delay ?? 0) };
}

/** Without a departure it was cancelled, without an arrival diverted or not recorded: both count as the worst, for the pool. */
function readUnflagged(row: RowFields): FlightRecord {
  const flight = readFlight(row, unflagged);
  const departed = row.optionalWhole(unflagged.departed, 0, 2400);
  const delay = row.optionalWhole(unflagged.delay, EARLIEST, LATEST);
  if (departed === undefined && delay !== undefined)
    row.fail('CONTRADICTION', `never departed, yet arrived ${delay} minutes late`);
  return { ...flight, index: delay ?? CANCELLED_OR_DIVERTED_INDEX };
}

function readFlight(row: RowFields, names: Names): Omit<FlightRecord, 'index'> {
  const year = row.whole(names.year, 1900, 2999);
  const month = row.whole(names.month, -99, 99);
  const day = row.whole(names.day, -99, 99);
  if (row.fault === undefined && !isDate(year, month, day)) row.fail('IMPOSSIBLE_DATE', `${year}-${month}-${day}`);
  return {
    year,
    month,
    day,
    carrier: row.name(names.carrier, /^[A-Z0-9]{1,3}$/),
    number: row.whole(names.number, 1, 9999),
    origin: row.name(names.origin, /^[A-Z]{3}$/),
    destination: row.name(names.destination, /^[A-Z]{3}$/),
  };
}

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
