import type { LocalAccount } from 'viem';
import { generatePrivateKey, privateKeyToAccount, privateKeyToAddress } from 'viem/accounts';
import type { Hex } from './subject.ts';

/** A fresh secp256k1 private key, 32 bytes. */
export function newPrivateKey(): Hex {
  return generatePrivateKey();
}

/** @throws when `key` is no valid private key. */
export function addressOfKey(key: Hex): Hex {
  return privateKeyToAddress(key);
}

/** What signs with `key`. @throws when `key` is no valid private key. */
export function accountOfKey(key: Hex): LocalAccount {
  return privateKeyToAccount(key);
}
