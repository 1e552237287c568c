import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** One hourly report of an airport. Unix seconds; whole knots, null where nothing was recorded. */
export type RecordedWind = { at: number; direction: number | null; wind: number | null; gust: number | null };

/** The record of 2013 by IATA code, in order of time. */
export type RecordedWinds = ReadonlyMap<string, readonly RecordedWind[]>;

/** Knots in a mile per hour, as the publisher of the record reckoned. */
const milesPerHour = 1.15078;

const number = z.union([z.literal('').transform(() => null), z.coerce.number()]);
const rowSchema = z.tuple([z.string(), z.iso.datetime(), z.string(), number, number, number]).rest(z.string());
const header = 'station,time_utc,temp_f,wind_dir_deg,wind_mph,gust_mph';

/**
 * Opens the shipped record of the New York airports (gzip CSV); the 1,048 mph of Newark are in it.
 * @throws Error naming the line when a row is malformed.
 */
export function openRecordedWinds(file: string | URL): RecordedWinds {
  const [columns = '', ...lines] = gunzipSync(readFileSync(file)).toString('latin1').trimEnd().split('\n');
  if (!columns.startsWith(header)) throw new Error(`${file} does not start with the columns ${header}.`);
  const stations = new Map<string, RecordedWind[]>();
  lines.forEach((line, i) => {
    const row = rowSchema.safeParse(line.split(','));
    if (!row.success) throw new Error(`Line ${i + 2} of ${file} is malformed.`, { cause: row.error });
    const [station, time, , direction, wind, gust] = row.data;
    const reports = stations.get(station) ?? [];
    stations.set(station, reports);
    reports.push({ at: Date.parse(time) / 1000, direction, wind: inKnots(wind), gust: inKnots(gust) });
  });
  for (const reports of stations.values()) reports.sort((a, b) => a.at - b.at);
  return stations;
}

function inKnots(milesAnHour: number | null): number | null {
  return milesAnHour === null ? null : Math.round(milesAnHour / milesPerHour);
}
