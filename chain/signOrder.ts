import { erc20Abi } from 'viem';
import {
  entryPoint07Address,
  formatUserOperationRequest,
  getUserOperationHash,
  type UserOperation,
} from 'viem/account-abstraction';
import { z } from 'zod';
import { callsOf, oneDollar } from './actions/callsOf.ts';
import type { WalletAction } from './actions/walletAction.ts';
import { walletCallData } from './actions/walletCallData.ts';
import { answerOf } from './callFailure.ts';
import type { ChainTime } from './chainTime.ts';
import type { BundlerClient, ChainClient } from './clients.ts';
import type { Deployment } from './deployment.ts';
import type { Answer, Order, SignedOperation } from './door.ts';
import { nonceOf } from './nonceKey.ts';
import { quoteCover } from './quoteCover.ts';
import type { Sponsor, UnsignedOperation } from './sponsor/sponsor.ts';
import type { Hex } from './subject.ts';
import { openWallet, type Wallets } from './wallet.ts';

export type SigningParts = {
  client: ChainClient;
  bundler: BundlerClient;
  deployment: Deployment;
  sponsor: Sponsor;
  wallets: Wallets;
  chainTime: ChainTime;
};

/** The contracts count units in 32 bits. */
const mostUnits = 2 ** 32 - 1;

/** Builds, has sponsored and signs an action as one operation. A call that would revert is a refusal. */
export async function signOrder(parts: SigningParts, ownerKey: Hex, order: Order): Promise<Answer<SignedOperation>> {
  if (!isCountable(order.action)) return { ok: false, refusal: { code: 'NO_UNITS' } };
  const sender = await parts.wallets.addressOf(ownerKey);
  const [possible, drafted] = await Promise.all([
    checkAction(parts, sender, order.action),
    answerOf(() => draft(parts, ownerKey, sender, order)),
  ]);
  if (!possible.ok) return possible;
  if (!drafted.ok) return drafted;

  const estimated = await answerOf(() => estimateGas(parts, drafted.value));
  if (!estimated.ok) return estimated;
  const priced = { ...drafted.value, ...estimated.value };
  const sponsored = await parts.sponsor.sponsor(priced, order.action);
  if (!sponsored.ok) return sponsored;
  const { paymasterData, validUntil } = sponsored.value;
  return { ok: true, value: await sign(parts, ownerKey, { ...priced, paymasterData }, validUntil) };
}

/** Whether the quantity of an action, if it has one, is one that the contracts can count. */
function isCountable(action: WalletAction): boolean {
  if (!('units' in action)) return true;
  return Number.isInteger(action.units) && action.units >= 1 && action.units <= mostUnits;
}

/** The refusals that are certain before gas is estimated. */
async function checkAction(parts: SigningParts, sender: Hex, action: WalletAction): Promise<Answer<null>> {
  const { client, deployment } = parts;
  const needed = dollarsOf(action);
  const [quote, balance] = await Promise.all([
    action.kind === 'buyCover' ? quoteCover(parts, action.row, action.units, action.minPayout) : null,
    needed === 0n
      ? null
      : answerOf(() =>
          client.readContract({ address: deployment.dollar, abi: erc20Abi, functionName: 'balanceOf', args: [sender] }),
        ),
  ]);
  if (quote !== null && !quote.ok) return quote;
  if (balance === null) return { ok: true, value: null };
  if (!balance.ok) return balance;
  if (balance.value < needed)
    return { ok: false, refusal: { code: 'TOO_FEW_DOLLARS', balance: balance.value, needed } };
  return { ok: true, value: null };
}

/** Dollars that leave the wallet with an action. */
function dollarsOf(action: WalletAction): bigint {
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
    default:
      return 0n;
  }
}

/** The operation without gas limits: who, what, at which price of gas. */
async function draft(parts: SigningParts, ownerKey: Hex, sender: Hex, order: Order) {
  const wallet = await openWallet(parts.client, ownerKey, sender, 0);
  const [factory, fees, block, signature] = await Promise.all([
    wallet.getFactoryArgs(),
    gasPrice(parts.bundler),
    parts.client.getBlock(),
    wallet.getStubSignature(),
  ]);
  parts.chainTime.sawBlock(Number(block.timestamp));
  return {
    sender,
    nonce: nonceOf(order.intentId),
    // Present also when undefined: without these keys permissionless signs an operation without a paymaster.
    factory: factory.factory,
    factoryData: factory.factoryData,
    callData: walletCallData(callsOf(parts.deployment, sender, order.action)),
    ...fees,
    paymaster: parts.sponsor.paymaster,
    paymasterData: parts.sponsor.stubData(),
    signature,
  };
}

type Draft = Awaited<ReturnType<typeof draft>>;

/** Room above the bundler's estimate: slots may be fresh or not by the time an operation is mined. */
const callGasRoom = 50_000n;

async function estimateGas(parts: SigningParts, operation: Draft) {
  const gas = await parts.bundler.estimateUserOperationGas({
    ...operation,
    entryPointAddress: entryPoint07Address,
    callGasLimit: 0n,
    preVerificationGas: 0n,
    verificationGasLimit: 0n,
    paymasterVerificationGasLimit: 0n,
    paymasterPostOpGasLimit: 0n,
  });
  return {
    callGasLimit: gas.callGasLimit + callGasRoom,
    preVerificationGas: gas.preVerificationGas,
    verificationGasLimit: gas.verificationGasLimit,
    paymasterVerificationGasLimit: gas.paymasterVerificationGasLimit ?? 0n,
    paymasterPostOpGasLimit: gas.paymasterPostOpGasLimit ?? 0n,
  };
}

async function sign(
  parts: SigningParts,
  ownerKey: Hex,
  operation: UnsignedOperation,
  validUntil: number,
): Promise<SignedOperation> {
  const wallet = await openWallet(parts.client, ownerKey, operation.sender, validUntil);
  const { chainId } = parts.deployment;
  const signature = await wallet.signUserOperation({ ...operation, chainId, signature: '0x' });
  const signed: UserOperation<'0.7'> = { ...operation, signature };
  const hash = getUserOperationHash({
    chainId,
    entryPointAddress: entryPoint07Address,
    entryPointVersion: '0.7',
    userOperation: signed,
  });
  const { sender, nonce } = operation;
  return { hash, sender, nonce, bytes: JSON.stringify(formatUserOperationRequest(signed)), validUntil };
}

const quantity = z
  .string()
  .regex(/^0x[0-9a-f]+$/i)
  .transform(BigInt);
const gasPriceSchema = z.object({ fast: z.object({ maxFeePerGas: quantity, maxPriorityFeePerGas: quantity }) });

/** What the bundler asks for gas now. */
async function gasPrice(bundler: BundlerClient) {
  const answer: unknown = await bundler.request({ method: 'pimlico_getUserOperationGasPrice', params: [] });
  return gasPriceSchema.parse(answer).fast;
}
