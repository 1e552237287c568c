/** `npm run coverage`: which lines and statements of the contracts their Solidity tests reach. Fails unless it is every one. */
import { stripVTControlCharacters } from 'node:util';
import { programOf, runStep } from './steps.ts';

/** One contract's line of the report: path, per cent of lines, per cent of statements, lines not reached. */
const reportLine = /^║ (contracts\/\S+) +│ ([\d.]+) +│ ([\d.]+) +│ (.*?) *║$/gm;
/** One failed test of the runner's list. */
const failedLine = /^ +\d+\) \w+#(\w+)\(.*$/gm;
const everything = 100;
/** Tests that count gas: a contract that counts its own steps needs more of it, so here, and only here, they cannot pass. */
const countGas = [
  'test_TheNextPurchaseTakesLessThan330000',
  'test_TheGuardsTakeLessThan30000',
  'test_WhatWasNotUsedIsGivenBack',
];

// Contracts that count their own steps are built beside the real ones, never over them (hardhat.config.ts).
process.env.BUCKLER_COVERAGE = '1';
const { code, output } = await runStep({
  name: 'Tests of the contracts, counting what they reach (several minutes)',
  command: [programOf('hardhat/dist/src/cli.js'), 'test', 'solidity', '--coverage', '--test-profile', 'counting'],
});

const text = stripVTControlCharacters(output);
const failed = [...text.matchAll(failedLine)].map(([, test]) => String(test));
const isMeant = failed.length > 0 && failed.every((test) => countGas.includes(test));
const contracts = [...text.matchAll(reportLine)].map(([, path, lines, statements, missed]) => ({
  path,
  missed,
  isWhole: Number(lines) === everything && Number(statements) === everything,
}));
const gaps = contracts.filter(({ isWhole }) => !isWhole);
for (const { path, missed } of gaps) console.error(`${path}: no test reaches line ${missed}.`);
if (contracts.length === 0) console.error('The report names no contract; nothing was measured.');
const isPassed = (code === 0 || isMeant) && contracts.length > 0 && gaps.length === 0;
console.log(
  `\n${contracts.length - gaps.length} of ${contracts.length} contracts are reached in every line and statement.`,
);
process.exit(isPassed ? 0 : 1);
