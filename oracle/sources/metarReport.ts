import { z } from 'zod';
import type { WindReport } from './gusts.ts';
import { clockTolerance, type UnknownReason } from './reading.ts';

/** As aviationweather.gov lists a report; kept in the archive as it came. */
export const metarSchema = z.object({
  icaoId: z.string(),
  /** Unix seconds. */
  obsTime: z.number().int(),
  rawOb: z.string().min(1),
  /** Knots. */
  wspd: z.number().nullish(),
  wgst: z.number().nullish(),
});

export type Metar = z.infer<typeof metarSchema>;

export type Metars = { ok: true; metars: Metar[] } | { ok: false; reason: UnknownReason };

const windGroup = /\b(?:\d{3}|VRB)(\d{2,3})(?:G(\d{2,3}))?(KT|MPS|KMH)\b/;
const peakGroup = /\bPK WND \d{3}(\d{2,3})\/(\d{2})?(\d{2})\b/;

/** Checks one answer. A report of another station, in another unit, from the future, or unlike its own text spoils it all. */
export function readMetars(json: unknown, icao: string, now: number): Metars {
  const answer = z.array(metarSchema).safeParse(json);
  if (!answer.success) return { ok: false, reason: 'MALFORMED' };
  if (answer.data.length === 0) return { ok: false, reason: 'NOT_FOUND' };
  for (const metar of answer.data) {
    const [, wind, gust, unit] = windGroup.exec(metar.rawOb) ?? [];
    if (unit !== undefined && unit !== 'KT') return { ok: false, reason: 'WRONG_UNIT' };
    const isItself =
      unit === undefined ||
      (Number(wind) === metar.wspd && (gust === undefined ? null : Number(gust)) === (metar.wgst ?? null));
    if (metar.icaoId !== icao || metar.obsTime > now + clockTolerance || !isItself)
      return { ok: false, reason: 'CONTRADICTORY' };
  }
  return { ok: true, metars: answer.data };
}

/** The wind of a report, or null when its text holds none. */
export function windOf({ obsTime, rawOb }: Metar): WindReport | null {
  const [, wind, gust] = windGroup.exec(rawOb) ?? [];
  if (wind === undefined) return null;
  const [, peak, hour, minute] = peakGroup.exec(rawOb) ?? [];
  return {
    observedAt: obsTime,
    wind: Number(wind),
    gust: gust === undefined ? null : Number(gust),
    peak: peak === undefined ? null : { at: timeBefore(obsTime, hour, Number(minute)), speed: Number(peak) },
  };
}

/** The newest moment up to `time` with that hour (of the day, or that of `time`) and minute. */
function timeBefore(time: number, hour: string | undefined, minute: number): number {
  const span = hour === undefined ? 3600 : 24 * 3600;
  const wanted = (hour === undefined ? 0 : Number(hour) * 3600) + minute * 60;
  return time - ((((time - wanted) % span) + span) % span);
}
