import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { airportName } from './places.ts';
import type { Said, Value } from './words.ts';

/** Writes texts for one reader. `escape` makes a value harmless in the platform's markup; the text's own markup passes. */
export type Reader = {
  timeZone: string;
  escape: (value: string) => string;
  /** Where the platform itself tells times in everybody's zone: a moment, unix seconds, in its markup. */
  moment?: (seconds: number) => string;
  /** Where the platform has links that bring a code to the bot: that link. */
  giftLink?: (code: string) => string;
};

export type Translator = {
  /** The text in this translator's language. @throws when the locale file lacks it: a test keeps that from happening. */
  write(said: Said, reader: Reader): string;
};

/** @param source a locale file's text. @throws naming the first entry that does not parse or appears twice. */
export function translator(locale: string, source: string): Translator {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const [broken] = bundle.addResource(new FluentResource(source));
  if (broken !== undefined) throw broken;
  const compose = (said: Said, reader: Reader): string => {
    const pattern = bundle.getMessage(said.key)?.value;
    if (!pattern) throw new Error(`The locale ${locale} has no text ${said.key}.`);
    const values: Record<string, FluentVariable> = {};
    for (const [name, value] of Object.entries(said.values)) values[name] = put(value, reader);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, values, errors);
    if (errors[0] !== undefined) throw errors[0];
    // A paragraph that a choice left empty leaves no gap.
    return text.replace(/\n{3,}/g, '\n\n');
  };
  const put = (value: Value, reader: Reader): FluentVariable => {
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return reader.escape(value);
    if ('text' in value) return compose(value.text, reader);
    if ('votes' in value) return voteText(locale, value.votes);
    if ('airport' in value) return reader.escape(airportName(value.airport));
    if ('country' in value) return reader.escape(countryText(locale, value.country));
    if ('dollars' in value) return dollarText(locale, value.dollars, 2);
    if ('exact' in value) return dollarText(locale, value.exact, 2, 6);
    if ('price' in value) return dollarText(locale, value.price, value.price % 1_000_000n === 0n ? 0 : 2);
    if ('day' in value) return dayText(locale, value);
    if ('span' in value) return spanOfDays(locale, value.span);
    if ('yearly' in value) return yearlyText(locale, value.yearly);
    if ('giftCode' in value) return reader.escape(reader.giftLink?.(value.giftCode) ?? `/gift ${value.giftCode}`);
    if ('clock' in value) return clockText(locale, value.clock, value.zone);
    return reader.moment?.(value.moment) ?? momentText(locale, value.moment, reader.timeZone);
  };
  /** Whether a value stands in the text and does not merely choose it, as `heat` chooses the English "heat". */
  const isPutDown = (said: Said, name: string, reader: Reader): boolean => {
    const mark = '\uFFFC';
    return compose({ ...said, values: { ...said.values, [name]: mark } }, reader).includes(mark);
  };
  /** Whether the first letter is of words that were put in from this catalogue, and not of somebody's name. */
  const startsWithWords = (said: Said, reader: Reader, isPutIn: boolean): boolean => {
    const start = withoutLead(compose(said, reader));
    const [, first] = Object.entries(said.values).find(([name, value]) => {
      const written = withoutLead(String(put(value, reader)));
      return written !== '' && start.startsWith(written) && isPutDown(said, name, reader);
    }) ?? [undefined, undefined];
    if (first === undefined) return isPutIn;
    return typeof first === 'object' && 'text' in first && startsWithWords(first.text, reader, true);
  };
  const write = (said: Said, reader: Reader): string => {
    const text = compose(said, reader);
    return startsWithWords(said, reader, false) ? withCapital(text, locale) : text;
  };
  return { write };
}

/** What stands before the first letter or digit: marks, blanks, and tags of the texts' own markup. */
const lead = /^(?:<[^>]*>|[^\p{L}\p{N}<])*/u;

function withoutLead(text: string): string {
  return text.replace(lead, '');
}

/** A text that begins with a part of another sentence begins like a sentence all the same. */
function withCapital(text: string, locale: string): string {
  const at = lead.exec(text)?.[0].length ?? 0;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return text.slice(0, at) + letter.toLocaleUpperCase(locale) + text.slice(at + letter.length);
}

/** By its name in this language, or the code itself where it has none. */
function countryText(locale: string, code: string): string {
  const isCode = /^[A-Z]{2}$/.test(code);
  return isCode ? (new Intl.DisplayNames([regional(locale)], { type: 'region' }).of(code) ?? code) : code;
}

/** Whole votes, rounded down. */
function voteText(locale: string, votes: bigint): string {
  return (votes / 10n ** 18n).toLocaleString(regional(locale));
}

/** Exact cents, rounded down (towards zero), so that nobody is shown money they do not have: `$1,234.56`, `1.234,56 $`. */
function dollarText(locale: string, amount: bigint, decimals: 0 | 2, most: number = decimals): string {
  return new Intl.NumberFormat(regional(locale), {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: most,
    roundingMode: 'trunc',
  }).format(`${amount}E-6` as `${number}`);
}

/** French counts the first day of a month as the first: `1er mars`. */
function firstDay(locale: string, text: string): string {
  return locale.startsWith('fr') ? text.replace(/(?<!\d)1 (?=\p{L})/gu, '1er ') : text;
}

function dayText(locale: string, { day, form }: Extract<Value, { day: string }>): string {
  const format = new Intl.DateTimeFormat(regional(locale), {
    weekday: 'short',
    day: 'numeric',
    month: form === 'short' ? 'short' : 'long',
    ...(form === 'withYear' ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  return firstDay(locale, format.format(new Date(`${day}T00:00:00Z`)).replace(',', ''));
}

/** `February`, `1 June`. */
function yearlyText(locale: string, yearly: string): string {
  const [month, day] = [yearly.slice(0, 2), yearly.slice(2)];
  const format = new Intl.DateTimeFormat(regional(locale), {
    month: 'long',
    ...(day === '' ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return firstDay(locale, format.format(new Date(`2000-${month}-${day === '' ? '01' : day}T00:00:00Z`)));
}

/** `June 2027`, `1 – 30 July 2027`. */
function spanOfDays(locale: string, { first, days }: { first: string; days: number }): string {
  const from = new Date(`${first}T00:00:00Z`);
  const to = new Date(from.getTime() + (days - 1) * 86_400_000);
  const dayAfter = new Date(from.getTime() + days * 86_400_000);
  const months = (dayAfter.getUTCFullYear() - from.getUTCFullYear()) * 12 + dayAfter.getUTCMonth() - from.getUTCMonth();
  const isMonth = from.getUTCDate() === 1 && dayAfter.getUTCDate() === 1 && months === 1;
  return new Intl.DateTimeFormat(regional(locale), {
    ...(isMonth ? {} : { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(from, to);
}

function clockText(locale: string, moment: number, timeZone: string): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(regional(locale), { ...time, timeZone }).format(moment * 1000);
}

function momentText(locale: string, moment: number, timeZone: string): string {
  const at = new Date(moment * 1000);
  const zone = { timeZone };
  const day = new Intl.DateTimeFormat(regional(locale), { weekday: 'short', day: 'numeric', month: 'long', ...zone });
  const time = new Intl.DateTimeFormat(regional(locale), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    ...zone,
  });
  return firstDay(locale, `${day.format(at).replace(',', '')}, ${time.format(at)}`);
}

/** Plain English means the day before the month. */
function regional(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}
