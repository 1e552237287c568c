/** A country (ISO 3166-1 alpha-2), or those that the text may have meant. */
export type CountryReading = { kind: 'country'; country: string } | { kind: 'none'; near: string[] };

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Regions that have a name and are no country: unions, and codes for tests and for the unknown. */
const groups = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);
const mostNear = 5;
/** Shorter beginnings fit too many names. */
const leastLetters = 4;

/**
 * Reads a country as people type it: its two letters, or its name in their language or in English, with or without accents. Names are
 * those of the Unicode CLDR that this Node brings. @param locale BCP 47.
 */
export function readCountry(text: string, locale: string): CountryReading {
  const typed = plain(text.slice(0, 100));
  const code = text.trim().toUpperCase();
  const named = namedCountries(locale);
  if (named.has(code)) return { kind: 'country', country: code };
  const exact = [...named].find(([, names]) => names.includes(typed));
  if (exact !== undefined) return { kind: 'country', country: exact[0] };
  const isNear = (names: readonly string[]) =>
    typed.length >= leastLetters && names.some((name) => begins(name, typed) || begins(typed, name));
  // `USA`, `DEU`: the first two of three letters.
  const near = [...named].filter(([one, names]) => isNear(names) || (code.length === 3 && code.startsWith(one)));
  return { kind: 'none', near: near.slice(0, mostNear).map(([one]) => one) };
}

function begins(long: string, short: string): boolean {
  return short.length >= leastLetters && long.startsWith(short);
}

/** Every country's code with its names, as `plain` writes them. */
function namedCountries(locale: string): Map<string, string[]> {
  const tables = (['long', 'short'] as const).flatMap((style) =>
    [locale, 'en'].map((one) => new Intl.DisplayNames([one, 'en'], { type: 'region', style, fallback: 'none' })),
  );
  const named = new Map<string, string[]>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    if (groups.has(code) || !isCurrent(code)) continue;
    const names = tables.flatMap((table) => table.of(code) ?? []).map(plain);
    if (names.length > 0) named.set(code, names);
  }
  return named;
}

/** Codes of countries that are no more lead to others. */
function isCurrent(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code;
}

/** Letters alone, without case and accents. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{Mc}]/gu, '')
    .toLowerCase();
}
