import type { Deployment } from '../chain/deployment.ts';
import { nonceOf } from '../chain/nonceKey.ts';
import { mayBeSponsored } from '../chain/sponsor/mayBeSponsored.ts';
import { safeProxyFactory } from '../chain/wallet.ts';
import type { SignatureRequest } from './protocol.ts';

/** Why an operation is not the one that its action stands for; null when it is. The calls are built anew and compared byte for byte. */
export function whyNotIts(
  { intentId, wallet, action, operation }: SignatureRequest,
  deployment: Deployment,
): string | null {
  if (!isSame(operation.sender, wallet)) return 'another wallet would send it';
  if (operation.nonce !== nonceOf(intentId)) return "its nonce is not the intent's";
  if (!isSame(operation.paymaster, deployment.paymaster)) return 'another paymaster would pay for it';
  if (operation.factory !== undefined && !isSame(operation.factory, safeProxyFactory))
    return 'it creates an account that is no Safe';
  if ((operation.factory === undefined) !== (operation.factoryData === undefined)) return 'its factory is half there';
  const verdict = mayBeSponsored(deployment, wallet, action, operation.callData);
  return verdict.ok ? null : verdict.reason;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
