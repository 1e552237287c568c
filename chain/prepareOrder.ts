import { erc20Abi } from 'viem';
import { entryPoint07Address } from 'viem/account-abstraction';
import { z } from 'zod';
import { callsOf } from './actions/callsOf.ts';
import { dollarsOf } from './actions/dollarsOf.ts';
import type { WalletAction } from './actions/walletAction.ts';
import { walletCallData } from './actions/walletCallData.ts';
import type { Answer } from './answer.ts';
import { answerOf } from './callFailure.ts';
import type { ChainTime } from './chainTime.ts';
import type { BundlerClient, ChainClient } from './clients.ts';
import { isSanctioned } from './compliance/isSanctioned.ts';
import type { Deployment } from './deployment.ts';
import type { Order } from './door.ts';
import { nonceOf } from './nonceKey.ts';
import type { PreparedOperation } from './preparedOperation.ts';
import { quoteCover } from './quoteCover.ts';
import { unsignedOffer } from './sponsor/offer.ts';
import type { Hex } from './subject.ts';
import { openWallet } from './wallet.ts';

export type PreparingParts = {
  client: ChainClient;
  bundler: BundlerClient;
  deployment: Deployment;
  chainTime: ChainTime;
};

/** The contracts count units in 32 bits. */
const mostUnits = 2 ** 32 - 1;

/** Builds an action as one operation that its owner's signer can sign. A call that would revert is a refusal. */
export async function prepareOrder(
  parts: PreparingParts,
  wallet: { owner: Hex; address: Hex },
  order: Order,
): Promise<Answer<PreparedOperation>> {
  if (!isCountable(order.action)) return { ok: false, refusal: { code: 'NO_UNITS' } };
  const [possible, drafted] = await Promise.all([
    checkAction(parts, wallet.address, order.action),
    answerOf(() => draft(parts, wallet, order)),
  ]);
  if (!possible.ok) return possible;
  if (!drafted.ok) return drafted;
  const { signature: _, paymasterData: __, ...unsigned } = drafted.value;
  return answerOf(async () => ({ ...unsigned, ...(await estimateGas(parts, drafted.value)) }));
}

/** Whether the quantity of an action, if it has one, is one that the contracts can count. */
function isCountable(action: WalletAction): boolean {
  if (!('units' in action)) return true;
  return Number.isInteger(action.units) && action.units >= 1 && action.units <= mostUnits;
}

/** The refusals that are certain before gas is estimated. */
async function checkAction(parts: PreparingParts, sender: Hex, action: WalletAction): Promise<Answer<null>> {
  const { client, deployment } = parts;
  const needed = dollarsOf(action);
  const paid = action.kind === 'withdraw' || action.kind === 'announceAddress' ? action.to : null;
  const [quote, listed, balance] = await Promise.all([
    action.kind === 'buyCover' ? quoteCover(parts, action.row, action.units, action.minPayout) : null,
    paid === null ? null : isSanctioned(client, deployment.desk, paid),
    needed === 0n
      ? null
      : answerOf(() =>
          client.readContract({ address: deployment.dollar, abi: erc20Abi, functionName: 'balanceOf', args: [sender] }),
        ),
  ]);
  if (quote !== null && !quote.ok) return quote;
  if (listed !== null && !listed.ok) return listed;
  if (paid !== null && listed?.value) return { ok: false, refusal: { code: 'SANCTIONED', to: paid } };
  if (balance === null) return { ok: true, value: null };
  if (!balance.ok) return balance;
  if (balance.value < needed)
    return { ok: false, refusal: { code: 'TOO_FEW_DOLLARS', balance: balance.value, needed } };
  return { ok: true, value: null };
}

/** The operation without gas limits: who, what, at which price of gas. */
async function draft(parts: PreparingParts, { owner, address: sender }: { owner: Hex; address: Hex }, order: Order) {
  const wallet = await openWallet(parts.client, parts.deployment.wallets, owner, sender);
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
    factory: factory.factory,
    factoryData: factory.factoryData,
    callData: walletCallData(callsOf(parts.deployment, sender, order.action)),
    ...fees,
    paymaster: parts.deployment.paymaster,
    paymasterData: unsignedOffer(parts.chainTime.now()),
    signature,
  };
}

type Draft = Awaited<ReturnType<typeof draft>>;

/** Room above the bundler's estimate: slots may be fresh or not by the time an operation is mined. */
const callGasRoom = 50_000n;
/** What the paymaster's bookkeeping after an operation may take: more than twice what it needs, which no estimate can tell. */
const postOpGas = 10_000n;

async function estimateGas(parts: PreparingParts, operation: Draft) {
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
    paymasterPostOpGasLimit: postOpGas,
  };
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
