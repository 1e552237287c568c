import { z } from 'zod';
import { type DailyAnswer, type DailyRequest, dailySource } from './dailySource.ts';
import type { DayValue } from './judgeDays.ts';
import type { Source } from './reading.ts';
import { defaultLimits, type RequestLimits } from './readJson.ts';
import type { Measure } from './weatherPerils.ts';

export type NoaaAccess = { baseUrl: string; limits?: RequestLimits };

/** GHCN-Daily's elements: precipitation, highest and lowest temperature, fastest 5-second wind. */
const elements: Readonly<Record<Measure, string>> = {
  precipitation: 'PRCP',
  highestTemperature: 'TMAX',
  lowestTemperature: 'TMIN',
  gust: 'WSF5',
};

const rowSchema = z.looseObject({ DATE: z.iso.date(), STATION: z.string() });
/** Numbers come as text, padded with blanks. */
const numberSchema = z.string().transform((text) => text.trim());
/** Measurement flag, quality flag, source flag, and for some the time of observation. */
const attributesSchema = z.string().regex(/^[^,]*,[^,]*,[^,]*(,[^,]*)?$/);

const presumedZero = 'P';
/** So many temperatures without a tenth are degrees Fahrenheit, which are whole. */
const wholeTemperatures = 5;

/** NOAA NCEI's daily summaries (GHCN-Daily); no key. `baseUrl` is `https://www.ncei.noaa.gov/access/services/data/v1`. */
export function noaaDailySource({ baseUrl, limits = defaultLimits }: NoaaAccess): Source {
  return dailySource({
    name: 'noaa',
    family: 'noaa',
    measures: ['precipitation', 'highestTemperature', 'lowestTemperature', 'gust'],
    limits,
    url: ({ measure, watch }) => {
      const url = new URL(baseUrl);
      url.searchParams.set('dataset', 'daily-summaries');
      url.searchParams.set('stations', watch.name);
      url.searchParams.set('startDate', watch.date);
      url.searchParams.set('endDate', watch.lastDate);
      url.searchParams.set('dataTypes', elements[measure]);
      url.searchParams.set('units', 'metric');
      url.searchParams.set('format', 'json');
      url.searchParams.set('includeAttributes', 'true');
      return url;
    },
    read: readNoaaDaily,
  });
}

/**
 * What NCEI's daily summaries say day by day. Pure. A value that failed NOAA's own quality check, and a zero that was only
 * presumed, are missing. The answer does not state its unit, but metric values have one decimal, inches two and degrees Fahrenheit none.
 */
export function readNoaaDaily(json: unknown, { measure, watch }: DailyRequest): DailyAnswer {
  const rows = z.array(rowSchema).safeParse(json);
  if (!rows.success) return { ok: false, reason: 'MALFORMED' };
  const element = elements[measure];
  const days: DayValue[] = [];
  const texts: string[] = [];
  for (const row of rows.data) {
    if (row.STATION !== watch.name) return { ok: false, reason: 'CONTRADICTORY' };
    const value = row[element];
    if (value === undefined || value === '') {
      days.push({ date: row.DATE, value: null });
      continue;
    }
    const text = numberSchema.safeParse(value);
    const attributes = attributesSchema.safeParse(row[`${element}_ATTRIBUTES`]);
    if (!text.success || !/^-?\d+(\.\d+)?$/.test(text.data) || !attributes.success)
      return { ok: false, reason: 'MALFORMED' };
    texts.push(text.data);
    const [measurement, quality] = attributes.data.split(',');
    days.push({ date: row.DATE, value: measurement === presumedZero || quality !== '' ? null : Number(text.data) });
  }
  return isMetric(texts, measure) ? { ok: true, days } : { ok: false, reason: 'WRONG_UNIT' };
}

function isMetric(texts: readonly string[], measure: Measure): boolean {
  if (texts.some((text) => /\.\d\d/.test(text))) return false;
  const isTemperature = measure === 'highestTemperature' || measure === 'lowestTemperature';
  return !isTemperature || texts.length < wholeTemperatures || texts.some((text) => text.includes('.'));
}
