import { decodeFunctionData, erc20Abi, hexToBigInt, isAddressEqual, size, slice } from 'viem';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import {
  type Call,
  multiSendAbi,
  oneDollar,
  type PurchaseContracts,
  purchaseCalls,
  safeModuleAbi,
  walletCallData,
} from '../purchaseCall.ts';
import type { Hex } from '../subject.ts';

export type Verdict = { ok: true; units: number } | { ok: false; reason: string };

/**
 * Whether the bot pays the gas of an operation: only when a wallet approves exactly the dollars of one purchase and makes it, in one
 * batch, byte for byte as the bot builds it. Anything before, between, behind or instead is refused.
 */
export function mayBeSponsored(callData: Hex, offered: PurchaseContracts): Verdict {
  const calls = batchOf(callData);
  if (!calls) return refuse('it is not a batch of plain calls by a wallet');
  const [approval, purchase, ...more] = calls;
  if (!approval || !purchase || more.length > 0) return refuse(`it makes ${calls.length} calls`);
  if (!isAddressEqual(approval.to, offered.dollar)) return refuse('its first call is not to the dollar');
  if (!isAddressEqual(purchase.to, offered.desk)) return refuse('its second call is not to the cover desk');

  const approve = decode(() => decodeFunctionData({ abi: erc20Abi, data: approval.data }));
  if (approve?.functionName !== 'approve') return refuse('its first call is not an approval');
  const buy = decode(() => decodeFunctionData({ abi: coverDeskAbi, data: purchase.data }));
  if (buy?.functionName !== 'buy') return refuse('its second call is not a purchase');

  const [spender, amount] = approve.args;
  const { units } = buy.args[0];
  if (!isAddressEqual(spender, offered.desk)) return refuse('it approves somebody else');
  if (amount !== BigInt(units) * oneDollar) return refuse(`it approves ${amount} for ${units} units`);
  const [row, holder] = buy.args;
  const rebuilt = purchaseCalls(offered, {
    row: { ...row, proof: [...row.proof] },
    units,
    minPayout: BigInt(row.minPayout),
    holder,
  });
  if (walletCallData(rebuilt) !== callData.toLowerCase()) return refuse('it carries bytes that do not belong');
  return { ok: true, units };
}

/** The plain calls of a wallet's batch, or null when the operation is anything else. */
function batchOf(callData: Hex): Call[] | null {
  const execution = decode(() => decodeFunctionData({ abi: safeModuleAbi, data: callData }));
  if (!execution) return null;
  const batch = decode(() => decodeFunctionData({ abi: multiSendAbi, data: execution.args[2] }));
  return batch ? decode(() => splitBatch(batch.args[0])) : null;
}

/** MultiSend's packing: operation (1), address (20), value (32), length (32), data. */
function splitBatch(transactions: Hex): Call[] {
  const calls: Call[] = [];
  for (let at = 0; at < size(transactions); ) {
    const to = slice(transactions, at + 1, at + 21, { strict: true });
    const length = Number(hexToBigInt(slice(transactions, at + 53, at + 85, { strict: true })));
    const data = length === 0 ? '0x' : slice(transactions, at + 85, at + 85 + length, { strict: true });
    calls.push({ to, data });
    at += 85 + length;
  }
  return calls;
}

/** Bytes that do not decode are not what the bot offers. */
function decode<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function refuse(reason: string): Verdict {
  return { ok: false, reason };
}
