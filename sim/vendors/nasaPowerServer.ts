import { Hono } from 'hono';
import { type Listening, listen } from '../../oracle/relay/listen.ts';
import type { RecordedDay } from '../weather/recordedWeather.ts';
import { isPublished, readDates } from '../weather/weatherRequest.ts';
import { stationAt, type WeatherVendorOptions } from './weatherVendor.ts';

const path = '/api/temporal/daily/point';
const missing = -999;
const daysBehind = 3;

const parameters: Readonly<Record<string, { units: string; of: (day: RecordedDay) => number | null }>> = {
  PRECTOTCORR: { units: 'mm/day', of: ({ precipitation }) => precipitation },
  T2M_MAX: { units: 'C', of: ({ highest }) => highest },
  T2M_MIN: { units: 'C', of: ({ lowest }) => lowest },
};

/**
 * NASA POWER on this machine: `url` takes the place of `https://power.larc.nasa.gov/api/temporal/daily/point`. The record holds no grid:
 * the station stands in for its cell.
 */
export async function startNasaPowerServer({
  weather,
  control,
  now,
  port = 0,
}: WeatherVendorOptions): Promise<Listening> {
  const app = new Hono();
  app.get(path, async (c): Promise<Response> => {
    const dates = readDates(c.req.query('start'), c.req.query('end'));
    const [latitude, longitude] = [Number(c.req.query('latitude')), Number(c.req.query('longitude'))];
    const names = (c.req.query('parameters') ?? '').split(',');
    if (!dates || names.some((name) => !parameters[name]) || c.req.query('community') !== 'AG')
      return c.json({ header: 'The POWER Daily API failed to complete your request', messages: [] }, 422);
    const station = stationAt(latitude, longitude);
    const values = (name: string) =>
      dates.map((date) => {
        const day = station && isPublished(date, daysBehind, now()) ? weather.day(station, date) : null;
        return [date.replaceAll('-', ''), (day && parameters[name]?.of(day)) ?? missing];
      });
    return control.answer(c, {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [longitude, latitude, 10.5] },
      properties: { parameter: Object.fromEntries(names.map((name) => [name, Object.fromEntries(values(name))])) },
      header: {
        title: 'NASA/POWER Source Native Resolution Daily Data',
        fill_value: missing,
        time_standard: c.req.query('time-standard') ?? 'LST',
        start: c.req.query('start'),
        end: c.req.query('end'),
      },
      messages: [],
      parameters: Object.fromEntries(names.map((name) => [name, { units: parameters[name]?.units, longname: name }])),
    });
  });
  const server = await listen(app, port);
  return { url: `${server.url}${path}`, stop: server.stop };
}
