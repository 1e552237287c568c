import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../steps.ts';
import { loosened } from './loosen.ts';

const require = createRequire(import.meta.url);

const code = z.object({ object: z.string() });
const outputSchema = z.object({
  errors: z.array(z.object({ severity: z.string(), formattedMessage: z.string() })).optional(),
  sources: z.record(z.string(), z.looseObject({ ast: z.unknown().optional() })).optional(),
  contracts: z
    .record(z.string(), z.record(z.string(), z.object({ evm: z.object({ bytecode: code, deployedBytecode: code }) })))
    .optional(),
});
const compilerSchema = z.object({
  compile: z.custom<(input: string, callbacks: { import: (path: string) => unknown }) => string>(
    (value) => typeof value === 'function',
  ),
});

/** What a contract is deployed with and becomes, in hex. */
export type Code = { bytecode: string; deployedBytecode: string };

/** `file:Contract` of each contract that came out, or the first error. */
export type Compiled = { contracts: Map<string, Code> } | { error: string };

const { compile } = compilerSchema.parse(require('solc'));

/** The text of a source as the mutation run compiles it. @throws when there is none. */
export function sourceOf(path: string): string {
  const file = join(root, path.startsWith('@') ? 'node_modules' : '.', path);
  if (!existsSync(file)) throw new Error(`There is no source ${path}.`);
  return loosened(path, readFileSync(file, 'utf8'));
}

/** solc's syntax trees of the project's own files that `entries` reach, by path. */
export function syntaxTrees(entries: readonly string[]): Map<string, unknown> {
  const output = run(entries, {}, { '*': { '': ['ast'] } }, false);
  const error = firstError(output);
  if (error !== undefined) throw new Error(error);
  const own = Object.entries(output.sources ?? {}).filter(([path]) => path.startsWith('contracts/'));
  return new Map(own.map(([path, { ast }]) => [path, ast]));
}

/**
 * Compiles what is wanted, `file:Contract` each, by the old code generator: seconds instead of a minute.
 * @param changed Texts that stand in for files. @param optimized Slower; two sources with one bytecode are then the same program.
 */
export function compileContracts(
  wanted: readonly string[],
  changed: Readonly<Record<string, string>>,
  optimized: boolean,
): Compiled {
  const named = wanted.map((name) => name.split(':'));
  const files = named.map(([file = '']) => file);
  const selection = Object.fromEntries(
    named.map(([file, contract]) => [
      file,
      { [String(contract)]: ['evm.bytecode.object', 'evm.deployedBytecode.object'] },
    ]),
  );
  const output = run(files, changed, selection, optimized);
  const error = firstError(output);
  if (error !== undefined) return { error };
  const contracts = new Map<string, Code>();
  for (const [file, byName] of Object.entries(output.contracts ?? {})) {
    for (const [name, { evm }] of Object.entries(byName)) {
      contracts.set(`${file}:${name}`, {
        bytecode: `0x${evm.bytecode.object}`,
        deployedBytecode: `0x${evm.deployedBytecode.object}`,
      });
    }
  }
  return { contracts };
}

/** Too deep for the old code generator's stack: these go through Yul, with next to no optimizer steps unless asked for. */
const deep = new Set(['contracts/wallet/WalletGuard.sol', 'contracts/QuorumOracle.sol']);

function throughYul(optimized: boolean) {
  const quick = { yul: true, yulDetails: { stackAllocation: true, optimizerSteps: ':' } };
  return { viaIR: true, optimizer: { enabled: true, runs: 1, ...(optimized ? {} : { details: quick }) } };
}

function run(
  entries: readonly string[],
  changed: Readonly<Record<string, string>>,
  outputSelection: Record<string, Record<string, string[]>>,
  optimized: boolean,
): z.infer<typeof outputSchema> {
  const read = (path: string): string => changed[path] ?? sourceOf(path);
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries(entries.map((path) => [path, { content: read(path) }])),
    settings: {
      evmVersion: 'cancun',
      ...(entries.some((path) => deep.has(path))
        ? throughYul(optimized)
        : { viaIR: false, optimizer: { enabled: optimized, runs: 1 } }),
      metadata: { appendCBOR: false, bytecodeHash: 'none' },
      outputSelection,
    },
  };
  const found = compile(JSON.stringify(input), { import: (path) => ({ contents: read(path) }) });
  return outputSchema.parse(JSON.parse(found));
}

function firstError({ errors = [] }: z.infer<typeof outputSchema>): string | undefined {
  return errors.find(({ severity }) => severity === 'error')?.formattedMessage;
}
