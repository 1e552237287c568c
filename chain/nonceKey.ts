import { keccak256, stringToHex } from 'viem';

/**
 * The 192-bit nonce key of an intent. Every operation signed for an intent has this key and sequence 0,
 * so the chain itself executes at most one of them, however often it is signed or sent.
 */
export function nonceKeyOf(intentId: string): bigint {
  return BigInt(keccak256(stringToHex(`buckler intent: ${intentId}`))) >> 64n;
}

/** EntryPoint's nonce: key in the upper 192 bits, sequence (always 0 here) in the lower 64. */
export function nonceOf(intentId: string): bigint {
  return nonceKeyOf(intentId) << 64n;
}
