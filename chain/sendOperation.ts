import { entryPoint07Address } from 'viem/account-abstraction';
import { z } from 'zod';
import type { Answer } from './answer.ts';
import { answerOf, failureText } from './callFailure.ts';
import type { BundlerClient } from './clients.ts';
import type { SignedOperation } from './door.ts';
import { type FateParts, fateOfOperation } from './fateOfOperation.ts';

const hex = z.templateLiteral(['0x', z.string().regex(/^[0-9a-fA-F]*$/)]);
const storedOperation = z.object({
  sender: hex,
  nonce: hex,
  factory: hex.optional(),
  factoryData: hex.optional(),
  callData: hex,
  callGasLimit: hex,
  verificationGasLimit: hex,
  preVerificationGas: hex,
  maxFeePerGas: hex,
  maxPriorityFeePerGas: hex,
  paymaster: hex,
  paymasterVerificationGasLimit: hex,
  paymasterPostOpGasLimit: hex,
  paymasterData: hex,
  signature: hex,
});

/**
 * Hands the stored bytes to the bundler. Sending what it already has, or what is mined, succeeds: it is the same operation.
 * Its only refusal is OPERATION_EXPIRED: it was not mined and never will be. After a fault, `fateOfOperation` tells.
 * @throws ZodError when the stored bytes are not what `signOrder` wrote.
 */
export async function sendOperation(
  parts: FateParts & { bundler: BundlerClient },
  operation: SignedOperation,
): Promise<Answer<null>> {
  const request = storedOperation.parse(JSON.parse(operation.bytes));
  const sent = await answerOf(() =>
    parts.bundler.request({ method: 'eth_sendUserOperation', params: [request, entryPoint07Address] }),
  );
  if (sent.ok) return { ok: true, value: null };
  if ('fault' in sent && sent.fault.retry) return sent;
  if ('fault' in sent && /already known|already in|duplicate/i.test(sent.fault.detail))
    return { ok: true, value: null };
  const fate = await fateOfOperation(parts, operation);
  if (!fate.ok) return fate;
  if (fate.value.kind === 'mined') return { ok: true, value: null };
  if (fate.value.kind === 'expired') return { ok: false, refusal: { code: 'OPERATION_EXPIRED' } };
  // An earlier sending of it may still be mined, so the bundler's no is not the chain's.
  return { ok: false, fault: { code: 'BUNDLER_REJECTED', retry: false, detail: failureText(sent) } };
}
