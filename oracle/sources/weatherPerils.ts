import { dryProduct, frostProduct, heatProduct, wetProduct, windProduct } from '../../chain/products.ts';
import type { Question } from './reading.ts';
import { type Watch, watchOf } from './watchOf.ts';

/** What a weather source measures each day: millimetres of water, degrees Celsius, metres per second. */
export type Measure = 'precipitation' | 'highestTemperature' | 'lowestTemperature' | 'gust';

export type WeatherPeril = {
  measure: Measure;
  /** The subject's detail. One without any means the same. */
  detail: string;
  /** What of the days is the index, in tenths of the measure's unit. */
  statistic: 'sum' | 'highest' | 'lowest';
  /** Beyond these, nothing was measured: an instrument or a unit is wrong. */
  least: number;
  most: number;
};

/**
 * The records of the World Meteorological Organization's archive of weather and climate extremes (wmo.asu.edu): 1,825 mm in 24 hours
 * (Foc-Foc, 1966), −89.2 °C (Vostok, 1983), 56.7 °C (Furnace Creek, 1913), a gust of 113.2 m/s (Barrow Island, 1996).
 */
const rain = { measure: 'precipitation', detail: 'RAIN', statistic: 'sum', least: 0, most: 1825 } as const;

export const weatherPerils: ReadonlyMap<number, WeatherPeril> = new Map<number, WeatherPeril>([
  [dryProduct, rain],
  [wetProduct, rain],
  [heatProduct, { measure: 'highestTemperature', detail: 'TMAX', statistic: 'highest', least: -89.2, most: 56.7 }],
  [frostProduct, { measure: 'lowestTemperature', detail: 'TMIN', statistic: 'lowest', least: -89.2, most: 56.7 }],
  [windProduct, { measure: 'gust', detail: 'GUST', statistic: 'highest', least: 0, most: 113.2 }],
]);

/** The products that a source of these measures can answer for. */
export function productsOf(measures: readonly Measure[]): number[] {
  return [...weatherPerils].filter(([, { measure }]) => measures.includes(measure)).map(([product]) => product);
}

/** The watch that a question asks about one of these perils, or null: another product, subject or detail. */
export function weatherWatchOf(question: Question): { peril: WeatherPeril; watch: Watch } | null {
  const peril = weatherPerils.get(question.product);
  const watch = peril ? watchOf(question) : null;
  return peril && watch && (watch.detail === '' || watch.detail === peril.detail) ? { peril, watch } : null;
}
