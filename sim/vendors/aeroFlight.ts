import { airportIcao, airportZone } from '../flights/airports.ts';
import type { WorldFlight } from '../flights/worldFlights.ts';
import { type KnownFlight, knownAt, taxiIn, taxiOut } from './knownFlight.ts';

/** A flight as AeroAPI lists it: once, or twice with the same id after a diversion. */
export function aeroFlights(flight: WorldFlight, icao: string, now: number): object[] {
  const known = knownAt(flight, now);
  const planned = aeroFlight(flight, known, icao, now);
  if (known.phase !== 'diverted') return [planned];
  // The record does not say where it went; the second leg is shown as a return to where it came from.
  return [
    { ...planned, destination: planned.origin, status: 'En Route', diverted: false, scheduled_in: null },
    planned,
  ];
}

function aeroFlight(flight: WorldFlight, known: KnownFlight, icao: string, now: number) {
  const { carrier, number, origin, destination, scheduledDeparture, scheduledArrival } = flight;
  const { departure, arrival, estimatedArrival, phase } = known;
  // A cancelled flight that left its gate came back before it took off.
  const isOff = flight.ending.kind !== 'cancelled' && departure !== null && departure + taxiOut <= now;
  const isTracked = phase !== 'cancelled' && phase !== 'diverted';
  return {
    ident: `${icao}${number}`,
    ident_icao: `${icao}${number}`,
    ident_iata: `${carrier}${number}`,
    fa_flight_id: `${icao}${number}-${scheduledDeparture - 2 * 24 * 3600}-airline-0${number % 1000}`,
    operator: icao,
    operator_icao: icao,
    operator_iata: carrier,
    flight_number: String(number),
    registration: null,
    codeshares: [],
    blocked: false,
    diverted: phase === 'diverted',
    cancelled: phase === 'cancelled',
    position_only: false,
    origin: airportReference(origin),
    destination: airportReference(destination),
    departure_delay: (departure ?? scheduledDeparture) - scheduledDeparture,
    // Like the real one: computed from an estimate until there is an arrival.
    arrival_delay: isTracked ? (arrival ?? estimatedArrival) - scheduledArrival : null,
    filed_ete: scheduledArrival - scheduledDeparture - taxiOut - taxiIn,
    progress_percent: arrival === null ? 0 : 100,
    status: statusText(known),
    scheduled_out: isoTime(scheduledDeparture),
    estimated_out: isoTime(departure ?? scheduledDeparture),
    actual_out: isoTime(departure),
    scheduled_off: isoTime(scheduledDeparture + taxiOut),
    estimated_off: isoTime((departure ?? scheduledDeparture) + taxiOut),
    actual_off: isoTime(isOff && departure !== null ? departure + taxiOut : null),
    scheduled_on: isoTime(scheduledArrival - taxiIn),
    estimated_on: isoTime(isTracked ? estimatedArrival - taxiIn : null),
    actual_on: isoTime(arrival === null ? null : arrival - taxiIn),
    scheduled_in: isoTime(scheduledArrival),
    estimated_in: isoTime(isTracked ? (arrival ?? estimatedArrival) : null),
    actual_in: isoTime(arrival),
    type: 'Airline',
  };
}

function airportReference(iata: string) {
  const icao = airportIcao(iata);
  return {
    code: icao,
    code_icao: icao,
    code_iata: iata,
    code_lid: iata,
    timezone: airportZone(iata),
    airport_info_url: `/airports/${icao}`,
  };
}

function statusText({ phase, departure, arrival }: KnownFlight): string {
  if (phase === 'cancelled') return 'Cancelled';
  if (phase === 'diverted') return 'Diverted';
  if (arrival !== null) return 'Arrived / Gate Arrival';
  return departure === null ? 'Scheduled' : 'En Route / On Time';
}

function isoTime(unixSeconds: number | null): string | null {
  return unixSeconds === null ? null : `${new Date(unixSeconds * 1000).toISOString().slice(0, 19)}Z`;
}
