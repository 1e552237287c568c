import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import { formatEther } from 'viem';
import { entryPoint07Address } from 'viem/account-abstraction';
import { privateKeyToAccount } from 'viem/accounts';
import { z } from 'zod';
import { type ChainClient, createChainClient } from '../clients.ts';
import { type Deployment, deploymentSchema } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import { bucklerModule } from './modules/buckler.ts';
import { type DeploymentPlan, writtenPlan } from './plan.ts';

/**
 * Puts Buckler on a chain by Hardhat Ignition and writes where it is. Started again after it was interrupted, it goes on where it
 * stopped; with nothing left to do, it only writes the file again. Contracts must have been compiled.
 * @throws when the chain has no EntryPoint 0.7, when the deployer's ether might not do, or when Ignition reports that the deployment failed.
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
  const begun = join(options.journalDir, `first-block-${chainId}.json`);
  if (!existsSync(begun)) {
    await checkFunds(client, deployer, options.plan);
    mkdirSync(options.journalDir, { recursive: true });
    writeFileSync(begun, String(await client.getBlockNumber()));
  }

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
      fromBlock: z.number().parse(JSON.parse(readFileSync(begun, 'utf8'))),
      entryPoint: entryPoint07Address,
      dollar: found['Buckler#TestDollar'] ?? options.plan.dollar,
      desk: found['Buckler#CoverDesk'],
      pool: found['Buckler#RiskPool'],
      oracle: found['Buckler#QuorumOracle'],
      paymaster: found['Buckler#SponsorPaymaster'],
      ...(options.plan.votes && {
        votes: {
          token: found['Buckler#VoteToken'],
          governor: found['Buckler#BucklerGovernor'],
          timelock: found['Buckler#Timelock'],
          guardians: found['Buckler#Guardians'],
          reserve: found['Buckler#Reserve'],
          founder: deployer,
        },
      }),
    });
    const written = { ...deployment, plan: writtenPlan(options.plan) };
    writeFileSync(`${options.file}.new`, `${JSON.stringify(written, null, 2)}\n`);
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

/** Gas that a deployment needs: 20.0 million were measured, and the chain's price may rise on the way. */
const gasNeeded = 30_000_000n;

/** Ignition cannot go on by itself after a transaction that the deployer had no money for: better not to begin. */
async function checkFunds(client: ChainClient, deployer: Hex, plan: DeploymentPlan): Promise<void> {
  const needed = plan.gasDeposit + plan.gasStake + gasNeeded * (await client.getGasPrice());
  const balance = await client.getBalance({ address: deployer });
  if (balance < needed)
    throw new Error(
      `The deployer ${deployer} has ${formatEther(balance)} ether and may need ${formatEther(needed)}. Nothing was sent; fund it and start again.`,
    );
}
