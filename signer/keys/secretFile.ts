import { randomBytes } from 'node:crypto';
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
import { SignerError } from '../problem.ts';

/** The 32 bytes in a file that only its owner can read; both are made when there is none. @throws SignerError */
export function secretInFile(path: string): Buffer {
  const handle = openOrCreate(path);
  try {
    refuseShared(handle, path);
    return secretInText(readFileSync(handle, 'utf8'), path);
  } finally {
    closeSync(handle);
  }
}

/** @param text 64 hex digits. @param source named in the error, e.g. a variable or a path. @throws SignerError */
export function secretInText(text: string, source: string): Buffer {
  const digits = text.trim();
  if (!/^[0-9a-fA-F]{64}$/.test(digits))
    throw new SignerError(
      'NOT_64_HEX_DIGITS',
      `${source} must hold 64 hexadecimal digits, such as \`openssl rand -hex 32\` prints; it holds ${digits.length} characters that are something else.`,
    );
  return Buffer.from(digits, 'hex');
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
    throw new SignerError(
      'NOT_OURS',
      `${path} belongs to another user of this machine; give it to the one that runs Buckler.`,
    );
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new SignerError(
      'READABLE_BY_OTHERS',
      `${path} can be read by others; run \`chmod 600 ${path}\` and start again.`,
    );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
