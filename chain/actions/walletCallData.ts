import { concatHex, encodeFunctionData, encodePacked, parseAbi, size } from 'viem';
import type { Hex } from '../subject.ts';
import { multiSendCallOnly } from '../wallet.ts';
import type { Call } from './callsOf.ts';

const safeModuleAbi = parseAbi([
  'function executeUserOpWithErrorString(address to, uint256 value, bytes data, uint8 operation)',
]);
const multiSendAbi = parseAbi(['function multiSend(bytes transactions) payable']);

/** What a Safe wallet's operation carries when it makes `calls` one after the other, all or nothing. */
export function walletCallData(calls: readonly Call[]): Hex {
  const [only, ...more] = calls;
  const plainCall = 0;
  if (only !== undefined && more.length === 0)
    return encodeFunctionData({ abi: safeModuleAbi, args: [only.to, 0n, only.data, plainCall] });
  const transactions = calls.map(({ to, data }) =>
    encodePacked(['uint8', 'address', 'uint256', 'uint256', 'bytes'], [plainCall, to, 0n, BigInt(size(data)), data]),
  );
  const batch = encodeFunctionData({ abi: multiSendAbi, args: [concatHex(transactions)] });
  const delegateCall = 1;
  return encodeFunctionData({ abi: safeModuleAbi, args: [multiSendCallOnly, 0n, batch, delegateCall] });
}
