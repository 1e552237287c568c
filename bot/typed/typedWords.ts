import type { monthNames } from './readDay.ts';

/** Words of the English readers (`readWatch`, `readRequest`, `readQuietHours` …) that every language has words for. */
export type EnglishForm =
  /** What is covered. */
  | ('RAIN' | 'DRY' | 'WET' | 'HEAT' | 'FROST' | 'WIND' | 'WEATHER' | 'FLIGHT')
  | ('DROP' | 'DEPEG' | 'DIVERGENCE' | 'WITHDRAWAL' | 'COINS')
  /** Levels; `OR LESS` and `OR MORE` stand behind the number. */
  | ('BELOW' | 'ABOVE' | 'AT LEAST' | 'OR LESS' | 'OR MORE')
  /** Units; lengths of time count only beside a number. */
  | ('DAY' | 'DAYS' | 'WEEK' | 'WEEKS' | 'MONTH' | 'MONTHS')
  | ('PERCENT' | 'DEGREES' | 'MM' | 'CM' | 'INCH' | 'DOLLARS')
  /** Between two ends, and the parts of a day. */
  | ('TO' | 'AM' | 'PM' | 'NIGHT');

/** What people who write a language type for things. Phrases are parted by `, `; accents and case do not matter. */
export type TypedWords = {
  /** `MONTH` and the like: the singular, where it differs; empty where it does not. */
  forms: Readonly<Record<EnglishForm, string>>;
  /** Other names of months than Unicode's (CLDR, by Intl), which are always read. */
  months: Readonly<Partial<Record<(typeof monthNames)[number], string>>>;
  /** Other words for days than Unicode's. */
  days?: Readonly<Partial<Record<'TODAY' | 'TOMORROW' | 'OVERMORROW', string>>>;
  /** Places and coins that have another name in this language, by a name that `bot/places.ts` knows. */
  places: Readonly<Record<string, string>>;
  /** Words that say nothing here, unless they stand inside a name. */
  fillers: string;
  /** Words that say nothing before a word that says something, and else begin a name: `Los Angeles`, `El Paso`. */
  articles: string;
  /** What follows a 1 that is the first day of a month. */
  ordinals: string;
  /** One to twelve; several words for one number are parted by `/`. */
  numbers: string;
  /** Units stand before their number: `siku 7`. */
  unitsFirst: boolean;
};
