import { getAddress } from 'viem';
import type { Hex } from './subject.ts';

/** The address in the letter case by which wallets notice a mistyped one (ERC-55). */
export function checksummed(address: Hex): Hex {
  return getAddress(address);
}
