import { oneDollar } from '../../chain/actions/callsOf.ts';
import { dollarsOf } from '../../chain/actions/dollarsOf.ts';
import type { WalletAction } from '../../chain/actions/walletAction.ts';
import type { Hex } from '../../chain/subject.ts';

/** Dollars (6 decimals) that an action counts against the limits of its day. */
export type Spending = { spending: bigint; gifts: bigint; withdrawals: bigint };

/**
 * What leaves the wallet, by where it goes: for something the wallet gets, to somebody else for nothing, or to the person's own address
 * elsewhere. A gift counts against both of the first two. Tokens that are given count the dollar each of them cost.
 */
export function spendingOf(action: WalletAction, wallet: Hex): Spending {
  const dollars = dollarsOf(action);
  switch (action.kind) {
    case 'withdraw':
      return { spending: 0n, gifts: 0n, withdrawals: dollars };
    case 'giveCover': {
      const worth = BigInt(action.units) * oneDollar;
      return { spending: worth, gifts: worth, withdrawals: 0n };
    }
    case 'buyCover': {
      const isGift = action.holder.toLowerCase() !== wallet.toLowerCase();
      return { spending: dollars, gifts: isGift ? dollars : 0n, withdrawals: 0n };
    }
    default:
      return { spending: dollars, gifts: 0n, withdrawals: 0n };
  }
}
