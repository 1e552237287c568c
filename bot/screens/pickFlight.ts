import type { Route } from '../action.ts';
import { type Button, rows, type Screen, screen } from '../screen.ts';
import { type Said, say } from '../words.ts';
import {
  dayValue,
  flightButton,
  flightValue,
  homeButton,
  numberValue,
  otherFlightButton,
  pagedButtons,
} from './parts.ts';

/** The first and last day on sale for a route and all days between on which the table lists it. */
export type SaleDays = { first: string; last: string; days: readonly string[] };

export function originScreen(origins: readonly string[], page: number, text: Said = say('pick-origin')): Screen {
  const choices = origins.map((origin): Button => airportButton(origin, { kind: 'pickDestination', origin, page: 0 }));
  const turn = (to: number) => ({ kind: 'pickOrigin', page: to }) as const;
  return {
    ...screen(text, ...pagedButtons({ choices, width: 2, height: 6, page, turn, back: homeButton })),
    form: { label: say('button-type-flight'), asks: 'form-flight' },
  };
}

export function destinationScreen(origin: string, destinations: readonly string[], page: number, text?: Said): Screen {
  const choices = destinations.map((destination) =>
    airportButton(destination, { kind: 'pickFlight', origin, destination, page: 0 }),
  );
  const turn = (to: number) => ({ kind: 'pickDestination', origin, page: to }) as const;
  const back: Button = { label: say('button-back'), tap: { kind: 'pickOrigin', page: 0 } };
  const title = text ?? say('pick-destination', { origin: { airport: origin } });
  return screen(title, ...pagedButtons({ choices, width: 2, height: 8, page, turn, back }));
}

export function flightScreen(origin: string, destination: string, flights: readonly Route[], page: number): Screen {
  const choices = flights.map(
    (route): Button => ({
      label: say('button-choose', { name: numberValue(route) }),
      tap: { kind: 'pickDay', route, page: 0 },
    }),
  );
  const turn = (to: number) => ({ kind: 'pickFlight', origin, destination, page: to }) as const;
  const back: Button = { label: say('button-back'), tap: { kind: 'pickDestination', origin, page: 0 } };
  const title = say('pick-flight', { origin: { airport: origin }, destination: { airport: destination } });
  return screen(title, ...pagedButtons({ choices, width: 4, height: 6, page, turn, back }));
}

/** @param text instead of the question, where something went wrong before. */
export function dayScreen(route: Route, sale: SaleDays, page: number, today: string, text?: Said): Screen {
  if (sale.days.length === 0)
    return screen(text ?? say('no-days', { flight: flightValue(route) }), [otherFlightButton]);
  const choices = sale.days.map((day): Button => dayButton(route, day));
  const turn = (to: number) => ({ kind: 'pickDay', route, page: to }) as const;
  const { origin, destination } = route;
  const back: Button = { label: say('button-back'), tap: { kind: 'pickFlight', origin, destination, page: 0 } };
  const title = say('pick-day', {
    flight: flightValue(route),
    first: dayValue(sale.first, today),
    last: dayValue(sale.last, today),
  });
  return {
    ...screen(text ?? title, ...pagedButtons({ choices, width: 3, height: 5, page, turn, back })),
    form: { label: say('button-type-day'), asks: 'form-day', tap: { kind: 'pickDay', route, page: 0 } },
  };
}

/** Several routes of one number. With a day, the choice leads straight to the price. */
export function routeScreen(text: Said, routes: readonly Route[], day: string | null): Screen {
  const choices = routes.map(
    (route): Button => ({
      label: say('button-route', { flight: flightValue(route) }),
      tap: day === null ? { kind: 'pickDay', route, page: 0 } : { kind: 'quote', route, day },
    }),
  );
  return screen(text, ...rows(choices, 1), [homeButton]);
}

/** `3/12` is two days. */
export function whichDayScreen(route: Route, days: readonly string[]): Screen {
  const text = say('which-day', { flight: flightValue(route) });
  return screen(
    text,
    days.map((day) => dayButton(route, day)),
    [homeButton],
  );
}

/** A number nobody knows, and the numbers it may be a slip of the finger for. */
export function unknownFlightScreen(
  wanted: Pick<Route, 'carrier' | 'number'>,
  near: readonly Route[],
  day: string | null,
): Screen {
  const number = numberValue(wanted);
  if (near.length > 0) return routeScreen(say('flight-unknown-near', { number }), near, day);
  return screen(say('flight-unknown', { number }), [flightButton]);
}

/** The day is past, too close or too far: other days of the same flight. @param first a day that can be had, if one is known. */
export function otherDayScreen(text: Said, route: Route, first?: string): Screen {
  const later: Button = { label: say('button-later-dates'), tap: { kind: 'pickDay', route, page: 0 } };
  return screen(text, first === undefined ? [later] : [dayButton(route, first), later], [otherFlightButton]);
}

function airportButton(airport: string, tap: Extract<Button, { tap: unknown }>['tap']): Button {
  return { label: say('button-airport', { airport: { airport } }), tap };
}

function dayButton(route: Route, day: string): Button {
  return { label: say('button-day', { day: { day, form: 'short' } }), tap: { kind: 'quote', route, day } };
}
