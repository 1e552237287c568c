import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EIP1193Provider, trackTransaction } from '@nomicfoundation/ignition-core';
import { z } from 'zod';
import type { ChainClient } from '../clients.ts';
import type { Hex } from '../subject.ts';

const messageSchema = z.object({ type: z.string(), nonce: z.number().optional() });

/**
 * Tells Ignition's journal of transactions that were sent in the very moment in which the program ended: the chain has them, the journal
 * does not, and Ignition would go no further.
 * @param folder Of the journal. @param fromBlock Before the first of them.
 */
export async function noteSent(
  client: ChainClient,
  provider: EIP1193Provider,
  folder: string,
  deployer: Hex,
  fromBlock: number,
): Promise<void> {
  for (const nonce of unnotedIn(join(folder, 'journal.jsonl'))) {
    const hash = await transactionWith(client, deployer, nonce, BigInt(fromBlock));
    if (hash !== null) await trackTransaction(folder, hash, provider);
  }
}

/** Nonces that the journal meant to use and does not know to be used. */
function unnotedIn(journal: string): number[] {
  if (!existsSync(journal)) return [];
  const lines = readFileSync(journal, 'utf8').split('\n').filter(Boolean);
  const messages = lines.map((line) => messageSchema.parse(JSON.parse(line)));
  const noncesOf = (type: string) =>
    messages.flatMap((message) => (message.type === type && message.nonce !== undefined ? [message.nonce] : []));
  const sent = new Set(noncesOf('TRANSACTION_SEND'));
  return noncesOf('TRANSACTION_PREPARE_SEND').filter((nonce) => !sent.has(nonce));
}

/** The mined transaction with this nonce, or null when there is none. */
async function transactionWith(client: ChainClient, from: Hex, nonce: number, fromBlock: bigint): Promise<Hex | null> {
  const isUsedAt = async (blockNumber: bigint) =>
    (await client.getTransactionCount({ address: from, blockNumber })) > nonce;
  let latest = await client.getBlockNumber({ cacheTime: 0 });
  if (!(await isUsedAt(latest))) return null;
  let unused = fromBlock;
  while (latest - unused > 1n) {
    const middle = (unused + latest) / 2n;
    if (await isUsedAt(middle)) latest = middle;
    else unused = middle;
  }
  const { transactions } = await client.getBlock({ blockNumber: latest, includeTransactions: true });
  return (
    transactions.find((sent) => sent.nonce === nonce && sent.from.toLowerCase() === from.toLowerCase())?.hash ?? null
  );
}
