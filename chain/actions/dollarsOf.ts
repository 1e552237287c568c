import { oneDollar } from './callsOf.ts';
import type { WalletAction } from './walletAction.ts';

/** Dollars (6 decimals) that leave the wallet with an action. */
export function dollarsOf(action: WalletAction): bigint {
  switch (action.kind) {
    case 'buyCover':
      return BigInt(action.units) * oneDollar;
    case 'buyListing':
      return BigInt(action.units) * action.pricePerUnit;
    case 'depositPool':
    case 'withdraw':
      return action.dollars;
    case 'openClaim':
    case 'dispute':
      return action.bond;
    case 'redeemCover':
    case 'giveCover':
    case 'requestExit':
    case 'leavePool':
    case 'listCover':
    case 'takeBackListing':
    case 'collectListing':
    case 'castVote':
    case 'delegate':
    case 'propose':
    case 'collectBond':
    case 'announceAddress':
    case 'removeAddress':
    case 'tightenLimit':
    case 'announceLimit':
    case 'cancelLimit':
    case 'announceOwner':
    case 'cancelOwner':
    case 'admitOwner':
      return 0n;
  }
}
