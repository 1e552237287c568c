import {
  concatHex,
  encodeFunctionData,
  encodePacked,
  hashTypedData,
  type LocalAccount,
  numberToHex,
  parseAbi,
  zeroAddress,
} from 'viem';
import { entryPoint07Address } from 'viem/account-abstraction';
import type { Deployment } from '../../chain/deployment.ts';
import type { Hex } from '../../chain/subject.ts';
import { safeProxyFactory } from '../../chain/wallet.ts';

const safeSingleton: Hex = '0xFf51A5898e281Db6DfC7855790607438dF2ca44b';
const safeAbi = parseAbi([
  'function setup(address[] owners, uint256 threshold, address to, bytes data, address fallbackHandler, address paymentToken, uint256 payment, address paymentReceiver)',
]);
const setupAbi = parseAbi(['function enableModules(address[] modules)']);
const factoryAbi = parseAbi([
  'function createProxyWithNonce(address singleton, bytes initializer, uint256 saltNonce) returns (address)',
]);

/** The call of Safe's factory that creates the wallet of `owner` (an address), set up by `setup` with `module`. */
export function walletCreation(owner: Hex, { setup, module }: { setup: Hex; module: Hex }): { to: Hex; data: Hex } {
  const enabling = encodeFunctionData({ abi: setupAbi, args: [[module]] });
  const args = [[owner], 1n, setup, enabling, module, zeroAddress, 0n, zeroAddress] as const;
  const initializer = encodeFunctionData({ abi: safeAbi, args });
  return {
    to: safeProxyFactory,
    data: encodeFunctionData({ abi: factoryAbi, args: [safeSingleton, initializer, 0n] }),
  };
}

/** `PackedUserOperation` of EntryPoint 0.7. */
export type Packed = {
  sender: Hex;
  nonce: bigint;
  initCode: Hex;
  callData: Hex;
  accountGasLimits: Hex;
  preVerificationGas: bigint;
  gasFees: Hex;
  paymasterAndData: Hex;
  signature: Hex;
};

export type Wish = {
  sender: Hex;
  nonce: bigint;
  initCode?: Hex;
  callData: Hex;
  /** Wei for a unit of gas. */
  gasPrice?: bigint;
  /** Gas that the bundler is paid for whatever happens. */
  preVerificationGas?: bigint;
  /** Of the chain that it is signed for. */
  chainId?: number;
};

const day = 86_400;
const gas = { verification: 1_000_000n, call: 2_000_000n, paymaster: 100_000n, afterwards: 20_000n };

/** What signatures of operations are bound to. */
type Signed = Pick<Deployment, 'chainId' | 'paymaster' | 'wallets'>;

/**
 * An operation as whoever has the keys can make it: nothing of ours looks at it.
 * @param keys.sponsor The paymaster's signer; without one the wallet is to pay. @param now Chain time; an offer is for its whole UTC day.
 */
export async function operationOf(
  deployment: Signed,
  keys: { owner: LocalAccount; sponsor: LocalAccount | null },
  wish: Wish,
  now: number,
): Promise<Packed> {
  const price = wish.gasPrice ?? 2_000_000_000n;
  const start = now - (now % day);
  const bare: Packed = {
    ...{ sender: wish.sender, nonce: wish.nonce, initCode: wish.initCode ?? '0x', callData: wish.callData },
    accountGasLimits: twoHalves(gas.verification, gas.call),
    preVerificationGas: wish.preVerificationGas ?? 100_000n,
    gasFees: twoHalves(price, price),
    ...{ paymasterAndData: '0x', signature: '0x' },
  };
  const offered = keys.sponsor ? await sponsored(deployment, keys.sponsor, bare, start) : bare;
  return { ...offered, signature: await signed(deployment, keys.owner, offered, wish.chainId) };
}

async function sponsored(deployment: Signed, sponsor: LocalAccount, bare: Packed, start: number): Promise<Packed> {
  const [validAfter, validUntil] = [start, start + day - 1];
  const signature = await sponsor.signTypedData({
    domain: { ...sponsorName, chainId: deployment.chainId, verifyingContract: deployment.paymaster },
    types: { UserOperationRequest: requestFields },
    primaryType: 'UserOperationRequest',
    message: {
      ...bare,
      paymasterVerificationGasLimit: gas.paymaster,
      paymasterPostOpGasLimit: gas.afterwards,
      ...{ validAfter, validUntil },
    },
  });
  const offer = encodePacked(['uint48', 'uint48', 'bytes'], [validAfter, validUntil, signature]);
  const paymasterAndData = concatHex([deployment.paymaster, twoHalves(gas.paymaster, gas.afterwards), offer]);
  return { ...bare, paymasterAndData };
}

/** Safe's own signature of an operation: when it holds (always), and one owner's. */
async function signed(deployment: Signed, owner: LocalAccount, packed: Packed, chainId = deployment.chainId) {
  const hash = hashTypedData({
    domain: { chainId, verifyingContract: deployment.wallets.module },
    types: { SafeOp: safeOperation },
    primaryType: 'SafeOp',
    message: {
      ...packed,
      safe: packed.sender,
      verificationGasLimit: gas.verification,
      callGasLimit: gas.call,
      maxPriorityFeePerGas: BigInt(`0x${packed.gasFees.slice(2, 34)}`),
      maxFeePerGas: BigInt(`0x${packed.gasFees.slice(34)}`),
      ...{ validAfter: 0, validUntil: 0, entryPoint: entryPoint07Address },
    },
  });
  const signature = await signatureOf(owner, hash);
  return encodePacked(['uint48', 'uint48', 'bytes'], [0, 0, signature]);
}

/** 65 bytes over the hash itself. */
export async function signatureOf(account: LocalAccount, hash: Hex): Promise<Hex> {
  if (!account.sign) throw new Error('A local key signs hashes.');
  return account.sign({ hash });
}

function twoHalves(high: bigint, low: bigint): Hex {
  return concatHex([numberToHex(high, { size: 16 }), numberToHex(low, { size: 16 })]);
}

const sponsorName = { name: 'Buckler Sponsor', version: '1' };

const requestFields = [
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
] as const;

const safeOperation = [
  { name: 'safe', type: 'address' },
  { name: 'nonce', type: 'uint256' },
  { name: 'initCode', type: 'bytes' },
  { name: 'callData', type: 'bytes' },
  { name: 'verificationGasLimit', type: 'uint128' },
  { name: 'callGasLimit', type: 'uint128' },
  { name: 'preVerificationGas', type: 'uint256' },
  { name: 'maxPriorityFeePerGas', type: 'uint128' },
  { name: 'maxFeePerGas', type: 'uint128' },
  { name: 'paymasterAndData', type: 'bytes' },
  { name: 'validAfter', type: 'uint48' },
  { name: 'validUntil', type: 'uint48' },
  { name: 'entryPoint', type: 'address' },
] as const;
