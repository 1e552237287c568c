import type { Route } from '../action.ts';
import { flightValue } from '../screens/parts.ts';
import type { WatchGroup } from '../taps/watchTaps.ts';
import type { DayReading } from '../typed/readDay.ts';
import { readRequest } from '../typed/readRequest.ts';
import { readWatch } from '../typed/readWatch.ts';
import { ownPerilWords, vocabularyFor } from '../typed/vocabulary.ts';
import { say } from '../words.ts';
import { saleDays } from './chooseFlight.ts';
import { englishFrom } from './englishOf.ts';
import { routesOf } from './quoteCover.ts';
import type { Suggestion } from './suggestion.ts';
import { type Talk, todayOf } from './talk.ts';
import { wishedWatches } from './watch/answerWish.ts';
import { productsIn } from './watch/chooseWatch.ts';
import { openWatch, suggestWatch } from './watch/suggestWatch.ts';

/** What a text is about. */
export type SuggestKind = 'flight' | WatchGroup;

type Needs = Pick<Talk, 'door' | 'rates' | 'watches'>;

/** As many as a platform shows at once. */
const most = 25;
/** An airline and the first digits of a number, before anything else is typed. */
const begun = /^([A-Z][A-Z0-9]|[0-9][A-Z]) ?(\d{0,4})$/;

/** Whatever can be covered that begins like the typed text; nothing for a text that names none, and never a refusal. @param locale BCP 47. */
export async function suggest(talk: Needs, kind: SuggestKind, typed: string, locale: string): Promise<Suggestion[]> {
  const english = englishFrom(talk, locale, typed);
  if (kind === 'flight') return suggestFlight(talk, english);
  const begun = suggestWatch(talk, kind, english, ownPerilWords(vocabularyFor(locale)));
  return begun.length > 0 ? begun : wishedIn(talk, kind, english);
}

/** What whole words name, with a month or a level among them. */
function wishedIn(talk: Needs, group: WatchGroup, typed: string): Suggestion[] {
  const wish = readWatch(typed, todayOf(talk));
  const sold = productsIn(talk, group);
  return wishedWatches(talk, wish)
    .filter(({ product }) => sold.includes(product))
    .slice(0, most)
    .map(({ product, watched }) => openWatch(product, watched, wish.month ?? 0));
}

/**
 * What somebody who typed this much about a flight may mean: flights that begin like it, and once one flight is named, the days on which
 * it can be covered.
 */
async function suggestFlight(talk: Needs, typed: string): Promise<Suggestion[]> {
  const text = typed.slice(0, 100).normalize('NFKC').trim().toUpperCase();
  const [, carrier, digits] = begun.exec(text) ?? [];
  if (carrier !== undefined && digits !== undefined) {
    const numbers = talk.rates.startingWith(carrier, digits).slice(0, most);
    const routes = numbers.flatMap(({ number }) => routesOf(talk, carrier, number));
    const [only, second] = routes;
    return only !== undefined && second === undefined
      ? daysOf(talk, only, { kind: 'none' })
      : routes.map(asFlight).slice(0, most);
  }
  const request = readRequest(text, todayOf(talk));
  if (request.kind === 'airports') return fromAirports(talk, request.airports);
  if (request.kind !== 'flight') return [];
  const routes = routesOf(talk, request.carrier, request.number).filter(
    ({ origin, destination }) =>
      request.airports.length === 0 || request.airports.join() === `${origin},${destination}`,
  );
  const days = await Promise.all(routes.map((route) => daysOf(talk, route, request.day)));
  return days.flat().slice(0, most);
}

function asFlight(route: Route): Suggestion {
  const tap = { kind: 'pickDay', route, page: 0 } as const;
  return { label: say('button-route', { flight: flightValue(route) }), text: textOf(route), tap };
}

/** @param typed what was typed about the day: a day that is understood is the only one to offer. */
async function daysOf(talk: Needs, route: Route, typed: DayReading): Promise<Suggestion[]> {
  const sale = await saleDays(talk, route);
  const onSale = sale.ok ? sale.value.days : [];
  const wanted = typed.kind === 'day' ? [typed.day] : typed.kind === 'either' ? typed.days : onSale;
  const days = wanted.filter((day) => onSale.includes(day));
  if (days.length === 0) return [asFlight(route)];
  return days.slice(0, most).map((day) => ({
    label: say('suggestion', { flight: flightValue(route), day: { day, form: 'long' } }),
    text: `${textOf(route)} ${day}`,
    tap: { kind: 'quote', route, day },
  }));
}

function fromAirports({ rates, door }: Needs, [origin, destination]: readonly string[]): Suggestion[] {
  if (origin === undefined) return [];
  const month = Number(todayOf({ door }).slice(5, 7));
  const places = destination === undefined ? rates.destinationsFrom(origin, month) : [destination];
  const flights = places.flatMap((to) => rates.flightsOn(origin, to, month));
  return flights.slice(0, most).map(asFlight);
}

function textOf({ carrier, number, origin, destination }: Route): string {
  return `${carrier}${number} ${origin}-${destination}`;
}
