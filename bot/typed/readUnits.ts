/** Most covers of one purchase: far above any cap, small enough for every number on the way. */
export const mostUnits = 100_000;

/** How many covers a typed text asks for, or what is wrong with it. */
export type UnitsReading =
  | { kind: 'units'; units: number }
  | { kind: 'none'; problem: 'zero' | 'negative' | 'fraction' | 'tooMany' | 'notNumber' };

/** One first. */
export const numberWords = [
  'ONE',
  'TWO',
  'THREE',
  'FOUR',
  'FIVE',
  'SIX',
  'SEVEN',
  'EIGHT',
  'NINE',
  'TEN',
  'ELEVEN',
  'TWELVE',
];

/** Reads `3`, `1,000` and `ten`; names what is wrong with `0`, `-1`, `1.5`, `1e9` and an emoji. */
export function readUnits(text: string): UnitsReading {
  const plain = text.slice(0, 200).normalize('NFKC').trim().toUpperCase().replace(/[–—−]/g, '-');
  const word = numberWords.indexOf(plain) + 1;
  if (word > 0) return { kind: 'units', units: word };
  const digits = plain.replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '');
  if (!/^[+-]?\d+(?:[.,]\d+)?(?:E\+?\d+)?$/.test(digits)) return { kind: 'none', problem: 'notNumber' };
  return judgeUnits(Number(digits.replace(',', '.')));
}

/** Whether a number can be a quantity of covers. */
export function judgeUnits(value: number): UnitsReading {
  if (value < 0) return { kind: 'none', problem: 'negative' };
  if (value === 0) return { kind: 'none', problem: 'zero' };
  if (value > mostUnits) return { kind: 'none', problem: 'tooMany' };
  if (!Number.isInteger(value)) return { kind: 'none', problem: 'fraction' };
  return { kind: 'units', units: value };
}
