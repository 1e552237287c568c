import { createSecretKey } from 'node:crypto';
import { openBox, sealBox } from './sealedBox.ts';

/** Seals the data keys. Where it lies with a key service, nobody here ever has it. */
export type MasterKey = {
  seal(label: Buffer, secret: Buffer): Promise<Buffer>;
  /** @returns null when this key did not seal it, or not for this label. */
  open(label: Buffer, box: Buffer): Promise<Buffer | null>;
};

/** A master key that is in this process. @param bytes 32; overwritten here, what is kept lies outside of JavaScript's heap. */
export function masterKeyOf(bytes: Buffer): MasterKey {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return {
    seal: async (label, secret) => sealBox(key, label, secret),
    open: async (label, box) => openBox(key, label, box),
  };
}
