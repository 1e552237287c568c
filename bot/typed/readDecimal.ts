import { commonDigits } from './wordsIn.ts';

/**
 * A typed amount as a whole number of its smallest unit: `$1,200.50` with 6 decimals is 1200500000. Commas group thousands.
 * @returns null for what is no amount, or has more decimals than there are.
 */
export function readDecimal(text: string, decimals: number): bigint | null {
  const typed = commonDigits(text.trim()).replace(/^\$\s*/, '');
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,18}))?$/.exec(typed);
  if (match === null) return null;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > decimals) return null;
  return BigInt(whole.replaceAll(',', '') + fraction.padEnd(decimals, '0'));
}
