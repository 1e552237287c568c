export type Rounding = 'down' | 'nearest' | 'up';

/**
 * A decimal number times a whole factor, as a whole number; `nearest` takes a half up. Exact: 19.99 dollars are 1999 cents.
 * Null for what is no plain decimal.
 */
export function scaled(value: number | string, factor: number, rounding: Rounding): number | null {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d{1,15})(?:\.(\d{1,18}))?$/.exec(String(value)) ?? [];
  if (sign === undefined) return null;
  const unit = 10n ** BigInt(fraction.length);
  const product = BigInt(sign + whole + fraction) * BigInt(factor);
  const down = floorDivide(product, unit);
  const rest = product - down * unit;
  const goesUp = rounding === 'up' ? rest > 0n : rounding === 'nearest' && rest * 2n >= unit;
  const rounded = Number(goesUp ? down + 1n : down);
  return Number.isSafeInteger(rounded) ? rounded : null;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n && quotient * b !== a ? quotient - 1n : quotient;
}
