/** `npm run compile`: the contracts, and the typed ABIs that TypeScript reads. */
import { programOf, runStep } from './steps.ts';

for (const step of [
  { name: 'Contracts', command: [programOf('hardhat/dist/src/cli.js'), 'build', '--no-tests'] },
  { name: 'ABIs', command: ['chain/abi/generate.ts'] },
]) {
  const { code } = await runStep(step);
  if (code !== 0) process.exit(code);
}
