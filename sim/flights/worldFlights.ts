import { datesBetween, recordedDateFor } from './recordedDate.ts';
import type { RecordedFlight, RecordedFlights } from './recordedFlights.ts';
import { inferTimetable, localTime, timetableOf } from './timetable.ts';

/** Times in unix seconds. Sources learn of a cancellation or diversion at `knownAt`. */
type FlightEnding =
  | { kind: 'arrived'; departure: number; arrival: number }
  /** `departure`: it left the gate before it was called off. */
  | { kind: 'cancelled'; knownAt: number; departure: number | null }
  | { kind: 'diverted'; knownAt: number; departure: number };

/** A recorded flight on a day of the world's calendar. Gate times, unix seconds; the schedule is the published one. */
export type WorldFlight = {
  carrier: string;
  number: number;
  /** Local date of scheduled departure. */
  date: string;
  origin: string;
  destination: string;
  scheduledDeparture: number;
  scheduledArrival: number;
  ending: FlightEnding;
};

type FlightOutcome = 'late' | 'onTime' | 'cancelled' | 'diverted';

/** A flight that someone lists for a month, such as a row of a rate table. `month` is 1 to 12. */
type ListedFlight = { carrier: string; number: number; month: number; origin: string; destination: string };

/** A flight by name, whether or not it flew. */
type NamedFlight = { carrier: string; number: number; date: string; origin: string; destination: string };

export type WorldFlights = {
  /** The flight of that number on that local date of departure, whatever its route; null when none was recorded. */
  byNumber(carrier: string, number: number, date: string): WorldFlight | null;
  /** The same, only when it flies that route. */
  flightOn(flight: NamedFlight): WorldFlight | null;
  /** Flights between two dates (both included) that end in this way, in the order of their dates. */
  find(outcome: FlightOutcome, from: string, to: string): WorldFlight[];
  /** Listed flights whose number nobody flew on a day of the listed month: no source will ever know them. */
  findNotFlown(listed: readonly ListedFlight[], from: string, to: string): NamedFlight[];
};

const hour = 3600;
/** "More than two hours late", as the flight product has it. */
const lateMinutes = 121;
/** Less than this is what the US Department of Transportation calls on time. */
const onTimeMinutes = 15;

/** The recorded flights moved by whole weeks onto any date: weekday, local times and delays stay what they were. */
export function worldFlights(recorded: RecordedFlights): WorldFlights {
  const moved = (flight: RecordedFlight, date: string) =>
    move(flight, () => recorded.ofNumber(flight.carrier, flight.number), date);
  const byNumber = (carrier: string, number: number, date: string) => {
    const flight = recorded.flight(carrier, number, recordedDateFor(date));
    return flight && moved(flight, date);
  };
  const onDay = (date: string, outcome: FlightOutcome) =>
    recorded
      .ofDay(recordedDateFor(date))
      .filter((flight) => outcomeOf(flight) === outcome)
      .flatMap((flight) => moved(flight, date) ?? []);
  return {
    byNumber,
    flightOn: (wanted) => {
      const flight = byNumber(wanted.carrier, wanted.number, wanted.date);
      return flight?.origin === wanted.origin && flight.destination === wanted.destination ? flight : null;
    },
    find: (outcome, from, to) => datesBetween(from, to).flatMap((date) => onDay(date, outcome)),
    findNotFlown: (listed, from, to) =>
      datesBetween(from, to).flatMap((date) => {
        const flown = new Set(
          recorded.ofDay(recordedDateFor(date)).map(({ carrier, number }) => `${carrier} ${number}`),
        );
        return listed
          .filter(
            ({ month, carrier, number }) => month === Number(date.slice(5, 7)) && !flown.has(`${carrier} ${number}`),
          )
          .map(({ carrier, number, origin, destination }) => ({ carrier, number, date, origin, destination }));
      }),
  };
}

function outcomeOf(flight: RecordedFlight): FlightOutcome | null {
  if (flight.cancelled) return 'cancelled';
  if (flight.diverted) return 'diverted';
  if (flight.arrivalDelay === null) return null;
  if (flight.arrivalDelay >= lateMinutes) return 'late';
  return flight.arrivalDelay < onTimeMinutes ? 'onTime' : null;
}

function move(flight: RecordedFlight, otherDays: () => RecordedFlight[], date: string): WorldFlight | null {
  const timetable = timetableOf(flight) ?? inferTimetable(flight, otherDays());
  if (!timetable) return null;
  const { carrier, number, origin, destination } = flight;
  const scheduledDeparture = localTime(date, timetable.departure, origin);
  const scheduledArrival = scheduledDeparture + timetable.duration * 60;
  const ending = endingOf(flight, scheduledDeparture, scheduledArrival);
  return ending && { carrier, number, date, origin, destination, scheduledDeparture, scheduledArrival, ending };
}

function endingOf(flight: RecordedFlight, scheduledDeparture: number, scheduledArrival: number): FlightEnding | null {
  const departure = flight.departureDelay === null ? null : scheduledDeparture + flight.departureDelay * 60;
  if (flight.cancelled) {
    // The record does not say when: two hours before the schedule, or soon after a flight that had left came back.
    return {
      kind: 'cancelled',
      departure,
      knownAt: departure === null ? scheduledDeparture - 2 * hour : departure + hour,
    };
  }
  if (departure === null) return null;
  // The record does not say when either: by the time it should have arrived, everyone knows.
  if (flight.diverted) return { kind: 'diverted', departure, knownAt: Math.max(scheduledArrival, departure + hour) };
  if (flight.arrivalDelay === null) return null;
  return { kind: 'arrived', departure, arrival: scheduledArrival + flight.arrivalDelay * 60 };
}
