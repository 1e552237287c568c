import { DateTime } from 'luxon';
import { airportZone } from '../flights/airports.ts';
import type { WorldFlight } from '../flights/worldFlights.ts';
import { knownAt, taxiIn, taxiOut } from './knownFlight.ts';

const letters = { scheduled: 'S', active: 'A', landed: 'L', cancelled: 'C', diverted: 'D' } as const;

/** One element of FlightStats' `flightStatuses`. Fields without a value are absent, as in the real one. */
export function ciriumStatus(flight: WorldFlight, now: number): object {
  const { carrier, number, date, origin, destination, scheduledDeparture, scheduledArrival } = flight;
  const { phase, departure, arrival, estimatedArrival } = knownAt(flight, now);
  const leaves = moment(scheduledDeparture, origin);
  const arrives = moment(scheduledArrival, destination);
  return {
    flightId: Number(date.replaceAll('-', '')) * 10_000 + number,
    carrierFsCode: carrier,
    flightNumber: String(number),
    departureAirportFsCode: origin,
    arrivalAirportFsCode: destination,
    // The record does not say where it went; it is shown as a return to where it came from.
    ...(phase === 'diverted' ? { divertedAirportFsCode: origin } : {}),
    departureDate: leaves,
    arrivalDate: arrives,
    status: letters[phase],
    schedule: { flightType: 'J', serviceClasses: 'Y', restrictions: '' },
    operationalTimes: {
      publishedDeparture: leaves,
      publishedArrival: arrives,
      scheduledGateDeparture: leaves,
      scheduledGateArrival: arrives,
      ...(phase === 'scheduled' || phase === 'active'
        ? { estimatedGateArrival: moment(estimatedArrival, destination) }
        : {}),
      ...(departure === null ? {} : { actualGateDeparture: moment(departure, origin) }),
      // A cancelled flight that left its gate came back before it took off.
      ...(departure === null || flight.ending.kind === 'cancelled' || departure + taxiOut > now
        ? {}
        : { actualRunwayDeparture: moment(departure + taxiOut, origin) }),
      ...(arrival === null
        ? {}
        : {
            actualGateArrival: moment(arrival, destination),
            actualRunwayArrival: moment(arrival - taxiIn, destination),
          }),
    },
    delays: {
      ...delay('departureGateDelayMinutes', departure, scheduledDeparture),
      ...delay('arrivalGateDelayMinutes', arrival, scheduledArrival),
    },
  };
}

function moment(unixSeconds: number, airport: string): { dateUtc: string; dateLocal: string } {
  const utc = DateTime.fromSeconds(unixSeconds, { zone: 'utc' });
  const format = "yyyy-MM-dd'T'HH:mm:ss.SSS";
  return { dateUtc: `${utc.toFormat(format)}Z`, dateLocal: utc.setZone(airportZone(airport)).toFormat(format) };
}

/** Nothing when on time or early: a missing delay is not a delay of nothing known. */
function delay(name: string, actual: number | null, scheduled: number): Record<string, number> {
  return actual !== null && actual > scheduled ? { [name]: Math.floor((actual - scheduled) / 60) } : {};
}
