import { checksummed } from '../../chain/checksummed.ts';
import type { Hex } from '../../chain/subject.ts';

/**
 * An address that was typed, in the letter case that shows mistakes (ERC-55), or what is wrong with it. `mistyped`: its own letter case
 * says that a character is wrong.
 */
export type AddressReading =
  | { kind: 'address'; address: Hex }
  | { kind: 'none'; problem: 'notAddress' | 'wrongLength' | 'mistyped' | 'name' };

/** Reads an address as wallets show it, also behind `ethereum:`. Names are not looked up. Never throws. */
export function readAddress(text: string): AddressReading {
  const plain = text.trim().replace(/^ethereum:/i, '');
  if (/^[^\s.]+(\.[^\s.]+)+$/.test(plain)) return { kind: 'none', problem: 'name' };
  if (!/^0x[0-9a-f]*$/i.test(plain)) return { kind: 'none', problem: 'notAddress' };
  const digits = plain.slice(2);
  if (digits.length !== 40) return { kind: 'none', problem: 'wrongLength' };
  const address = checksummed(`0x${digits.toLowerCase()}`);
  const isOneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase();
  return isOneCase || address === `0x${digits}` ? { kind: 'address', address } : { kind: 'none', problem: 'mistyped' };
}
