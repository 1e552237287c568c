import { createRequire } from 'node:module';
import hardhatIgnitionViem from '@nomicfoundation/hardhat-ignition-viem';
import hardhatViem from '@nomicfoundation/hardhat-viem';
import { defineConfig } from 'hardhat/config';
import { quickSolidityTests, testsProfile } from './scripts/quickSolidityTests.ts';

const require = createRequire(import.meta.url);
/** `npm run test:deep` asks for the long runs. */
const deep = process.env.BUCKLER_DEEP === '1';

const shipped = { viaIR: true, optimizer: { enabled: true, runs: 200 } };
/** Ten times faster to compile. A test that it finds too deep for the stack is split up, or listed below. */
const quick = { viaIR: false, optimizer: { enabled: true, runs: 1 } };
/** Tests that carry library code inside them, and what is too deep for the stack otherwise. */
const asShipped = [
  'test/contracts/Libraries.t.sol',
  'test/contracts/Invariants.t.sol',
  'test/contracts/support/Town.sol',
];

function compiler(settings: typeof shipped) {
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
    // The second folder holds the yardsticks that gas is measured against.
    sources: ['./contracts', './bench/gas'],
    tests: { solidity: './test/contracts' },
    ignition: './chain/deploy',
  },
  test: {
    solidity: deep
      ? { fuzz: { runs: 100_000 }, invariant: { runs: 10_000, depth: 32, failOnRevert: false } }
      : { fuzz: { runs: 256 }, invariant: { runs: 256, depth: 128, failOnRevert: false } },
  },
});
