/** `npm run check`: everything that can be known without running the program. */
import { programOf, runStep, type Step } from './steps.ts';

const steps: Step[] = [
  {
    name: 'Format and lint (Biome)',
    command: [programOf('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
  },
  { name: 'Types (tsc)', command: [programOf('typescript/bin/tsc'), '-p', '.'] },
  { name: 'Import rules (dependency-cruiser)', command: ['scripts/checkImports.ts'] },
  { name: 'Unused files, exports and packages (knip)', command: [programOf('knip/bin/knip.js'), '--no-progress'] },
  {
    name: 'Contracts (solhint)',
    command: [programOf('solhint/solhint.js'), '--max-warnings', '0', 'contracts/**/*.sol'],
  },
  { name: 'Licences of what we ship', command: ['scripts/checkLicences.ts'] },
];

const failed: string[] = [];
for (const step of steps) {
  const { code } = await runStep(step);
  if (code !== 0) failed.push(step.name);
}
console.log(failed.length === 0 ? `\nAll ${steps.length} checks passed.` : `\nFailed: ${failed.join('; ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
