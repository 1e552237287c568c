import { concatHex, encodeFunctionData, encodePacked, erc20Abi, parseAbi, size } from 'viem';
import { coverDeskAbi } from './abi/coverDesk.ts';
import type { ConfirmedPurchase, RateRow } from './door.ts';
import type { Hex } from './subject.ts';
import { multiSendCallOnly } from './wallet.ts';

/** One dollar of the dollar's 6 decimals: what one unit of cover costs. */
export const oneDollar = 1_000_000n;

export type Call = { to: Hex; data: Hex };

/** The contracts that a purchase touches. */
export type PurchaseContracts = { dollar: Hex; desk: Hex };

/** `ICoverDesk.Purchase` as the contract takes it. */
export function purchaseStruct(row: RateRow, units: number, minPayout: bigint) {
  const { product, subject, trigger, exit, ratePpm, proof } = row;
  return { product, subject, trigger, exit, ratePpm, units, minPayout: Number(minPayout), proof };
}

/** The two calls of a purchase: an approval of exactly its dollars, and the purchase that uses it up. */
export function purchaseCalls(
  contracts: PurchaseContracts,
  purchase: Omit<ConfirmedPurchase, 'intentId'>,
): readonly [Call, Call] {
  const struct = purchaseStruct(purchase.row, purchase.units, purchase.minPayout);
  const approve = encodeFunctionData({
    abi: erc20Abi,
    functionName: 'approve',
    args: [contracts.desk, BigInt(purchase.units) * oneDollar],
  });
  const buy = encodeFunctionData({ abi: coverDeskAbi, functionName: 'buy', args: [struct, purchase.holder] });
  return [
    { to: contracts.dollar, data: approve },
    { to: contracts.desk, data: buy },
  ];
}

export const safeModuleAbi = parseAbi([
  'function executeUserOpWithErrorString(address to, uint256 value, bytes data, uint8 operation)',
]);
export const multiSendAbi = parseAbi(['function multiSend(bytes transactions) payable']);

/** What a Safe wallet's operation carries when it makes `calls` one after the other, all or nothing. */
export function walletCallData(calls: readonly Call[]): Hex {
  const transactions = calls.map(({ to, data }) =>
    encodePacked(['uint8', 'address', 'uint256', 'uint256', 'bytes'], [0, to, 0n, BigInt(size(data)), data]),
  );
  const batch = encodeFunctionData({ abi: multiSendAbi, args: [concatHex(transactions)] });
  const delegateCall = 1;
  return encodeFunctionData({ abi: safeModuleAbi, args: [multiSendCallOnly, 0n, batch, delegateCall] });
}
