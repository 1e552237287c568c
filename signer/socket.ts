import { once } from 'node:events';
import { chmodSync, lstatSync, mkdirSync, unlinkSync } from 'node:fs';
import { connect, type Server } from 'node:net';
import { dirname, resolve } from 'node:path';
import { SignerError } from './problem.ts';

/**
 * Listens on a Unix socket that only this user of the machine can open, in a folder that nobody else can write to. What an earlier
 * signer left there is removed. @throws SignerError when somebody listens there, or the folder is others' to change.
 */
export async function listenPrivately(server: Pick<Server, 'listen' | 'once' | 'off'>, path: string): Promise<void> {
  const folder = dirname(resolve(path));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const problem = ownProblem(folder, 0o022);
  if (problem !== null)
    throw new SignerError(
      problem,
      `${folder}, where the signer's socket belongs, can be changed by others of this machine; run \`chmod 700 ${folder}\` as its owner.`,
    );
  if (await isAnswered(path)) throw new SignerError('ALREADY_RUNNING', `A signer listens at ${path} already.`);
  if (lstatSync(path, { throwIfNoEntry: false })?.isSocket()) unlinkSync(path);
  const mask = process.umask(0o177);
  try {
    const listening = once(server as Server, 'listening');
    server.listen(path);
    await listening;
  } finally {
    process.umask(mask);
  }
  chmodSync(path, 0o600);
}

/** Why this must not be spoken to: it is no socket of ours, or others can open it. Null when it is all right, or not there. */
export function socketProblem(path: string): 'READABLE_BY_OTHERS' | 'NOT_OURS' | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  return found.isSocket() ? ownProblem(path, 0o077) : 'NOT_OURS';
}

function ownProblem(path: string, forbidden: number): 'READABLE_BY_OTHERS' | 'NOT_OURS' | null {
  const { uid, mode } = lstatSync(path);
  if (process.getuid !== undefined && uid !== process.getuid()) return 'NOT_OURS';
  return (mode & forbidden) === 0 ? null : 'READABLE_BY_OTHERS';
}

async function isAnswered(path: string): Promise<boolean> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
