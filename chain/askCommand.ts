import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Gives `input` to `command` (run by sh) and takes what it prints; what it says on standard error is thrown away.
 * @param limits.timeout Milliseconds. @param limits.longest Characters. @returns null when it failed, talked too much or took too long.
 */
export async function askCommand(
  command: string,
  input: string,
  limits: { timeout: number; longest: number },
): Promise<string | null> {
  // A group of its own, so that what the shell started ends with it.
  const child = spawn('/bin/sh', ['-c', command], { stdio: ['pipe', 'pipe', 'ignore'], detached: true });
  const end = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  const timer = setTimeout(end, limits.timeout);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('latin1');
    if (output.length > limits.longest) end();
  });
  // A command that does not read its input is told by its exit code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  return code === 0 ? output : null;
}
