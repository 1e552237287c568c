import type { Refusal } from '../refusal.ts';
import type { WalletAction } from './walletAction.ts';

/** What a refusal means for this action: a pool's shares are tokens like dollars, and too few of either is refused in the same words. */
export function refusalOf(action: WalletAction, refusal: Refusal): Refusal {
  if (action.kind !== 'requestExit' || refusal.code !== 'TOO_FEW_DOLLARS') return refusal;
  return { code: 'TOO_FEW_SHARES', shares: refusal.balance, needed: refusal.needed };
}
