import { encodeFunctionData, hashMessage, parseAbi, verifyMessage } from 'viem';
import type { ChainClient } from '../clients.ts';
import type { Hex } from '../subject.ts';

const contractWalletAbi = parseAbi(['function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)']);
const isValid = '0x1626ba7e';

/**
 * Whether `account` signed the message: by its key (EIP-191), or as a contract wallet says so itself (ERC-1271).
 * @throws viem's errors when the chain does not answer.
 */
export async function isSignedBy(
  client: ChainClient,
  { account, message, signature }: { account: Hex; message: string; signature: Hex },
): Promise<boolean> {
  if (await verifyMessage({ address: account, message, signature }).catch(() => false)) return true;
  if ((await client.getCode({ address: account })) === undefined) return false;
  const args = [hashMessage(message), signature] as const;
  const { data } = await client
    .call({ to: account, data: encodeFunctionData({ abi: contractWalletAbi, args }) })
    .catch(() => ({ data: undefined }));
  return data?.slice(0, 10) === isValid;
}
