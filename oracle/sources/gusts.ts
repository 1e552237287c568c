import { unknown, type Verdict } from './reading.ts';
import { dateOf, datesOf, type Watch } from './watchOf.ts';
import type { WeatherPeril } from './weatherPerils.ts';

/** One report of an airport's weather station. `observedAt` in unix seconds, speeds in knots as the report's own text has them. */
export type WindReport = {
  observedAt: number;
  wind: number;
  gust: number | null;
  peak: { at: number; speed: number } | null;
};

/** 1,852 metres in 3,600 seconds. */
const metresPerSecond = 1852 / 3600;

/** A station reports every hour and loses one now and then; fewer hours than this leave a storm room to pass unseen. */
const hoursNeeded = 22;

/** From so many pairs on, gusts in one fixed proportion to the wind were computed from it. */
const pairsForProof = 10;
const sameProportion = 0.001;

/**
 * The strongest gust of a watch in tenths of m/s, rounded to the nearest. Pure. A report without a gust says that none stood out:
 * its wind counts. A speed that no instrument can have seen is a missing hour.
 */
export function judgeGusts(watch: Watch, peril: WeatherPeril, reports: readonly WindReport[]): Verdict {
  const measured = reports.filter((report) => isMeasured(report, peril.most) && isWithin(watch, report.observedAt));
  if (areGustsComputed(measured)) return unknown('IMPLAUSIBLE');
  const hours = new Map<string, Set<number>>();
  for (const { observedAt } of measured) {
    const date = dateOf(observedAt);
    hours.set(date, (hours.get(date) ?? new Set()).add(Math.floor(observedAt / 3600)));
  }
  if (datesOf(watch).some((date) => (hours.get(date)?.size ?? 0) < hoursNeeded)) return unknown('MISSING_DAYS');
  const speeds = measured.flatMap(({ wind, gust, peak }) =>
    peak && isWithin(watch, peak.at) ? [gust ?? wind, peak.speed] : [gust ?? wind],
  );
  return { kind: 'value', index: Math.round(Math.max(...speeds) * metresPerSecond * 10) };
}

/** Whether every gust is the wind times one number: the "gusts" of a unit conversion, not of an instrument. */
export function areGustsComputed(reports: readonly { wind: number; gust: number | null }[]): boolean {
  const proportions = reports.flatMap(({ wind, gust }) => (gust !== null && wind > 0 ? [gust / wind] : []));
  if (proportions.length < pairsForProof) return false;
  return Math.max(...proportions) - Math.min(...proportions) < sameProportion;
}

function isMeasured({ wind, gust, peak }: WindReport, most: number): boolean {
  const speeds = [wind, gust ?? wind, peak?.speed ?? wind];
  return speeds.every((speed) => speed >= 0 && speed * metresPerSecond <= most) && (gust ?? wind) >= wind;
}

function isWithin({ start, end }: Watch, time: number): boolean {
  return time >= start && time < end;
}
