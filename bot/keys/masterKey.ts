import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

/** Seals wallet keys. `mark` tells which key it is without giving anything of it away. */
export type MasterKey = { version: number; key: KeyObject; mark: Buffer };

/** Every master key still in use; new secrets are sealed with the newest. */
export type Keyring = { newest: MasterKey; versions: ReadonlyMap<number, MasterKey> };

export type MasterKeyProblem = 'NOT_64_HEX_DIGITS' | 'READABLE_BY_OTHERS' | 'NOT_OURS' | 'NO_KEYS';

/** The master key cannot be used. Carries no secret. */
export class MasterKeyError extends Error {
  readonly code: MasterKeyProblem;
  constructor(code: MasterKeyProblem, message: string) {
    super(message);
    this.name = 'MasterKeyError';
    this.code = code;
  }
}

/**
 * @param text 64 hex digits. @param source named in errors, e.g. an environment variable or a path.
 * @throws MasterKeyError
 */
export function masterKeyFromText(text: string, version: number, source: string): MasterKey {
  const digits = text.trim();
  if (!/^[0-9a-fA-F]{64}$/.test(digits))
    throw new MasterKeyError(
      'NOT_64_HEX_DIGITS',
      `${source} must hold 64 hexadecimal digits, such as \`openssl rand -hex 32\` prints; it holds ${digits.length} characters that are something else.`,
    );
  const bytes = Buffer.from(digits, 'hex');
  const mark = Buffer.from(hkdfSync('sha256', bytes, '', 'buckler master key mark', 8));
  return { version, key: createSecretKey(bytes), mark };
}

/** Reads the key from a file that only its owner can read; makes both on first start. @throws MasterKeyError */
export function masterKeyFromFile(path: string, version: number): MasterKey {
  const handle = openOrCreate(path);
  try {
    refuseShared(handle, path);
    return masterKeyFromText(readFileSync(handle, 'utf8'), version, path);
  } finally {
    closeSync(handle);
  }
}

/** @throws MasterKeyError when the list is empty. */
export function keyringOf(keys: readonly MasterKey[]): Keyring {
  const newest = keys.toSorted((a, b) => b.version - a.version)[0];
  if (newest === undefined) throw new MasterKeyError('NO_KEYS', 'There is no master key; wallets cannot be opened.');
  return { newest, versions: new Map(keys.map((key) => [key.version, key])) };
}

function openOrCreate(path: string): number {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW;
  try {
    return openSync(path, flags);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    create(path);
    return openSync(path, flags);
  }
}

/** Written aside and linked into place whole, so that neither a crash nor a second program leaves half a key or replaces one. */
function create(path: string): void {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  const handle = openSync(aside, 'wx', 0o600);
  try {
    writeSync(handle, `${randomBytes(32).toString('hex')}\n`);
    fsyncSync(handle);
    linkSync(aside, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    closeSync(handle);
    unlinkSync(aside);
  }
}

function refuseShared(handle: number, path: string): void {
  const { mode, uid } = fstatSync(handle);
  const me = process.getuid?.();
  if (me !== undefined && uid !== me && uid !== 0)
    throw new MasterKeyError(
      'NOT_OURS',
      `${path} belongs to another user of this machine; give it to the one that runs Buckler.`,
    );
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new MasterKeyError(
      'READABLE_BY_OTHERS',
      `${path} can be read by others; run \`chmod 600 ${path}\` and start again.`,
    );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
