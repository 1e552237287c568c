import { flightProduct } from '../../chain/products.ts';
import { newestOffer } from '../../db/intents.ts';
import { settingsOf } from '../../db/settings.ts';
import type { Person, Route } from '../action.ts';
import type { Screen } from '../screen.ts';
import { homeScreen, startAgainScreen } from '../screens/home.ts';
import { dayValue, flightValue, numberValue } from '../screens/parts.ts';
import { routeScreen, whichDayScreen } from '../screens/pickFlight.ts';
import { noExportScreen } from '../screens/safety/own.ts';
import { asksForKey } from '../typed/asksForKey.ts';
import { readCountry } from '../typed/readCountry.ts';
import type { DayReading } from '../typed/readDay.ts';
import { readQuietHours } from '../typed/readQuietHours.ts';
import { type Request, readRequest } from '../typed/readRequest.ts';
import { readUnits } from '../typed/readUnits.ts';
import { readWatch, type WatchWish } from '../typed/readWatch.ts';
import { say } from '../words.ts';
import { answerCountry } from './answerCountry.ts';
import { askAgain, chooseUnits } from './buyCover.ts';
import { pickDay, pickDestination, pickFlight } from './chooseFlight.ts';
import { englishOf, numberOf, plainEnglishOf } from './englishOf.ts';
import { answerGiftText, isGiftPrompt } from './gift/answerGift.ts';
import { greet } from './greet.ts';
import { answerMarketPrompt, isMarketPrompt } from './market/answerMarket.ts';
import { answerPoolDollars, isPoolPrompt } from './pool/answerPool.ts';
import { awaitedPrices } from './pricesInForce.ts';
import type { Prompt } from './prompt.ts';
import { quoteCover, routesOf, suggestFlights } from './quoteCover.ts';
import { answerSafetyText } from './safety/answerSafety.ts';
import { answerSettingsText } from './settings/answerSettings.ts';
import { type Talk, todayOf } from './talk.ts';
import { answerWish, guessWish, isWatchWish } from './watch/answerWish.ts';
import { pickTime } from './watch/chooseWatch.ts';

/** Longer texts hold no flight; they are answered and not searched. */
const mostCharacters = 500;

/** Answers a typed text. @param prompt what the person was asked, if they were. */
export async function readTyped(talk: Talk, person: Person, text: string, prompt: Prompt | null): Promise<Screen[]> {
  if (text.length > mostCharacters) return [startAgainScreen(say('too-long', { most: mostCharacters }))];
  if (prompt?.kind === 'safety') return answerSafetyText(talk, person, text, prompt.asks);
  if (isGiftPrompt(prompt)) return answerGiftText(talk, person, text, prompt);
  if (prompt?.kind === 'settings' && prompt.asks === 'zone') return answerSettingsText(talk, person, text, 'zone');
  if (asksForKey(text)) return [noExportScreen()];
  const english = englishOf(talk, person, text);
  const request = readRequest(english, todayOf(talk));
  const wish = readWatch(english, todayOf(talk));
  const isWish = !isFlight(talk, request, wish) && isWatchWish(talk, wish);
  if (
    prompt?.kind === 'settings' &&
    (readQuietHours(plainEnglishOf(talk, person, text)) !== null || (request.kind !== 'flight' && !isWish))
  )
    return answerSettingsText(talk, person, text, prompt.asks);
  if (prompt?.kind === 'country') {
    const reading = readCountry(text, settingsOf(talk.db, person.userId).locale);
    if (reading.kind === 'country' || (request.kind !== 'flight' && !isWish))
      return answerCountry(talk, person, reading, prompt);
  }
  if (prompt?.kind === 'units') {
    const reading = readUnits(numberOf(talk, person, text));
    if (reading.kind === 'units') return chooseUnits(talk, person, prompt.intentId, reading.units);
    if (request.kind !== 'flight' && !isWish && !isKnownAirport(talk, request))
      return [askAgain(talk, person, prompt.intentId, reading.problem)];
  }
  if (prompt?.kind === 'day' && (request.kind === 'day' || request.kind === 'unclear' || request.kind === 'number'))
    return [await answerDay(talk, person, prompt.route, request.kind === 'day' ? request.day : { kind: 'unreadable' })];
  if (isPoolPrompt(prompt) && request.kind !== 'flight' && !isWish && !isKnownAirport(talk, request))
    return answerPoolDollars(talk, person, prompt, text);
  if (isMarketPrompt(prompt) && request.kind !== 'flight' && !isWish && !isKnownAirport(talk, request))
    return answerMarketPrompt(talk, person, prompt, text);
  if (isWish) return [await answerWish(talk, person, wish)];
  if (prompt?.kind === 'time' && (wish.month ?? wish.day ?? wish.days) !== null)
    return [await pickTime(talk, person, { product: prompt.product, watched: prompt, page: 0 }, wish)];
  if (prompt === null && (request.kind === 'unclear' || request.kind === 'number')) {
    const counted = await countForOffer(talk, person, text);
    if (counted !== null) return counted;
  }
  const guess = request.kind === 'unclear' ? guessWish(talk, person, wish) : null;
  return [guess ?? (await answerRequest(talk, person, request))];
}

/** A number that nobody asked for is an answer to the price that was shown last, while it holds; null for anything else. */
async function countForOffer(talk: Talk, person: Person, text: string): Promise<Screen[] | null> {
  const reading = readUnits(numberOf(talk, person, text));
  if (reading.kind === 'none' && reading.problem === 'notNumber') return null;
  const offer = newestOffer(talk.db, person.userId, 'buyCover', talk.door.now());
  if (offer === undefined) return null;
  if (reading.kind === 'none') return [askAgain(talk, person, offer.id, reading.problem)];
  return chooseUnits(talk, person, offer.id, reading.units);
}

/** A listed airline's flight, or an airport alone: `SEA` is where a flight leaves from, and `rain SEA` is the weather there. */
function isFlight(talk: Pick<Talk, 'rates'>, request: Request, { peril }: WatchWish): boolean {
  if (request.kind === 'flight') return talk.rates.carriers().includes(request.carrier);
  return peril === null && isKnownAirport(talk, request);
}

async function answerRequest(talk: Talk, person: Person, request: Request): Promise<Screen> {
  switch (request.kind) {
    case 'flight':
      return answerFlight(talk, person, request);
    case 'airports': {
      const [origin, destination] = request.airports;
      if (origin === undefined || !isKnownAirport(talk, request)) return homeScreen(say('not-understood'));
      return destination === undefined ? pickDestination(talk, origin, 0) : pickFlight(talk, origin, destination, 0);
    }
    case 'number':
      return startAgainScreen(say('which-airline', { typed: request.text }));
    case 'day':
      if (request.day.kind !== 'day') return homeScreen(say('not-understood'));
      return startAgainScreen(say('day-alone', { day: dayValue(request.day.day, todayOf(talk)) }));
    case 'unclear':
      return person.created ? greet(talk, person, false) : homeScreen(say('not-understood'));
  }
}

/** Three letters are an airport only where the table says so: `hey` is none. */
function isKnownAirport({ rates }: Pick<Talk, 'rates'>, request: Request): boolean {
  if (request.kind !== 'airports') return false;
  const origins = rates.origins();
  const known = new Set([...origins, ...origins.flatMap((origin) => rates.destinationsFrom(origin))]);
  return request.airports.some((airport) => known.has(airport));
}

async function answerFlight(
  talk: Talk,
  person: Person,
  { carrier, number, airports, day }: Extract<Request, { kind: 'flight' }>,
): Promise<Screen> {
  const awaited = awaitedPrices(talk, flightProduct);
  if (awaited !== null) return awaited;
  const known = routesOf(talk, carrier, number);
  const single = day.kind === 'day' ? day.day : null;
  if (known.length === 0) return suggestFlights(talk, carrier, number, single);
  const fitting = known.filter((route) => fits(route, airports));
  const [route, second] = fitting.length > 0 ? fitting : known;
  if (fitting.length === 0 || route === undefined)
    return routeScreen(say('route-unlisted', { number: numberValue({ carrier, number }) }), known, single);
  if (second !== undefined)
    return routeScreen(say('which-route', { number: numberValue({ carrier, number }) }), fitting, single);
  return answerDay(talk, person, route, day);
}

async function answerDay(talk: Talk, person: Person, route: Route, day: DayReading): Promise<Screen> {
  switch (day.kind) {
    case 'day':
      return quoteCover(talk, person, route, day.day);
    case 'either':
      return whichDayScreen(route, day.days);
    case 'none':
      return pickDay(talk, person, { route, page: 0 });
    case 'unreadable':
      return pickDay(talk, person, { route, page: 0 }, say('day-unreadable', { flight: flightValue(route) }));
  }
}

function fits({ origin, destination }: Route, airports: readonly string[]): boolean {
  const [first, second] = airports;
  if (second !== undefined) return origin === first && destination === second;
  return first === undefined || origin === first || destination === first;
}
