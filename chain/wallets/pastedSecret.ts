import { createHash } from 'node:crypto';
import { english, french, portuguese, spanish } from 'viem/accounts';

/** The lists of BIP-39 in languages of the bot, each word by its number, without accents. */
const lists = [english, french, portuguese, spanish].map(
  (words) => new Map(words.map((word, number) => [withoutAccents(word), number])),
);
const phraseLengths = [24, 21, 18, 15, 12];

/**
 * Whether a text holds what opens a wallet: 64 hexadecimal digits that stand alone (a private key; a link with a transaction in it is
 * none), or words of one language in a row that are a seed phrase by their own checksum (BIP-39), with or without their accents. Never
 * throws, and keeps nothing.
 */
export function holdsSecret(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\p{Cf}]/gu, '');
  return /(?<![\w/=#?&%-])(?:0x)?[0-9a-f]{64}(?!\w)/i.test(plain) || holdsSeedPhrase(plain);
}

function holdsSeedPhrase(text: string): boolean {
  // Numbered lists and commas between the words are common.
  const words =
    withoutAccents(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return lists.some((list) => hasRun(words.map((word) => list.get(word) ?? null)));
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

function hasRun(numbers: readonly (number | null)[]): boolean {
  return numbers.some((_, start) =>
    phraseLengths.some((length) => {
      const run = numbers.slice(start, start + length);
      return run.length === length && isSeedPhrase(run);
    }),
  );
}

/** https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki: 11 bits a word, the last of 33 bits each being the hash's. */
function isSeedPhrase(run: readonly (number | null)[]): boolean {
  if (run.includes(null)) return false;
  const bits = run.map((number) => (number ?? 0).toString(2).padStart(11, '0')).join('');
  const sumBits = bits.length / 33;
  const entropy = bits.slice(0, bits.length - sumBits).match(/.{8}/g) ?? [];
  const hash = createHash('sha256')
    .update(Uint8Array.from(entropy, (byte) => Number.parseInt(byte, 2)))
    .digest();
  const [first = 0] = hash;
  return first.toString(2).padStart(8, '0').slice(0, sumBits) === bits.slice(-sumBits);
}
