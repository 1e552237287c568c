import { type ActionContracts, callsOf } from '../actions/callsOf.ts';
import type { WalletAction } from '../actions/walletAction.ts';
import { walletCallData } from '../actions/walletCallData.ts';
import type { Hex } from '../subject.ts';

export type Verdict = { ok: true } | { ok: false; reason: string };

/**
 * Whether the bot pays the gas of an operation: only when its bytes are those of the action that it is said to be, as the bot builds
 * them, for the wallet that sends it. Anything before, between, behind or instead is refused.
 */
export function mayBeSponsored(contracts: ActionContracts, wallet: Hex, action: WalletAction, callData: Hex): Verdict {
  if (walletCallData(callsOf(contracts, wallet, action)).toLowerCase() !== callData.toLowerCase())
    return { ok: false, reason: `its bytes are not those of ${action.kind}` };
  return { ok: true };
}
