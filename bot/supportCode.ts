import { randomBytes } from 'node:crypto';

/** A fresh word that a person is told and the log knows, so that both can speak of one mishap: `3FA09C`. */
export function newSupportCode(): string {
  return randomBytes(3).toString('hex').toUpperCase();
}
