import { concatHex, type LocalAccount, numberToHex } from 'viem';
import type { Deployment } from '../deployment.ts';
import type { PreparedOperation } from '../preparedOperation.ts';
import type { Hex } from '../subject.ts';
import { type OfferWindow, packOffer } from './offer.ts';

/**
 * Offers to pay the gas of one operation. Whoever calls it has decided that it should be paid.
 * @param signer The key that the paymaster contract knows; it pays for whatever it signs.
 * @returns the operation's `paymasterData`.
 */
export async function sponsorOperation(
  signer: LocalAccount,
  { chainId, paymaster }: Pick<Deployment, 'chainId' | 'paymaster'>,
  operation: PreparedOperation,
  window: OfferWindow,
): Promise<Hex> {
  const signature = await signer.signTypedData({
    domain: { name: 'Buckler Sponsor', version: '1', chainId, verifyingContract: paymaster },
    types: requestTypes,
    primaryType: 'UserOperationRequest',
    message: requestOf(operation, window),
  });
  return packOffer(window, signature);
}

/** EIP-712 struct of SponsorPaymaster: every field that decides what happens and what it costs. */
const requestTypes = {
  UserOperationRequest: [
    { name: 'sender', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'initCode', type: 'bytes' },
    { name: 'callData', type: 'bytes' },
    { name: 'accountGasLimits', type: 'bytes32' },
    { name: 'preVerificationGas', type: 'uint256' },
    { name: 'gasFees', type: 'bytes32' },
    { name: 'paymasterVerificationGasLimit', type: 'uint256' },
    { name: 'paymasterPostOpGasLimit', type: 'uint256' },
    { name: 'validAfter', type: 'uint48' },
    { name: 'validUntil', type: 'uint48' },
  ],
} as const;

function requestOf(operation: PreparedOperation, { validAfter, validUntil }: OfferWindow) {
  const { sender, nonce, callData, preVerificationGas, factory, factoryData } = operation;
  return {
    sender,
    nonce,
    initCode: factory ? concatHex([factory, factoryData ?? '0x']) : '0x',
    callData,
    accountGasLimits: twoHalves(operation.verificationGasLimit, operation.callGasLimit),
    preVerificationGas,
    gasFees: twoHalves(operation.maxPriorityFeePerGas, operation.maxFeePerGas),
    paymasterVerificationGasLimit: operation.paymasterVerificationGasLimit,
    paymasterPostOpGasLimit: operation.paymasterPostOpGasLimit,
    validAfter,
    validUntil,
  } as const;
}

function twoHalves(high: bigint, low: bigint): Hex {
  return concatHex([numberToHex(high, { size: 16 }), numberToHex(low, { size: 16 })]);
}
