import { z } from 'zod';
import { type DailyAnswer, type DailyRequest, dailySource } from './dailySource.ts';
import type { Source } from './reading.ts';
import { defaultLimits, type RequestLimits } from './readJson.ts';
import type { Measure } from './weatherPerils.ts';

export type NasaPowerAccess = { baseUrl: string; limits?: RequestLimits };

/** POWER has the wind of whole hours but no gusts: it cannot answer for them. */
const parameters: Partial<Record<Measure, { name: string; unit: string }>> = {
  precipitation: { name: 'PRECTOTCORR', unit: 'mm/day' },
  highestTemperature: { name: 'T2M_MAX', unit: 'C' },
  lowestTemperature: { name: 'T2M_MIN', unit: 'C' },
};

const answerSchema = z.object({
  geometry: z.object({ coordinates: z.array(z.number()).min(2) }),
  properties: z.object({ parameter: z.record(z.string(), z.record(z.string().regex(/^\d{8}$/), z.number())) }),
  header: z.object({ fill_value: z.number(), time_standard: z.string() }),
  parameters: z.record(z.string(), z.object({ units: z.string() })),
});

const missing = -999;
/** POWER answers for the point that was asked for; a farther one is another place. */
const nearby = 0.01;

/** NASA POWER (MERRA-2); no key. `baseUrl` is `https://power.larc.nasa.gov/api/temporal/daily/point`. */
export function nasaPowerSource({ baseUrl, limits = defaultLimits }: NasaPowerAccess): Source {
  return dailySource({
    name: 'nasa-power',
    family: 'merra2',
    measures: ['precipitation', 'highestTemperature', 'lowestTemperature'],
    limits,
    url: ({ measure, station, watch }) => {
      const url = new URL(baseUrl);
      url.searchParams.set('parameters', parameters[measure]?.name ?? '');
      url.searchParams.set('community', 'AG');
      url.searchParams.set('longitude', String(station.longitude));
      url.searchParams.set('latitude', String(station.latitude));
      url.searchParams.set('start', watch.date.replaceAll('-', ''));
      url.searchParams.set('end', watch.lastDate.replaceAll('-', ''));
      url.searchParams.set('time-standard', 'LST');
      url.searchParams.set('format', 'JSON');
      return url;
    },
    read: readNasaPower,
  });
}

/** What POWER says day by day. Pure. */
export function readNasaPower(json: unknown, { measure, station }: DailyRequest): DailyAnswer {
  const answer = answerSchema.safeParse(json);
  const asked = parameters[measure];
  if (!answer.success || !asked) return { ok: false, reason: 'MALFORMED' };
  const { geometry, properties, header, parameters: units } = answer.data;
  const values = properties.parameter[asked.name];
  if (!values) return { ok: false, reason: 'MALFORMED' };
  if (units[asked.name]?.units !== asked.unit) return { ok: false, reason: 'WRONG_UNIT' };
  const [longitude = Number.NaN, latitude = Number.NaN] = geometry.coordinates;
  const isHere = Math.abs(latitude - station.latitude) <= nearby && Math.abs(longitude - station.longitude) <= nearby;
  if (!isHere || header.time_standard !== 'LST') return { ok: false, reason: 'CONTRADICTORY' };
  const days = Object.entries(values).map(([day, value]) => ({
    date: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
    value: value === missing || value === header.fill_value ? null : value,
  }));
  return { ok: true, days };
}
