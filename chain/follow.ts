import { setTimeout as sleep } from 'node:timers/promises';
import { BlockNotFoundError } from 'viem';
import { answerOf, failureText } from './callFailure.ts';
import type { ChainTime } from './chainTime.ts';
import type { ChainClient } from './clients.ts';
import { decodeEvents } from './decodeEvents.ts';
import type { Deployment } from './deployment.ts';
import type { ChainBlock, FollowerStore } from './events.ts';
import { finality } from './finality.ts';
import { watchNewHeads } from './newHeads.ts';
import { readLogs } from './readLogs.ts';
import type { Hex } from './subject.ts';

export type FollowOptions = {
  client: ChainClient;
  /** Where the node tells of new blocks; without it, or when it fails, the chain is polled. */
  wsUrl?: string;
  deployment: Deployment;
  store: FollowerStore;
  chainTime: ChainTime;
  /** Wallets whose dollars are followed, as of now. */
  wallets(): readonly Hex[];
  /** Milliseconds between looks at the chain when nothing rings. */
  pollingInterval: number;
  signal: AbortSignal;
  log(line: string): void;
};

/** The chain went another way from before the oldest block on record: what the store says can no longer be trusted. */
export class DeepReorgError extends Error {
  constructor(oldest: number) {
    super(
      `The chain was rewritten from before block ${oldest}, the oldest on record. Nothing was changed; look at the node.`,
    );
    this.name = 'DeepReorgError';
  }
}

const longestRange = 2000;
const headersAtOnce = 20;
const firstPause = 125;
const longestPause = 8000;

type Header = { number: number; hash: Hex; parentHash: Hex; time: number };

/**
 * Tells the store every block with its events, in order, and takes back what the chain took back. Calls that fail are repeated for
 * ever and no block is skipped. Resolves when `signal` aborts.
 * @throws DeepReorgError, whatever the store throws, and an Error when the node is on another chain.
 */
export async function follow(options: FollowOptions): Promise<void> {
  const { signal, chainTime, client } = options;
  const bell = createBell();
  if (options.wsUrl) watchNewHeads({ wsUrl: options.wsUrl, ring: bell.ring, signal, log: options.log });
  signal.addEventListener('abort', bell.ring, { once: true });
  try {
    const chainId = await ask(options, () => client.getChainId());
    if (chainId !== options.deployment.chainId)
      throw new Error(`The deployment is on chain ${options.deployment.chainId}, but the node is on chain ${chainId}.`);
    const range = { blocks: longestRange };
    while (!signal.aborted) {
      const head = await ask(options, () => headerAt(client));
      if (head) {
        chainTime.sawBlock(head.time);
        while (await step(options, head, range));
      }
      await bell.rung(options.pollingInterval);
    }
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
  } finally {
    signal.removeEventListener('abort', bell.ring);
  }
}

/** One step towards `head`. False when there is nothing more to do for it. */
async function step(options: FollowOptions, head: Header, range: { blocks: number }): Promise<boolean> {
  const { store, deployment, signal } = options;
  signal.throwIfAborted();
  const recorded = store.recent();
  const newest = recorded[0];
  const next = newest ? newest.number + 1 : deployment.fromBlock;
  if (next > head.number) {
    const same = recorded.find((block) => block.number === head.number);
    return !newest || same?.hash === head.hash ? false : unwind(options, recorded);
  }
  if (head.number - next >= finality) {
    const now = newest && (await ask(options, () => headerAt(options.client, newest.number)));
    if (newest && now?.hash !== newest.hash) return unwind(options, recorded);
    return readRange(options, next, head.number - finality, range);
  }
  // What rang just now need not be asked for again; but a second try must see what has become of the chain.
  let known = next === head.number ? head : null;
  const block = await ask(options, () => {
    const header = known;
    known = null;
    return readBlock(options, next, header);
  });
  if (!block) return false;
  if (newest && block.header.parentHash !== newest.hash) return unwind(options, recorded);
  store.apply({ ...block.header, events: decodeEvents(block.logs, () => block.header.time) });
  return true;
}

/** Goes back to the newest recorded block that is still on the chain. False when the chain did not change after all. */
async function unwind(options: FollowOptions, recorded: readonly { number: number; hash: Hex }[]): Promise<boolean> {
  for (const [depth, block] of recorded.entries()) {
    const now = await ask(options, () => headerAt(options.client, block.number));
    if (now?.hash !== block.hash) continue;
    if (depth === 0) {
      options.log(`the node contradicts itself about what follows block ${block.number}; looking again`);
      return false;
    }
    options.log(`the chain took back ${depth} blocks; going on from block ${block.number}`);
    options.store.unwind(block.number);
    return true;
  }
  throw new DeepReorgError(recorded.at(-1)?.number ?? 0);
}

/** The header and, by its hash, the logs: both of the same block, whatever happens to the chain in between. */
async function readBlock({ client, deployment, wallets }: FollowOptions, number: number, known: Header | null) {
  const header = known ?? (await headerAt(client, number));
  return header && { header, logs: await readLogs(client, deployment, wallets(), { blockHash: header.hash }) };
}

/** Reads final blocks in bulk: those with events, and the last. A range that the node refuses is halved. */
async function readRange(
  options: FollowOptions,
  from: number,
  lastFinal: number,
  range: { blocks: number },
): Promise<boolean> {
  const to = Math.min(from + range.blocks - 1, lastFinal);
  const read = await answerOf(() => readBlocks(options, from, to));
  if (!read.ok) {
    options.log(`blocks ${from} to ${to} were not read: ${failureText(read)}`);
    if (range.blocks === 1) await pause(options, longestPause);
    range.blocks = Math.max(1, Math.floor(range.blocks / 2));
    await pause(options, firstPause);
    return true;
  }
  for (const block of read.value) options.store.apply(block);
  range.blocks = Math.min(longestRange, range.blocks * 2);
  return true;
}

async function readBlocks(options: FollowOptions, from: number, to: number): Promise<ChainBlock[]> {
  const { client, deployment } = options;
  const blocks = { fromBlock: BigInt(from), toBlock: BigInt(to) };
  const logs = await readLogs(client, deployment, options.wallets(), blocks);
  const { own, operations, dollars, votes, pools, market } = logs;
  const found = [...own, ...operations, ...dollars, ...votes, ...pools, ...market];
  const numbers = new Set([...found.map((log) => Number(log.blockNumber)), to]);
  const headers = new Map<Hex, Header>();
  const ordered = [...numbers].sort((a, b) => a - b);
  for (let i = 0; i < ordered.length; i += headersAtOnce) {
    const some = ordered.slice(i, i + headersAtOnce);
    for (const header of await Promise.all(some.map((number) => finalHeader(client, number))))
      headers.set(header.hash, header);
  }
  const replaced = found.find((log) => !headers.has(log.blockHash));
  if (replaced) throw new BlockNotFoundError({ blockHash: replaced.blockHash });
  const events = decodeEvents(logs, (hash) => headers.get(hash)?.time ?? 0);
  const byBlock = Map.groupBy(events, (event) => event.blockHash);
  return [...headers.values()].map((header) => ({ ...header, events: byBlock.get(header.hash) ?? [] }));
}

async function finalHeader(client: ChainClient, number: number): Promise<Header> {
  const header = await headerAt(client, number);
  if (!header) throw new BlockNotFoundError({ blockNumber: BigInt(number) });
  return header;
}

/** The block at `number`, or the newest; null when there is none. */
async function headerAt(client: ChainClient, number?: number): Promise<Header | null> {
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

/** Asks until there is an answer. @throws the signal's reason once it aborts. */
async function ask<T>(options: FollowOptions, call: () => Promise<T>): Promise<T> {
  for (let wait = firstPause; ; wait = Math.min(wait * 2, longestPause)) {
    const answer = await orAbort(options.signal, answerOf(call));
    if (answer.ok) return answer.value;
    options.log(`the chain did not answer: ${failureText(answer)}`);
    await pause(options, wait);
  }
}

async function pause(options: FollowOptions, milliseconds: number): Promise<void> {
  await orAbort(options.signal, sleep(milliseconds, undefined, { ref: false }));
}

function orAbort<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const abort = () => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  return promise;
}

/** Sleeps until rung. A ring while nobody sleeps is kept for the next sleep. */
function createBell() {
  let isRung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      isRung = true;
      wake?.();
    },
    async rung(atMost: number): Promise<void> {
      if (!isRung) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const timer = setTimeout(resolve, atMost);
        wake = resolve;
        await promise;
        clearTimeout(timer);
        wake = null;
      }
      isRung = false;
    },
  };
}
