/** Days as whole numbers since 1 January 1970, and spans of them. */

const MS_A_DAY = 86_400_000;

/** First and last day, both included, as days since 1970. */
export type Span = { from: number; to: number };

export type SpanReading = { ok: true; span: Span } | { ok: false; why: string };

/** `month` is 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_A_DAY;
}

/** @returns whether there is such a date. */
export function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** 1 to 12. */
export function monthOf(day: number): number {
  return new Date(day * MS_A_DAY).getUTCMonth() + 1;
}

/**
 * Reads `2011`, `2011-03`, `2011-03-09`, or two of them with `..` between: from the first day of the first to the last day of the
 * last. Refuses dates that do not exist and spans that end before they begin.
 */
export function parseSpan(text: string): SpanReading {
  const parts = text.trim().split('..');
  const [first = '', last = first] = parts;
  if (parts.length > 2) return { ok: false, why: `${JSON.stringify(text)} has more than one ".."` };
  const from = ends(first);
  const to = ends(last);
  if (from === undefined || to === undefined)
    return {
      ok: false,
      why: `${JSON.stringify(from === undefined ? first : last)} is no year, month or date that exists; a span is like 2011-01..2011-06, 2011 or 2011-01-01..2011-06-30`,
    };
  if (to.to < from.from) return { ok: false, why: `${JSON.stringify(text)} ends before it begins` };
  return { ok: true, span: { from: from.from, to: to.to } };
}

export function spanText({ from, to }: Span): string {
  return `${dateOf(from)}..${dateOf(to)}`;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function ends(text: string): Span | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (year === undefined || year < 1900 || (month !== undefined && (month < 1 || month > 12))) return undefined;
  if (month === undefined) return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
  if (day === undefined) return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 0) };
  if (!isDate(year, month, day)) return undefined;
  const only = dayNumber(year, month, day);
  return { from: only, to: only };
}
