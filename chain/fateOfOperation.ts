import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction';
import type { Answer } from './answer.ts';
import { answerOf } from './callFailure.ts';
import type { ChainTime } from './chainTime.ts';
import type { ChainClient } from './clients.ts';
import type { Deployment } from './deployment.ts';
import type { OperationFate, SignedOperation } from './door.ts';

export type FateParts = { client: ChainClient; deployment: Deployment; chainTime: ChainTime };

/** Blocks that one search for an event looks through. */
const searchBlocks = 2000n;
/** Seconds before its end at which an operation cannot have been mined: it was not signed yet. */
const longestLife = 3600;

/** What became of an operation, by the chain alone: a bundler forgets. */
export function fateOfOperation(parts: FateParts, operation: SignedOperation): Promise<Answer<OperationFate>> {
  return answerOf(async () => {
    const { client } = parts;
    const block = await client.getBlock();
    parts.chainTime.sawBlock(Number(block.timestamp));
    const nonce = await client.readContract({
      address: entryPoint07Address,
      abi: entryPoint07Abi,
      functionName: 'getNonce',
      args: [operation.sender, operation.nonce >> 64n],
      blockNumber: block.number,
    });
    const unused = nonce === operation.nonce;
    if (unused) return { kind: Number(block.timestamp) > operation.validUntil ? 'expired' : 'unknown' };
    return findEnd(client, parts.deployment, operation, block.number);
  });
}

/** Searches backwards for the event of whatever used the operation's nonce. */
async function findEnd(
  client: ChainClient,
  deployment: Deployment,
  operation: SignedOperation,
  head: bigint,
): Promise<OperationFate> {
  const first = BigInt(deployment.fromBlock);
  for (let to = head; to >= first; to -= searchBlocks) {
    const from = to - searchBlocks + 1n > first ? to - searchBlocks + 1n : first;
    const logs = await client.getContractEvents({
      address: entryPoint07Address,
      abi: entryPoint07Abi,
      eventName: 'UserOperationEvent',
      args: { sender: operation.sender },
      fromBlock: from,
      toBlock: to,
      strict: true,
    });
    const end = logs.find((log) => log.args.nonce === operation.nonce);
    if (end && end.args.userOpHash === operation.hash)
      return { kind: 'mined', transaction: end.transactionHash, success: end.args.success };
    // Another operation of the same intent took the nonce: this one can never happen.
    if (end) return { kind: 'expired' };
    const oldest = await client.getBlock({ blockNumber: from });
    if (Number(oldest.timestamp) < operation.validUntil - longestLife) break;
  }
  return { kind: 'unknown' };
}
