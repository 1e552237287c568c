import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { newPrivateKey } from '../../chain/keyAccount.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Keyring, MasterKey } from './masterKey.ts';

/** Whose secret it is and what for: bound into the encryption, so that a row moved to another user does not open. */
export type SealLabel = { userId: number; purpose: 'wallet'; keyVersion: number };

export type SealProblem = 'UNKNOWN_KEY_VERSION' | 'WRONG_MASTER_KEY' | 'TRUNCATED' | 'ALTERED';

const explanations: Record<SealProblem, string> = {
  UNKNOWN_KEY_VERSION: 'no master key of that version is loaded; add it to the key ring',
  WRONG_MASTER_KEY: 'it was sealed with another master key; start with the one that made this database',
  TRUNCATED: 'bytes are missing; restore the row from a backup',
  ALTERED: 'it was changed or belongs to another user; restore the row from a backup',
};

/** A sealed key that cannot be opened. Carries no secret. */
export class SealError extends Error {
  readonly code: SealProblem;
  constructor(code: SealProblem, label: SealLabel) {
    super(
      `The ${label.purpose} key of user ${label.userId} (key version ${label.keyVersion}) does not open: ${explanations[code]}.`,
    );
    this.name = 'SealError';
    this.code = code;
  }
}

const markLength = 8;
const ivLength = 12;
const tagLength = 16;
const secretLength = 32;

/** A fresh private key, valid for secp256k1. */
export function newWalletKey(): Hex {
  return newPrivateKey();
}

/**
 * AES-256-GCM with a random IV under the newest master key.
 * @returns master key's mark (8 bytes), IV (12), tag (16), ciphertext (32), and the version to keep beside them.
 */
export function sealKey(
  keyring: Keyring,
  whose: { userId: number; purpose: 'wallet' },
  secret: Hex,
): { sealed: Buffer; keyVersion: number } {
  const { version: keyVersion, key, mark } = keyring.newest;
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength });
  cipher.setAAD(labelBytes({ ...whose, keyVersion }));
  const body = Buffer.concat([cipher.update(Buffer.from(secret.slice(2), 'hex')), cipher.final()]);
  return { sealed: Buffer.concat([mark, iv, cipher.getAuthTag(), body]), keyVersion };
}

/** @throws SealError */
export function openKey(keyring: Keyring, label: SealLabel, sealed: Buffer): Hex {
  const master = keyring.versions.get(label.keyVersion);
  if (master === undefined) throw new SealError('UNKNOWN_KEY_VERSION', label);
  if (sealed.length !== markLength + ivLength + tagLength + secretLength) throw new SealError('TRUNCATED', label);
  if (!sealed.subarray(0, markLength).equals(master.mark)) throw new SealError('WRONG_MASTER_KEY', label);
  const secret = decrypt(master, label, sealed.subarray(markLength));
  if (secret === null) throw new SealError('ALTERED', label);
  return `0x${secret.toString('hex')}`;
}

function decrypt({ key }: MasterKey, label: SealLabel, box: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, ivLength), { authTagLength: tagLength });
  decipher.setAAD(labelBytes(label));
  decipher.setAuthTag(box.subarray(ivLength, ivLength + tagLength));
  const secret = decipher.update(box.subarray(ivLength + tagLength));
  try {
    return Buffer.concat([secret, decipher.final()]);
  } catch {
    return null;
  }
}

function labelBytes({ userId, purpose, keyVersion }: SealLabel): Buffer {
  return Buffer.from(JSON.stringify(['buckler', userId, purpose, keyVersion]));
}
