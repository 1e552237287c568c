import { z } from 'zod';
import { cropProduct, type vesselProduct } from '../../chain/products.ts';
import { type Rounding, scaled } from './decimal.ts';
import { atPath, fillIn } from './jsonPath.ts';
import { asReading, clockTolerance, noAnswer, type Source, unknown, type Verdict } from './reading.ts';
import { defaultLimits, type RequestLimits, readJson } from './readJson.ts';
import { dateOf, type Watch, watchOf } from './watchOf.ts';

/** How a vendor without a client of its own is asked, and where in its answer the value is. */
export type ConfiguredAccess = {
  product: typeof cropProduct | typeof vesselProduct;
  /** With the places `{name}`, `{date}`, `{days}`, `{detail}` and `{last}` (the last date), which a watch fills. */
  urlTemplate: string;
  headers: Record<string, string>;
  /** JSON pointers, with the same places. */
  valuePath: string;
  /** Of the time or date the value belongs to; null where the answer does not say. */
  timePath: string | null;
  /** Where the answer states its unit, and what it must state. */
  statedUnit: { path: string; text: string } | null;
  /** What the value is: money for a crop; hours, or the moment of arrival, for a vessel. */
  unit: 'cents' | 'dollars' | 'hours' | 'time';
  rounding: Rounding;
  /** In the product's unit: beyond these something is wrong. */
  least: number;
  most: number;
  limits?: RequestLimits;
};

const factors = { cents: 1, dollars: 100, hours: 1 } as const;
const decimalSchema = z.union([z.number(), z.string()]);
/** ISO 8601 with a zone, a date alone, or unix seconds. */
const timeSchema = z.union([
  z.iso.datetime({ offset: true }).transform((text) => Date.parse(text) / 1000),
  z.iso.date().transform((text) => Date.parse(`${text}T00:00:00Z`) / 1000),
  z.number().int().positive(),
]);

/** One vendor of vessel arrivals or crop prices, as its operator described it. */
export function configuredSource(access: ConfiguredAccess): Source {
  const { product, urlTemplate, headers, limits = defaultLimits } = access;
  return {
    name: 'http',
    family: 'configured',
    products: [product],
    read: async (question, now) => {
      const watch = question.product === product ? watchOf(question) : null;
      if (!watch || isDots(watch.name) || isDots(watch.detail)) return noAnswer('NOT_ANSWERED_HERE');
      // Before the last day is over, nobody knows its price.
      if (product === cropProduct && now < watch.end) return { kind: 'notYet', retryAt: watch.end };
      const url = new URL(fillIn(urlTemplate, columnsOf(watch), encodeURIComponent));
      const answer = await readJson(url, headers, limits, now);
      if (!answer.ok) return noAnswer(answer.reason, answer.retryAt);
      return asReading(readConfigured(answer.json, access, watch, now), answer.raw, now);
    },
  };
}

/** What one answer says about a watch. Pure. A `null` where the value belongs means that there is none yet. */
export function readConfigured(json: unknown, access: ConfiguredAccess, watch: Watch, now: number): Verdict {
  const at = (path: string) => atPath(json, fillIn(path, columnsOf(watch), escapePointer));
  const { statedUnit, timePath, product } = access;
  const value = at(access.valuePath);
  if (value === undefined) return unknown('MALFORMED');
  if (value === null) return { kind: 'notYet', retryAt: null };
  if (statedUnit && at(statedUnit.path) !== statedUnit.text) return unknown('WRONG_UNIT');
  if (timePath !== null) {
    const time = timeSchema.safeParse(at(timePath));
    if (!time.success) return unknown('MALFORMED');
    if (time.data > now + clockTolerance) return unknown('CONTRADICTORY');
    if (product === cropProduct && dateOf(time.data) < watch.lastDate) return { kind: 'notYet', retryAt: null };
    if (product === cropProduct && dateOf(time.data) > watch.lastDate) return unknown('CONTRADICTORY');
  }
  return access.unit === 'time' ? judgeArrival(value, access, watch, now) : judgeNumber(value, access.unit, access);
}

function judgeArrival(value: unknown, access: ConfiguredAccess, watch: Watch, now: number): Verdict {
  const time = timeSchema.safeParse(value);
  if (!time.success) return unknown('MALFORMED');
  // A time to come is a plan.
  if (time.data > now + clockTolerance) return unknown('CONTRADICTORY');
  const hours = (time.data - watch.start) / 3600;
  const round = { down: Math.floor, nearest: Math.round, up: Math.ceil }[access.rounding];
  return within(round(hours) + 0, access);
}

function judgeNumber(value: unknown, unit: keyof typeof factors, access: ConfiguredAccess): Verdict {
  const decimal = decimalSchema.safeParse(value);
  const index = decimal.success ? scaled(decimal.data, factors[unit], access.rounding) : null;
  return index === null ? unknown('MALFORMED') : within(index, access);
}

function within(index: number, { least, most }: ConfiguredAccess): Verdict {
  return index >= least && index <= most ? { kind: 'value', index } : unknown('IMPLAUSIBLE');
}

function columnsOf({ name, date, days, detail, lastDate }: Watch): Record<string, string> {
  return { name, date, days: String(days), detail, last: lastDate };
}

function escapePointer(text: string): string {
  return text.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** `..` would climb out of the template's path. */
function isDots(text: string): boolean {
  return /^\.+$/.test(text);
}
