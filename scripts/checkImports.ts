/** Runs dependency-cruiser and treats "looked at nothing" as a failure: with a parser it cannot use it sees 0 modules and is content. */
import { cruise } from 'dependency-cruiser';
import rules from './importRules.ts';
import { root } from './steps.ts';

const rooms = ['bot', 'chain', 'pricing', 'oracle', 'db', 'sim', 'bench', 'scripts', 'test'];
const { output } = await cruise(rooms, {
  baseDir: root,
  ruleSet: { forbidden: rules },
  validate: true,
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    extensions: ['.ts', '.mts', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
  },
});
if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result.');
for (const { from, to, rule } of output.summary.violations)
  console.error(`${rule.severity}  ${rule.name}: ${from} → ${to}`);
console.log(`${output.summary.totalCruised} modules, ${output.summary.error} errors.`);
process.exit(output.summary.error > 0 || output.summary.totalCruised === 0 ? 1 : 0);
