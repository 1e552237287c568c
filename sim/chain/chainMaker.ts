import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import type { NetworkUserConfig } from 'hardhat/types/config';

/**
 * A Hardhat that only makes chains. It is told of a folder without compiled contracts: it would read how each was compiled, twenty
 * megabytes, to name lines of Solidity in errors, which nobody here reads. Errors keep their data.
 */
export async function createChainMaker(networks: Record<string, NetworkUserConfig> = {}) {
  const { network } = await createHardhatRuntimeEnvironment({ paths: { artifacts: './cache/none' }, networks });
  return network;
}
