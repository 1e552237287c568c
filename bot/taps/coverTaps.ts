import type { CoverTap, Route } from '../action.ts';
import { readSeries, writeSeries } from './seriesField.ts';

/** Taps about cover and home, as fields of a tap's text. */

const letters: { [Kind in CoverTap['kind']]: string } = {
  home: 'h',
  help: 'e',
  wallet: 'w',
  covers: 'c',
  cover: 'v',
  certificate: 'i',
  statement: 's',
  terms: 'g',
  pickOrigin: 'o',
  pickDestination: 'd',
  pickFlight: 'f',
  pickDay: 'y',
  quote: 'q',
  chooseUnits: 'u',
  askUnits: 'n',
  backToQuote: 'r',
  buy: 'b',
  confirm: 'k',
  close: 'x',
  undo: 'z',
  testDollars: 't',
};

/** A lower-case letter and the fields after it. */
export function writeCoverTap(tap: CoverTap): (string | number)[] {
  return [letters[tap.kind], ...fieldsOf(tap)];
}

function fieldsOf(tap: CoverTap): (string | number)[] {
  switch (tap.kind) {
    case 'home':
    case 'help':
    case 'wallet':
    case 'testDollars':
    case 'statement':
    case 'terms':
      return [];
    case 'cover':
    case 'certificate':
      return [writeSeries(tap.seriesId)];
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
      return [tap.intentId, tap.units];
    case 'buy':
      return [tap.intentId, tap.units, ...(tap.terms === undefined ? [] : [tap.terms])];
    case 'confirm':
      return [tap.intentId, ...(tap.terms === undefined ? [] : [tap.terms])];
    case 'askUnits':
    case 'backToQuote':
    case 'close':
    case 'undo':
      return [tap.intentId];
  }
}

/** @returns null for what is no tap about cover. */
export function readCoverTap(letter: string, fields: readonly string[]): CoverTap | null {
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
    case letters.statement:
      return { kind: 'statement' };
    case letters.terms:
      return { kind: 'terms' };
    case letters.cover:
    case letters.certificate: {
      const seriesId = readSeries(a);
      return seriesId === null ? null : { kind: letter === letters.cover ? 'cover' : 'certificate', seriesId };
    }
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
      return offerTap(letter, a, b, c);
  }
}

function routeTap(letter: string, fields: readonly string[]): CoverTap | null {
  const [carrier = '', number = '', origin = '', destination = '', last = ''] = fields;
  if (!/^[A-Z0-9]{1,3}$/.test(carrier) || !/^[1-9]\d{0,3}$/.test(number)) return null;
  if (!isAirport(origin) || !isAirport(destination)) return null;
  const route = { carrier, number: Number(number), origin, destination };
  if (letter === letters.pickDay) return isPage(last) ? { kind: 'pickDay', route, page: Number(last) } : null;
  const day = last.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isDay(day) ? { kind: 'quote', route, day } : null;
}

function offerTap(letter: string, intentId: string, units: string, terms: string): CoverTap | null {
  if (!/^[A-Za-z0-9_-]{22}$/.test(intentId)) return null;
  switch (letter) {
    case letters.askUnits:
      return { kind: 'askUnits', intentId };
    case letters.backToQuote:
      return { kind: 'backToQuote', intentId };
    case letters.confirm:
      return confirmTap(intentId, units);
    case letters.close:
      return { kind: 'close', intentId };
    case letters.undo:
      return { kind: 'undo', intentId };
    case letters.chooseUnits:
      return isUnits(units) ? { kind: 'chooseUnits', intentId, units: Number(units) } : null;
    case letters.buy:
      return isUnits(units) ? buyTap(intentId, Number(units), terms) : null;
    default:
      return null;
  }
}

function buyTap(intentId: string, units: number, terms: string): CoverTap | null {
  if (terms === '') return { kind: 'buy', intentId, units };
  return isVersion(terms) ? { kind: 'buy', intentId, units, terms: Number(terms) } : null;
}

function confirmTap(intentId: string, terms: string): CoverTap | null {
  if (terms === '') return { kind: 'confirm', intentId };
  return isVersion(terms) ? { kind: 'confirm', intentId, terms: Number(terms) } : null;
}

function routeFields({ carrier, number, origin, destination }: Route): (string | number)[] {
  return [carrier, number, origin, destination];
}

function isVersion(text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text);
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
