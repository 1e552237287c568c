/** `npm test`: the contracts under Hardhat's own runner, then everything in TypeScript; ends with one line of totals. */

import { globSync } from 'node:fs';
import { join } from 'node:path';
import { programOf, root, runStep, runTogether, type StepResult } from './steps.ts';

type Totals = { passed: number; failed: number; skipped: number };

const deep = process.argv.includes('--deep');
if (deep) process.env.BUCKLER_DEEP = '1';

// Most files are small: loading what they import takes longer than their tests.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'node');

const hardhat = programOf('hardhat/dist/src/cli.js');
// The TypeScript tests deploy what this compiles. The Solidity tests are compiled beside them.
const { code: compiled } = await runStep({
  name: 'Compiling the contracts',
  command: [hardhat, 'build', '--no-tests'],
});
process.exitCode = compiled === 0 ? await runTests() : compiled;
if (deep) {
  const { code: proved } = await runStep({ name: 'Proofs', command: ['scripts/prove.ts'] });
  if (proved !== 0) process.exitCode = proved;
}

/** @returns the exit code: 0 when everything passed. */
async function runTests(): Promise<number> {
  // One process: what takes milliseconds needs no process of its own, which takes a second. Tests that start a whole chain each do better apart.
  const together = {
    Conversations: ['test/bot'],
    'Local servers, records, prices': ['test/sim', 'test/db', 'test/docs', 'test/scripts', 'test/pricing'],
  };
  const light = Object.entries(together).map(([name, folders]) => ({ name, files: folders.flatMap(filesIn) }));
  const apart = filesIn('test').filter((file) => !light.some(({ files }) => files.includes(file)));
  const [contracts, ...typescript] = await runTogether([
    {
      name: deep ? 'Contracts (deep)' : 'Contracts',
      command: [hardhat, 'test', 'solidity', ...(deep ? ['--test-profile', 'deep'] : [])],
    },
    ...light.map(({ name, files }) => ({ name, command: tests('--test-isolation=none', files) })),
    { name: 'Chains, oracles, programs', command: tests('--test-concurrency=2', apart) },
  ]);
  if (contracts === undefined) throw new Error('A runner did not run.');
  const all = [soliditySummary(contracts), ...typescript.map(typescriptSummary)].reduce(add);
  console.log(`\n${all.passed} passed, ${all.failed} failed${all.skipped > 0 ? `, ${all.skipped} skipped` : ''}`);
  return [contracts, ...typescript].every(({ code }) => code === 0) && all.failed === 0 ? 0 : 1;
}

function filesIn(folder: string): string[] {
  return globSync(`${folder}/**/*.test.ts`, { cwd: root }).sort();
}

function tests(how: string, files: readonly string[]): string[] {
  return ['--test', how, '--test-reporter=spec', ...files];
}

function soliditySummary({ name, output, code }: StepResult): Totals {
  const totals = {
    passed: count(output, /^\s*(\d+) passing/m),
    failed: count(output, /^\s*(\d+) failing/m),
    skipped: 0,
  };
  return atLeastOneFailure(totals, code, name);
}

function typescriptSummary({ name, output, code }: StepResult): Totals {
  const totals = {
    passed: count(output, /^ℹ pass (\d+)/m),
    failed: count(output, /^ℹ fail (\d+)/m),
    skipped: count(output, /^ℹ skipped (\d+)/m),
  };
  return atLeastOneFailure(totals, code, name);
}

/** A runner that stops without counting (a compile error, say) must not look green. */
function atLeastOneFailure(totals: Totals, code: number, what: string): Totals {
  if (code === 0 && totals.passed > 0) return totals;
  if (totals.failed > 0) return totals;
  console.error(
    `The runner of “${what}” ended with code ${code} and ${totals.passed} passed tests; counted as one failure.`,
  );
  return { ...totals, failed: 1 };
}

function count(output: string, pattern: RegExp): number {
  return Number(pattern.exec(output)?.[1] ?? 0);
}

function add(a: Totals, b: Totals): Totals {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
