import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import { entryPoint07Address } from 'viem/account-abstraction';
import { privateKeyToAccount } from 'viem/accounts';
import { z } from 'zod';
import { createChainClient } from '../clients.ts';
import { type Deployment, deploymentSchema } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import { bucklerModule } from './modules/buckler.ts';
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
  const block = firstBlock(options.journalDir, chainId, Number(await client.getBlockNumber()));

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
    await connection.ignition.deploy(bucklerModule(options.plan, deployer, entryPoint07Address), {
      config: { requiredConfirmations: options.confirmations, blockPollingInterval: options.pollingInterval },
      deploymentId,
    });
    const found = deployedAddresses(join(options.journalDir, 'deployments', deploymentId, 'deployed_addresses.json'));
    const deployment = deploymentSchema.parse({
      chainId,
      fromBlock: block,
      entryPoint: entryPoint07Address,
      dollar: found['Buckler#TestDollar'] ?? options.plan.dollar,
      desk: found['Buckler#CoverDesk'],
      pool: found['Buckler#RiskPool'],
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

/** What Ignition's journal says of where each contract is. */
function deployedAddresses(file: string) {
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The block at which this deployment began, kept beside its journal: a run that goes on later must not hide events. */
function firstBlock(journalDir: string, chainId: number, now: number): number {
  const note = join(journalDir, `chain-${chainId}.began`);
  if (existsSync(note)) return z.coerce.number().int().nonnegative().parse(readFileSync(note, 'utf8'));
  mkdirSync(journalDir, { recursive: true });
  writeFileSync(note, `${now}\n`);
  return now;
}
