import { getAbiItem } from 'viem';
import { entryPoint07Abi } from 'viem/account-abstraction';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import { logsSince } from '../verifyDeployment/logsSince.ts';

const operationEnded = getAbiItem({ abi: entryPoint07Abi, name: 'UserOperationEvent' });

/**
 * The operations that our paymaster paid in these blocks, by hash (ERC-4337), each with its transaction.
 * @throws viem's errors when the chain does not answer.
 */
export async function paidOperations(
  client: ChainClient,
  { entryPoint: address, paymaster }: Pick<Deployment, 'entryPoint' | 'paymaster'>,
  { fromBlock, toBlock }: { fromBlock: bigint; toBlock: bigint },
): Promise<{ hash: Hex; transaction: Hex }[]> {
  const logs = await logsSince(fromBlock, toBlock, (range) =>
    client.getLogs({ address, event: operationEnded, args: { paymaster }, strict: true, ...range }),
  );
  return logs.map(({ args, transactionHash }) => ({ hash: args.userOpHash, transaction: transactionHash }));
}
