import { createRequire } from 'node:module';
import hardhatIgnitionViem from '@nomicfoundation/hardhat-ignition-viem';
import hardhatViem from '@nomicfoundation/hardhat-viem';
import { defineConfig } from 'hardhat/config';
import { asShipped, quickSolidityTests, testsProfile } from './scripts/quickSolidityTests.ts';

const require = createRequire(import.meta.url);
/** `npm run coverage` builds contracts that count their own steps; they must never stand where the real ones are looked for. */
const counting = process.env.BUCKLER_COVERAGE === '1';

const failOnRevert = false;
/** How often the Solidity tests draw: on each commit, under `npm run test:deep`, and where only what is reached matters. */
const draws = {
  default: { fuzz: { runs: 10_000 }, invariant: { runs: 256, depth: 128, failOnRevert } },
  deep: { fuzz: { runs: 100_000 }, invariant: { runs: 10_000, depth: 32, failOnRevert } },
  counting: { fuzz: { runs: 32 }, invariant: { runs: 8, depth: 128, failOnRevert } },
};

const shipped = { viaIR: true, optimizer: { enabled: true, runs: 200 } };
/** Solc's own steps, once each instead of until nothing changes: without them the largest structs are too deep for the stack. */
const optimizerSteps = 'dhfoDgvulfnTUtnIfxarEscLMVculjTrpeulxarcLgvifCTUcarrLsTFOtfDncarrIulcjmul:fDnTOcmuO';
/** All tests compile in about a minute, where solc's usual optimizer takes two. A test that it finds too deep for the stack is split up, or compiled as shipped. */
const quick = {
  viaIR: false,
  optimizer: {
    enabled: true,
    runs: 1,
    details: {
      ...{ inliner: false, orderLiterals: false, deduplicate: false, cse: false, constantOptimizer: false },
      yul: true,
      yulDetails: { stackAllocation: true, optimizerSteps },
    },
  },
};

/** Other people's contracts as they published them: what wallets are tested with (test/contracts/support/wallet). */
const publishedArtifacts = [
  '@account-abstraction/contracts/artifacts/EntryPoint.json',
  '@safe-global/safe-4337/build/artifacts/contracts/Safe4337Module.sol/Safe4337Module.json',
  ...['Safe.sol/Safe', 'proxies/SafeProxyFactory.sol/SafeProxyFactory', 'libraries/MultiSend.sol/MultiSend'].map(
    (name) => `@safe-global/safe-smart-account/build/artifacts/contracts/${name}.json`,
  ),
  '@safe-global/safe-smart-account/build/artifacts/contracts/libraries/MultiSendCallOnly.sol/MultiSendCallOnly.json',
].map((file) => require.resolve(file));

function compiler(settings: typeof shipped | typeof quick) {
  return {
    version: '0.8.37',
    // npm's own compiler: nothing is downloaded.
    path: require.resolve('solc/soljson.js'),
    settings: { evmVersion: 'cancun', ...settings },
  };
}

export default defineConfig({
  plugins: [hardhatViem, hardhatIgnitionViem, quickSolidityTests],
  solidity: {
    splitTestsCompilation: true,
    profiles: {
      default: { compilers: [compiler(shipped)] },
      [testsProfile]: {
        compilers: [compiler(quick)],
        overrides: Object.fromEntries(asShipped.map((file) => [file, compiler(shipped)])),
      },
    },
  },
  paths: {
    // The second folder holds the yardsticks that gas is measured against, the third what the attackers bring along.
    sources: ['./contracts', './bench/gas', './test/attack'],
    tests: { solidity: './test/contracts' },
    ignition: './chain/deploy',
    ...(counting ? { artifacts: './coverage/artifacts', cache: './coverage/cache' } : {}),
  },
  test: {
    solidity: {
      profiles: Object.fromEntries(
        Object.entries(draws).map(([name, drawn]) => [
          name,
          { ...drawn, fsPermissions: { readFile: publishedArtifacts } },
        ]),
      ),
    },
  },
  coverage: { skipFiles: ['bench/**', 'test/**'] },
});
