import { BlockNotFoundError } from 'viem';
import type { ChainClient } from './clients.ts';
import { decodeEvents } from './decodeEvents.ts';
import type { Deployment } from './deployment.ts';
import type { ChainBlock } from './events.ts';
import { readLogs } from './readLogs.ts';
import type { Hex } from './subject.ts';

export type Header = { number: number; hash: Hex; parentHash: Hex; time: number };

const headersAtOnce = 20;

/**
 * The blocks of a range, both ends included, that have events, and the last one.
 * @throws BlockNotFoundError when a block was replaced while it was read, and whatever viem throws.
 */
export async function readBlocks(
  client: ChainClient,
  deployment: Deployment,
  wallets: readonly Hex[],
  { from, to }: { from: number; to: number },
): Promise<ChainBlock[]> {
  const logs = await readLogs(client, deployment, wallets, { fromBlock: BigInt(from), toBlock: BigInt(to) });
  const { own, operations, dollars, votes, pools, market, guard } = logs;
  const found = [...own, ...operations, ...dollars, ...votes, ...pools, ...market, ...guard];
  const numbers = new Set([...found.map((log) => Number(log.blockNumber)), to]);
  const headers = new Map<Hex, Header>();
  const ordered = [...numbers].sort((a, b) => a - b);
  for (let i = 0; i < ordered.length; i += headersAtOnce) {
    const some = ordered.slice(i, i + headersAtOnce);
    for (const header of await Promise.all(some.map((number) => headerThere(client, number))))
      headers.set(header.hash, header);
  }
  const replaced = found.find((log) => !headers.has(log.blockHash));
  if (replaced) throw new BlockNotFoundError({ blockHash: replaced.blockHash });
  const events = decodeEvents(logs, (hash) => headers.get(hash)?.time ?? 0);
  const byBlock = Map.groupBy(events, (event) => event.blockHash);
  return [...headers.values()].map((header) => ({ ...header, events: byBlock.get(header.hash) ?? [] }));
}

/** The block at `number`, or the newest; null when there is none. */
export async function headerAt(client: ChainClient, number?: number): Promise<Header | null> {
  try {
    const block = await client.getBlock(
      number === undefined ? { blockTag: 'latest' } : { blockNumber: BigInt(number) },
    );
    const { hash, parentHash, timestamp } = block;
    return { number: Number(block.number), hash, parentHash, time: Number(timestamp) };
  } catch (error) {
    if (error instanceof BlockNotFoundError) return null;
    throw error;
  }
}

async function headerThere(client: ChainClient, number: number): Promise<Header> {
  const header = await headerAt(client, number);
  if (!header) throw new BlockNotFoundError({ blockNumber: BigInt(number) });
  return header;
}
