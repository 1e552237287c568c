import { concatHex, encodePacked, type LocalAccount, numberToHex } from 'viem';
import type { UserOperation } from 'viem/account-abstraction';
import type { WalletAction } from '../actions/walletAction.ts';
import type { ChainTime } from '../chainTime.ts';
import type { Deployment } from '../deployment.ts';
import type { Refusal } from '../refusal.ts';
import type { Hex } from '../subject.ts';
import { safeProxyFactory } from '../wallet.ts';
import { mayBeSponsored } from './mayBeSponsored.ts';

/** A user operation with its gas decided and without the wallet's signature. */
export type UnsignedOperation = Omit<UserOperation<'0.7'>, 'signature'>;

type Sponsorship = {
  paymasterData: Hex;
  /** Unix seconds of chain time at which the offer to pay ends. */
  validUntil: number;
};

/** Pays the gas of what the bot offers. */
export type Sponsor = {
  readonly paymaster: Hex;
  /** Data of the right size for a gas estimate; worth nothing. */
  stubData(): Hex;
  sponsor(
    operation: UnsignedOperation,
    action: WalletAction,
  ): Promise<{ ok: true; value: Sponsorship } | { ok: false; refusal: Refusal }>;
};

/** How long an offer stands, in seconds of chain time: enough to send it again after a restart, too short to hoard. */
const offerSeconds = 300;

/**
 * @param signer The key that the paymaster contract knows; it pays for whatever it signs.
 * @param chainTime Offers end by the chain's clock, never by the machine's.
 */
export function createSponsor(options: {
  signer: LocalAccount;
  deployment: Deployment;
  chainTime: ChainTime;
}): Sponsor {
  const { signer, deployment, chainTime } = options;
  const domain = {
    name: 'Buckler Sponsor',
    version: '1',
    chainId: deployment.chainId,
    verifyingContract: deployment.paymaster,
  };
  return {
    paymaster: deployment.paymaster,
    stubData: () => packOffer(chainTime.now() + offerSeconds, `0x${'fe'.repeat(32)}${'7a'.repeat(32)}1c`),
    async sponsor(operation, action) {
      const verdict = mayBeSponsored(deployment, operation.sender, action, operation.callData);
      if (!verdict.ok) return { ok: false, refusal: { code: 'NOT_SPONSORED', reason: verdict.reason } };
      if (operation.factory && operation.factory !== safeProxyFactory)
        return { ok: false, refusal: { code: 'NOT_SPONSORED', reason: 'it creates an account that is no Safe' } };
      const validUntil = chainTime.now() + offerSeconds;
      const signature = await signer.signTypedData({
        domain,
        types: requestTypes,
        primaryType: 'UserOperationRequest',
        message: requestOf(operation, validUntil),
      });
      return { ok: true, value: { paymasterData: packOffer(validUntil, signature), validUntil } };
    },
  };
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

function requestOf(operation: UnsignedOperation, validUntil: number) {
  const { sender, nonce, callData, preVerificationGas, factory, factoryData } = operation;
  return {
    sender,
    nonce,
    initCode: factory ? concatHex([factory, factoryData ?? '0x']) : '0x',
    callData,
    accountGasLimits: twoHalves(operation.verificationGasLimit, operation.callGasLimit),
    preVerificationGas,
    gasFees: twoHalves(operation.maxPriorityFeePerGas, operation.maxFeePerGas),
    paymasterVerificationGasLimit: operation.paymasterVerificationGasLimit ?? 0n,
    paymasterPostOpGasLimit: operation.paymasterPostOpGasLimit ?? 0n,
    validAfter: 0,
    validUntil,
  } as const;
}

function twoHalves(high: bigint, low: bigint): Hex {
  return concatHex([numberToHex(high, { size: 16 }), numberToHex(low, { size: 16 })]);
}

function packOffer(validUntil: number, signature: Hex): Hex {
  return encodePacked(['uint48', 'uint48', 'bytes'], [0, validUntil, signature]);
}
