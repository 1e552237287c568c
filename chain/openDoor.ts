import { erc20Abi } from 'viem';
import { coverDeskAbi } from './abi/coverDesk.ts';
import { answerOf } from './callFailure.ts';
import type { ChainTime } from './chainTime.ts';
import { createBundlerClient, createChainClient } from './clients.ts';
import { screenAction } from './compliance/screenAction.ts';
import { openCoverDoor } from './covers/coverDoor.ts';
import type { Deployment } from './deployment.ts';
import type { ChainDoor } from './door.ts';
import { fateOfOperation } from './fateOfOperation.ts';
import { openMarketDoor } from './market/marketDoor.ts';
import { openPoolDoor } from './pools/poolDoor.ts';
import { prepareOrder } from './prepareOrder.ts';
import { quoteCover } from './quoteCover.ts';
import { sendOperation } from './sendOperation.ts';
import { openClaims, openVotes } from './votes/openVotes.ts';
import { openWallets } from './wallet.ts';
import { openGuardDoor } from './wallets/guardDoor.ts';

/**
 * Opens the door to one chain.
 * @throws Error when the URL leads to another chain, or when wallets would not be where people's money is.
 */
export async function openChainDoor(options: {
  rpcUrl: string;
  bundlerUrl: string;
  deployment: Deployment;
  /** The same clock as the follower's. */
  chainTime: ChainTime;
  /** E.g. `https://basescan.org`, without a slash at its end. */
  explorerUrl?: string;
}): Promise<ChainDoor> {
  const { deployment, chainTime, explorerUrl } = options;
  const { chainId, desk, dollar } = deployment;
  const client = createChainClient(options.rpcUrl, chainId);
  const bundler = createBundlerClient(options.bundlerUrl, chainId);
  const foundChain = await client.getChainId();
  if (foundChain !== chainId)
    throw new Error(`The deployment is on chain ${chainId}, but the RPC URL leads to chain ${foundChain}.`);
  const wallets = await openWallets(client, deployment.wallets);
  chainTime.sawBlock(Number((await client.getBlock()).timestamp));
  const parts = { client, bundler, deployment, chainTime };
  return {
    chainId,
    now: chainTime.now,
    walletAddress: wallets.addressOf,
    dollarsOf: (address, block) =>
      answerOf(() =>
        client.readContract({
          ...{ address: dollar, abi: erc20Abi, functionName: 'balanceOf', args: [address] },
          ...(block === undefined ? {} : { blockNumber: BigInt(block) }),
        }),
      ),
    coversOf: (address, seriesIds) =>
      answerOf(async () => {
        const args = [seriesIds.map(() => address), seriesIds] as const;
        return [
          ...(await client.readContract({ address: desk, abi: coverDeskAbi, functionName: 'balanceOfBatch', args })),
        ];
      }),
    quote: (row) => quoteCover(parts, row, 1, 0n),
    prepareOrder: (wallet, order) => prepareOrder(parts, wallet, order),
    send: (operation) => sendOperation(parts, operation),
    fateOf: (operation) => fateOfOperation(parts, operation),
    pool: openPoolDoor(parts),
    cover: openCoverDoor(parts),
    screen: (action, wallet, said) => screenAction(parts, action, wallet, said),
    market: openMarketDoor(parts),
    guard: openGuardDoor(parts),
    votes: openVotes(client, deployment),
    claims: openClaims(client, deployment),
    transactionUrl: (transaction) => (explorerUrl ? `${explorerUrl}/tx/${transaction}` : null),
  };
}
