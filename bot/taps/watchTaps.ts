import { MalformedSubjectError } from '../../chain/subject.ts';
import { encodeWatch, type WatchSubject } from '../../chain/watchSubject.ts';
import type { Watched } from '../../pricing/watches/watchBook.ts';

/** What can be covered beside flights, in the groups of the home screen. */
export type WatchGroup = 'weather' | 'coins';

/** Buttons about cover on weather and coins, from the general to the one cover. */
export type WatchTap =
  | { kind: 'perils'; group: WatchGroup }
  | { kind: 'places'; product: number; page: number }
  /** `month` 1 to 12 keeps what begins in it; 0 keeps all. */
  | { kind: 'times'; product: number; watched: Watched; month: number; page: number }
  | { kind: 'levels'; product: number; watch: WatchSubject }
  | { kind: 'quote'; product: number; watch: WatchSubject; trigger: number; exit: number };

const letters: { [Kind in WatchTap['kind']]: string } = {
  perils: 'p',
  places: 'n',
  times: 't',
  levels: 'l',
  quote: 'q',
};

const groups: Record<WatchGroup, string> = { weather: 'w', coins: 'c' };

/** A letter and the fields after it. */
export function writeWatchTap(tap: WatchTap): (string | number)[] {
  const letter = letters[tap.kind];
  switch (tap.kind) {
    case 'perils':
      return [letter, groups[tap.group]];
    case 'places':
      return [letter, tap.product, tap.page];
    case 'times':
      return [letter, tap.product, ...watchedFields(tap.watched), tap.month, tap.page];
    case 'levels':
      return [letter, tap.product, ...watchFields(tap.watch)];
    case 'quote':
      return [letter, tap.product, ...watchFields(tap.watch), tap.trigger, tap.exit];
  }
}

/** @returns null for what is no tap about weather or coins. */
export function readWatchTap(fields: readonly string[]): WatchTap | null {
  const [letter, ...rest] = fields;
  if (letter === letters.perils) return readGroup(rest[0]);
  const [first = '', ...others] = rest;
  if (!/^[1-9]\d{0,4}$/.test(first) || Number(first) > 65_535) return null;
  const product = Number(first);
  switch (letter) {
    case letters.places:
      return isPage(others[0]) ? { kind: 'places', product, page: Number(others[0]) } : null;
    case letters.times:
      return readTimes(product, others);
    case letters.levels: {
      const watch = readWatch(others);
      return watch === null ? null : { kind: 'levels', product, watch };
    }
    case letters.quote:
      return readQuote(product, others);
    default:
      return null;
  }
}

function readGroup(text: string | undefined): WatchTap | null {
  if (text === groups.weather) return { kind: 'perils', group: 'weather' };
  return text === groups.coins ? { kind: 'perils', group: 'coins' } : null;
}

function readTimes(product: number, fields: readonly string[]): WatchTap | null {
  const [, , month = '', page] = fields;
  if (!/^(\d|1[012])$/.test(month) || !isPage(page)) return null;
  return watchedTap(fields, (watched) => ({
    kind: 'times',
    product,
    watched,
    month: Number(month),
    page: Number(page),
  }));
}

function readQuote(product: number, fields: readonly string[]): WatchTap | null {
  const watch = readWatch(fields);
  const [, , , , trigger = '', exit = ''] = fields;
  if (watch === null || !isLevel(trigger) || !isLevel(exit)) return null;
  return { kind: 'quote', product, watch, trigger: Number(trigger), exit: Number(exit) };
}

function watchedTap(fields: readonly string[], make: (watched: Watched) => WatchTap): WatchTap | null {
  const [name = '', detail = ''] = fields.map(unescaped);
  return readWatch([name, detail, '20000101', '1']) === null ? null : make({ name, detail });
}

/** @returns null for what no subject can hold. */
function readWatch(fields: readonly string[]): WatchSubject | null {
  const [name = '', detail = '', date = '', days = ''] = fields.map(unescaped);
  if (!/^\d{8}$/.test(date) || !/^[1-9]\d{0,2}$/.test(days)) return null;
  const watch = { name, date: date.replace(/^(\d{4})(\d{2})/, '$1-$2-'), days: Number(days), detail };
  try {
    encodeWatch(watch);
    return watch;
  } catch (error) {
    if (error instanceof MalformedSubjectError) return null;
    throw error;
  }
}

function watchFields({ name, date, days, detail }: WatchSubject): (string | number)[] {
  return [...watchedFields({ name, detail }), date.replaceAll('-', ''), days];
}

function watchedFields({ name, detail }: Watched): string[] {
  return [escaped(name), escaped(detail)];
}

/** A point would end the field; no name has a `~`. */
function escaped(text: string): string {
  return text.replaceAll('.', '~');
}

function unescaped(text: string): string {
  return text.replaceAll('~', '.');
}

function isPage(text = ''): boolean {
  return /^(0|[1-9]\d{0,2})$/.test(text);
}

/** As far as five digits: a rainy season is measured in thousands of tenths of a millimetre. */
function isLevel(text: string): boolean {
  return /^(0|-?[1-9]\d{0,4})$/.test(text);
}
