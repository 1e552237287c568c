import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const ivLength = 12;
const tagLength = 16;

/** What a sealed secret is bound to: as text in a fixed order, so that a row moved elsewhere does not open. */
export type Label = readonly (string | number)[];

export function labelBytes(label: Label): Buffer {
  return Buffer.from(JSON.stringify(['buckler signer', 1, ...label]));
}

/** AES-256-GCM with a random IV: IV (12 bytes), tag (16), ciphertext. */
export function sealBox(key: KeyObject | Buffer, label: Buffer, secret: Buffer): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength });
  cipher.setAAD(label);
  const body = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** @returns null when it was sealed with another key or for another label, or was altered. */
export function openBox(key: KeyObject | Buffer, label: Buffer, box: Buffer): Buffer | null {
  if (box.length < ivLength + tagLength) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, ivLength), { authTagLength: tagLength });
  decipher.setAAD(label);
  decipher.setAuthTag(box.subarray(ivLength, ivLength + tagLength));
  const secret = decipher.update(box.subarray(ivLength + tagLength));
  try {
    decipher.final();
    return secret;
  } catch {
    secret.fill(0);
    return null;
  }
}
