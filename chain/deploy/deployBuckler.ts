import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import { formatEther, isAddress } from 'viem';
import { entryPoint07Address } from 'viem/account-abstraction';
import { privateKeyToAccount } from 'viem/accounts';
import { z } from 'zod';
import { type ChainClient, createChainClient } from '../clients.ts';
import { type Deployment, deploymentSchema } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import { type LaunchPlan, planLaunch } from './launchPlan.ts';
import { bucklerModule } from './modules/buckler.ts';
import { groundModule } from './modules/ground.ts';
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
    const owners = ownersOf(options.plan, ground);
    const launches = planLaunch(
      options.plan,
      { launcher, deployer, dollar, ...owners },
      {
        pool: await hardhat.artifacts.readArtifact('RiskPool'),
        desk: await hardhat.artifacts.readArtifact('CoverDesk'),
      },
    );
    const parties = { deployer, entryPoint: entryPoint07Address, dollar, ...owners };
    await deploy(bucklerModule(options.plan, parties, launches));
    const found = deployedAddresses(journal);
    const deployment = deploymentSchema.parse({
      chainId,
      fromBlock: z.number().parse(JSON.parse(readFileSync(begun, 'utf8'))),
      entryPoint: entryPoint07Address,
      dollar,
      launcher,
      founder: deployer,
      ...addressesOf(found, launches),
      ...(options.plan.votes && { votes: votesIn(found) }),
    });
    const written = { ...deployment, plan: writtenPlan(options.plan) };
    writeFileSync(`${options.file}.new`, `${JSON.stringify(written, null, 2)}\n`);
    renameSync(`${options.file}.new`, options.file);
    return deployment;
  } finally {
    await connection.close();
  }
}

function addressesOf(found: Record<string, string>, { low, medium, high, desk }: LaunchPlan) {
  return {
    desk: desk.address,
    pools: { low: low.address, medium: medium.address, high: high.address },
    oracles: {
      quorum: found['Buckler#QuorumOracle'],
      feed: found['Buckler#FeedOracle'],
      assessed: found['Buckler#AssessedOracle'],
    },
    paymaster: found['Buckler#SponsorPaymaster'],
    market: found['Buckler#CoverMarket'],
    policies: found['Buckler#PolicyCertificate'],
  };
}

function votesIn(found: Record<string, string>) {
  return {
    token: found['Ground#VoteToken'],
    governor: found['Ground#BucklerGovernor'],
    timelock: found['Ground#Timelock'],
    guardians: found['Ground#Guardians'],
    reserve: found['Ground#Reserve'],
  };
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

/** With votes, their timelock owns everything and their reserve receives the fees. */
function ownersOf(plan: DeploymentPlan, ground: Record<string, string>): { owner: Hex; treasury: Hex } {
  if (plan.votes === null) return { owner: plan.owner, treasury: plan.treasury };
  return { owner: addressIn(ground, 'Ground#Timelock'), treasury: addressIn(ground, 'Ground#Reserve') };
}
