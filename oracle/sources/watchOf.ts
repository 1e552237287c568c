import { MalformedSubjectError } from '../../chain/subject.ts';
import { decodeWatch, type WatchSubject } from '../../chain/watchSubject.ts';
import type { Question } from './reading.ts';

const day = 24 * 3600;

/** What is watched and when, as a source needs it. Days are `YYYY-MM-DD`, times unix seconds; `end` is the first second after. */
export type Watch = WatchSubject & { lastDate: string; start: number; end: number };

/** The watch that a subject names, or null when it names none. */
export function watchOf({ subject }: Question): Watch | null {
  try {
    const watch = decodeWatch(subject);
    const start = Date.parse(`${watch.date}T00:00:00Z`) / 1000;
    const end = start + watch.days * day;
    return { ...watch, lastDate: dateOf(end - day), start, end };
  } catch (error) {
    if (error instanceof MalformedSubjectError) return null;
    throw error;
  }
}

/** Every date of a watch, first to last. */
export function datesOf({ start, days }: Watch): string[] {
  return Array.from({ length: days }, (_, i) => dateOf(start + i * day));
}

/** The UTC date of a time in unix seconds. */
export function dateOf(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString().slice(0, 10);
}
