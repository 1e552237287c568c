import { erc20Abi } from 'viem';
import {
  entryPoint07Address,
  formatUserOperationRequest,
  getUserOperationHash,
  type UserOperation,
} from 'viem/account-abstraction';
import { z } from 'zod';
import { answerOf } from './callFailure.ts';
import type { ChainTime } from './chainTime.ts';
import type { BundlerClient, ChainClient } from './clients.ts';
import type { Deployment } from './deployment.ts';
import type { Answer, ConfirmedPurchase, SignedOperation } from './door.ts';
import { nonceOf } from './nonceKey.ts';
import { oneDollar, purchaseCalls } from './purchaseCall.ts';
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

/** What `ICoverDesk.Purchase.units` can hold. */
const mostUnits = 2 ** 32 - 1;

/** Builds, has sponsored and signs approval + purchase as one operation. A call that would revert is a refusal. */
export async function signPurchase(
  parts: SigningParts,
  ownerKey: Hex,
  purchase: ConfirmedPurchase,
): Promise<Answer<SignedOperation>> {
  const isCount = Number.isInteger(purchase.units) && purchase.units >= 1 && purchase.units <= mostUnits;
  if (!isCount) return { ok: false, refusal: { code: 'NO_UNITS' } };
  const sender = await parts.wallets.addressOf(ownerKey);
  const [sale, drafted] = await Promise.all([
    checkSale(parts, sender, purchase),
    answerOf(() => draft(parts, ownerKey, sender, purchase)),
  ]);
  if (!sale.ok) return sale;
  if (!drafted.ok) return drafted;

  const estimated = await answerOf(() => estimateGas(parts, drafted.value));
  if (!estimated.ok) return estimated;
  const priced = { ...drafted.value, ...estimated.value };
  const sponsored = await parts.sponsor.sponsor(priced);
  if (!sponsored.ok) return sponsored;
  const { paymasterData, validUntil } = sponsored.value;
  return { ok: true, value: await sign(parts, ownerKey, { ...priced, paymasterData }, validUntil) };
}

/** The refusals that are certain before gas is estimated. */
async function checkSale(parts: SigningParts, sender: Hex, purchase: ConfirmedPurchase): Promise<Answer<null>> {
  const { client, deployment } = parts;
  const [quote, balance] = await Promise.all([
    quoteCover(parts, purchase.row, purchase.units, purchase.minPayout),
    answerOf(() =>
      client.readContract({ address: deployment.dollar, abi: erc20Abi, functionName: 'balanceOf', args: [sender] }),
    ),
  ]);
  if (!quote.ok) return quote;
  if (!balance.ok) return balance;
  const needed = BigInt(purchase.units) * oneDollar;
  if (balance.value < needed)
    return { ok: false, refusal: { code: 'TOO_FEW_DOLLARS', balance: balance.value, needed } };
  return { ok: true, value: null };
}

/** The operation without gas limits: who, what, at which price of gas. */
async function draft(parts: SigningParts, ownerKey: Hex, sender: Hex, purchase: ConfirmedPurchase) {
  const wallet = await openWallet(parts.client, ownerKey, sender, 0);
  const [callData, factory, fees, block, signature] = await Promise.all([
    wallet.encodeCalls(purchaseCalls(parts.deployment, purchase)),
    wallet.getFactoryArgs(),
    gasPrice(parts.bundler),
    parts.client.getBlock(),
    wallet.getStubSignature(),
  ]);
  parts.chainTime.sawBlock(Number(block.timestamp));
  return {
    sender,
    nonce: nonceOf(purchase.intentId),
    // Present also when undefined: without these keys permissionless signs an operation without a paymaster.
    factory: factory.factory,
    factoryData: factory.factoryData,
    callData,
    ...fees,
    paymaster: parts.sponsor.paymaster,
    paymasterData: parts.sponsor.stubData(),
    signature,
  };
}

type Draft = Awaited<ReturnType<typeof draft>>;

/** Room above the bundler's estimate: the series' slots may be fresh or not by the time the purchase is mined. */
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
