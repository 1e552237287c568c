import type { RecordedDay, RecordedWeather } from './recordedWeather.ts';

/** The weather of a station on the world's calendar. */
export type WorldWeather = {
  /** Null for a station without a record, and for a day without a row. */
  day(station: string, date: string): RecordedDay | null;
};

/**
 * Recorded weather moved by whole years onto any date, so that seasons stay where they are: the recorded years follow each other, over
 * and over. 29 February of a year that had none is 1 March.
 */
export function worldWeather(records: ReadonlyMap<string, RecordedWeather>): WorldWeather {
  return {
    day: (station, date) => {
      const record = records.get(station);
      return record ? record.day(recordedDate(record, date)) : null;
    },
  };
}

function recordedDate({ years }: RecordedWeather, date: string): string {
  const first = years[0] ?? 0;
  const turn = (Number(date.slice(0, 4)) - first) % years.length;
  const year = years[(turn + years.length) % years.length] ?? first;
  const moved = `${year}${date.slice(4)}`;
  const exists = new Date(`${moved}T00:00:00Z`).toISOString().slice(0, 10) === moved;
  return exists ? moved : `${year}-03-01`;
}
