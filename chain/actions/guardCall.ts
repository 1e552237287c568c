import { encodeFunctionData, parseAbi } from 'viem';
import { walletGuardAbi } from '../abi/walletGuard.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import { limitIndex } from '../wallets/limits.ts';
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

/** The one call of an action about a wallet's own limits and owners. */
export function guardCall(
  { wallets }: Pick<Deployment, 'wallets'>,
  wallet: Hex,
  action: GuardAction,
): { to: Hex; data: Hex } {
  if (action.kind === 'admitOwner')
    return { to: wallet, data: encodeFunctionData({ abi: safeAbi, args: [action.owner, 1n] }) };
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
