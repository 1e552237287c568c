import type { Hex } from '../../chain/subject.ts';
import { require } from './store.ts';

const daySeconds = 86_400;
const mostDays = 366;

/** Midnight UTC of the date YYYYMMDD in the columns from `column` on, unix seconds. */
export function dateIn(subject: Hex, column: number): number {
  const written = lettersOf(subject).slice(column, column + 8);
  require(/^\d{8}$/.test(written), 'MalformedSubject');
  const [year, month, day] = [written.slice(0, 4), written.slice(4, 6), written.slice(6)].map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year ?? 0, (month ?? 0) - 1, day);
  const isThatDay = date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
  require(isThatDay && Number(year) >= 1970, 'MalformedSubject');
  return date.getTime() / 1000;
}

/** Seconds of the days, 001 to 366, in the three columns from `column` on. */
export function lengthIn(subject: Hex, column: number): number {
  const written = lettersOf(subject).slice(column, column + 3);
  require(/^\d{3}$/.test(written) && Number(written) >= 1 && Number(written) <= mostDays, 'MalformedSubject');
  return Number(written) * daySeconds;
}

function lettersOf(subject: Hex): string {
  return Buffer.from(subject.slice(2), 'hex').toString('latin1');
}
