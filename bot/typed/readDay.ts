/** What a typed text says about a day. Days are `YYYY-MM-DD`. */
export type DayReading =
  | { kind: 'day'; day: string }
  /** `3/12` is 3 December to some and 12 March to others. */
  | { kind: 'either'; days: [string, string] }
  | { kind: 'none' }
  | { kind: 'unreadable' };

/** January first. */
export const monthNames = [
  ...(['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE'] as const),
  ...(['JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER'] as const),
];

const months = monthNames.map((name) => name.slice(0, 3));
const monthWord = '(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\\.?';
const dayNumber = '(\\d{1,2})(?:ST|ND|RD|TH)?';
const yearNumber = '(\\d{4}|\\d{2})';

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayThenMonth = new RegExp(`^${dayNumber} ?${monthWord}(?: ${yearNumber})?$`);
const monthThenDay = new RegExp(`^${monthWord} ?${dayNumber}(?: ${yearNumber})?$`);
const dotted = new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.?${yearNumber}?$`);
const slashed = new RegExp(`^(\\d{1,2})[/-](\\d{1,2})(?:[/-]${yearNumber})?$`);

/** Three words for a day, of which the first is an airport's code: readers take them as one. */
export const dayAfterTomorrow = /\b(?:THE )?DAY AFTER TOMORROW\b/g;

/** Whether a word is the name of a month, written out or cut to three letters or more. */
export function isMonthName(word: string): boolean {
  return new RegExp(`^${monthWord}$`).test(word);
}

/**
 * Reads a day as people type it: `12 Dec`, `Dec 12 2026`, `2026-12-12`, `12.12.`, `12/12`, `today`, `tomorrow`. A date without
 * a year is the next such date, today included.
 * @param text Upper case, single spaces, no punctuation but `.`, `/` and `-`.
 * @param today The person's own day.
 */
export function readDay(text: string, today: string): DayReading {
  if (text === '') return { kind: 'none' };
  const relative = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1, OVERMORROW: 2 }[text];
  if (relative !== undefined) return { kind: 'day', day: addDays(today, relative) };
  const found = iso.exec(text);
  if (found) return certain(dated(Number(found[3]), Number(found[2]), found[1], today));
  const worded = dayThenMonth.exec(text) ?? swap(monthThenDay.exec(text));
  if (worded) return certain(dated(Number(worded[1]), months.indexOf(worded[2] ?? '') + 1, worded[3], today));
  const withDots = dotted.exec(text);
  if (withDots) return certain(dated(Number(withDots[1]), Number(withDots[2]), withDots[3], today));
  const withSlashes = slashed.exec(text);
  if (!withSlashes) return { kind: 'unreadable' };
  const [first, second, year] = [Number(withSlashes[1]), Number(withSlashes[2]), withSlashes[3]];
  const dayFirst = dated(first, second, year, today);
  const monthFirst = dated(second, first, year, today);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return { kind: 'either', days: [dayFirst, monthFirst] };
  return certain(dayFirst ?? monthFirst);
}

/** The day `count` days after `day`; negative counts go back. */
export function addDays(day: string, count: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) / 1000 + count * 86_400);
}

/** The calendar day (UTC) of a time in unix seconds. */
export function isoDay(time: number): string {
  return new Date(time * 1000).toISOString().slice(0, 10);
}

function swap(found: RegExpExecArray | null): (string | undefined)[] | null {
  return found && [found[0], found[2], found[1], found[3]];
}

function certain(day: string | undefined): DayReading {
  return day === undefined ? { kind: 'unreadable' } : { kind: 'day', day };
}

function dated(day: number, month: number, year: string | undefined, today: string): string | undefined {
  if (year !== undefined) return calendarDay(Number(year.length === 2 ? `20${year}` : year), month, day);
  const thisYear = Number(today.slice(0, 4));
  // 29 February may be eight years away, across a century that is no leap year.
  for (let ahead = 0; ahead <= 8; ahead++) {
    const candidate = calendarDay(thisYear + ahead, month, day);
    if (candidate !== undefined && candidate >= today) return candidate;
  }
  return undefined;
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && isoDay(time / 1000) === text ? text : undefined;
}
