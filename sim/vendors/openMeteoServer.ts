import { Hono } from 'hono';
import { type Listening, listen } from '../../oracle/relay/listen.ts';
import type { RecordedDay } from '../weather/recordedWeather.ts';
import { isPublished, readDates } from '../weather/weatherRequest.ts';
import { stationAt, type WeatherVendorOptions } from './weatherVendor.ts';

const path = '/v1/archive';
/** ERA5 comes about five days later. */
const daysBehind = 5;

const variables: Readonly<Record<string, { unit: string; of: (day: RecordedDay) => number | null }>> = {
  precipitation_sum: { unit: 'mm', of: ({ precipitation }) => precipitation },
  temperature_2m_max: { unit: '°C', of: ({ highest }) => highest },
  temperature_2m_min: { unit: '°C', of: ({ lowest }) => lowest },
};

/**
 * Open-Meteo's archive on this machine: `url` takes the place of `https://archive-api.open-meteo.com/v1/archive`. The record holds no
 * grid: the station stands in for its cell.
 */
export async function startOpenMeteoServer({
  weather,
  control,
  now,
  port = 0,
}: WeatherVendorOptions): Promise<Listening> {
  const app = new Hono();
  app.get(path, async (c): Promise<Response> => {
    const dates = readDates(c.req.query('start_date'), c.req.query('end_date'));
    const [latitude, longitude] = [Number(c.req.query('latitude')), Number(c.req.query('longitude'))];
    const names = (c.req.query('daily') ?? '').split(',');
    const unknown = names.find((name) => !variables[name]);
    if (!dates || unknown !== undefined)
      return c.json({ error: true, reason: `Data corrupted at path ''. Cannot initialize from ${unknown}` }, 400);
    const station = stationAt(latitude, longitude);
    const values = (name: string) =>
      dates.map((date) => {
        const day = station && isPublished(date, daysBehind, now()) ? weather.day(station, date) : null;
        return (day && variables[name]?.of(day)) ?? null;
      });
    return control.answer(c, {
      // The middle of the cell, not the point that was asked for.
      latitude: Math.round(latitude * 4) / 4,
      longitude: Math.round(longitude * 4) / 4,
      generationtime_ms: 0.1,
      utc_offset_seconds: 0,
      timezone: c.req.query('timezone') ?? 'GMT',
      timezone_abbreviation: 'GMT',
      elevation: 10,
      daily_units: { time: 'iso8601', ...Object.fromEntries(names.map((name) => [name, variables[name]?.unit])) },
      daily: { time: dates, ...Object.fromEntries(names.map((name) => [name, values(name)])) },
    });
  });
  const server = await listen(app, port);
  return { url: `${server.url}${path}`, stop: server.stop };
}
