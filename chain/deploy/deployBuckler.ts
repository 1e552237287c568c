import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import { isAddress } from 'viem';
import { entryPoint07Address } from 'viem/account-abstraction';
import { privateKeyToAccount } from 'viem/accounts';
import { z } from 'zod';
import { createChainClient } from '../clients.ts';
import { type Deployment, deploymentSchema } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import { planLaunch } from './launchPlan.ts';
import { bucklerModule } from './modules/buckler.ts';
import { groundModule } from './modules/ground.ts';
import type { DeploymentPlan } from './plan.ts';

/**
 * Puts Buckler on a chain by Hardhat Ignition and writes where it is. Started again after it was interrupted, it goes on where it
 * stopped; with nothing left to do, it only writes the file again. Contracts must have been compiled.
 * @throws when the chain has no EntryPoint 0.7, or when Ignition reports that the deployment failed.
 */
export async function deployBuckler(options: {
  rpcUrl: string;
  deployerKey: Hex;
  plan: DeploymentPlan;
  /** Where the deployment is written: what every program reads. */
  file: string;
  /** Where Ignition keeps its journal; one folder for each chain. */
  journalDir: string;
  /** How many blocks must follow a transaction before the next is built on it. */
  confirmations: number;
  /** Milliseconds between looks for a new block. */
  pollingInterval: number;
}): Promise<Deployment> {
  const deployer = privateKeyToAccount(options.deployerKey).address;
  const chainId = await createChainClient(options.rpcUrl, 0).getChainId();
  const client = createChainClient(options.rpcUrl, chainId);
  if (!(await client.getCode({ address: entryPoint07Address })))
    throw new Error(`Chain ${chainId} has no EntryPoint 0.7 at ${entryPoint07Address}: wallets cannot work there.`);
  const block = Number(await client.getBlockNumber());

  const { default: projectConfig } = await import('../../hardhat.config.ts');
  const hardhat = await createHardhatRuntimeEnvironment({
    ...projectConfig,
    paths: { ...projectConfig.paths, ignition: options.journalDir },
    networks: {
      target: { type: 'http', url: options.rpcUrl, accounts: [options.deployerKey], chainId },
    },
  });
  const connection = await hardhat.network.create('target');
  try {
    const deploymentId = `chain-${chainId}`;
    const deploy = (module: Parameters<typeof connection.ignition.deploy>[0]) =>
      connection.ignition.deploy(module, {
        config: { requiredConfirmations: options.confirmations, blockPollingInterval: options.pollingInterval },
        deploymentId,
      });
    const journal = join(options.journalDir, 'deployments', deploymentId, 'deployed_addresses.json');
    await deploy(groundModule(options.plan, deployer));
    const ground = deployedAddresses(journal);
    const dollar = addressIn(ground, 'Ground#TestDollar', options.plan.dollar);
    const launcher = addressIn(ground, 'Ground#Launcher');
    const launches = planLaunch(
      options.plan,
      { launcher, deployer, dollar },
      {
        pool: await hardhat.artifacts.readArtifact('RiskPool'),
        desk: await hardhat.artifacts.readArtifact('CoverDesk'),
      },
    );
    const parties = { deployer, entryPoint: entryPoint07Address, dollar };
    await deploy(bucklerModule(options.plan, parties, launches));
    const found = deployedAddresses(journal);
    const { low, medium, high, desk } = launches;
    const deployment = deploymentSchema.parse({
      chainId,
      fromBlock: earlierBlock(options.file, desk.address) ?? block,
      entryPoint: entryPoint07Address,
      dollar,
      desk: desk.address,
      pools: { low: low.address, medium: medium.address, high: high.address },
      oracle: found['Buckler#QuorumOracle'],
      paymaster: found['Buckler#SponsorPaymaster'],
    });
    writeFileSync(`${options.file}.new`, `${JSON.stringify(deployment, null, 2)}\n`);
    renameSync(`${options.file}.new`, options.file);
    return deployment;
  } finally {
    await connection.close();
  }
}

/** @param instead What counts when Ignition did not deploy it. */
function addressIn(found: Record<string, string>, name: string, instead?: string): Hex {
  const address = found[name] ?? instead ?? '';
  if (!isAddress(address)) throw new Error(`Ignition's journal does not say where ${name} is.`);
  return address;
}

/** What Ignition's journal says of where each contract is. */
function deployedAddresses(file: string) {
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The first block of a deployment that was written before, so that a second run does not hide events. */
function earlierBlock(file: string, desk: Hex): number | null {
  if (!existsSync(file)) return null;
  const earlier = deploymentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return earlier.desk === desk ? earlier.fromBlock : null;
}
