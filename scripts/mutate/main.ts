/**
 * `npm run mutate`: puts small mistakes into the contracts that hold money, one at a time, and asks whether any test notices.
 * `--sample N` takes N of all mutants by `--seed S` (default: 100, 1); `--only TEXT` keeps files whose path contains it;
 * `--again` tries the survivors of the record once more, after tests were added; `--minutes M` stops in time. Needs a build of contracts and tests.
 * Results go to docs/mutation.json and docs/mutation.md, beside those of earlier runs whose mutants still exist.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { root } from '../steps.ts';
import { sourceOf, syntaxTrees } from './compile.ts';
import { type Judged, judge, startJudge } from './judge.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { recordSchema, reportOf } from './report.ts';
import { sampleOf } from './sample.ts';
import { targets } from './targets.ts';

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    again: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '600' },
  },
});
type Run = z.infer<typeof recordSchema>;
const recordFile = join(root, 'docs/mutation.json');
const startedAt = performance.now();

const all = allMutants();
const earlier = stillThere(recordSchema.parse(JSON.parse(readFileSync(recordFile, 'utf8'))), all);
const asked = all.filter(({ file }) => file.includes(values.only));
const chosen = values.again ? survivorsOf(earlier, asked) : sampleOf(asked, Number(values.sample), Number(values.seed));
console.log(`${asked.length} mutants, ${chosen.length} of them to be tried.`);
if (chosen.length === 0) process.exit(0);
const rules = await startJudge(chosen);
const judged: Judged[] = [];
for (const mutant of chosen) {
  if (performance.now() - startedAt > Number(values.minutes) * 60_000) {
    console.log(`Time is over: ${judged.length} of ${chosen.length} tried.`);
    break;
  }
  const result = await judge(rules, mutant);
  judged.push(result);
  console.log(
    `${judged.length} ${result.verdict} ${mutant.file}:${mutant.line} ${mutant.operator} ` +
      `\`${mutant.original.slice(0, 60).replaceAll('\n', ' ')}\` → \`${mutant.replacement.slice(0, 60).replaceAll('\n', ' ')}\` ` +
      `${result.by ?? ''} (${result.seconds.toFixed(1)} s)`,
  );
  save();
}
save();

function save(): void {
  const news = new Set(judged.map(({ mutant }) => mutant.id));
  const record = { of: all.length, judged: [...earlier.filter(({ mutant }) => !news.has(mutant.id)), ...judged] };
  writeFileSync(recordFile, `${JSON.stringify(record, undefined, 2)}\n`);
  writeFileSync(join(root, 'docs/mutation.md'), reportOf(record));
}

function allMutants(): Mutant[] {
  const files = [...new Set(targets.flatMap(({ files }) => files))].sort();
  const trees = syntaxTrees(targets.map(({ contract }) => String(contract.split(':')[0])));
  return files.flatMap((file) => mutantsOf(file, Buffer.from(sourceOf(file)), trees.get(file)));
}

/** What an earlier run found out about mutants that are still there, in the same line of the same text. */
function stillThere(record: Run, mutants: readonly Mutant[]): Run['judged'] {
  const known = new Map(mutants.map((mutant) => [mutant.id, mutant.text]));
  return record.judged.filter(({ mutant }) => known.get(mutant.id) === mutant.text);
}

/** The mutants that an earlier run could not kill. */
function survivorsOf(earlier: Run['judged'], mutants: readonly Mutant[]): Mutant[] {
  const survived = new Set(earlier.filter(({ verdict }) => verdict === 'survived').map(({ mutant }) => mutant.id));
  return mutants.filter(({ id }) => survived.has(id));
}
