import { Hono } from 'hono';
import { type Listening, listen } from '../../oracle/relay/listen.ts';
import type { RecordedDay } from '../weather/recordedWeather.ts';
import { isPublished, readDates } from '../weather/weatherRequest.ts';
import type { WeatherVendorOptions } from './weatherVendor.ts';

const path = '/access/services/data/v1';
/** NCEI has a day some days later. */
const daysBehind = 2;

const elements: Readonly<Record<string, (day: RecordedDay) => number | null>> = {
  PRCP: ({ precipitation }) => precipitation,
  TMAX: ({ highest }) => highest,
  TMIN: ({ lowest }) => lowest,
};

/** NOAA NCEI's daily summaries on this machine: `url` takes the place of `https://www.ncei.noaa.gov/access/services/data/v1`. */
export async function startNoaaServer({ weather, control, now, port = 0 }: WeatherVendorOptions): Promise<Listening> {
  const app = new Hono();
  app.get(path, async (c): Promise<Response> => {
    const dates = readDates(c.req.query('startDate'), c.req.query('endDate'));
    const types = (c.req.query('dataTypes') ?? '').split(',');
    const isUnderstood =
      c.req.query('dataset') === 'daily-summaries' &&
      c.req.query('units') === 'metric' &&
      c.req.query('format') === 'json';
    if (!dates || !isUnderstood)
      return c.json({ errorMessage: 'Request was invalid', errorCode: '400', errors: [] }, 400);
    const rows = (c.req.query('stations') ?? '').split(',').flatMap((station) =>
      dates.flatMap((date) => {
        const day = isPublished(date, daysBehind, now()) ? weather.day(station, date) : null;
        return day ? [rowOf(station, date, day, types, c.req.query('includeAttributes') === 'true')] : [];
      }),
    );
    return control.answer(c, rows);
  });
  const server = await listen(app, port);
  return { url: `${server.url}${path}`, stop: server.stop };
}

/** Fields without a value are absent, numbers are padded text with one decimal, as in the real one. */
function rowOf(station: string, date: string, day: RecordedDay, types: readonly string[], withAttributes: boolean) {
  const row: Record<string, string> = { DATE: date, STATION: station };
  for (const type of types) {
    const value = elements[type]?.(day) ?? null;
    if (value === null) continue;
    row[type] = value.toFixed(1).padStart(7);
    if (withAttributes) row[`${type}_ATTRIBUTES`] = type === 'PRCP' ? ',,W,2400' : ',,W';
  }
  return row;
}
