import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const header =
  'Year,Month,DayofMonth,UniqueCarrier,FlightNum,Origin,Dest,DepTime,ArrTime,DepDelay,ArrDelay,Cancelled,CancellationCode,Diverted';

const whole = z.coerce.number().int();
const hhmm = z.union([z.literal('').transform(() => null), whole.min(0).max(2400)]);
const minutes = z.union([z.literal('').transform(() => null), whole.min(-1440).max(4320)]);
const flag = z.enum(['0', '1']).transform((value) => value === '1');
const airport = z.string().regex(/^[A-Z]{3}$/);

const rowSchema = z.tuple([
  z.literal('2011'),
  whole.min(1).max(12),
  whole.min(1).max(31),
  z.string().regex(/^[A-Z0-9]{2}$/),
  whole.min(1).max(9999),
  airport,
  airport,
  hhmm,
  hhmm,
  minutes,
  minutes,
  flag,
  z.string(),
  flag,
]);

/** One flight as it was recorded. Times are local to their airport, without a zone. */
export type RecordedFlight = {
  /** Local date of scheduled departure, in 2011. */
  date: string;
  carrier: string;
  number: number;
  origin: string;
  destination: string;
  /** Actual departure and arrival at the gate as HHMM, `2400` included; null when there was none. */
  departureTime: number | null;
  arrivalTime: number | null;
  /** Minutes, negative when early; null where nothing was recorded. */
  departureDelay: number | null;
  arrivalDelay: number | null;
  cancelled: boolean;
  diverted: boolean;
};

/** The whole record, kept as text; a row is read when it is asked for. */
export type RecordedFlights = {
  /** The flight of that number on that recorded day (`2011-MM-DD`); no number flew twice on one day. */
  flight(carrier: string, number: number, date: string): RecordedFlight | null;
  /** All days of one flight number, in no special order. */
  ofNumber(carrier: string, number: number): RecordedFlight[];
  /** All flights of one recorded day (`2011-MM-DD`). */
  ofDay(date: string): RecordedFlight[];
};

/**
 * Opens the shipped record (gzip CSV).
 * @throws Error naming the file when its columns are not the expected ones, and the line when a row is malformed.
 */
export function openRecordedFlights(file: string | URL): RecordedFlights {
  const lines = gunzipSync(readFileSync(file)).toString('latin1').split('\n');
  if (lines[0]?.trimEnd() !== header) throw new Error(`${file} does not start with the columns ${header}.`);
  const byNumber = new Map<string, number[]>();
  const byDay = new Map<string, number[]>();
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const [, month = '', day = '', carrier = '', number = ''] = line.split(',', 5);
    addTo(byNumber, `${carrier} ${number}`, i);
    addTo(byDay, `2011-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, i);
  }
  const read = (index: number) => readRow(lines[index] ?? '', index + 1);
  return {
    flight: (carrier, number, date) => {
      const [year, month, day] = date.split('-').map(Number);
      const index = byNumber.get(`${carrier} ${number}`)?.find((i) => lines[i]?.startsWith(`${year},${month},${day},`));
      return index === undefined ? null : read(index);
    },
    ofNumber: (carrier, number) => (byNumber.get(`${carrier} ${number}`) ?? []).map(read),
    ofDay: (date) => (byDay.get(date) ?? []).map(read),
  };
}

function addTo(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}

function readRow(line: string, lineNumber: number): RecordedFlight {
  const row = rowSchema.safeParse(line.trimEnd().split(','));
  if (!row.success) throw new Error(`Line ${lineNumber} of the recorded flights is malformed.`, { cause: row.error });
  const [year, month, day, carrier, number, origin, destination] = row.data;
  const [, , , , , , , departureTime, arrivalTime, departureDelay, arrivalDelay, cancelled, , diverted] = row.data;
  return {
    date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    carrier,
    number,
    origin,
    destination,
    departureTime,
    arrivalTime,
    departureDelay,
    arrivalDelay,
    cancelled,
    diverted,
  };
}
