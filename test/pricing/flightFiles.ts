import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { FlightLog } from '../../pricing/flightLog.ts';
import type { FlightRecord } from '../../pricing/flightRecord.ts';
import { type FileReading, readFlights } from '../../pricing/readFlights.ts';
import type { RowFault } from '../../pricing/rowFields.ts';

export const shippedFlights = join(import.meta.dirname, '../../data/flights-houston-2011.csv.gz');
export const shippedTable = join(import.meta.dirname, '../../pricing/tables/flights.json.gz');

export const houstonHeader =
  'Year,Month,DayofMonth,UniqueCarrier,FlightNum,Origin,Dest,DepTime,ArrTime,DepDelay,ArrDelay,Cancelled,CancellationCode,Diverted';

/** A folder that goes away with the test. */
export function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'buckler-pricing-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes `content` to a file of that name and gives its path. */
export function fileFor(t: TestContext, name: string, content: string | Buffer): string {
  const path = join(folderFor(t), name);
  writeFileSync(path, content);
  return path;
}

export type Heard = { reading: FileReading; flights: FlightRecord[]; bad: { line: number; code: RowFault['code'] }[] };

/** Everything a file says, duplicates refused as `npm run price` does. */
export async function hear(path: string): Promise<Heard> {
  const log = new FlightLog();
  const flights: FlightRecord[] = [];
  const bad: Heard['bad'] = [];
  const reading = await readFlights(path, {
    flight(record) {
      const fault = log.add(record);
      if (fault === undefined) flights.push(record);
      return fault;
    },
    badRow: (line, { code }) => bad.push({ line, code }),
    bytes: () => {},
  });
  return { reading, flights, bad };
}

/** A landed flight of one carrier, number and route; change what matters. */
export function flight(change: Partial<FlightRecord> = {}): FlightRecord {
  return {
    carrier: 'CO',
    number: 62,
    origin: 'IAH',
    destination: 'EWR',
    year: 2011,
    month: 3,
    day: 1,
    index: 0,
    ...change,
  };
}
