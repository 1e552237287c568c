import { timingSafeEqual } from 'node:crypto';

/** Compares secrets without telling by the time it takes how much of them is right. */
export function sameSecret(given: string, secret: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}
