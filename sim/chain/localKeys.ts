import { keccak256, stringToHex } from 'viem';
import type { Hex } from '../../chain/subject.ts';

/** Who holds ether on a local chain from its first block. */
export const localRoles = [
  'deployer',
  'treasury',
  'sponsor',
  'bundler executor',
  'bundler utility',
  'reporter 1',
  'reporter 2',
  'reporter 3',
  'relay',
  'keeper',
  'liquidity provider',
  'price feeds',
] as const;

export type LocalRole = (typeof localRoles)[number];

/** The private key of a role on a local chain. Anyone can compute it: it must never hold real money. */
export function localKey(role: LocalRole): Hex {
  return keccak256(stringToHex(`buckler local chain: ${role}`));
}
