import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits in 22 characters: nobody guesses one. */
export function newGiftCode(): string {
  return randomBytes(16).toString('base64url');
}

/** What is kept of a code: enough to know it again. */
export function giftHash(code: string): string {
  return createHash('sha256').update(`buckler gift ${code}`).digest('hex');
}

/** @returns the code in a typed text or a link's word; null where there is none. */
export function readGiftCode(text: string): string | null {
  return /(?:^|[\s=_])([A-Za-z0-9_-]{22})$/.exec(text.trim().replace(/^g_/, ' '))?.[1] ?? null;
}
