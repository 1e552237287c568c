import type { Route, Tap } from '../action.ts';

/**
 * A tap as Telegram carries it: `1`, a letter, then fields between dots; at most 64 bytes. Anybody can send any bytes here, so
 * reading is strict and says nothing about whether the person may do it.
 */

const version = '1';

const letters: { [Kind in Tap['kind']]: string } = {
  home: 'h',
  help: 'e',
  wallet: 'w',
  covers: 'c',
  pickOrigin: 'o',
  pickDestination: 'd',
  pickFlight: 'f',
  pickDay: 'y',
  quote: 'q',
  chooseUnits: 'u',
  askUnits: 'n',
  backToQuote: 'r',
  buy: 'b',
  close: 'x',
  testDollars: 't',
};

/** @returns ASCII, never longer than the 64 bytes that Telegram allows. */
export function writeTap(tap: Tap): string {
  return [version + letters[tap.kind], ...fieldsOf(tap)].join('.');
}

/** @returns null for anything that `writeTap` of this version would not have written. */
export function readTap(data: string): Tap | null {
  if (data.length > 64 || data[0] !== version) return null;
  const [head, ...fields] = data.split('.');
  const tap = tapOf(head?.slice(1) ?? '', fields);
  return tap !== null && writeTap(tap) === data ? tap : null;
}

function fieldsOf(tap: Tap): (string | number)[] {
  switch (tap.kind) {
    case 'home':
    case 'help':
    case 'wallet':
    case 'testDollars':
      return [];
    case 'covers':
    case 'pickOrigin':
      return [tap.page];
    case 'pickDestination':
      return [tap.origin, tap.page];
    case 'pickFlight':
      return [tap.origin, tap.destination, tap.page];
    case 'pickDay':
      return [...routeFields(tap.route), tap.page];
    case 'quote':
      return [...routeFields(tap.route), tap.day.replaceAll('-', '')];
    case 'chooseUnits':
    case 'buy':
      return [tap.intentId, tap.units];
    case 'askUnits':
    case 'backToQuote':
    case 'close':
      return [tap.intentId];
  }
}

function tapOf(letter: string, fields: readonly string[]): Tap | null {
  const [a = '', b = '', c = ''] = fields;
  switch (letter) {
    case letters.home:
      return { kind: 'home' };
    case letters.help:
      return { kind: 'help' };
    case letters.wallet:
      return { kind: 'wallet' };
    case letters.testDollars:
      return { kind: 'testDollars' };
    case letters.covers:
      return isPage(a) ? { kind: 'covers', page: Number(a) } : null;
    case letters.pickOrigin:
      return isPage(a) ? { kind: 'pickOrigin', page: Number(a) } : null;
    case letters.pickDestination:
      return isAirport(a) && isPage(b) ? { kind: 'pickDestination', origin: a, page: Number(b) } : null;
    case letters.pickFlight:
      return isAirport(a) && isAirport(b) && isPage(c)
        ? { kind: 'pickFlight', origin: a, destination: b, page: Number(c) }
        : null;
    case letters.pickDay:
    case letters.quote:
      return routeTap(letter, fields);
    default:
      return offerTap(letter, a, b);
  }
}

function routeTap(letter: string, fields: readonly string[]): Tap | null {
  const [carrier = '', number = '', origin = '', destination = '', last = ''] = fields;
  if (!/^[A-Z0-9]{1,3}$/.test(carrier) || !/^[1-9]\d{0,3}$/.test(number)) return null;
  if (!isAirport(origin) || !isAirport(destination)) return null;
  const route = { carrier, number: Number(number), origin, destination };
  if (letter === letters.pickDay) return isPage(last) ? { kind: 'pickDay', route, page: Number(last) } : null;
  const day = last.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isDay(day) ? { kind: 'quote', route, day } : null;
}

function offerTap(letter: string, intentId: string, units: string): Tap | null {
  if (!/^[A-Za-z0-9_-]{22}$/.test(intentId)) return null;
  switch (letter) {
    case letters.askUnits:
      return { kind: 'askUnits', intentId };
    case letters.backToQuote:
      return { kind: 'backToQuote', intentId };
    case letters.close:
      return { kind: 'close', intentId };
    case letters.chooseUnits:
      return isUnits(units) ? { kind: 'chooseUnits', intentId, units: Number(units) } : null;
    case letters.buy:
      return isUnits(units) ? { kind: 'buy', intentId, units: Number(units) } : null;
    default:
      return null;
  }
}

function routeFields({ carrier, number, origin, destination }: Route): (string | number)[] {
  return [carrier, number, origin, destination];
}

function isPage(text: string): boolean {
  return /^(0|[1-9]\d{0,2})$/.test(text);
}

function isUnits(text: string): boolean {
  return /^[1-9]\d{0,5}$/.test(text);
}

function isAirport(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
