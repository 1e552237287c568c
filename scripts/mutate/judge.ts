import { compileContracts, sourceOf } from './compile.ts';
import { type Mutant, mutate } from './mutants.ts';
import { type RunRules, readArtifacts, SuiteRunner, suitesIn } from './suites.ts';
import { libraryTests, targets } from './targets.ts';

/** What became of a mutant. Equivalent: the optimizer makes the same program of it. */
type Verdict = 'killed' | 'survived' | 'equivalent' | 'invalid';
/** @prop by The first tests that noticed it. */
export type Judged = { mutant: Mutant; verdict: Verdict; by?: string; seconds: number };

/** @prop suites The quickest first. @prop failing Tests that fail without any mistake: what they say means nothing. */
type Judge = { runner: SuiteRunner; suites: string[]; failing: Set<string> };

/** A mistake that only many runs find is counted as a survivor. */
const rules: RunRules = { fuzzRuns: 32, invariantRuns: 4, invariantDepth: 32 };

/** Runs the tests of what is to be tried on what this compiles without a mistake, so that a later failure means one. */
export async function startJudge(mutants: readonly Mutant[]): Promise<Judge> {
  const artifacts = readArtifacts();
  const tried = new Set(mutants.map(({ file }) => file));
  const affected = targets.filter(({ files }) => files.some((file) => tried.has(file)));
  const embedding = libraryTests.filter(({ files }) => files.some((file) => tried.has(file))).map(({ test }) => test);
  const asked = new Set(affected.flatMap(({ suites }) => suites));
  const runner = await SuiteRunner.start(artifacts);
  const wanted = suitesIn(artifacts).filter((suite) => asked.has(fileOf(suite)) || embedding.includes(suite));
  const missing = [...asked].filter((file) => !wanted.some((suite) => fileOf(suite) === file));
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(', ')}. Run the Solidity tests first.`);
  const built = compileContracts([...affected.map(({ contract }) => contract), ...embedding], {}, false);
  if ('error' in built) throw new Error(built.error);
  const results = await runner.run(wanted, built.contracts, rules);
  const failing = new Set(results.flatMap(({ failed }) => failed));
  for (const test of failing) console.log(`${test} fails without any mistake and is not asked.`);
  const secondsOf = new Map(results.map(({ suite, seconds }) => [suite, seconds]));
  const seconds = (suite: string) => secondsOf.get(suite.split(':')[1] ?? '') ?? 0;
  return { runner, failing, suites: wanted.sort((a, b) => seconds(a) - seconds(b)) };
}

/** Compiles a mutant and runs the tests of its contracts, one after the other, until one fails. */
export async function judge(judge: Judge, mutant: Mutant): Promise<Judged> {
  const startedAt = performance.now();
  const end = (verdict: Verdict, by?: string): Judged => ({
    mutant,
    verdict,
    ...(by === undefined ? {} : { by }),
    seconds: (performance.now() - startedAt) / 1000,
  });
  const affected = targets.filter(({ files }) => files.includes(mutant.file));
  const embedding = libraryTests.filter(({ files }) => files.includes(mutant.file)).map(({ test }) => test);
  const wanted = [...affected.map(({ contract }) => contract), ...embedding];
  const changed = { [mutant.file]: mutate(Buffer.from(sourceOf(mutant.file)), mutant) };
  const compiled = compileContracts(wanted, changed, false);
  if ('error' in compiled) return end('invalid');

  const own = new Set(affected.flatMap(({ suites }) => suites));
  const isOwn = (suite: string) => own.has(fileOf(suite)) || embedding.includes(suite);
  for (const suite of judge.suites.filter(isOwn)) {
    const failed = (await judge.runner.run([suite], compiled.contracts, rules)).flatMap(({ failed }) => failed);
    const by = failed.find((test) => !judge.failing.has(test));
    if (by !== undefined) return end('killed', by);
  }
  return end(sameProgram(wanted, changed) ? 'equivalent' : 'survived');
}

function fileOf(suite: string): string {
  return suite.split(':')[0] ?? '';
}

function sameProgram(wanted: readonly string[], changed: Readonly<Record<string, string>>): boolean {
  const contracts = wanted.filter((name) => !name.includes('.t.sol:'));
  const [before, after] = [compileContracts(contracts, {}, true), compileContracts(contracts, changed, true)];
  if ('error' in before || 'error' in after) return false;
  return contracts.every((name) => before.contracts.get(name)?.bytecode === after.contracts.get(name)?.bytecode);
}
