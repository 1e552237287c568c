import { encodeFunctionData, encodePacked, hashMessage, pad, parseAbi, verifyMessage, zeroAddress } from 'viem';
import type { ChainClient } from '../clients.ts';
import type { Hex } from '../subject.ts';

const safeAbi = parseAbi([
  'function getOwners() view returns (address[])',
  'function removeOwner(address previous, address owner, uint256 threshold)',
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool)',
]);
const contractWalletAbi = parseAbi(['function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)']);
const isValid = '0x1626ba7e';
/** What stands before the first owner in a Safe's list. */
const head: Hex = '0x0000000000000000000000000000000000000001';

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

/**
 * The transaction by which an own key, sending it itself, removes the bot's key from a wallet for good. Being the sender counts as its
 * signature (v = 1 in Safe's checkSignatures). Null when `by` or `botKey` is no owner.
 */
export async function removalOf(
  client: ChainClient,
  { wallet, botKey, by }: { wallet: Hex; botKey: Hex; by: Hex },
): Promise<{ to: Hex; data: Hex } | null> {
  const owners = await client.readContract({ address: wallet, abi: safeAbi, functionName: 'getOwners' });
  const placeOf = (key: Hex) => owners.findIndex((owner) => owner.toLowerCase() === key.toLowerCase());
  const at = placeOf(botKey);
  if (at < 0 || placeOf(by) < 0 || placeOf(by) === at) return null;
  const args = [owners[at - 1] ?? head, botKey, 1n] as const;
  const removal = encodeFunctionData({ abi: safeAbi, functionName: 'removeOwner', args });
  const signature = encodePacked(['bytes32', 'bytes32', 'uint8'], [pad(by), `0x${'00'.repeat(32)}`, 1]);
  const data = encodeFunctionData({
    abi: safeAbi,
    functionName: 'execTransaction',
    args: [wallet, 0n, removal, 0, 0n, 0n, 0n, zeroAddress, zeroAddress, signature],
  });
  return { to: wallet, data };
}
