/**
 * `npm run test:attack`: everything that a thief with every secret of the server tries, on a real local chain (test/attack) and against
 * the wallets' contracts alone (test/contracts/wallet). `npm test` runs both as well.
 */
import { globSync } from 'node:fs';
import { programOf, root, runStep } from './steps.ts';

const hardhat = programOf('hardhat/dist/src/cli.js');
const files = (pattern: string) => globSync(pattern, { cwd: root }).sort();

for (const step of [
  { name: 'Compiling the contracts', command: [hardhat, 'build', '--no-tests'] },
  {
    name: 'A thief on a real chain',
    command: ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files('test/attack/**/*.test.ts')],
  },
  {
    name: 'A thief among the contracts',
    command: [hardhat, 'test', 'solidity', ...files('test/contracts/wallet/*.t.sol')],
  },
]) {
  const { code } = await runStep(step);
  if (code !== 0) process.exit(code);
}
