import type { Answer } from '../../chain/answer.ts';
import type { CoverQuote } from '../../chain/door.ts';
import { flightProduct } from '../../chain/products.ts';
import { encodeFlight } from '../../chain/subject.ts';
import { setPrompt } from '../../db/prompts.ts';
import type { RateTable } from '../../pricing/rateTable.ts';
import type { Person, Route, Tap } from '../action.ts';
import type { Screen } from '../screen.ts';
import { startAgainScreen } from '../screens/home.ts';
import { faultScreen } from '../screens/offer.ts';
import * as pick from '../screens/pickFlight.ts';
import { refusedText } from '../screens/refused.ts';
import { addDays, isoDay } from '../typed/readDay.ts';
import { type Said, say } from '../words.ts';
import { failure } from './decideOffer.ts';
import { awaitedPrices } from './pricesInForce.ts';
import type { Prompt } from './prompt.ts';
import { type Talk, todayOf } from './talk.ts';

const day = 86_400;
const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** Flights are offered first when they fly in these months, the present one counted. */
const monthsAhead = 4;
/** Days ahead at which the sale's times are asked for, the likeliest first. */
const probes = [21, 45, 90, 10, 180, 300];

export function pickOrigin(talk: Pick<Talk, 'rates' | 'tables'>, page: number): Screen {
  return awaitedPrices(talk, flightProduct) ?? pick.originScreen(talk.rates.origins(), page);
}

/** Destinations of an airport; other airports when nothing listed leaves from it. */
export function pickDestination(talk: Pick<Talk, 'rates' | 'tables'>, origin: string, page: number): Screen {
  const awaited = awaitedPrices(talk, flightProduct);
  if (awaited !== null) return awaited;
  const { rates } = talk;
  const destinations = rates.destinationsFrom(origin);
  if (destinations.length > 0) return pick.destinationScreen(origin, destinations, page);
  return pick.originScreen(rates.origins(), 0, say('airport-unknown', { airport: { airport: origin } }));
}

/** The flights of a route in the coming months; all of them where none flies so soon. */
export function pickFlight(
  talk: Pick<Talk, 'rates' | 'door' | 'tables'>,
  origin: string,
  destination: string,
  page: number,
): Screen {
  const awaited = awaitedPrices(talk, flightProduct);
  if (awaited !== null) return awaited;
  const { rates } = talk;
  const destinations = rates.destinationsFrom(origin);
  if (destinations.length === 0) return pickDestination(talk, origin, 0);
  const thisMonth = Number(todayOf(talk).slice(5, 7));
  const soon = allMonths.slice(0, monthsAhead).map((ahead) => ((thisMonth + ahead - 2) % 12) + 1);
  const coming = flightsIn(rates, origin, destination, soon);
  const flights = coming.length > 0 ? coming : flightsIn(rates, origin, destination, allMonths);
  if (flights.length > 0) return pick.flightScreen(origin, destination, flights, page);
  const route = { origin: { airport: origin }, destination: { airport: destination } };
  return pick.destinationScreen(origin, destinations, 0, say('route-empty', route));
}

/** The days on which a route can be covered. A day typed next is an answer. @param text instead of the question. */
export async function pickDay(
  talk: Talk,
  person: Person,
  { route, page }: Omit<Extract<Tap, { kind: 'pickDay' }>, 'kind'>,
  text?: Said,
): Promise<Screen> {
  const awaited = awaitedPrices(talk, flightProduct);
  if (awaited !== null) return awaited;
  if (monthsOf(talk.rates, route).length === 0) return pickFlight(talk, route.origin, route.destination, 0);
  const answer = await saleDays(talk, route);
  if (answer.ok) {
    setPrompt(talk.db, person.identityId, { kind: 'day', route } satisfies Prompt, talk.door.now());
    return pick.dayScreen(route, answer.value, page, todayOf(talk), text);
  }
  const why = failure(answer);
  return why.kind === 'fault'
    ? faultScreen(why.fault, { kind: 'pickDay', route, page })
    : startAgainScreen(refusedText(why.refusal, flightProduct));
}

/** The months, 1 to 12, in which the table lists this flight on this route. */
export function monthsOf(rates: RateTable, { carrier, number, origin, destination }: Route): number[] {
  return rates
    .findFlights({ carrier, number })
    .filter((rate) => rate.origin === origin && rate.destination === destination)
    .map((rate) => rate.month);
}

/** Each flight number of a route once, in the table's order. */
function flightsIn(rates: RateTable, origin: string, destination: string, months: readonly number[]): Route[] {
  const flights = new Map<string, Route>();
  for (const { carrier, number } of months.flatMap((month) => rates.flightsOn(origin, destination, month)))
    flights.set(`${carrier} ${String(number).padStart(4, '0')}`, { carrier, number, origin, destination });
  return [...flights].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, route]) => route);
}

/** The days on which a route can be covered: none where the table lists it for no day that is on sale. */
export async function saleDays(talk: Pick<Talk, 'door' | 'rates'>, route: Route): Promise<Answer<pick.SaleDays>> {
  const { door, rates } = talk;
  const months = monthsOf(rates, route);
  const today = todayOf(talk);
  let last: Answer<CoverQuote> | undefined;
  for (const ahead of probes) {
    const probe = addDays(today, ahead);
    if (!months.includes(Number(probe.slice(5, 7)))) continue;
    const row = rates.rowFor(encodeFlight({ ...route, date: probe }));
    if (row === undefined) continue;
    last = await door.quote(row);
    if (last.ok) return { ok: true, value: daysBetween(last.value, months, door.now()) };
    if ('fault' in last) return last;
    if (last.refusal.code !== 'SALE_NOT_OPEN' && last.refusal.code !== 'SALE_CLOSED') return last;
  }
  return { ok: true, value: { first: today, last: today, days: [] } };
}

/** The sale's lead and horizon are the same for every day of a product. */
function daysBetween({ window }: CoverQuote, months: readonly number[], now: number): pick.SaleDays {
  const first = addDays(isoDay(now + window.start - window.cutoff), 1);
  const last = isoDay(now + window.start - window.opens);
  const days: string[] = [];
  for (let at = Date.parse(`${first}T00:00:00Z`) / 1000; isoDay(at) <= last; at += day) {
    if (months.includes(Number(isoDay(at).slice(5, 7)))) days.push(isoDay(at));
  }
  return { first: days[0] ?? first, last: days.at(-1) ?? last, days };
}
