import { globSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Artifact,
  EdrContext,
  FsAccessPermission,
  L1_CHAIN_TYPE,
  l1GenesisState,
  l1HardforkLatest,
  l1HardforkToString,
  l1SolidityTestRunnerFactory,
  type SuiteResult,
  TestStatus,
} from '@nomicfoundation/edr';
import { z } from 'zod';
import { root } from '../steps.ts';
import type { Code } from './compile.ts';

const solcVersion = '0.8.37';
/** Few and always the same: a mutation run asks whether tests notice, not how much they find by luck. */
const seed = '0x4444';
/** Other people's contracts, which the wallets' tests read as they were published. */
const published = realpathSync(join(root, 'node_modules'));
/** No test needs a tenth of it; a mutant that never ends does. */
const gasLimit = 4_000_000_000n;

const artifactSchema = z.object({
  contractName: z.string(),
  sourceName: z.string(),
  inputSourceName: z.string(),
  abi: z.array(z.looseObject({ type: z.string(), name: z.string().optional() })),
  bytecode: z.string(),
  deployedBytecode: z.string(),
});

/** What a contract's artifact says, by `file:Contract`. */
export type Artifacts = ReadonlyMap<string, z.infer<typeof artifactSchema>>;

export type RunRules = { fuzzRuns: number; invariantRuns: number; invariantDepth: number };

/** Everything that the last build left: what is deployed, and the tests. */
export function readArtifacts(): Artifacts {
  const files = [
    ...globSync('artifacts/contracts/**/*.json', { cwd: root }),
    ...globSync('cache/test-artifacts/**/*.json', { cwd: root }).filter((file) => !file.includes('build-info')),
  ];
  const artifacts = files.map((file) => artifactSchema.parse(JSON.parse(readFileSync(join(root, file), 'utf8'))));
  return new Map(artifacts.map((artifact) => [`${artifact.sourceName}:${artifact.contractName}`, artifact]));
}

/** Test contracts of all built test files, `file:Contract`. */
export function suitesIn(artifacts: Artifacts): string[] {
  const isTest = (name: string | undefined) => name !== undefined && /^(test|invariant)/.test(name);
  return [...artifacts]
    .filter(
      ([key, { abi, bytecode }]) =>
        key.includes('.t.sol:') && bytecode !== '0x' && abi.some(({ name }) => isTest(name)),
    )
    .map(([key]) => key)
    .sort();
}

/** Runs test contracts in Hardhat's own engine, in this process: no start, no reading of artifacts for each mutant. */
export class SuiteRunner {
  readonly #context: EdrContext;
  readonly #artifacts: Artifacts;

  constructor(context: EdrContext, artifacts: Artifacts) {
    this.#context = context;
    this.#artifacts = artifacts;
  }

  static async start(artifacts: Artifacts): Promise<SuiteRunner> {
    const context = new EdrContext();
    await context.registerSolidityTestRunnerFactory(L1_CHAIN_TYPE, l1SolidityTestRunnerFactory());
    return new SuiteRunner(context, artifacts);
  }

  /**
   * @param suites `file:Contract` each. @param replaced Code that stands in for what was built.
   * @returns each suite's seconds and failed tests. @throws when the engine cannot run a suite at all.
   */
  async run(
    suites: readonly string[],
    replaced: ReadonlyMap<string, Code>,
    rules: RunRules,
  ): Promise<{ suite: string; seconds: number; failed: string[] }[]> {
    const results: SuiteResult[] = [];
    const wanted = new Set(suites);
    const all = Promise.withResolvers<void>();
    if (suites.length === 0) all.resolve();
    const hardfork = l1HardforkLatest();
    await this.#context.runSolidityTests(
      L1_CHAIN_TYPE,
      this.#edrArtifacts(wanted, replaced),
      suites.map((suite) => this.#idOf(suite)),
      {
        projectRoot: root,
        hardfork: l1HardforkToString(hardfork),
        localPredeploys: l1GenesisState(hardfork),
        gasLimit,
        disableBlockGasLimit: true,
        disableTransactionGasCap: true,
        fsPermissions: [{ access: FsAccessPermission.ReadDirectory, path: published }],
        fuzz: { runs: rules.fuzzRuns, seed },
        invariant: { runs: rules.invariantRuns, depth: rules.invariantDepth, failOnRevert: false, shrinkRunLimit: 0 },
      },
      {},
      (result) => {
        results.push(result);
        if (results.length === suites.length) all.resolve();
      },
    );
    // The engine may be done before the last results have arrived here.
    await all.promise;
    return results.map(({ id, durationNs, testResults }) => ({
      suite: id.name,
      seconds: Number(durationNs) / 1e9,
      failed: testResults.filter(({ status }) => status === TestStatus.Failure).map(({ name }) => `${id.name}.${name}`),
    }));
  }

  #idOf(key: string): Artifact['id'] {
    const artifact = this.#artifacts.get(key);
    if (artifact === undefined) throw new Error(`${key} was not built.`);
    return { name: artifact.contractName, source: artifact.inputSourceName, solcVersion };
  }

  /** Contracts, what stands beside the wanted suites, and of the other tests nothing. */
  #edrArtifacts(wanted: ReadonlySet<string>, replaced: ReadonlyMap<string, Code>): Artifact[] {
    const files = new Set([...wanted].map((suite) => suite.split(':')[0]));
    return [...this.#artifacts]
      .filter(([key]) => !key.includes('.t.sol:') || files.has(key.split(':')[0]))
      .map(([key, artifact]) => {
        const { bytecode, deployedBytecode } = replaced.get(key) ?? artifact;
        return { id: this.#idOf(key), contract: { abi: JSON.stringify(artifact.abi), bytecode, deployedBytecode } };
      });
  }
}
