/** A word or number of a text. `key`: in capitals without accents; `accented`: in capitals with them; `gap`: what stands before it. */
export type Word = { text: string; key: string; accented: string; gap: string; isNumber: boolean };

const invisible = /\p{Cf}/gu;
const accents = /[\u0300-\u036f]/g;
/** The dot below some Hindi letters, which people leave out. */
const nukta = /\u093c/g;
const word = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu;
const zero = 0x0966;

/** The words of a text, and what stands behind the last. Devanagari's digits become the common ones. */
export function wordsIn(text: string): { words: Word[]; tail: string } {
  const plain = commonDigits(text.normalize('NFKC').replace(invisible, ''));
  const words: Word[] = [];
  let end = 0;
  for (const { 0: found, index } of plain.matchAll(word)) {
    const accented = foldHindi(found.toUpperCase());
    words.push({
      text: found,
      key: withoutAccents(accented),
      accented,
      gap: plain.slice(end, index),
      isNumber: /^\d/.test(found),
    });
    end = index + found.length;
  }
  return { words, tail: plain.slice(end) };
}

/** With Devanagari's digits as the common ones. */
export function commonDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String((digit.codePointAt(0) ?? zero) - zero));
}

/** One word as it is looked up. */
export function keyOf(text: string): string {
  return withoutAccents(foldHindi(text.toUpperCase()));
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(accents, '').normalize('NFC');
}

/** By which phrases are looked up. */
export function phraseKey(words: readonly Word[]): string {
  return words.map(({ key }) => key).join(' ');
}

/** Without the dot, with one sign for a nasal vowel. */
function foldHindi(text: string): string {
  return text.normalize('NFD').replace(nukta, '').replaceAll('ँ', 'ं').normalize('NFC');
}
