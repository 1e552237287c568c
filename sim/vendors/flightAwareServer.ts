import { type Context, Hono } from 'hono';
import { type Listening, listen } from '../../oracle/relay/listen.ts';
import { icaoByCarrier } from '../../oracle/sources/airlineCodes.ts';
import { datesBetween } from '../flights/recordedDate.ts';
import type { WorldFlights } from '../flights/worldFlights.ts';
import { aeroFlights } from './aeroFlight.ts';
import type { VendorControl } from './vendorControl.ts';

export type VendorOptions = {
  flights: WorldFlights;
  control: VendorControl;
  /** The world's clock, unix seconds. */
  now: () => number;
  /** 0, the default: any free port. */
  port?: number;
};

const day = 24 * 3600;
const historyStarts = Date.parse('2011-01-01T00:00:00Z') / 1000;
const identTypes = ['designator', 'registration', 'fa_flight_id'];
const carrierByIcao = new Map([...icaoByCarrier].map(([carrier, icao]) => [icao, carrier]));

/** A local AeroAPI v4: `url` takes the place of `https://aeroapi.flightaware.com/aeroapi`. */
export async function startFlightAwareServer(options: VendorOptions & { apiKey: string }): Promise<Listening> {
  const app = new Hono();
  app.use('/aeroapi/*', async (c, next) => {
    if (c.req.header('x-apikey') !== options.apiKey) return refuse(c, 401, 'UNAUTHORIZED', 'Invalid API key');
    return next();
  });
  app.get('/aeroapi/flights/:ident', (c) => {
    const now = options.now();
    const range = readRange(c, now - 10 * day, now + 2 * day);
    if (!range) return refuse(c, 400, 'INVALID_ARGUMENT', 'Invalid start, end or ident_type');
    if (range.start < now - 10 * day || range.end > now + 2 * day)
      return refuse(c, 400, 'INVALID_ARGUMENT', 'start and end must be within 10 days back and 2 days ahead');
    return answerFlights(c, options, range);
  });
  app.get('/aeroapi/history/flights/:ident', (c) => {
    const range = readRange(c, null, null);
    if (!range) return refuse(c, 400, 'INVALID_ARGUMENT', 'start and end are required');
    if (range.end - range.start > 7 * day || range.start < historyStarts)
      return refuse(c, 400, 'INVALID_ARGUMENT', 'The span is limited to 7 days, from 2011-01-01 on');
    return answerFlights(c, options, range);
  });
  app.notFound((c) => refuse(c, 404, 'NOT_FOUND', 'Unknown path'));
  const server = await listen(app, options.port ?? 0);
  return { url: `${server.url}/aeroapi`, stop: server.stop };
}

type Range = { start: number; end: number };

function answerFlights(c: Context, { flights, control, now }: VendorOptions, { start, end }: Range): Promise<Response> {
  const [, icao = '', digits = ''] = /^([A-Z]{3})(\d{1,4})$/.exec(c.req.param('ident') ?? '') ?? [];
  const carrier = carrierByIcao.get(icao);
  const number = Number(digits);
  const found = datesBetween(isoDate(start - day), isoDate(end + day)).flatMap((date) => {
    const flight = carrier && control.knows(carrier, number, date) ? flights.byNumber(carrier, number, date) : null;
    return flight && flight.scheduledDeparture >= start && flight.scheduledDeparture < end ? [flight] : [];
  });
  const newestFirst = found.toReversed().flatMap((flight) => aeroFlights(flight, icao, now()));
  return control.answer(c, { links: null, num_pages: 1, flights: newestFirst });
}

function readRange(c: Context, defaultStart: number | null, defaultEnd: number | null): Range | null {
  const identType = c.req.query('ident_type');
  if (identType !== undefined && !identTypes.includes(identType)) return null;
  const start = readTime(c.req.query('start')) ?? defaultStart;
  const end = readTime(c.req.query('end')) ?? defaultEnd;
  return start === null || end === null || Number.isNaN(start + end) || start >= end ? null : { start, end };
}

function readTime(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$/.test(text) ? Date.parse(text) / 1000 : Number.NaN;
}

function isoDate(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString().slice(0, 10);
}

function refuse(c: Context, status: 400 | 401 | 404, reason: string, detail: string): Response {
  return c.json({ title: detail, reason, detail, status }, status);
}
