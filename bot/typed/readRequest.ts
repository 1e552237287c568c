import { type DayReading, dayAfterTomorrow, isMonthName, readDay } from './readDay.ts';

/** What a typed message asks for. */
export type Request =
  /** `airports` as typed: none, the origin, or origin and destination. */
  | { kind: 'flight'; carrier: string; number: number; airports: string[]; day: DayReading }
  | { kind: 'airports'; airports: string[]; day: DayReading }
  /** A number without an airline: a flight number or a quantity, depending on what was asked. */
  | { kind: 'number'; text: string }
  | { kind: 'day'; day: DayReading }
  | { kind: 'unclear' };

const invisible = /\p{Cf}|(?!\p{Script=Devanagari})\p{Mn}/gu;
const blank = /[\s\p{Cc}]+/gu;
const filler =
  /\b(?:FLIGHT|ON|THE|OF|FROM|TO|FOR|PLEASE|DEPARTING|LEAVING|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|MON|TUE|WED|THU|FRI|SAT|SUN)\b/g;
const flightCode = /^([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3}) ?[-#]? ?(\d{1,4})(?![0-9A-Z/])(?:[, ]+|$)/;
const compactCode = /^([A-Z][A-Z0-9]|[0-9][A-Z])(\d{1,4})(?![0-9A-Z])(?:[, ]+|$)/;
/** A day before a flight: `tomorrow CO 62`, `12 Dec CO62`. */
const dayFirst =
  /^(TODAY|TOMORROW|OVERMORROW|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}(?:ST|ND|RD|TH)? ?[A-Z]{3,9}\.?(?: \d{4})?|[A-Z]{3,9} \d{1,2}(?:ST|ND|RD|TH)?(?: \d{4})?) ((?:[A-Z][A-Z0-9]|[0-9][A-Z]) ?[-#]? ?\d.*)$/;
const airportPair = /^([A-Z]{3})(?: ?(?:-|>|→)+ ?| |$)(?:([A-Z]{3})(?:[, ]+|$))?/;

/**
 * Reads `CO 62 12 Dec`, `tomorrow co62`, `co62 IAH-EWR 12/12`, `IAH EWR`, `3` and the like. Never throws, whatever the text.
 * @param today The person's own day, `YYYY-MM-DD`.
 */
export function readRequest(text: string, today: string): Request {
  const plain = flightFirst(clean(text), today);
  if (/^[+-]? ?\d[\d.,]*(?:E\d+)?$/.test(plain) && readDay(plain, today).kind !== 'day') {
    return { kind: 'number', text: plain };
  }
  const code = compactCode.exec(plain) ?? flightCode.exec(plain);
  if (code?.[1] && !isMonthName(code[1]) && Number(code[2]) > 0) {
    const { airports, rest } = takeAirports(plain.slice(code[0].length));
    return { kind: 'flight', carrier: code[1], number: Number(code[2]), airports, day: readDay(rest, today) };
  }
  const { airports, rest } = takeAirports(plain);
  const day = readDay(rest, today);
  if (airports.length > 0) return day.kind === 'unreadable' ? { kind: 'unclear' } : { kind: 'airports', airports, day };
  return day.kind === 'unreadable' || day.kind === 'none' ? { kind: 'unclear' } : { kind: 'day', day };
}

function flightFirst(text: string, today: string): string {
  const [, day = '', flight = ''] = dayFirst.exec(text) ?? [];
  const isDay = day !== '' && readDay(day, today).kind !== 'unreadable';
  return isDay ? `${flight} ${day}` : text;
}

function takeAirports(text: string): { airports: string[]; rest: string } {
  const found = airportPair.exec(text);
  if (!found?.[1] || isMonthName(found[1])) return { airports: [], rest: text.trim() };
  const second = found[2] !== undefined && !isMonthName(found[2]) ? found[2] : undefined;
  if (second === undefined)
    return {
      airports: [found[1]],
      rest: text
        .slice(found[1].length)
        .replace(/^[ ,>→-]+/, '')
        .trim(),
    };
  return { airports: [found[1], second], rest: text.slice(found[0].length).trim() };
}

function clean(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(invisible, '')
    .toUpperCase()
    .replace(dayAfterTomorrow, 'OVERMORROW')
    .replace(filler, ' ')
    .replace(/[–—−]/g, '-')
    .replace(/[,;!?()"']/g, ' ')
    .replace(blank, ' ')
    .trim();
}
