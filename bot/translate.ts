import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { localFormats } from './localFormats.ts';
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
  const formats = localFormats(locale);
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
    if ('votes' in value) return formats.votes(value.votes);
    if ('airport' in value) return reader.escape(airportName(value.airport));
    if ('country' in value) return reader.escape(formats.country(value.country));
    if ('dollars' in value) return formats.dollars(value.dollars, 2);
    if ('exact' in value) return formats.dollars(value.exact, 2, 6);
    if ('price' in value) return formats.dollars(value.price, value.price % 1_000_000n === 0n ? 0 : 2);
    if ('day' in value) return formats.day(value);
    if ('span' in value) return formats.span(value.span);
    if ('yearly' in value) return formats.yearly(value.yearly);
    if ('giftCode' in value) return reader.escape(reader.giftLink?.(value.giftCode) ?? `/gift ${value.giftCode}`);
    if ('clock' in value) return formats.clock(value.clock, value.zone);
    return reader.moment?.(value.moment) ?? formats.moment(value.moment, reader.timeZone);
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
