import { randomBytes } from 'node:crypto';
import * as Address from 'ox/Address';
import * as Secp256k1 from 'ox/Secp256k1';
import * as Signature from 'ox/Signature';
import { hashTypedData, type LocalAccount } from 'viem';
import { toAccount } from 'viem/accounts';
import type { Hex } from './subject.ts';

/** What signs, or stands for what signs elsewhere. */
export type KeyAccount = LocalAccount;

/** A fresh secp256k1 private key, 32 bytes. Whoever has it wipes it. */
export function newPrivateKey(): Buffer {
  for (;;) {
    const key = randomBytes(32);
    if (isKey(key)) return key;
    key.fill(0);
  }
}

/** @throws Error that does not repeat the key when it is no valid private key. */
export function addressOfKey(key: Uint8Array): Hex {
  if (!isKey(key)) throw new Error('That is no secp256k1 private key.');
  return Address.fromPublicKey(Secp256k1.getPublicKey({ privateKey: key }), { checksum: true });
}

/**
 * Signs typed data with `key`, the same data always with the same bytes (RFC 6979), and nothing else. The key stays the caller's
 * bytes, to be wiped after use: it never becomes a string, though the curve's arithmetic makes numbers of it that only the garbage
 * collector frees. @throws Error when `key` is no valid private key.
 */
export function accountOfKey(key: Uint8Array): KeyAccount {
  const refuse = () => Promise.reject(new Error('This key signs typed data alone.'));
  return toAccount({
    address: addressOfKey(key),
    signMessage: refuse,
    signTransaction: refuse,
    async signTypedData(typedData) {
      return Signature.toHex(
        Secp256k1.sign({ payload: hashTypedData(typedData), privateKey: key, extraEntropy: false }),
      );
    },
  });
}

/** Stands for a key that somebody else has: its address where one is asked for, and no signature. */
export function accountAt(address: Hex): KeyAccount {
  const refuse = () => Promise.reject(new Error(`The key of ${address} is not here.`));
  return toAccount({ address, signMessage: refuse, signTransaction: refuse, signTypedData: refuse });
}

/** The bytes of a private key as it is written in settings: 0x and 64 hexadecimal digits. */
export function keyBytes(text: Hex): Buffer {
  return Buffer.from(text.slice(2), 'hex');
}

/** Between zero and the order of the curve. */
function isKey(key: Uint8Array): boolean {
  return key.length === 32 && Secp256k1.noble.utils.isValidPrivateKey(key);
}
