import { existsSync, readFileSync } from 'node:fs';
import { erc20Abi, formatEther } from 'viem';
import { entryPoint07Address } from 'viem/account-abstraction';
import { privateKeyToAddress } from 'viem/accounts';
import { answerOf } from '../callFailure.ts';
import { type ChainClient, createChainClient } from '../clients.ts';
import { deploymentSchema } from '../deployment.ts';
import { feedAbi } from '../readRounds.ts';
import type { Hex } from '../subject.ts';
import { readProxyCode } from '../wallet.ts';
import type { PlannedFeed } from './plan.ts';
import type { DeploySettings } from './readDeploySettings.ts';

/** Dollars are counted in millionths everywhere. */
const dollarDecimals = 6;

/** Gas that a deployment needs: 49.0 million were measured with votes, and the chain's price may rise on the way. */
const gasNeeded = 70_000_000n;

/**
 * Why Buckler cannot be deployed where the settings point, in sentences that name the setting; empty when it can. Sends nothing.
 * @param file where the deployment would be written. @param isFresh whether nothing of it was sent before.
 */
export async function checkTarget(settings: DeploySettings, file: string, isFresh: boolean): Promise<string[]> {
  const asked = createChainClient(settings.rpcUrl, 0, 0);
  const chain = await answerOf(() => asked.getChainId());
  if (!chain.ok) return ['RPC_URL does not lead to an EVM node that answers.'];
  const chainId = chain.value;
  const client = createChainClient(settings.rpcUrl, chainId);
  const found = await Promise.all([
    earlierChain(file, chainId),
    hasWallets(client, chainId),
    isDollar(client, settings.plan.dollar),
    ...settings.plan.feeds.map((feed) => isFeed(client, feed)),
    isFresh ? canPay(client, settings) : null,
  ]);
  return found.filter((problem) => problem !== null);
}

function earlierChain(file: string, chainId: number): string | null {
  if (!existsSync(file)) return null;
  const earlier = deploymentSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!earlier.success) return `${file} is there and is no deployment; move it away.`;
  if (earlier.data.chainId === chainId) return null;
  return `${file} is of chain ${earlier.data.chainId}, and RPC_URL leads to chain ${chainId}; name another DEPLOYMENT_DIR for it.`;
}

async function hasWallets(client: ChainClient, chainId: number): Promise<string | null> {
  if (!(await client.getCode({ address: entryPoint07Address })))
    return `Chain ${chainId} has no EntryPoint 0.7 at ${entryPoint07Address}: wallets cannot work there. Choose another RPC_URL.`;
  const wallets = await readProxyCode(client).catch((error: unknown) => error);
  return wallets instanceof Error ? `${wallets.message} Wallets cannot work there; choose another RPC_URL.` : null;
}

async function isDollar(client: ChainClient, dollar: Hex | 'test'): Promise<string | null> {
  if (dollar === 'test') return null;
  const decimals = await answerOf(() =>
    client.readContract({ address: dollar, abi: erc20Abi, functionName: 'decimals' }),
  );
  if (!decimals.ok) return `DOLLAR (${dollar}) is no token on this chain.`;
  if (decimals.value === dollarDecimals) return null;
  return `DOLLAR (${dollar}) has ${decimals.value} decimals; Buckler counts in ${dollarDecimals}, like USDC.`;
}

/** A feed that answers, and did so within its heartbeat: a wrong address would be found out when the first cover ends. */
async function isFeed(client: ChainClient, { name, address, heartbeat }: PlannedFeed): Promise<string | null> {
  const read = { address, abi: feedAbi, functionName: 'latestRoundData' } as const;
  const [latest, block] = [await answerOf(() => client.readContract(read)), await client.getBlock()];
  if (!latest.ok) return `FEEDS names ${address} for ${name}, which is no price feed on this chain.`;
  const [, answer, , updatedAt] = latest.value;
  if (answer <= 0n || block.timestamp - updatedAt > BigInt(heartbeat))
    return `FEEDS: ${name} (${address}) has had no price for longer than its heartbeat. Name a feed that is alive, or leave it out.`;
  return null;
}

/** Ignition cannot go on by itself after a transaction that the deployer had no money for: better not to begin. */
async function canPay(client: ChainClient, { deployerKey, plan }: DeploySettings): Promise<string | null> {
  const address = privateKeyToAddress(deployerKey);
  const balance = await client.getBalance({ address });
  const needed = plan.gasDeposit + plan.gasStake + gasNeeded * (await client.getGasPrice());
  if (balance >= needed) return null;
  return `DEPLOYER_KEY's address ${address} holds ${formatEther(balance)} ether and may need ${formatEther(needed)}; fund it.`;
}
