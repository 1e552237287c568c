/**
 * `npm run prove`: solc's SMTChecker (CHC, for any number of calls in any order) proves what test/proofs asserts of the accounting core; npm's
 * Z3 answers its questions. Each property is then asked again with a mistake planted, which must be refused: a proof of nothing would not
 * notice. `--only TEXT` keeps properties whose name contains it. docs/proofs.md says what is and is not proved.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Property, properties } from './prove/properties.ts';
import { sourceFor } from './prove/sources.ts';
import { root } from './steps.ts';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, seconds: { type: 'string', default: '300' } },
});
const mostMs = Number(values.seconds) * 1000;
const answerSchema = z.object({ answers: z.array(z.string()), messages: z.array(z.string()) });
type Answer = { verdict: 'proved' | 'refused' | 'unknown' | 'too slow'; seconds: number; detail: string };

let wrong = 0;
for (const property of properties.filter(({ name }) => name.includes(values.only))) {
  const proof = await ask(property, false);
  const planted = await ask(property, true);
  const good = proof.verdict === 'proved' && planted.verdict === 'refused';
  if (!good) wrong += 1;
  console.log(
    `${good ? '✔' : '✘'} ${property.name}: ${proof.verdict} in ${proof.seconds.toFixed(1)} s; ` +
      `with a mistake: ${planted.verdict} in ${planted.seconds.toFixed(1)} s. ${property.says}`,
  );
  if (!good) console.log([proof.detail, planted.detail].filter((line) => line !== '').join('\n'));
}
process.exitCode = wrong === 0 ? 0 : 1;

async function ask(property: Property, withMistake: boolean): Promise<Answer> {
  const startedAt = performance.now();
  const ending = await runAsk(JSON.stringify(questionOf(property, withMistake)));
  const seconds = (performance.now() - startedAt) / 1000;
  if (ending === undefined) return { verdict: 'too slow', seconds, detail: '' };
  const { answers, messages } = answerSchema.parse(JSON.parse(ending));
  return { verdict: verdictOf(answers, messages), seconds, detail: `${answers.join(' ')} ${messages.join('\n')}` };
}

/** Z3 answers `sat` when an invariant exists; solc then counts what it proved. */
function verdictOf(answers: readonly string[], messages: readonly string[]): Answer['verdict'] {
  if (answers.every((answer) => answer === 'sat') && messages.some((message) => message.includes('check is safe'))) {
    return 'proved';
  }
  return answers.some((answer) => answer === 'unsat') ? 'refused' : 'unknown';
}

function questionOf({ file, contract, shape, planted }: Property, withMistake: boolean) {
  const read = sourceFor(shape, (path, text) =>
    withMistake && path === planted.file ? replaced(path, text, planted.from, planted.to) : text,
  );
  const sources: Record<string, string> = {};
  const add = (path: string): void => {
    if (sources[path] !== undefined) return;
    sources[path] = read(path);
    for (const [, from = ''] of sources[path].matchAll(/^import .*"(.+)";/gm)) {
      add(from.startsWith('.') ? join(path, '..', from) : from);
    }
  };
  add(file);
  return { file, contract, sources };
}

function replaced(path: string, text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`${path} has no \`${from}\` any more: change scripts/prove/properties.ts.`);
  return text.replace(from, to);
}

/** @returns what the asking process wrote, or undefined when it was ended for taking too long. @throws when it failed. */
function runAsk(question: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scripts/prove/ask.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, mostMs);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(limit);
      if (late) resolve(undefined);
      else if (code === 0) resolve(output);
      else reject(new Error(`The prover ended with code ${code}; its own words are above.`));
    });
    child.stdin.end(question);
  });
}
