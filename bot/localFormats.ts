import type { Value } from './words.ts';

/** More than one language needs for the zones of everybody who writes in it in a day. */
const mostFormats = 200;
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** How one language writes numbers, money, days and times. @param locale BCP 47. */
export function localFormats(locale: string) {
  // Plain English means the day before the month.
  const region = locale === 'en' ? 'en-GB' : locale;
  const numbers = remembered((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(region, options));
  const times = remembered((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(region, options));
  const names = remembered((options: Intl.DisplayNamesOptions) => new Intl.DisplayNames([region], options));
  /** French counts the first day of a month as the first: `1er mars`. */
  const firstDay = (text: string) => (locale.startsWith('fr') ? text.replace(/(?<!\d)1 (?=\p{L})/gu, '1er ') : text);

  return {
    /** By its name in this language, or the code itself where it has none. */
    country(code: string): string {
      const isCode = /^[A-Z]{2}$/.test(code);
      return isCode ? (names({ type: 'region' }).of(code) ?? code) : code;
    },
    /** Whole votes, rounded down. */
    votes: (votes: bigint): string => numbers({}).format(votes / 10n ** 18n),
    /** Exact cents, rounded down (towards zero), so that nobody is shown money they do not have: `$1,234.56`, `1.234,56 $`. */
    dollars(amount: bigint, decimals: 0 | 2, most: number = decimals): string {
      return numbers({
        style: 'currency',
        currency: 'USD',
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: decimals,
        maximumFractionDigits: most,
        roundingMode: 'trunc',
      }).format(`${amount}E-6` as `${number}`);
    },
    day({ day, form }: Extract<Value, { day: string }>): string {
      const format = times({
        weekday: 'short',
        day: 'numeric',
        month: form === 'short' ? 'short' : 'long',
        ...(form === 'withYear' ? { year: 'numeric' } : {}),
        timeZone: 'UTC',
      });
      return firstDay(format.format(new Date(`${day}T00:00:00Z`)).replace(',', ''));
    },
    /** `February`, `1 June`. */
    yearly(yearly: string): string {
      const [month, day] = [yearly.slice(0, 2), yearly.slice(2)];
      const format = times({ month: 'long', ...(day === '' ? {} : { day: 'numeric' }), timeZone: 'UTC' });
      return firstDay(format.format(new Date(`2000-${month}-${day === '' ? '01' : day}T00:00:00Z`)));
    },
    /** `June 2027`, `1 – 30 July 2027`. */
    span({ first, days }: { first: string; days: number }): string {
      const from = new Date(`${first}T00:00:00Z`);
      const to = new Date(from.getTime() + (days - 1) * 86_400_000);
      const isMonth = isWholeMonth(from, new Date(from.getTime() + days * 86_400_000));
      const day = isMonth ? {} : ({ day: 'numeric' } as const);
      return times({ ...day, month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(from, to);
    },
    /** @param seconds unix seconds. */
    clock: (seconds: number, timeZone: string): string => times({ ...clock, timeZone }).format(seconds * 1000),
    /** @param seconds unix seconds. */
    moment(seconds: number, timeZone: string): string {
      const at = new Date(seconds * 1000);
      const day = times({ weekday: 'short', day: 'numeric', month: 'long', timeZone }).format(at).replace(',', '');
      return firstDay(`${day}, ${times({ ...clock, timeZoneName: 'short', timeZone }).format(at)}`);
    },
  };
}

function isWholeMonth(from: Date, end: Date): boolean {
  const months = (end.getUTCFullYear() - from.getUTCFullYear()) * 12 + end.getUTCMonth() - from.getUTCMonth();
  return from.getUTCDate() === 1 && end.getUTCDate() === 1 && months === 1;
}

/** Each format is made once: to make one takes a hundred times as long as to write with it. */
function remembered<Options extends object, Format>(make: (options: Options) => Format): (options: Options) => Format {
  const made = new Map<string, Format>();
  return (options) => {
    const key = JSON.stringify(options);
    const known = made.get(key);
    if (known !== undefined) return known;
    const format = make(options);
    if (made.size >= mostFormats) made.clear();
    made.set(key, format);
    return format;
  };
}
