import { createPublicClient, http, TransactionReceiptNotFoundError } from 'viem';
import type { Hex } from '../chain/subject.ts';

/** What a block explorer would show of a transaction, as plain text; null when the chain has none of that hash. */
export async function describeTransaction(rpcUrl: string, hash: Hex): Promise<string | null> {
  const client = createPublicClient({ transport: http(rpcUrl) });
  try {
    const receipt = await client.getTransactionReceipt({ hash });
    const { timestamp } = await client.getBlock({ blockNumber: receipt.blockNumber });
    return [
      `Transaction ${receipt.transactionHash}`,
      `${receipt.status} in block ${receipt.blockNumber}, ${new Date(Number(timestamp) * 1000).toISOString()} (world's clock)`,
      `from ${receipt.from} to ${receipt.to ?? 'a new contract'}`,
      `${receipt.gasUsed} gas, ${receipt.logs.length} events`,
    ].join('\n');
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return null;
    throw error;
  }
}
