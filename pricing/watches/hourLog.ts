/** Hourly weather of stations, gathered into days. */
import type { RowFault } from '../rowFields.ts';
import type { DayRecord } from './stationDay.ts';

/** Tenths of a millimetre and of a degree Celsius, not yet rounded; undefined where nothing was recorded. `hour` is 0 to 23. */
export type HourRecord = {
  station: string;
  day: number;
  hour: number;
  rain: number | undefined;
  warmth: number | undefined;
};

const HOURS = 24;
/** With two hours missing the hottest and the coldest of a day are hardly missed; of rain every hour counts. */
const LEAST_HOURS_OF_WARMTH = 22;

type Hours = { station: string; day: number; rain: (number | undefined)[]; warmth: (number | undefined)[] };

export class HourLog {
  readonly #days = new Map<string, Hours & { seen: Set<number> }>();

  /** The second row of one hour is refused; where the two differ, nothing is known of that hour, whichever came first. */
  add({ station, day, hour, rain, warmth }: HourRecord): RowFault | undefined {
    const key = `${station} ${day}`;
    const nothing = () => Array.from<number | undefined>({ length: HOURS });
    const own = this.#days.get(key) ?? { station, day, rain: nothing(), warmth: nothing(), seen: new Set<number>() };
    this.#days.set(key, own);
    const isKnown = own.seen.has(hour);
    own.seen.add(hour);
    own.rain[hour] = isKnown && own.rain[hour] !== rain ? undefined : rain;
    own.warmth[hour] = isKnown && own.warmth[hour] !== warmth ? undefined : warmth;
    return isKnown
      ? { code: 'DUPLICATE', detail: `${station} was already read for hour ${hour} of that day` }
      : undefined;
  }

  /** A day with too few hours knows nothing: an hour that was not recorded is no hour without rain. */
  days(): DayRecord[] {
    return [...this.#days.values()].map(({ station, day, rain, warmth }) => {
      const wet = rain.filter((value) => value !== undefined);
      const warm = warmth.filter((value) => value !== undefined);
      const isWarmthKnown = warm.length >= LEAST_HOURS_OF_WARMTH;
      return {
        ...{ station, day },
        rain: wet.length === HOURS ? Math.round(wet.reduce((sum, value) => sum + value, 0)) : undefined,
        hot: isWarmthKnown ? Math.round(Math.max(...warm)) : undefined,
        cold: isWarmthKnown ? Math.round(Math.min(...warm)) : undefined,
      };
    });
  }
}
