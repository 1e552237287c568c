import { encodeFunctionData, parseAbi } from 'viem';
import type { Hex } from '../subject.ts';
import { walletGuardAbi } from '../wallets/guardAbi.ts';
import { limitIndex } from '../wallets/limits.ts';
import type { ActionContracts, Call } from './callsOf.ts';
import type { Of } from './walletAction.ts';

type GuardAction = Of<
  | 'announceAddress'
  | 'removeAddress'
  | 'tightenLimit'
  | 'announceLimit'
  | 'cancelLimit'
  | 'announceOwner'
  | 'cancelOwner'
  | 'admitOwner'
>;

const safeAbi = parseAbi(['function addOwnerWithThreshold(address owner, uint256 threshold)']);

/** The one call of an action about a wallet's own limits and owners. @throws Error on a chain whose wallets have no guard. */
export function guardCall({ wallets }: Pick<ActionContracts, 'wallets'>, wallet: Hex, action: GuardAction): Call {
  if (action.kind === 'admitOwner')
    return { to: wallet, data: encodeFunctionData({ abi: safeAbi, args: [action.owner, 1n] }) };
  if (wallets === undefined) throw new Error('Wallets have no limits on this chain.');
  return { to: wallets.guard, data: guardData(action) };
}

function guardData(action: Exclude<GuardAction, { kind: 'admitOwner' }>): Hex {
  const abi = walletGuardAbi;
  switch (action.kind) {
    case 'announceAddress':
    case 'removeAddress':
      return encodeFunctionData({ abi, functionName: action.kind, args: [action.to] });
    case 'announceOwner':
    case 'cancelOwner':
      return encodeFunctionData({ abi, functionName: action.kind, args: [action.owner] });
    case 'tightenLimit':
    case 'announceLimit':
      return encodeFunctionData({ abi, functionName: action.kind, args: [limitIndex(action.limit), action.dollars] });
    case 'cancelLimit':
      return encodeFunctionData({ abi, functionName: action.kind, args: [limitIndex(action.limit)] });
  }
}
