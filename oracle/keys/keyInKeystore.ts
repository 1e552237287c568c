import { readFileSync, statSync } from 'node:fs';
import * as Keystore from 'ox/Keystore';
import { z } from 'zod';
import type { Hex } from '../../chain/subject.ts';
import { keySetting } from '../readSettings.ts';

/** A keystore file or its password that cannot be used. Repeats nothing of either. */
export class BadKeystoreError extends Error {
  readonly reason: 'UNREADABLE' | 'NOT_A_KEYSTORE' | 'READABLE_BY_OTHERS' | 'WRONG_PASSWORD';
  constructor(reason: BadKeystoreError['reason'], advice: string) {
    super(`The keystore cannot be used (${reason}): ${advice}`);
    this.name = 'BadKeystoreError';
    this.reason = reason;
  }
}

const bareHex = z.string().regex(/^([0-9a-fA-F]{2})+$/);
const scryptParameters = z.object({
  dklen: z.literal(32),
  n: z.number().int().min(2),
  p: z.number().int().min(1),
  r: z.number().int().min(1),
  salt: bareHex,
});
const pbkdf2Parameters = z.object({
  c: z.number().int().min(1),
  dklen: z.literal(32),
  prf: z.literal('hmac-sha256'),
  salt: bareHex,
});
const cipher = {
  cipher: z.literal('aes-128-ctr'),
  ciphertext: bareHex,
  cipherparams: z.object({ iv: bareHex }),
  mac: bareHex,
};
const keystoreSchema = z.object({
  version: z.literal(3),
  id: z.string().default(''),
  crypto: z.discriminatedUnion('kdf', [
    z.object({ ...cipher, kdf: z.literal('scrypt'), kdfparams: scryptParameters }),
    z.object({ ...cipher, kdf: z.literal('pbkdf2'), kdfparams: pbkdf2Parameters }),
  ]),
});

/**
 * The private key in a Web3 Secret Storage file (version 3), as geth, `cast wallet import` and others write it.
 * @param passwordFile Holds the password in its first line; only its owner may read it. @throws BadKeystoreError.
 */
export async function keyInKeystore(file: string, passwordFile: string): Promise<Hex> {
  const keystore = keystoreSchema.safeParse(parse(read(file)));
  if (!keystore.success) throw new BadKeystoreError('NOT_A_KEYSTORE', 'it must be a version 3 JSON file.');
  const [password = ''] = read(passwordFile).split(/\r?\n/);
  if ((statSync(passwordFile).mode & 0o077) !== 0)
    throw new BadKeystoreError(
      'READABLE_BY_OTHERS',
      'the password file must be readable by its owner alone (chmod 600).',
    );
  try {
    const key = await Keystore.toKeyAsync(keystore.data, { password });
    return keySetting.parse(Keystore.decrypt(keystore.data, key));
  } catch {
    throw new BadKeystoreError('WRONG_PASSWORD', 'the password does not open it.');
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new BadKeystoreError('UNREADABLE', 'the file or the file of its password cannot be read.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
