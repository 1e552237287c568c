import type { HardhatPlugin } from 'hardhat/types/plugins';
import type { CompilerInput } from 'hardhat/types/solidity';

/** The build profile whose settings the Solidity tests are compiled with. */
export const testsProfile = 'tests';

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

/** Asks for bytecode only of the tests and of what stands beside them; whatever they create with `new` is part of it. */
function withoutImportedCode(input: CompilerInput): CompilerInput {
  const tests = Object.keys(input.sources).filter((name) => name.startsWith(testSources));
  const wanted = input.settings.outputSelection['*'];
  if (tests.length === 0 || wanted === undefined) return input;
  const outputSelection = Object.fromEntries(tests.map((name) => [name, wanted]));
  return { ...input, settings: { ...input.settings, outputSelection } };
}
