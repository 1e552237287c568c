import { createRequire } from 'node:module';
import hardhatIgnitionViem from '@nomicfoundation/hardhat-ignition-viem';
import hardhatViem from '@nomicfoundation/hardhat-viem';
import { defineConfig } from 'hardhat/config';

const require = createRequire(import.meta.url);
/** `npm run test:deep` asks for the long runs. */
const deep = process.env.BUCKLER_DEEP === '1';

export default defineConfig({
  plugins: [hardhatViem, hardhatIgnitionViem],
  solidity: {
    compilers: [
      {
        version: '0.8.37',
        // npm's own compiler: nothing is downloaded.
        path: require.resolve('solc/soljson.js'),
        settings: { evmVersion: 'cancun', viaIR: true, optimizer: { enabled: true, runs: 200 } },
      },
    ],
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
