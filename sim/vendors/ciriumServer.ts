import { type Context, Hono } from 'hono';
import { type Listening, listen } from '../../oracle/relay/listen.ts';
import type { WorldFlight } from '../flights/worldFlights.ts';
import { ciriumStatus } from './ciriumStatus.ts';
import type { VendorOptions } from './flightAwareServer.ts';

const statusPath = '/flex/flightstatus/rest/v2/json/flight/status/:carrier/:number/dep/:year/:month/:day';

/** A local FlightStats: `url` takes the place of `https://api.flightstats.com/flex`. */
export async function startCiriumServer(
  options: VendorOptions & { appId: string; appKey: string },
): Promise<Listening> {
  const app = new Hono();
  app.use('/flex/*', async (c, next) => {
    if (c.req.query('appId') !== options.appId || c.req.query('appKey') !== options.appKey)
      return refuse(c, 403, 'AUTH_FAILURE', 'application id or key is invalid');
    return next();
  });
  app.get(statusPath, (c) => {
    const { carrier, number, year, month, day } = c.req.param();
    const utc = c.req.query('utc') ?? 'false';
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!/^\d{1,4}$/.test(number) || Number.isNaN(Date.parse(date)) || !['true', 'false'].includes(utc))
      return refuse(c, 400, 'BAD_REQUEST', 'Invalid flight number, date or utc');
    const flightStatuses = findFlights(options, carrier, Number(number), date, utc === 'true').map((flight) =>
      ciriumStatus(flight, options.now()),
    );
    return options.control.answer(c, {
      request: {
        airline: { requestedCode: carrier, fsCode: carrier },
        flight: { requested: number, interpreted: number },
        date: { year, month, day, interpreted: date },
        utc: { requested: utc, interpreted: utc === 'true' },
        url: statusPath,
      },
      appendix: { airlines: [], airports: [], equipments: [] },
      flightStatuses,
    });
  });
  app.notFound((c) => refuse(c, 404, 'NOT_FOUND', 'Unknown path'));
  const server = await listen(app, options.port ?? 0);
  return { url: `${server.url}/flex`, stop: server.stop };
}

/** With `isUtc` the date is that of departure in UTC, which for an evening flight is the day after the local one. */
function findFlights(
  { flights, control }: VendorOptions,
  carrier: string,
  number: number,
  date: string,
  isUtc: boolean,
): WorldFlight[] {
  return (isUtc ? [shiftDate(date, -1), date, shiftDate(date, 1)] : [date]).flatMap((localDate) => {
    const flight = control.knows(carrier, number, localDate) ? flights.byNumber(carrier, number, localDate) : null;
    const isMeant = flight && (!isUtc || isoDate(flight.scheduledDeparture * 1000) === date);
    return isMeant ? [flight] : [];
  });
}

function shiftDate(date: string, days: number): string {
  return isoDate(Date.parse(date) + days * 24 * 3_600_000);
}

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function refuse(c: Context, status: 400 | 403 | 404, errorCode: string, errorMessage: string): Response {
  return c.json(
    { request: { url: statusPath }, error: { httpStatusCode: status, errorCode, errorId: errorCode, errorMessage } },
    status,
  );
}
