import { openRecordedWeather } from '../weather/recordedWeather.ts';
import { openRecordedWinds } from '../weather/recordedWind.ts';
import { type WorldWeather, worldWeather } from '../weather/worldWeather.ts';
import { startMetarServer } from './metarServer.ts';
import { startNasaPowerServer } from './nasaPowerServer.ts';
import { startNoaaServer } from './noaaServer.ts';
import { startOpenMeteoServer } from './openMeteoServer.ts';
import { createVendorControl, type VendorControl } from './vendorControl.ts';

const dataFile = (name: string) => new URL(`../../data/${name}`, import.meta.url);

/** Recorded weather by the name of the station in subjects: Central Park, and Seattle-Tacoma. */
export function openWorldWeather(): WorldWeather {
  return worldWeather(openRecordedWeather(dataFile('weather-daily.csv.gz')));
}

/** The weather vendors of a local world, each in its own shape and each with faults of its own. */
export async function startWeatherVendors({ now }: { now: () => number }) {
  const weather = openWorldWeather();
  const winds = openRecordedWinds(dataFile('weather-hourly-nyc-airports-2013.csv.gz'));
  const start = async <options extends object>(
    server: (options: options & { control: VendorControl; now: () => number }) => Promise<{
      url: string;
      stop(): Promise<void>;
    }>,
    options: options,
  ) => {
    const control = createVendorControl();
    return { control, ...(await server({ ...options, control, now })) };
  };
  const noaa = await start(startNoaaServer, { weather });
  const openMeteo = await start(startOpenMeteoServer, { weather });
  const nasaPower = await start(startNasaPowerServer, { weather });
  const metar = await start(startMetarServer, { winds });
  return {
    weather,
    noaa,
    openMeteo,
    nasaPower,
    metar,
    stop: async () => {
      await Promise.all([noaa, openMeteo, nasaPower, metar].map((vendor) => vendor.stop()));
    },
  };
}
