/**
 * `npm run mutate`: puts small mistakes into the contracts that hold money, one at a time, and asks whether any test notices.
 * `--sample N` takes N of all mutants by `--seed S` (default: 100, 1); `--only TEXT` keeps files whose path contains it;
 * `--again` tries the survivors of the record once more, after tests were added; `--minutes M` stops in time. Results go to docs/mutation.json and docs/mutation.md. Needs a build.
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
const recordFile = join(root, 'docs/mutation.json');
const startedAt = performance.now();

const all = allMutants(values.only);
const earlier = values.again ? recordSchema.parse(JSON.parse(readFileSync(recordFile, 'utf8'))) : undefined;
const chosen =
  earlier === undefined ? sampleOf(all, Number(values.sample), Number(values.seed)) : survivorsOf(earlier, all);
console.log(`${all.length} mutants, ${chosen.length} of them to be tried.`);
const rules = await startJudge();
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
  const how = earlier?.how ?? { seed: Number(values.seed), sample: judged.length, of: all.length, only: values.only };
  const news = new Map(judged.map((result) => [result.mutant.id, result]));
  const record = { how, judged: earlier?.judged.map((result) => news.get(result.mutant.id) ?? result) ?? judged };
  writeFileSync(recordFile, `${JSON.stringify(record, undefined, 2)}\n`);
  writeFileSync(join(root, 'docs/mutation.md'), reportOf(record));
}

function allMutants(only: string): Mutant[] {
  const files = [...new Set(targets.flatMap(({ files }) => files))].filter((file) => file.includes(only)).sort();
  const trees = syntaxTrees(targets.map(({ contract }) => String(contract.split(':')[0])));
  return files.flatMap((file) => mutantsOf(file, Buffer.from(sourceOf(file)), trees.get(file)));
}

/** The mutants that an earlier run could not kill. A changed source has other mutants: then a new sample is needed. */
function survivorsOf(record: z.infer<typeof recordSchema>, mutants: readonly Mutant[]): Mutant[] {
  const survived = new Set(
    record.judged.filter(({ verdict }) => verdict === 'survived').map(({ mutant }) => mutant.id),
  );
  return mutants.filter(({ id }) => survived.has(id));
}
