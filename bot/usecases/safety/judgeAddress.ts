import type { AddressFacts } from '../../../chain/wallets/guardDoor.ts';
import type { Hex } from '../../../chain/subject.ts';

/** Whether money may be sent to an address for good, or why not. `contract`: it may, but only its owner knows whether it can be used. */
export type AddressVerdict = 'plain' | 'contract' | 'burn' | 'own' | 'ours' | 'sanctioned';

/** Nobody has the key of an address below this: the zero address and the machine's own contracts. */
const leastAddress = 0x10000n;
const deadAddresses = new Set([
  '0x000000000000000000000000000000000000dead',
  '0xdead000000000000000000000000000000000000',
  '0xdeaddeaddeaddeaddeaddeaddeaddeaddeaddead',
  '0xffffffffffffffffffffffffffffffffffffffff',
]);

/** @param wallet The person's own. @param isOurs Whether the address is a contract of Buckler's. */
export function judgeAddress(to: Hex, wallet: Hex, isOurs: boolean, facts: AddressFacts): AddressVerdict {
  const lower = to.toLowerCase();
  if (BigInt(to) < leastAddress || deadAddresses.has(lower)) return 'burn';
  if (lower === wallet.toLowerCase()) return 'own';
  if (isOurs) return 'ours';
  if (facts.isSanctioned) return 'sanctioned';
  return facts.isContract ? 'contract' : 'plain';
}
