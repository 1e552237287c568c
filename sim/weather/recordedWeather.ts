import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** One day at a station: millimetres and degrees Celsius; null where nothing was recorded. */
export type RecordedDay = { precipitation: number | null; highest: number | null; lowest: number | null };

/** A station's record by date (`YYYY-MM-DD`), and the years of which all days have a row. */
export type RecordedWeather = { day(date: string): RecordedDay | null; years: number[] };

const number = z.union([z.literal('').transform(() => null), z.coerce.number().min(-100).max(2000)]);
const rowSchema = z.object({
  station: z.string().min(1),
  date: z.iso.date(),
  prcp_mm: number,
  tmax_c: number,
  tmin_c: number,
});

/**
 * Opens the shipped record (gzip CSV with the columns station, date, prcp_mm, tmax_c and tmin_c, among any others), by station.
 * @throws Error naming the line when a row is malformed.
 */
export function openRecordedWeather(file: string | URL): ReadonlyMap<string, RecordedWeather> {
  const [header = '', ...lines] = gunzipSync(readFileSync(file)).toString('latin1').trimEnd().split('\n');
  const columns = header.split(',');
  const stations = new Map<string, Map<string, RecordedDay>>();
  lines.forEach((line, i) => {
    const fields = line.split(',');
    const row = rowSchema.safeParse(Object.fromEntries(columns.map((column, at) => [column, fields[at]])));
    if (!row.success) throw new Error(`Line ${i + 2} of ${file} is malformed.`, { cause: row.error });
    const { station, date, prcp_mm: precipitation, tmax_c: highest, tmin_c: lowest } = row.data;
    const days = stations.get(station) ?? new Map<string, RecordedDay>();
    stations.set(station, days.set(date, { precipitation, highest, lowest }));
  });
  return new Map(
    [...stations].map(([station, days]) => [
      station,
      { day: (date: string) => days.get(date) ?? null, years: wholeYears([...days.keys()]) },
    ]),
  );
}

function wholeYears(dates: readonly string[]): number[] {
  const counts = new Map<number, number>();
  for (const date of dates) {
    const year = Number(date.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts]
    .filter(([year, count]) => count === (new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 366 : 365))
    .map(([year]) => year)
    .sort((a, b) => a - b);
}
