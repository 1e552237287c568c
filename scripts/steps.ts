import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** One command of a longer run; `command` starts with a file of `node_modules/` or an option of Node. */
export type Step = { name: string; command: string[] };

const progressMs = 20_000;

export type StepResult = { name: string; code: number; output: string };

/** Runs a step under this Node, showing its output as it comes. */
export function runStep(step: Step): Promise<StepResult> {
  console.log(`\n── ${step.name}`);
  return run(step, (chunk, to) => to.write(chunk));
}

/** Runs steps side by side. Each one's output is shown whole, in the order of the steps; meanwhile a line now and then says what still runs. */
export async function runTogether(steps: readonly Step[]): Promise<StepResult[]> {
  const startedAt = performance.now();
  const running = new Set(steps.map(({ name }) => name));
  const progress = setInterval(() => {
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    console.log(`… ${seconds} s, still running: ${[...running].join(', ')}`);
  }, progressMs);
  try {
    const endings = steps.map((step) => run(step, () => undefined).finally(() => running.delete(step.name)));
    for (const ending of endings) {
      const { name, output } = await ending;
      console.log(`\n── ${name}\n${output}`);
    }
    return await Promise.all(endings);
  } finally {
    clearInterval(progress);
  }
}

function run({ name, command }: Step, show: (chunk: Buffer, to: NodeJS.WriteStream) => void): Promise<StepResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString();
      show(chunk, to);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', reject);
    child.on('close', (code) => resolve({ name, code: code ?? 1, output }));
  });
}

/** Path of a program that a package brings, for running under this Node. */
export function programOf(packagePath: string): string {
  return join(root, 'node_modules', packagePath);
}
