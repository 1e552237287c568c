import { Hono } from 'hono';
import { DateTime } from 'luxon';
import { type Listening, listen } from '../../oracle/relay/listen.ts';
import { airportIcao, airportZone } from '../flights/airports.ts';
import type { WorldFlight } from '../flights/worldFlights.ts';
import type { VendorOptions } from './flightAwareServer.ts';
import { type KnownFlight, knownAt, taxiIn, taxiOut } from './knownFlight.ts';

const statuses: Readonly<Record<KnownFlight['phase'], string>> = {
  scheduled: 'Expected',
  active: 'EnRoute',
  landed: 'Arrived',
  cancelled: 'Canceled',
  diverted: 'Diverted',
};

/** A local AeroDataBox: `url` takes the place of `https://aerodatabox.p.rapidapi.com`. */
export async function startAeroDataBoxServer(options: VendorOptions & { apiKey: string }): Promise<Listening> {
  const { flights, control, now, apiKey } = options;
  const app = new Hono();
  app.use('/flights/*', async (c, next) => {
    if (c.req.header('x-rapidapi-key') !== apiKey) return c.json({ message: 'Invalid API key.' }, 401);
    return next();
  });
  app.get('/flights/number/:number/:date', async (c): Promise<Response> => {
    const { number: text, date } = c.req.param();
    const [, carrier = '', digits = ''] = /^([A-Z0-9]{2})(\d{1,4})$/.exec(text) ?? [];
    const number = Number(digits);
    if (!carrier || Number.isNaN(Date.parse(date))) return c.json({ message: 'Flight number or date is invalid' }, 400);
    const flight = control.knows(carrier, number, date) ? flights.byNumber(carrier, number, date) : null;
    return flight ? control.answer(c, [boxFlight(flight, now())]) : c.body(null, 204);
  });
  const server = await listen(app, options.port ?? 0);
  return { url: server.url, stop: server.stop };
}

/** One element of AeroDataBox's list. Fields without a value are absent, as in the real one. */
function boxFlight(flight: WorldFlight, now: number): object {
  const { carrier, number, origin, destination, scheduledDeparture, scheduledArrival } = flight;
  const known = knownAt(flight, now);
  const { phase, departure, arrival, estimatedArrival } = known;
  // A cancelled flight that left its gate came back before it took off.
  const hasTakenOff = flight.ending.kind !== 'cancelled' && departure !== null && departure + taxiOut <= now;
  return {
    departure: {
      airport: airport(origin),
      scheduledTime: moment(scheduledDeparture, origin),
      ...(departure === null ? {} : { revisedTime: moment(departure, origin) }),
      ...(hasTakenOff ? { runwayTime: moment(departure + taxiOut, origin) } : {}),
      quality: ['Basic', 'Live'],
    },
    arrival: {
      airport: airport(destination),
      scheduledTime: moment(scheduledArrival, destination),
      ...(phase === 'cancelled' || phase === 'diverted'
        ? {}
        : { revisedTime: moment(arrival ?? estimatedArrival, destination) }),
      ...(arrival === null ? {} : { runwayTime: moment(arrival - taxiIn, destination) }),
      quality: ['Basic', 'Live'],
    },
    lastUpdatedUtc: moment(now, origin).utc,
    number: `${carrier} ${number}`,
    status: statuses[phase],
    codeshareStatus: 'IsOperator',
    isCargo: false,
    airline: { name: carrier, iata: carrier },
  };
}

function airport(iata: string): object {
  return { icao: airportIcao(iata), iata, name: iata, timeZone: airportZone(iata) };
}

function moment(unixSeconds: number, iata: string): { utc: string; local: string } {
  const utc = DateTime.fromSeconds(unixSeconds, { zone: 'utc' });
  return {
    utc: utc.toFormat("yyyy-MM-dd HH:mm'Z'"),
    local: utc.setZone(airportZone(iata)).toFormat('yyyy-MM-dd HH:mmZZ'),
  };
}
