import { compileContracts, sourceOf } from './compile.ts';
import { type Mutant, mutate } from './mutants.ts';
import { type RunRules, readArtifacts, SuiteRunner, suitesIn } from './suites.ts';
import { libraryTest, targets } from './targets.ts';

/** What became of a mutant. Equivalent: the optimizer makes the same program of it. */
type Verdict = 'killed' | 'survived' | 'equivalent' | 'invalid';
/** @prop by The first tests that noticed it. */
export type Judged = { mutant: Mutant; verdict: Verdict; by?: string; seconds: number };

/** @prop failing Tests that fail without any mistake: what they say means nothing. */
type Judge = { runner: SuiteRunner; suites: string[]; failing: Set<string> };

/** A mistake that only many runs find is counted as a survivor. */
const rules: RunRules = { fuzzRuns: 32, invariantRuns: 4, invariantDepth: 32 };

/** Runs every test on what this compiles without a mistake, so that a later failure means one. */
export async function startJudge(): Promise<Judge> {
  const artifacts = readArtifacts();
  const asked = new Set(targets.flatMap(({ suites }) => suites));
  const judge: Judge = {
    failing: new Set(),
    runner: await SuiteRunner.start(artifacts),
    suites: suitesIn(artifacts).filter((suite) => asked.has(fileOf(suite)) || suite === libraryTest),
  };
  const built = compileContracts([...targets.map(({ contract }) => contract), libraryTest], {}, false);
  if ('error' in built) throw new Error(built.error);
  for (const { failed } of await judge.runner.run(judge.suites, built.contracts, rules)) {
    for (const test of failed) {
      console.log(`${test} fails without any mistake and is not asked.`);
      judge.failing.add(test);
    }
  }
  return judge;
}

/** Compiles a mutant and runs tests until one fails: those of its contract, then the other targets'. */
export async function judge(judge: Judge, mutant: Mutant): Promise<Judged> {
  const startedAt = performance.now();
  const end = (verdict: Verdict, by?: string): Judged => ({
    mutant,
    verdict,
    ...(by === undefined ? {} : { by }),
    seconds: (performance.now() - startedAt) / 1000,
  });
  const affected = targets.filter(({ files }) => files.includes(mutant.file));
  const wanted = affected.map(({ contract }) => contract);
  if (mutant.file.includes('/libraries/')) wanted.push(libraryTest);
  const changed = { [mutant.file]: mutate(Buffer.from(sourceOf(mutant.file)), mutant) };
  const compiled = compileContracts(wanted, changed, false);
  if ('error' in compiled) return end('invalid');

  const own = new Set(affected.flatMap(({ suites }) => suites));
  const isFirst = (suite: string) => own.has(fileOf(suite)) || wanted.includes(suite);
  for (const first of [true, false]) {
    const suites = judge.suites.filter((suite) => isFirst(suite) === first);
    const failed = (await judge.runner.run(suites, compiled.contracts, rules)).flatMap(({ failed }) => failed);
    const by = failed.find((test) => !judge.failing.has(test));
    if (by !== undefined) return end('killed', by);
  }
  return end(sameProgram(wanted, changed) ? 'equivalent' : 'survived');
}

function fileOf(suite: string): string {
  return suite.split(':')[0] ?? '';
}

function sameProgram(wanted: readonly string[], changed: Readonly<Record<string, string>>): boolean {
  const contracts = wanted.filter((name) => name !== libraryTest);
  const [before, after] = [compileContracts(contracts, {}, true), compileContracts(contracts, changed, true)];
  if ('error' in before || 'error' in after) return false;
  return contracts.every((name) => before.contracts.get(name)?.bytecode === after.contracts.get(name)?.bytecode);
}
