import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../steps.ts';
import { targets } from './targets.ts';

const judgedSchema = z.object({
  mutant: z.object({
    id: z.string(),
    file: z.string(),
    line: z.number(),
    operator: z.string(),
    start: z.number(),
    end: z.number(),
    original: z.string(),
    replacement: z.string(),
    text: z.string(),
  }),
  verdict: z.enum(['killed', 'survived', 'equivalent', 'invalid']),
  by: z.string().optional(),
  seconds: z.number(),
});
/** A finished or unfinished run, as it stands in docs/mutation.json. */
export const recordSchema = z.object({
  of: z.number(),
  judged: z.array(judgedSchema),
});
type Run = z.infer<typeof recordSchema>;
type Entry = Run['judged'][number];

/** The page that people read. Reasons why a survivor may live stand in scripts/mutate/survivors.json. */
export function reportOf(run: Run): string {
  const count = (entries: readonly Entry[], verdict: Entry['verdict']) =>
    entries.filter((entry) => entry.verdict === verdict).length;
  const byFile = Map.groupBy(run.judged, ({ mutant }) => mutant.file);
  const rows = [...byFile]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([file, entries]) => `| ${file} | ${row(entries, count)} |`);
  const untried = [...new Set(targets.flatMap(({ files }) => files))].filter((file) => !byFile.has(file)).sort();
  const reasons = readReasons();
  const survivors = run.judged
    .filter(({ verdict }) => verdict === 'survived')
    .map(({ mutant }) => {
      const where = `\`${mutant.file}:${mutant.line}\` ${mutant.operator}: \`${short(mutant.original)}\` → \`${short(mutant.replacement)}\``;
      return `- ${where} in \`${short(mutant.text)}\`: ${reasons.get(reasonKey(mutant)) ?? 'not yet explained'}`;
    });
  return `# Mutation run

\`npm run mutate\` puts one small mistake at a time into the contracts that hold money and asks whether any Solidity test fails: an operator swapped,
a comparison moved to its boundary, a condition turned round, a statement, a check, an event or a modifier left out, a number moved by one, a result set to
zero, a rounding turned. Mutants that do not compile are invalid; those from which the optimizer makes the same program are equivalent; neither counts.

Mutants and the contracts beside them are compiled by solc's old code generator, which takes seconds where the one for the chain takes a minute
(\`scripts/mutate/loosen.ts\` says which edits without effect that needs). Only the test files that \`scripts/mutate/targets.ts\` names for its contracts are asked, with 32 fuzz
runs and a fixed seed; the invariants, which would notice more, are not.

${run.judged.length} of ${run.of} mutants were tried, drawn at random within each group of files: a sample, not all. What was found out about a line
stands until the line changes.

| file | tried | invalid | equivalent | killed | survived | score |
| ---- | ----- | ------- | ---------- | ------ | -------- | ----- |
${rows.join('\n')}
| **all** | ${row(run.judged, count)} |

${untried.length === 0 ? 'No file is left out.' : `Not one mutant was tried of ${untried.map((file) => `\`${file}\``).join(', ')}.`}

## Survivors

${survivors.join('\n')}
`;
}

function row(
  entries: readonly Entry[],
  count: (entries: readonly Entry[], verdict: Entry['verdict']) => number,
): string {
  const [killed, survived] = [count(entries, 'killed'), count(entries, 'survived')];
  const score = killed + survived === 0 ? '–' : `${((100 * killed) / (killed + survived)).toFixed(1)} %`;
  return [entries.length, count(entries, 'invalid'), count(entries, 'equivalent'), killed, survived, score].join(' | ');
}

/** Says the same of a mutant after the lines around it moved. */
function reasonKey({ file, text, original, replacement }: Entry['mutant']): string {
  return [file, text, short(original), short(replacement)].join(' | ');
}

function readReasons(): Map<string, string> {
  const file = join(root, 'scripts/mutate/survivors.json');
  if (!existsSync(file)) return new Map();
  return new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))));
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('|', '¦');
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
