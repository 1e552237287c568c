/** The layouts in which recorded flights are published, each turned into how the flight ended. */

import { CANCELLED_OR_DIVERTED_INDEX } from '../chain/flightIndex.ts';
import { isDate } from './days.ts';
import type { FlightRecord } from './flightRecord.ts';
import type { Layout } from './readRows.ts';
import type { RowFields } from './rowFields.ts';

/** Column names by what they mean to us; a date stands in one column or in three. */
type Names = {
  date: string | { year: string; month: string; day: string };
  carrier: string;
  number: string;
  origin: string;
  destination: string;
  delay: string;
};
type FlaggedNames = Names & { cancelled: string; diverted: string };

/** Records of the Bureau of Transportation Statistics, whose flags say what was cancelled or diverted, under the names they come with. */
const flagged: FlaggedNames[] = [
  // As `hflights` publishes them, and the yearly files of the 2009 data expo.
  {
    date: { year: 'Year', month: 'Month', day: 'DayofMonth' },
    carrier: 'UniqueCarrier',
    number: 'FlightNum',
    origin: 'Origin',
    destination: 'Dest',
    delay: 'ArrDelay',
    cancelled: 'Cancelled',
    diverted: 'Diverted',
  },
  // The Bureau's own monthly files.
  {
    date: 'FlightDate',
    carrier: 'Reporting_Airline',
    number: 'Flight_Number_Reporting_Airline',
    origin: 'Origin',
    destination: 'Dest',
    delay: 'ArrDelay',
    cancelled: 'Cancelled',
    diverted: 'Diverted',
  },
  // What its download form gives.
  ...['OP_UNIQUE_CARRIER', 'OP_CARRIER', 'UNIQUE_CARRIER', 'CARRIER'].flatMap((carrier) =>
    ['OP_CARRIER_FL_NUM', 'FL_NUM'].map((number) => ({
      date: 'FL_DATE',
      carrier,
      number,
      origin: 'ORIGIN',
      destination: 'DEST',
      delay: 'ARR_DELAY',
      cancelled: 'CANCELLED',
      diverted: 'DIVERTED',
    })),
  ),
];

/** As `pnwflights14` and its sisters publish them, without flags: what is missing tells. */
const unflagged: Names & { departed: string } = {
  date: { year: 'year', month: 'month', day: 'day' },
  carrier: 'carrier',
  number: 'flight',
  origin: 'origin',
  destination: 'dest',
  delay: 'arr_delay',
  departed: 'dep_time',
};

const EARLIEST = -1_440;
const LATEST = CANCELLED_OR_DIVERTED_INDEX - 1;

/** Every layout in which flights are read. */
export const flightLayouts: readonly Layout<FlightRecord>[] = [
  ...flagged.map((names) => ({ names: namesIn(names), read: (row: RowFields) => readFlagged(row, names) })),
  { names: namesIn(unflagged), read: readUnflagged },
];

function namesIn({ date, ...others }: Names): string[] {
  return [...(typeof date === 'string' ? [date] : Object.values(date)), ...Object.values(others)];
}

function readFlagged(row: RowFields, names: FlaggedNames): FlightRecord {
  const flight = readFlight(row, names);
  const cancelled = row.flag(names.cancelled);
  const diverted = row.flag(names.diverted);
  const delay = row.optionalWhole(names.delay, EARLIEST, LATEST);
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
  return {
    ...readDate(row, names.date),
    carrier: row.name(names.carrier, /^[A-Z0-9]{1,3}$/),
    number: row.whole(names.number, 1, 9999),
    origin: row.name(names.origin, /^[A-Z]{3}$/),
    destination: row.name(names.destination, /^[A-Z]{3}$/),
  };
}

function readDate(row: RowFields, names: Names['date']): { year: number; month: number; day: number } {
  if (typeof names === 'string') return row.date(names);
  const year = row.whole(names.year, 1900, 2999);
  const month = row.whole(names.month, -99, 99);
  const day = row.whole(names.day, -99, 99);
  if (row.fault === undefined && !isDate(year, month, day)) row.fail('IMPOSSIBLE_DATE', `${year}-${month}-${day}`);
  return { year, month, day };
}
