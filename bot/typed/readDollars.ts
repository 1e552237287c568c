/** Most dollars of one deed: more than a pool can hold, small enough for every number on the way. 6 decimals. */
export const mostDollars = 100_000_000_000_000n;

/**
 * An amount of dollars that was typed (6 decimals, whole cents), or what is wrong with it. `tooFine`: less than a cent is meant;
 * `unclear`: several commas or dots that can be read two ways.
 */
export type DollarsReading = { kind: 'dollars'; dollars: bigint } | { kind: 'none'; problem: DollarsProblem };

export type DollarsProblem = 'zero' | 'negative' | 'tooFine' | 'tooMany' | 'unclear' | 'notNumber';

const invisible = /[\p{Cf}\p{Mn}]/gu;
const currency = /^(?:US ?)?\$|(?:US ?)?\$$|(?<=[\d\s])(?:USDC|USD|DOLLARS?)$|^(?:USDC|USD|DOLLARS?)(?=[\d\s])/g;
const cent = 10_000n;

/**
 * Reads `5`, `$5`, `5.50`, `5,50`, `1,000`, `1.000,50` and `5 USDC`. `1.000` is a thousand to some and one to others: unclear. Numbers
 * in words are not read: money wants digits. Never throws.
 */
export function readDollars(text: string): DollarsReading {
  const plain = clean(text);
  const negative = plain.startsWith('-');
  const digits = plain.replace(/^[+-]/, '').replace(currency, '').trim();
  if (/^\d+(?:[.,]\d+)?E[+-]?\d{1,6}$/.test(digits)) return judge(negative, scientific(digits));
  if (!/^(?:\d[\d.,]*|[.,]\d+)$/.test(digits)) return { kind: 'none', problem: 'notNumber' };
  const number = plainNumber(digits);
  return number === null ? { kind: 'none', problem: 'unclear' } : judge(negative, number);
}

type Decimal = { whole: bigint; fraction: string };

function clean(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[–—−]/g, '-')
    .replace(/(?<=\d)[\s_'’](?=\d{3}(?!\d))/g, '')
    .trim()
    .toUpperCase()
    .replace(/^\$ ?-/, '-$');
}

/** Which of commas and dots is the decimal one: the last, if it stands alone or behind the other kind. */
function plainNumber(digits: string): Decimal | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return split(digits.replaceAll(',', ''));
  // A lakh is 1,00,000 in India.
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(digits)) return split(digits.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) return split(digits.replaceAll('.', '').replace(',', '.'));
  const marks = digits.match(/[.,]/g) ?? [];
  if (marks.length > 1 || /^[1-9]\d{0,2}\.\d{3}$/.test(digits)) return null;
  return split(digits.replace(',', '.'));
}

function split(digits: string): Decimal {
  const [whole = '', fraction = ''] = digits.split('.');
  return { whole: BigInt(whole === '' ? '0' : whole), fraction };
}

/** `1e9`: whether it is too many is all that matters, so a power that no amount has is not written out. */
function scientific(digits: string): Decimal {
  const [mantissa = '', power = ''] = digits.replace(',', '.').split('E');
  const { whole, fraction } = split(mantissa);
  const shift = Math.max(-30, Math.min(30, Number(power)));
  const all = `${whole}${fraction}`.padStart(40, '0').padEnd(80, '0');
  const point = Math.max(40, `${whole}${fraction}`.length) - fraction.length + shift;
  return { whole: BigInt(all.slice(0, point)), fraction: all.slice(point).replace(/0+$/, '') };
}

function judge(negative: boolean, { whole, fraction }: Decimal): DollarsReading {
  const significant = fraction.replace(/0+$/, '');
  if (whole === 0n && significant === '') return { kind: 'none', problem: 'zero' };
  if (negative) return { kind: 'none', problem: 'negative' };
  if (significant.length > 2) return { kind: 'none', problem: 'tooFine' };
  const dollars = whole * 1_000_000n + BigInt(significant.padEnd(2, '0')) * cent;
  return dollars > mostDollars ? { kind: 'none', problem: 'tooMany' } : { kind: 'dollars', dollars };
}
