import { z } from 'zod';
import { type DailyAnswer, type DailyRequest, dailySource } from './dailySource.ts';
import type { Source } from './reading.ts';
import { defaultLimits, type RequestLimits } from './readJson.ts';
import type { Measure } from './weatherPerils.ts';

/** `apiKey` only for commercial use, at the customers' host. */
export type OpenMeteoAccess = { baseUrl: string; apiKey?: string | undefined; limits?: RequestLimits };

const variables: Readonly<Record<Measure, { name: string; unit: string }>> = {
  precipitation: { name: 'precipitation_sum', unit: 'mm' },
  highestTemperature: { name: 'temperature_2m_max', unit: '°C' },
  lowestTemperature: { name: 'temperature_2m_min', unit: '°C' },
  gust: { name: 'wind_gusts_10m_max', unit: 'm/s' },
};

const answerSchema = z.object({
  latitude: z.number(),
  longitude: z.number(),
  timezone: z.string(),
  daily_units: z.record(z.string(), z.string()),
  daily: z.looseObject({ time: z.array(z.iso.date()) }),
});
const valuesSchema = z.array(z.number().nullable());

/** ERA5's cells are a quarter of a degree wide: an answer for farther away is for another place. */
const cell = 0.26;

/**
 * ERA5 by way of Open-Meteo. `baseUrl` is `https://archive-api.open-meteo.com/v1/archive` (no key, not for commercial use) or
 * `https://customer-archive-api.open-meteo.com/v1/archive` with a key. One model is pinned: the default one mixes several.
 */
export function openMeteoSource({ baseUrl, apiKey, limits = defaultLimits }: OpenMeteoAccess): Source {
  return dailySource({
    name: 'open-meteo',
    family: 'era5',
    measures: ['precipitation', 'highestTemperature', 'lowestTemperature', 'gust'],
    limits,
    url: ({ measure, station, watch }) => {
      const url = new URL(baseUrl);
      url.searchParams.set('latitude', String(station.latitude));
      url.searchParams.set('longitude', String(station.longitude));
      url.searchParams.set('start_date', watch.date);
      url.searchParams.set('end_date', watch.lastDate);
      url.searchParams.set('daily', variables[measure].name);
      url.searchParams.set('timezone', station.zone);
      url.searchParams.set('wind_speed_unit', 'ms');
      url.searchParams.set('models', 'era5');
      if (apiKey !== undefined) url.searchParams.set('apikey', apiKey);
      return url;
    },
    read: readOpenMeteo,
  });
}

/** What Open-Meteo's archive says day by day. Pure. */
export function readOpenMeteo(json: unknown, { measure, station }: DailyRequest): DailyAnswer {
  const answer = answerSchema.safeParse(json);
  if (!answer.success) return { ok: false, reason: 'MALFORMED' };
  const { name, unit } = variables[measure];
  const { latitude, longitude, timezone, daily, daily_units } = answer.data;
  const values = valuesSchema.safeParse(daily[name]);
  if (!values.success || values.data.length !== daily.time.length) return { ok: false, reason: 'MALFORMED' };
  if (daily_units[name] !== unit) return { ok: false, reason: 'WRONG_UNIT' };
  const isElsewhere = Math.abs(latitude - station.latitude) > cell || Math.abs(longitude - station.longitude) > cell;
  if (isElsewhere || timezone !== station.zone) return { ok: false, reason: 'CONTRADICTORY' };
  return { ok: true, days: daily.time.map((date, i) => ({ date, value: values.data[i] ?? null })) };
}
