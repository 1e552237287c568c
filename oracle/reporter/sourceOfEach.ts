import { z } from 'zod';
import { BadSettingsError } from '../readSettings.ts';
import type { Source } from '../sources/reading.ts';
import { sourceNames } from './openSource.ts';

const parts = (text: string) => text.split(',').flatMap((part) => part.trim() || []);

/** `flightaware, noaa`: the sources of one reporter. */
export const sourcesSetting = z
  .string()
  .transform(parts)
  .pipe(z.array(z.enum(sourceNames)).min(1))
  .describe(`one or more of ${sourceNames.join(', ')}, with commas between them`);

/** `2, 3`: the products that it answers for; all that its sources can answer when left out. */
export const productsSetting = z
  .string()
  .transform((text) => parts(text).map(Number))
  .pipe(z.array(z.number().int().min(0).max(65_535)).min(1))
  .optional()
  .describe('numbers of products with commas between them');

/**
 * The one source of each product. Two for one product would make one seat two witnesses.
 * @param wanted Null or left out: all that the sources can answer.
 * @throws BadSettingsError when a product has two sources, or a wanted one has none.
 */
export function sourceOfEach(
  sources: readonly Source[],
  wanted: readonly number[] | undefined,
): ReadonlyMap<number, Source> {
  const able = [...new Set(sources.flatMap(({ products }) => products))].sort((a, b) => a - b);
  const foreign = wanted?.filter((product) => !able.includes(product)) ?? [];
  if (foreign.length > 0)
    throw refusal('REPORTER_PRODUCTS', `these sources answer for ${able.join(', ')}, not for ${foreign.join(', ')}`);
  return new Map(
    (wanted ?? able).map((product): [number, Source] => {
      const [only, second] = sources.filter(({ products }) => products.includes(product));
      if (!only || second) {
        const names = [only, second].map((source) => source?.name).join(' and ');
        throw refusal('REPORTER_SOURCE', `${names} both answer for product ${product}; a reporter asks one of them`);
      }
      return [product, only];
    }),
  );
}

function refusal(variable: string, problem: string): BadSettingsError {
  return new BadSettingsError(new Map([[variable, problem]]));
}
