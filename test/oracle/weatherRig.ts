import type { Hex } from '../../chain/subject.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';
import { nasaPowerSource } from '../../oracle/sources/nasaPower.ts';
import { noaaDailySource } from '../../oracle/sources/noaaDaily.ts';
import { openMeteoSource } from '../../oracle/sources/openMeteo.ts';
import type { Reading, Source, Verdict } from '../../oracle/sources/reading.ts';
import { startWeatherVendors } from '../../sim/vendors/weatherVendors.ts';

export const centralPark = 'USW00094728';
export const seattle = 'USW00024233';
export const kennedy = 'USW00094789';

export const day = 86_400;
export const at = (text: string): number => Date.parse(text) / 1000;

export function watching(name: string, date: string, days: number, detail = ''): Hex {
  return encodeWatch({ name, date, days, detail });
}

/** A reading or verdict in a word: `value 12`, `notYet`, or the reason. */
export function essence(reading: Reading | Verdict): string {
  if (reading.kind === 'value') return `value ${reading.index}`;
  return reading.kind === 'unknown' ? reading.reason : 'notYet';
}

const limits = { timeout: 3000, maxBytes: 1_000_000 };

/** The weather vendors over the recorded weather, the daily sources that read them, and a clock that a test sets. */
export async function startWeatherRig() {
  const clock = { now: 0 };
  const vendors = await startWeatherVendors({ now: () => clock.now });
  const daily: Source[] = [
    noaaDailySource({ baseUrl: vendors.noaa.url, limits }),
    openMeteoSource({ baseUrl: vendors.openMeteo.url, limits }),
    nasaPowerSource({ baseUrl: vendors.nasaPower.url, limits }),
  ];
  return {
    vendors,
    clock,
    daily,
    /** What each daily source says at `now`: NOAA, Open-Meteo, NASA POWER. */
    say: async (product: number, subject: Hex, now: number): Promise<string[]> => {
      clock.now = now;
      return Promise.all(daily.map(async (source) => essence(await source.read({ product, subject }, now))));
    },
  };
}
