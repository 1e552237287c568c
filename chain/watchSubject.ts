/** The subject of everything that is watched over a span of days: rain at a station, a coin, a vessel, a protocol. */

import { type ColumnRange, columnBits, type Hex, isCalendarDate, MalformedSubjectError } from './subject.ts';

export type WatchSubject = {
  /** What is watched: a station (`USW00094728`), a feed (`ETH/USD`), a vessel (`9811000`), a protocol. 1 to 13 of A-Z 0-9 / . - _ */
  name: string;
  /** First UTC day of the watch, `YYYY-MM-DD`. */
  date: string;
  /** How many days are watched, 1 to 366. */
  days: number;
  /** What of it: `RAIN`, a port (`KEMBA`), a second coin. 0 to 8 of A-Z 0-9 / . - _ */
  detail: string;
};

/** First column and width of every field. */
export const watchColumns = {
  name: { at: 0, width: 13 },
  date: { at: 13, width: 8 },
  days: { at: 21, width: 3 },
  detail: { at: 24, width: 8 },
} as const;

const month: ColumnRange = { at: 17, width: 2 };
const monthAndDay: ColumnRange = { at: 17, width: 4 };

/** The rate row of a season: name, first day without its year, length and detail. */
export const seasonRateColumns = columnBits(watchColumns.name, monthAndDay, watchColumns.days, watchColumns.detail);

/** The rate row of what has months but no seasons: name, month, length and detail. */
export const monthRateColumns = columnBits(watchColumns.name, month, watchColumns.days, watchColumns.detail);

/** The rate row of what has no season: name, length and detail. */
export const undatedRateColumns = columnBits(watchColumns.name, watchColumns.days, watchColumns.detail);

/** What watches accumulate with: the very same watch; all of one name in one starting month; all of one name. */
export const watchCapColumns = {
  watch: columnBits({ at: 0, width: 32 }),
  nameMonth: columnBits(watchColumns.name, { at: 13, width: 6 }),
  name: columnBits(watchColumns.name),
} as const;

/** All vessels on their way to one port in one month. */
export const portMonthColumns = columnBits({ at: watchColumns.date.at, width: 6 }, watchColumns.detail);

/** @throws MalformedSubjectError naming the first field that does not fit its columns. */
export function encodeWatch({ name, date, days, detail }: WatchSubject): Hex {
  if (!/^[A-Z0-9/._-]{1,13}$/.test(name)) throw new MalformedSubjectError('name', name);
  if (!isCalendarDate(date)) throw new MalformedSubjectError('date', date);
  if (!Number.isInteger(days) || days < 1 || days > 366) throw new MalformedSubjectError('days', days);
  if (!/^[A-Z0-9/._-]{0,8}$/.test(detail)) throw new MalformedSubjectError('detail', detail);
  const text = name.padEnd(13) + date.replaceAll('-', '') + String(days).padStart(3, '0') + detail.padEnd(8);
  return `0x${Buffer.from(text, 'latin1').toString('hex')}`;
}

/** @throws MalformedSubjectError when the bytes are not what `encodeWatch` writes. */
export function decodeWatch(subject: Hex): WatchSubject {
  const text = Buffer.from(subject.slice(2), 'hex').toString('latin1');
  const field = ({ at, width }: ColumnRange) => text.slice(at, at + width);
  const date = field(watchColumns.date);
  const watch: WatchSubject = {
    name: field(watchColumns.name).trimEnd(),
    date: `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`,
    days: Number(field(watchColumns.days)),
    detail: field(watchColumns.detail).trimEnd(),
  };
  if (encodeWatch(watch) !== subject) throw new MalformedSubjectError('columns', subject);
  return watch;
}
