import { type DayValue, judgeDays, settleNotBefore } from './judgeDays.ts';
import { asReading, type Family, noAnswer, type Source, type UnknownReason, unknown } from './reading.ts';
import { type RequestLimits, readJson } from './readJson.ts';
import { type Station, stations } from './stations.ts';
import type { Watch } from './watchOf.ts';
import { type Measure, productsOf, weatherWatchOf } from './weatherPerils.ts';

/** What a daily archive is asked: one measure at one station over the days of a watch. */
export type DailyRequest = { measure: Measure; station: Station; watch: Watch };

export type DailyAnswer = { ok: true; days: DayValue[] } | { ok: false; reason: UnknownReason };

export type DailyArchive = {
  name: string;
  family: Family;
  measures: readonly Measure[];
  limits: RequestLimits;
  url(request: DailyRequest): URL;
  /** What the vendor's JSON says day by day. Pure. */
  read(json: unknown, request: DailyRequest): DailyAnswer;
};

/** A source of daily weather: asked once the watch is over and the archive has settled. */
export function dailySource({ name, family, measures, limits, url, read }: DailyArchive): Source {
  const products = productsOf(measures);
  return {
    name,
    family,
    products,
    read: async (question, now) => {
      const asked = products.includes(question.product) ? weatherWatchOf(question) : null;
      const station = asked ? stations.get(asked.watch.name) : undefined;
      if (!asked || !station) return noAnswer('NOT_ANSWERED_HERE');
      const { peril, watch } = asked;
      if (now < settleNotBefore(watch)) return { kind: 'notYet', retryAt: settleNotBefore(watch) };
      const request = { measure: peril.measure, station, watch };
      const answer = await readJson(url(request), {}, limits, now);
      if (!answer.ok) return noAnswer(answer.reason, answer.retryAt);
      const said = read(answer.json, request);
      return asReading(said.ok ? judgeDays(watch, peril, said.days, now) : unknown(said.reason), answer.raw, now);
    },
  };
}
