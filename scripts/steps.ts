import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** One command of a longer run; `command` starts with a file of `node_modules/` or an option of Node. */
export type Step = { name: string; command: string[] };

export type StepResult = { name: string; code: number; output: string };

/** Runs a step under this Node, showing its output as it comes. */
export function runStep({ name, command }: Step): Promise<StepResult> {
  console.log(`\n── ${name}`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const show = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString();
      to.write(chunk);
    };
    child.stdout.on('data', show(process.stdout));
    child.stderr.on('data', show(process.stderr));
    child.on('close', (code) => resolve({ name, code: code ?? 1, output }));
  });
}

/** Path of a program that a package brings, for running under this Node. */
export function programOf(packagePath: string): string {
  return join(root, 'node_modules', packagePath);
}
