import { flightProduct } from '../../chain/products.ts';
import type { Refusal } from '../../chain/refusal.ts';
import { encodeFlight, type Hex, MalformedSubjectError } from '../../chain/subject.ts';
import type { Person, Route } from '../action.ts';
import type { Screen } from '../screen.ts';
import { startAgainScreen } from '../screens/home.ts';
import { dayValue, flightValue, numberValue } from '../screens/parts.ts';
import { otherDayScreen, routeScreen, unknownFlightScreen } from '../screens/pickFlight.ts';
import { refusedText } from '../screens/refused.ts';
import { addDays, isoDay } from '../typed/readDay.ts';
import { say } from '../words.ts';
import { monthsOf, pickDay } from './chooseFlight.ts';
import { offerCover } from './offerCover.ts';
import { awaitedPrices } from './pricesInForce.ts';
import { type Talk, todayOf } from './talk.ts';

/** The routes that the table knows for a flight number. */
export function routesOf({ rates }: Pick<Talk, 'rates'>, carrier: string, number: number): Route[] {
  const routes = new Map<string, Route>();
  for (const { origin, destination } of rates.findFlights({ carrier, number }))
    routes.set(`${origin} ${destination}`, { carrier, number, origin, destination });
  return [...routes.values()];
}

/** Nobody knows this number: others that look like it. */
export function suggestFlights(talk: Pick<Talk, 'rates'>, carrier: string, number: number, day: string | null): Screen {
  const near = talk.rates
    .searchNear(carrier, number)
    .flatMap((flight) => routesOf(talk, flight.carrier, flight.number));
  return unknownFlightScreen({ carrier, number }, near.slice(0, 6), day);
}

/** The price of covering one flight on one day, frozen for a while as an offer of its own; or why there is none. */
export async function quoteCover(talk: Talk, person: Person, route: Route, day: string): Promise<Screen> {
  const awaited = awaitedPrices(talk, flightProduct);
  if (awaited !== null) return awaited;
  const today = todayOf(talk);
  const routes = routesOf(talk, route.carrier, route.number);
  if (routes.length === 0) return suggestFlights(talk, route.carrier, route.number, day);
  if (monthsOf(talk.rates, route).length === 0)
    return routeScreen(say('route-unlisted', { number: numberValue(route) }), routes, day);
  const words = { flight: flightValue(route), day: dayValue(day, today) };
  if (day < today) return otherDayScreen(say('day-past', words), route);
  const subject = subjectOf(route, day);
  if (subject === null) return startAgainScreen(refusedText({ code: 'MALFORMED_SUBJECT' }));
  const row = talk.rates.rowFor(subject);
  if (row === undefined) return pickDay(talk, person, { route, page: 0 }, say('month-unlisted', words));
  return offerCover(talk, person, row, (refusal) => refusedScreen(talk, route, day, refusal));
}

function refusedScreen(talk: Talk, route: Route, day: string, refusal: Refusal): Screen {
  const words = { flight: flightValue(route), day: dayValue(day, todayOf(talk)) };
  if (refusal.code === 'SALE_CLOSED') {
    const lead = startOf(day) - refusal.cutoff;
    const first = addDays(isoDay(talk.door.now() + lead), 1);
    const listed = monthsOf(talk.rates, route).includes(Number(first.slice(5, 7)));
    const values = { ...words, lead: Math.ceil(lead / 86_400), first: dayValue(first, todayOf(talk)) };
    return otherDayScreen(say('too-near', values), route, listed ? first : undefined);
  }
  if (refusal.code === 'SALE_NOT_OPEN')
    return otherDayScreen(say('too-far', { ...words, opens: { moment: refusal.opens } }), route);
  return startAgainScreen(refusedText(refusal, flightProduct));
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

function subjectOf(route: Route, date: string): Hex | null {
  try {
    return encodeFlight({ ...route, date });
  } catch (error) {
    if (error instanceof MalformedSubjectError) return null;
    throw error;
  }
}
