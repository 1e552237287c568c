import { Hono } from 'hono';
import { type Listening, listen } from '../../oracle/relay/listen.ts';
import type { RecordedWind, RecordedWinds } from '../weather/recordedWind.ts';
import type { WeatherVendorOptions } from './weatherVendor.ts';

const path = '/api/data/metar';
const recordedYear = 2013;
const mostHours = 360;
const mostRows = 400;

/** Hourly airport reports on this machine: `url` takes the place of `https://aviationweather.gov/api/data/metar`. */
export async function startMetarServer({
  winds,
  control,
  now,
  port = 0,
}: Omit<WeatherVendorOptions, 'weather'> & { winds: RecordedWinds }): Promise<Listening> {
  const app = new Hono();
  app.get(path, async (c): Promise<Response> => {
    const hours = Number(c.req.query('hours') ?? 1);
    if (c.req.query('format') !== 'json' || !(hours > 0))
      return c.json({ status: 'error', error: 'Invalid request' }, 400);
    const from = now() - Math.min(hours, mostHours) * 3600;
    const reports = (c.req.query('ids') ?? '')
      .split(',')
      .flatMap((icao) => moved(winds.get(icao.replace(/^K/, '')) ?? [], from, now()).map((wind) => metar(icao, wind)));
    return reports.length === 0 ? c.body(null, 204) : control.answer(c, reports.toReversed().slice(0, mostRows));
  });
  const server = await listen(app, port);
  return { url: `${server.url}${path}`, stop: server.stop };
}

/** The reports of 2013 as if they were of the years of `from` and `to`, both included. */
function moved(reports: readonly RecordedWind[], from: number, to: number): RecordedWind[] {
  const years = new Set([from, to].map((time) => new Date(time * 1000).getUTCFullYear()));
  return [...years].flatMap((year) => {
    const shift = (month: number) => (Date.UTC(year, month) - Date.UTC(recordedYear, month)) / 1000;
    return reports
      .map((report) => ({ ...report, at: report.at + shift(new Date(report.at * 1000).getUTCMonth()) }))
      .filter(({ at }) => at >= from && at <= to);
  });
}

function metar(icao: string, { at, direction, wind, gust }: RecordedWind): object {
  const time = new Date(at * 1000).toISOString();
  const two = (number: number) => String(number).padStart(2, '0');
  const from = direction === null ? 'VRB' : String(direction).padStart(3, '0');
  const group = wind === null ? '/////KT' : `${from}${two(wind)}${gust === null ? '' : `G${two(gust)}`}KT`;
  return {
    icaoId: icao,
    receiptTime: time,
    obsTime: at,
    reportTime: time,
    wdir: direction ?? 'VRB',
    wspd: wind,
    ...(gust === null ? {} : { wgst: gust }),
    metarType: 'METAR',
    rawOb: `METAR ${icao} ${time.slice(8, 10)}${time.slice(11, 13)}${time.slice(14, 16)}Z ${group} RMK AO2`,
  };
}
