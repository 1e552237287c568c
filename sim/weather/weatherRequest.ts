import { datesBetween } from '../flights/recordedDate.ts';

/** The dates that a vendor is asked for, or null when they are none, too many or the wrong way round. */
export function readDates(first: string | undefined, last: string | undefined): string[] | null {
  const [from, to] = [first, last].map((text) => text?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') ?? '');
  if (!from || !to || !isDate(from) || !isDate(to) || from > to) return null;
  return datesBetween(from, to);
}

/** Whether a day can be in an archive that is this many days behind, at `now` (unix seconds). */
export function isPublished(date: string, daysBehind: number, now: number): boolean {
  return Date.parse(`${date}T00:00:00Z`) / 1000 + (1 + daysBehind) * 86_400 <= now;
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
