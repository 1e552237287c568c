import { createHash } from 'node:crypto';

/** Without letters that look like others (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 16;
/** By these the code is found; the other 12 letters are its secret: 60 bits. */
const locatorLetters = 4;

/** @param random 16 random bytes. */
export function linkCodeOf(random: Uint8Array): string {
  if (random.length !== letters) throw new Error(`A link code takes ${letters} random bytes.`);
  return Array.from(random, (byte) => alphabet[byte % alphabet.length]).join('');
}

/** A typed code as it was made, however it was grouped and in whichever case; null for what is none. */
export function readLinkCode(text: string): string | null {
  const plain = text
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return new RegExp(`^[${alphabet}]{${letters}}$`).test(plain) ? plain : null;
}

/** What is kept of a code: enough to know it again, too little to type it. */
export function keptOf(code: string): { locator: string; hash: string } {
  return { locator: code.slice(0, locatorLetters), hash: createHash('sha256').update(`buckler link ${code}`).digest('hex') };
}

/** In groups of four, as people read it out. */
export function grouped(code: string): string {
  return code.match(/.{4}/g)?.join('-') ?? code;
}
