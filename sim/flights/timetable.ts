import { DateTime } from 'luxon';
import { airportZone } from './airports.ts';
import type { RecordedFlight } from './recordedFlights.ts';

const dayMinutes = 1440;

/** When a recorded flight should have left, as minutes after local midnight, and how many minutes it should have taken. */
export type Timetable = { departure: number; duration: number };

/** The timetable that a flight's own record implies, or null when it never arrived as planned. */
export function timetableOf(flight: RecordedFlight): Timetable | null {
  const { departureTime, departureDelay, arrivalTime, arrivalDelay } = flight;
  if (departureTime === null || departureDelay === null || arrivalTime === null || arrivalDelay === null) return null;
  const departure = minuteOfDay(departureTime, departureDelay);
  const arrival = minuteOfDay(arrivalTime, arrivalDelay);
  const leaves = localTime(flight.date, departure, flight.origin);
  // Local arrival times carry no date: the first one after departure is meant, also across midnight and a change of clocks.
  for (const day of [-1, 0, 1]) {
    const duration = (localTime(flight.date, arrival + day * dayMinutes, flight.destination) - leaves) / 60;
    if (duration > 0) return { departure, duration };
  }
  return null;
}

/**
 * The timetable of a flight that was cancelled or diverted: what it kept of its own, the rest from the nearest other day of
 * the same number and route. Null when no such day was recorded.
 */
export function inferTimetable(flight: RecordedFlight, otherDays: readonly RecordedFlight[]): Timetable | null {
  let nearest: { distance: number; timetable: Timetable } | null = null;
  for (const other of otherDays) {
    if (other.origin !== flight.origin || other.destination !== flight.destination) continue;
    const distance = Math.abs(Date.parse(other.date) - Date.parse(flight.date));
    if (nearest && nearest.distance <= distance) continue;
    const timetable = timetableOf(other);
    if (timetable) nearest = { distance, timetable };
  }
  if (!nearest) return null;
  const { departureTime, departureDelay } = flight;
  if (departureTime === null || departureDelay === null) return nearest.timetable;
  return { departure: minuteOfDay(departureTime, departureDelay), duration: nearest.timetable.duration };
}

/** Unix seconds of a local time at an airport: `date` and minutes after its midnight (which may lie on a neighbouring day). */
export function localTime(date: string, minutes: number, airport: string): number {
  const day = DateTime.fromISO(date, { zone: 'utc' }).plus({ minutes });
  const { year, month, day: dayOfMonth, hour, minute } = day;
  return DateTime.fromObject(
    { year, month, day: dayOfMonth, hour, minute },
    { zone: airportZone(airport) },
  ).toUnixInteger();
}

function minuteOfDay(hhmm: number, delay: number): number {
  const actual = Math.floor(hhmm / 100) * 60 + (hhmm % 100);
  return (((actual - delay) % dayMinutes) + dayMinutes) % dayMinutes;
}
