const dayMilliseconds = 86_400_000;

/** The year whose flights were recorded. */
const recordedYear = 2011;

/**
 * The day of 2011 that stands for a calendar date (`YYYY-MM-DD`, any year): the same weekday, nearest to the same month and
 * day, never outside 2011. 29 February counts as 1 March.
 * @throws RangeError when `date` is no calendar date.
 */
export function recordedDateFor(date: string): string {
  const day = dayNumber(date);
  const wanted = dayNumber(date.slice(5) === '02-29' ? `${recordedYear}-03-01` : `${recordedYear}${date.slice(-6)}`);
  // Difference of weekdays as -3 to 3 days.
  const shift = ((((day - wanted + 3) % 7) + 7) % 7) - 3;
  let recorded = wanted + shift;
  if (recorded < dayNumber(`${recordedYear}-01-01`)) recorded += 7;
  if (recorded > dayNumber(`${recordedYear}-12-31`)) recorded -= 7;
  return dateOfDay(recorded);
}

/** Every date from `from` to `to`, both included. */
export function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day++) dates.push(dateOfDay(day));
  return dates;
}

function dayNumber(date: string): number {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const day = milliseconds / dayMilliseconds;
  if (!Number.isInteger(day) || dateOfDay(day) !== date) throw new RangeError(`${JSON.stringify(date)} is no date.`);
  return day;
}

function dateOfDay(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}
