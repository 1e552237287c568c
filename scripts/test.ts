/** `npm test`: the contracts under Hardhat's own runner, then everything in TypeScript; ends with one line of totals. */

import { globSync } from 'node:fs';
import { programOf, root, runStep, type StepResult } from './steps.ts';

type Totals = { passed: number; failed: number; skipped: number };

const deep = process.argv.includes('--deep');
if (deep) process.env.BUCKLER_DEEP = '1';

const solidity = await runStep({
  name: deep ? 'Contracts (deep)' : 'Contracts',
  command: [programOf('hardhat/dist/src/cli.js'), 'test', 'solidity'],
});
const typescript = await runStep({
  name: 'TypeScript',
  command: [
    '--test',
    '--test-concurrency=2',
    '--test-reporter=spec',
    ...globSync('test/**/*.test.ts', { cwd: root }).sort(),
  ],
});

const all = add(soliditySummary(solidity), typescriptSummary(typescript));
console.log(`\n${all.passed} passed, ${all.failed} failed${all.skipped > 0 ? `, ${all.skipped} skipped` : ''}`);
process.exit(solidity.code === 0 && typescript.code === 0 && all.failed === 0 ? 0 : 1);

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
