import type { HardhatPlugin } from 'hardhat/types/plugins';
import type { CompilerInput } from 'hardhat/types/solidity';

/** The build profile whose settings the Solidity tests are compiled with. */
export const testsProfile = 'tests';

/** Tests that carry library code inside them, and what is too deep for the stack otherwise. */
export const asShipped = ['test/contracts/Libraries.t.sol', 'test/contracts/Invariants.t.sol'];

const testSources = 'project/test/contracts/';

/**
 * Keeps compiling the Solidity tests from taking minutes: they are built with settings of their own, and of what they import
 * only the types are compiled. What they test is not affected: they deploy the contracts that the build made for the chain.
 */
export const quickSolidityTests: HardhatPlugin = {
  id: 'buckler-quick-solidity-tests',
  hookHandlers: {
    solidity: async () => ({
      default: async () => ({
        build: async (context, files, options, next) =>
          next(context, files, options?.scope === 'tests' ? { ...options, buildProfile: testsProfile } : options),
        preprocessSolcInputBeforeBuilding: async (context, input, next) => next(context, withoutImportedCode(input)),
      }),
    }),
  },
};

/**
 * Asks for bytecode only of the tests and of what stands beside them, and only of those that these settings are for; whatever they create
 * with `new` is part of it.
 */
function withoutImportedCode(input: CompilerInput): CompilerInput {
  const isAsShipped = (name: string) => asShipped.some((file) => name === `project/${file}`);
  const tests = Object.keys(input.sources).filter(
    (name) => name.startsWith(testSources) && isAsShipped(name) === (input.settings.viaIR === true),
  );
  const wanted = input.settings.outputSelection['*'];
  if (tests.length === 0 || wanted === undefined) return input;
  const outputSelection = Object.fromEntries(tests.map((name) => [name, wanted]));
  return { ...input, settings: { ...input.settings, outputSelection } };
}
