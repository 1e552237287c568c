/** The subject: 32 bytes of fixed-width ASCII that name the one thing watched, readable on chain. */

export type Hex = `0x${string}`;

/** One flight on one local departure date. */
export type FlightSubject = {
  /** IATA or DOT carrier code, 1 to 3 characters, e.g. `CO`. */
  carrier: string;
  /** Flight number, 1 to 9999. */
  number: number;
  /** Local date of scheduled departure, `YYYY-MM-DD`. */
  date: string;
  /** IATA airport codes. */
  origin: string;
  destination: string;
};

/** First column and width of every field of a flight subject; the rest is spaces. */
export const flightColumns = {
  carrier: { at: 0, width: 3 },
  number: { at: 3, width: 4 },
  date: { at: 7, width: 8 },
  origin: { at: 15, width: 3 },
  destination: { at: 18, width: 3 },
  padding: { at: 21, width: 11 },
} as const;

export type ColumnRange = { at: number; width: number };

/** Bit i set: column i belongs (0 = leftmost byte). The form that `IRateBook.Cap.columns` and `rateColumns` take. */
export function columnBits(...ranges: readonly ColumnRange[]): number {
  let bits = 0;
  for (const { at, width } of ranges) for (let i = at; i < at + width; i++) bits |= 1 << i;
  return bits >>> 0;
}

const month: ColumnRange = { at: 11, width: 2 };

/** A flight's rate row: carrier, number, month, origin, destination (and the padding, so that nothing hides there). */
export const flightRateColumns = columnBits(
  flightColumns.carrier,
  flightColumns.number,
  month,
  flightColumns.origin,
  flightColumns.destination,
  flightColumns.padding,
);

/** What flights accumulate with: the flight itself; its origin that day; its destination that day. */
export const flightCapColumns = {
  flight: columnBits({ at: 0, width: 32 }),
  originDay: columnBits(flightColumns.date, flightColumns.origin),
  destinationDay: columnBits(flightColumns.date, flightColumns.destination),
} as const;

export class MalformedSubjectError extends Error {
  readonly field: string;
  constructor(field: string, value: unknown) {
    super(`The subject's ${field} cannot be ${JSON.stringify(value)}.`);
    this.name = 'MalformedSubjectError';
    this.field = field;
  }
}

/** @throws MalformedSubjectError naming the first field that does not fit its columns. */
export function encodeFlight(flight: FlightSubject): Hex {
  if (!/^[A-Z0-9]{1,3}$/.test(flight.carrier)) throw new MalformedSubjectError('carrier', flight.carrier);
  if (!Number.isInteger(flight.number) || flight.number < 1 || flight.number > 9999)
    throw new MalformedSubjectError('number', flight.number);
  if (!isCalendarDate(flight.date)) throw new MalformedSubjectError('date', flight.date);
  if (!/^[A-Z]{3}$/.test(flight.origin)) throw new MalformedSubjectError('origin', flight.origin);
  if (!/^[A-Z]{3}$/.test(flight.destination)) throw new MalformedSubjectError('destination', flight.destination);
  const text =
    flight.carrier.padEnd(3) +
    String(flight.number).padStart(4, '0') +
    flight.date.replaceAll('-', '') +
    flight.origin +
    flight.destination;
  return `0x${Buffer.from(text.padEnd(32), 'latin1').toString('hex')}`;
}

/** @throws MalformedSubjectError when the bytes are not what `encodeFlight` writes. */
export function decodeFlight(subject: Hex): FlightSubject {
  const text = Buffer.from(subject.slice(2), 'hex').toString('latin1');
  const field = ({ at, width }: ColumnRange) => text.slice(at, at + width);
  const date = field(flightColumns.date);
  const flight: FlightSubject = {
    carrier: field(flightColumns.carrier).trimEnd(),
    number: Number(field(flightColumns.number)),
    date: `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`,
    origin: field(flightColumns.origin),
    destination: field(flightColumns.destination),
  };
  if (encodeFlight(flight) !== subject) throw new MalformedSubjectError('columns', subject);
  return flight;
}

/** The subject with every column outside `columns` zeroed: the key of its rate row or of what it accumulates with. */
export function maskSubject(subject: Hex, columns: number): Hex {
  const bytes = Buffer.from(subject.slice(2), 'hex');
  for (let i = 0; i < 32; i++) if ((columns & (1 << i)) === 0) bytes[i] = 0;
  return `0x${bytes.toString('hex')}`;
}

/** @returns whether `date` is `YYYY-MM-DD` and in the calendar. */
export function isCalendarDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date;
}
