/** `npm test`: the contracts under Hardhat's own runner, then everything in TypeScript; ends with one line of totals. */

import { globSync } from 'node:fs';
import { programOf, root, runStep, runTogether, type StepResult } from './steps.ts';

type Totals = { passed: number; failed: number; skipped: number };

const deep = process.argv.includes('--deep');
if (deep) process.env.BUCKLER_DEEP = '1';

const hardhat = programOf('hardhat/dist/src/cli.js');
// Both runners need what this compiles, and neither compiles anything again.
const { code: compiled } = await runStep({
  name: 'Compiling the contracts and their tests',
  command: [hardhat, 'build'],
});
process.exitCode = compiled === 0 ? await runTests() : compiled;
if (deep) {
  const { code: proved } = await runStep({ name: 'Proofs', command: ['scripts/prove.ts'] });
  if (proved !== 0) process.exitCode = proved;
}

/** @returns the exit code: 0 when everything passed. */
async function runTests(): Promise<number> {
  const [solidity, typescript] = await runTogether([
    { name: deep ? 'Contracts (deep)' : 'Contracts', command: [hardhat, 'test', 'solidity', '--no-compile'] },
    {
      name: 'TypeScript',
      command: [
        '--test',
        '--test-concurrency=2',
        '--test-reporter=spec',
        ...globSync('test/**/*.test.ts', { cwd: root }).sort(),
      ],
    },
  ]);
  if (solidity === undefined || typescript === undefined) throw new Error('A runner did not run.');
  const all = add(soliditySummary(solidity), typescriptSummary(typescript));
  console.log(`\n${all.passed} passed, ${all.failed} failed${all.skipped > 0 ? `, ${all.skipped} skipped` : ''}`);
  return solidity.code === 0 && typescript.code === 0 && all.failed === 0 ? 0 : 1;
}

function soliditySummary({ output, code }: StepResult): Totals {
  const totals = {
    passed: count(output, /^\s*(\d+) passing/m),
    failed: count(output, /^\s*(\d+) failing/m),
    skipped: 0,
  };
  return atLeastOneFailure(totals, code, 'the contracts');
}

function typescriptSummary({ output, code }: StepResult): Totals {
  const totals = {
    passed: count(output, /^ℹ pass (\d+)/m),
    failed: count(output, /^ℹ fail (\d+)/m),
    skipped: count(output, /^ℹ skipped (\d+)/m),
  };
  return atLeastOneFailure(totals, code, 'the TypeScript tests');
}

/** A runner that stops without counting (a compile error, say) must not look green. */
function atLeastOneFailure(totals: Totals, code: number, what: string): Totals {
  if (code === 0 && totals.passed > 0) return totals;
  if (totals.failed > 0) return totals;
  console.error(
    `The runner of ${what} ended with code ${code} and ${totals.passed} passed tests; counted as one failure.`,
  );
  return { ...totals, failed: 1 };
}

function count(output: string, pattern: RegExp): number {
  return Number(pattern.exec(output)?.[1] ?? 0);
}

function add(a: Totals, b: Totals): Totals {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
