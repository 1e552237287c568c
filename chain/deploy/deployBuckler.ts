import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import { isAddress } from 'viem';
import { entryPoint07Address } from 'viem/account-abstraction';
import { privateKeyToAccount } from 'viem/accounts';
import { z } from 'zod';
import { createChainClient } from '../clients.ts';
import { type Deployment, deploymentSchema } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import { type LaunchPlan, planLaunch } from './launchPlan.ts';
import { bucklerModule } from './modules/buckler.ts';
import { groundModule } from './modules/ground.ts';
import { noteSent } from './noteSent.ts';
import { type DeploymentPlan, writtenPlan } from './plan.ts';

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
    // A journal for each module: Ignition calls a run a failure when anything else in its journal is not finished.
    const deploy = async (module: Parameters<typeof connection.ignition.deploy>[0]) => {
      const deploymentId = `chain-${chainId}-${module.id.toLowerCase()}`;
      const folder = join(options.journalDir, 'deployments', deploymentId);
      await noteSent(client, connection.provider, folder, deployer, block);
      await connection.ignition.deploy(module, {
        config: { requiredConfirmations: options.confirmations, blockPollingInterval: options.pollingInterval },
        deploymentId,
      });
      return deployedAddresses(join(folder, 'deployed_addresses.json'));
    };
    const ground = await deploy(groundModule(options.plan, deployer));
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
    const votes = options.plan.votes && {
      guardians: addressIn(ground, 'Ground#Guardians'),
      governor: addressIn(ground, 'Ground#BucklerGovernor'),
      token: addressIn(ground, 'Ground#VoteToken'),
    };
    const parties = { deployer, entryPoint: entryPoint07Address, launcher, dollar, votes, ...owners };
    const found = await deploy(bucklerModule(options.plan, parties, launches));
    return write(options.file, options.plan, {
      ...{ chainId, fromBlock: block, entryPoint: entryPoint07Address, dollar, launcher, founder: deployer },
      ...addressesOf(found, launches),
      ...(options.plan.votes && { votes: votesIn(ground) }),
    });
  } finally {
    await connection.close();
  }
}

/** Whole or not at all. */
function write(file: string, plan: DeploymentPlan, addresses: unknown): Deployment {
  const deployment = deploymentSchema.parse(addresses);
  writeFileSync(`${file}.new`, `${JSON.stringify({ ...deployment, plan: writtenPlan(plan) }, null, 2)}\n`);
  renameSync(`${file}.new`, file);
  return deployment;
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
    wallets: {
      guard: found['Buckler#WalletGuard'],
      setup: found['Buckler#WalletSetup'],
      module: found['Buckler#WalletModule'],
    },
    passkeySigners: found['Buckler#PasskeySigners'],
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

/** With votes, their timelock owns everything and their reserve receives the fees. */
function ownersOf(plan: DeploymentPlan, ground: Record<string, string>): { owner: Hex; treasury: Hex } {
  if (plan.votes === null) return { owner: plan.owner, treasury: plan.treasury };
  return { owner: addressIn(ground, 'Ground#Timelock'), treasury: addressIn(ground, 'Ground#Reserve') };
}

/** The block at which this deployment began, kept beside its journal: a run that goes on later must not hide events. */
function firstBlock(journalDir: string, chainId: number, now: number): number {
  const note = join(journalDir, `chain-${chainId}.began`);
  if (existsSync(note)) return z.coerce.number().int().nonnegative().parse(readFileSync(note, 'utf8'));
  mkdirSync(journalDir, { recursive: true });
  writeFileSync(note, `${now}\n`);
  return now;
}
