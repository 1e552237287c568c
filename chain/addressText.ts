import { getAddress, isAddress, zeroAddress } from 'viem';
import type { Hex } from './subject.ts';

/** An address that somebody typed, or null when it is none: mistyped (ERC-55), or nobody's. */
export function readAddress(text: string): Hex | null {
  const typed = text.trim();
  return isAddress(typed) && typed !== zeroAddress ? getAddress(typed) : null;
}
