import { clockTolerance, unknown, type Verdict } from './reading.ts';
import { datesOf, type Watch } from './watchOf.ts';
import type { WeatherPeril } from './weatherPerils.ts';

/** What a source says of one day; null where it says that nothing was measured. */
export type DayValue = { date: string; value: number | null };

/** Archives fill up and correct themselves for days; from here on what they say counts, and later changes do not. Seconds. */
const settlesAfter = 7 * 24 * 3600;
const thousandths = 1000;

/** When a daily archive is first asked about a watch: a week after its last day. */
export function settleNotBefore({ end }: Watch): number {
  return end + settlesAfter;
}

/**
 * The index of a watch from its days: tenths of the measure's unit, rounded once, at the end. Pure.
 * Every day must have been measured, believably and only one way; a missing day is never a day without rain.
 */
export function judgeDays(watch: Watch, peril: WeatherPeril, days: readonly DayValue[], now: number): Verdict {
  if (now < settleNotBefore(watch)) return { kind: 'notYet', retryAt: settleNotBefore(watch) };
  const values = new Map<string, number | null>();
  for (const { date, value } of days) {
    if (Date.parse(`${date}T00:00:00Z`) / 1000 > now + clockTolerance && value !== null)
      return unknown('CONTRADICTORY');
    if (values.has(date) && values.get(date) !== value) return unknown('CONTRADICTORY');
    values.set(date, value);
  }
  const measured: number[] = [];
  for (const date of datesOf(watch)) {
    const value = values.get(date) ?? null;
    if (value === null) return unknown('MISSING_DAYS');
    if (!(value >= peril.least && value <= peril.most)) return unknown('IMPLAUSIBLE');
    measured.push(Math.round(value * thousandths));
  }
  return { kind: 'value', index: inTenths(statisticOf(peril, measured)) };
}

function statisticOf({ statistic }: WeatherPeril, values: readonly number[]): number {
  if (statistic === 'sum') return values.reduce((sum, value) => sum + value, 0);
  return statistic === 'highest' ? Math.max(...values) : Math.min(...values);
}

/** To the nearest tenth; a half goes up, also below zero. Adding zero turns −0 into 0. */
function inTenths(value: number): number {
  return Math.round(value / (thousandths / 10)) + 0;
}
