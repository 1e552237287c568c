import { SafeSmartAccount } from 'permissionless/accounts/safe';
import type { LocalAccount } from 'viem';
import {
  entryPoint07Address,
  formatUserOperationRequest,
  getUserOperationHash,
  type UserOperation,
} from 'viem/account-abstraction';
import type { Deployment } from './deployment.ts';
import type { SignedOperation } from './door.ts';
import type { PreparedOperation } from './preparedOperation.ts';
import type { OfferWindow } from './sponsor/offer.ts';
import { sponsorOperation } from './sponsor/sponsor.ts';
import { safeVersion } from './wallet.ts';

/**
 * Sponsors and signs an operation, without a look at chain or clock: the same keys, operation and window give the same bytes.
 * @param keys.owner The wallet's only owner. @param keys.sponsor The paymaster's signer.
 */
export async function signOperation(
  deployment: Pick<Deployment, 'chainId' | 'paymaster' | 'wallets'>,
  keys: { owner: LocalAccount; sponsor: LocalAccount },
  operation: PreparedOperation,
  window: OfferWindow,
): Promise<SignedOperation> {
  const { chainId } = deployment;
  const paymasterData = await sponsorOperation(keys.sponsor, deployment, operation, window);
  // Present also when undefined: without these keys permissionless signs an operation without a paymaster.
  const { factory, factoryData } = operation;
  const sponsored = { ...operation, factory, factoryData, paymasterData };
  const { validUntil } = window;
  const signature = await SafeSmartAccount.signUserOperation({
    ...sponsored,
    ...{ version: safeVersion, entryPoint: { address: entryPoint07Address, version: '0.7' } },
    safe4337ModuleAddress: deployment.wallets.module,
    ...{ owners: [keys.owner], account: keys.owner, chainId, validUntil, signature: '0x' },
  });
  const signed: UserOperation<'0.7'> = { ...sponsored, signature };
  const hash = getUserOperationHash({
    chainId,
    entryPointAddress: entryPoint07Address,
    entryPointVersion: '0.7',
    userOperation: signed,
  });
  const { sender, nonce } = operation;
  return { hash, sender, nonce, bytes: JSON.stringify(formatUserOperationRequest(signed)), validUntil };
}
