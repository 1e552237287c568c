import { erc20Abi, getAbiItem, parseEventLogs } from 'viem';
import { entryPoint07Abi } from 'viem/account-abstraction';
import { coverDeskAbi } from './abi/coverDesk.ts';
import { quorumOracleAbi } from './abi/quorumOracle.ts';
import type { ChainClient } from './clients.ts';
import type { Deployment } from './deployment.ts';
import type { BlockRange } from './events.ts';
import { readMarketLogs } from './market/marketLogs.ts';
import { readPoolLogs } from './pools/poolLogs.ts';
import type { Hex } from './subject.ts';
import { readVoteLogs } from './votes/voteEvents.ts';
import { readGuardLogs } from './wallets/guardLogs.ts';

const ownAbi = [...coverDeskAbi, ...quorumOracleAbi] as const;
const ownEvents = [
  'ProductListed',
  'SeriesOpened',
  'CoverBought',
  'SeriesSettled',
  'CoverPaid',
  'PaymentSkipped',
  'TransferSingle',
  'TransferBatch',
  'Reported',
  'Disputed',
  'Resolved',
  'ReportersChanged',
  'PauseChanged',
] as const;
const operationEnded = getAbiItem({ abi: entryPoint07Abi, name: 'UserOperationEvent' });
const operationReverted = getAbiItem({ abi: entryPoint07Abi, name: 'UserOperationRevertReason' });
const dollarsMoved = getAbiItem({ abi: erc20Abi, name: 'Transfer' });

/** Nodes refuse filters with more alternatives than this. */
const mostWalletsPerFilter = 500;

export type BucklerLogs = Awaited<ReturnType<typeof readLogs>>;

/**
 * Everything that Buckler's contracts did in these blocks, the operations that its paymaster paid for, and the dollars that came to or
 * left `wallets`. Busy contracts that Buckler shares with others (EntryPoint, the dollar) are filtered by the node.
 */
export async function readLogs(
  client: ChainClient,
  deployment: Deployment,
  wallets: readonly Hex[],
  range: BlockRange,
) {
  const [own, operations, dollars, votes, pools, market, guard] = await Promise.all([
    client.getLogs({ address: [deployment.desk, deployment.oracles.quorum], ...range }),
    client.getLogs({
      address: deployment.entryPoint,
      event: operationEnded,
      args: { paymaster: deployment.paymaster },
      strict: true,
      ...range,
    }),
    readDollars(client, deployment, wallets, range),
    readVoteLogs(client, deployment, range),
    readPoolLogs(client, deployment, range),
    readMarketLogs(client, deployment, range),
    readGuardLogs(client, deployment, range),
  ]);
  const failed = operations.filter((log) => !log.args.success).map((log) => log.args.userOpHash);
  const reasons =
    failed.length === 0
      ? []
      : await client.getLogs({
          address: deployment.entryPoint,
          event: operationReverted,
          args: { userOpHash: failed },
          strict: true,
          ...range,
        });
  return {
    own: parseEventLogs({ abi: ownAbi, eventName: [...ownEvents], logs: own }),
    operations,
    reasons,
    dollars,
    votes,
    pools,
    market,
    guard,
  };
}

async function readDollars(client: ChainClient, deployment: Deployment, wallets: readonly Hex[], range: BlockRange) {
  const read = (args: { from: Hex[] } | { to: Hex[] }) =>
    client.getLogs({ address: deployment.dollar, event: dollarsMoved, args, strict: true, ...range });
  const reads: ReturnType<typeof read>[] = [];
  for (let i = 0; i < wallets.length; i += mostWalletsPerFilter) {
    const some = wallets.slice(i, i + mostWalletsPerFilter);
    reads.push(read({ from: some }), read({ to: some }));
  }
  const found = new Map<string, Awaited<ReturnType<typeof read>>[number]>();
  for (const log of (await Promise.all(reads)).flat()) found.set(`${log.blockHash}:${log.logIndex}`, log);
  return [...found.values()];
}
