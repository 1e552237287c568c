import { join } from 'node:path';
import { z } from 'zod';
import { createChainClient } from '../../chain/clients.ts';
import { cropProduct, vesselProduct } from '../../chain/products.ts';
import { BadSettingsError, readSettings, textSetting, urlSetting } from '../readSettings.ts';
import { aeroDataBoxSource } from '../sources/aeroDataBox.ts';
import { chainlinkSource } from '../sources/chainlink.ts';
import { ciriumSource } from '../sources/cirium.ts';
import { type ConfiguredAccess, configuredSource } from '../sources/configured.ts';
import { defiLlamaSource } from '../sources/defiLlama.ts';
import { flightAwareSource } from '../sources/flightAware.ts';
import { metarSource } from '../sources/metar.ts';
import { nasaPowerSource } from '../sources/nasaPower.ts';
import { noaaDailySource } from '../sources/noaaDaily.ts';
import { openMeteoSource } from '../sources/openMeteo.ts';
import type { Source } from '../sources/reading.ts';
import { configuredSettings, feedsSetting } from './sourceSettings.ts';

type Environment = Record<string, string | undefined>;

const lastingSetting = z.coerce.number().int().min(60).max(2_592_000).describe('seconds, 60 to 2592000');

/** Every source by its name in `REPORTER_SOURCE`, opened from the settings that it alone needs. `dir` is the reporter's own. */
const openers: Readonly<Record<string, (environment: Environment, dir: string) => Source>> = {
  flightaware: (environment) => {
    const schema = z.object({
      FLIGHTAWARE_URL: urlSetting.default('https://aeroapi.flightaware.com/aeroapi'),
      FLIGHTAWARE_KEY: textSetting,
    });
    const settings = readSettings(schema, environment);
    return flightAwareSource({ baseUrl: settings.FLIGHTAWARE_URL, apiKey: settings.FLIGHTAWARE_KEY });
  },
  cirium: (environment) => {
    const schema = z.object({
      CIRIUM_URL: urlSetting.default('https://api.flightstats.com/flex'),
      CIRIUM_APP_ID: textSetting,
      CIRIUM_APP_KEY: textSetting,
    });
    const settings = readSettings(schema, environment);
    const { CIRIUM_URL: baseUrl, CIRIUM_APP_ID: appId, CIRIUM_APP_KEY: appKey } = settings;
    return ciriumSource({ baseUrl, appId, appKey });
  },
  aerodatabox: (environment) => {
    const schema = z.object({
      AERODATABOX_URL: urlSetting.default('https://aerodatabox.p.rapidapi.com'),
      AERODATABOX_HOST: textSetting.default('aerodatabox.p.rapidapi.com'),
      AERODATABOX_KEY: textSetting,
    });
    const settings = readSettings(schema, environment);
    const { AERODATABOX_URL: baseUrl, AERODATABOX_HOST: apiHost, AERODATABOX_KEY: apiKey } = settings;
    return aeroDataBoxSource({ baseUrl, apiHost, apiKey });
  },
  noaa: (environment) =>
    noaaDailySource({ baseUrl: urlOf(environment, 'NOAA_URL', 'https://www.ncei.noaa.gov/access/services/data/v1') }),
  'open-meteo': (environment) => {
    const { OPEN_METEO_KEY: apiKey } = readSettings(z.object({ OPEN_METEO_KEY: textSetting.optional() }), environment);
    const host = apiKey === undefined ? 'archive-api' : 'customer-archive-api';
    return openMeteoSource({
      baseUrl: urlOf(environment, 'OPEN_METEO_URL', `https://${host}.open-meteo.com/v1/archive`),
      apiKey,
    });
  },
  'nasa-power': (environment) =>
    nasaPowerSource({
      baseUrl: urlOf(environment, 'NASA_POWER_URL', 'https://power.larc.nasa.gov/api/temporal/daily/point'),
    }),
  metar: (environment, dir) =>
    metarSource({
      baseUrl: urlOf(environment, 'METAR_URL', 'https://aviationweather.gov/api/data/metar'),
      dir: join(dir, 'metar'),
    }),
  chainlink: (environment) => {
    const schema = z.object({
      CHAINLINK_RPC_URL: urlSetting,
      CHAINLINK_CHAIN_ID: z.coerce.number().int().positive().default(1).describe("the number of the feeds' chain"),
      CHAINLINK_FEEDS: feedsSetting,
      CHAINLINK_LASTING_SECONDS: lastingSetting.default(86_400),
    });
    const settings = readSettings(schema, environment);
    return chainlinkSource({
      client: createChainClient(settings.CHAINLINK_RPC_URL, settings.CHAINLINK_CHAIN_ID),
      feeds: settings.CHAINLINK_FEEDS,
      lasting: settings.CHAINLINK_LASTING_SECONDS,
    });
  },
  defillama: (environment) => defiLlamaSource({ baseUrl: urlOf(environment, 'DEFILLAMA_URL', 'https://api.llama.fi') }),
  http: (environment) => configuredSource(readConfiguredAccess(environment)),
};

/** Names that `REPORTER_SOURCE` can have. */
export const sourceNames = Object.keys(openers);

/**
 * Opens one source from the settings that it needs.
 * @throws BadSettingsError naming those that are missing or cannot be used.
 */
export function openSource(name: string, environment: Environment, dir: string): Source {
  const open = Object.hasOwn(openers, name) ? openers[name] : undefined;
  if (!open) throw new BadSettingsError(new Map([['REPORTER_SOURCE', `expected one of ${sourceNames.join(', ')}`]]));
  return open(environment, dir);
}

/** Local worlds move the clients of vendors without a key to servers of their own. */
function urlOf(environment: Environment, name: string, real: string): string {
  const schema = z.object({ [name]: urlSetting.default(real) });
  return readSettings(schema, environment)[name] ?? real;
}

/** What a value is when nothing else is said: cents up to a million dollars; hours up to a year, early ones included. */
const ranges = {
  crop: { product: cropProduct, least: 1, most: 100_000_000 },
  vessel: { product: vesselProduct, least: -720, most: 8784 },
} as const;

function readConfiguredAccess(environment: Environment): ConfiguredAccess {
  const settings = readSettings(configuredSettings, environment);
  const range = ranges[settings.HTTP_PERIL];
  const isMoney = settings.HTTP_UNIT === 'cents' || settings.HTTP_UNIT === 'dollars';
  if (isMoney !== (settings.HTTP_PERIL === 'crop'))
    throw new BadSettingsError(
      new Map([['HTTP_UNIT', 'a crop is priced in cents or dollars, a vessel is late by hours or since a time']]),
    );
  if ((settings.HTTP_UNIT_PATH === undefined) !== (settings.HTTP_UNIT_TEXT === undefined))
    throw new BadSettingsError(
      new Map([['HTTP_UNIT_TEXT', 'give both or neither of HTTP_UNIT_PATH and HTTP_UNIT_TEXT']]),
    );
  const { HTTP_UNIT_PATH: path, HTTP_UNIT_TEXT: text } = settings;
  return {
    product: range.product,
    urlTemplate: settings.HTTP_URL,
    headers: settings.HTTP_SECRET === undefined ? {} : { [settings.HTTP_SECRET_HEADER]: settings.HTTP_SECRET },
    valuePath: settings.HTTP_VALUE_PATH,
    timePath: settings.HTTP_TIME_PATH ?? null,
    statedUnit: path === undefined || text === undefined ? null : { path, text },
    unit: settings.HTTP_UNIT,
    rounding: settings.HTTP_ROUNDING,
    least: settings.HTTP_LEAST ?? range.least,
    most: settings.HTTP_MOST ?? range.most,
  };
}
