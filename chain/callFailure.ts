import { BaseError, HttpRequestError, RpcRequestError, TimeoutError, WebSocketRequestError } from 'viem';
import { z } from 'zod';
import type { Answer } from './answer.ts';
import { decodeRevert, entryPointRefusal } from './decodeRevert.ts';
import type { ChainFault, Refusal } from './refusal.ts';
import type { Hex } from './subject.ts';

export type Failure = { ok: false; refusal: Refusal } | { ok: false; fault: ChainFault };

/** Runs a call to chain or bundler; what they answer becomes a value. @throws whatever is not their answer. */
export async function answerOf<T>(call: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    return failureOf(error);
  }
}

/**
 * What a failed call means: a refusal when chain or bundler said a definite no, else a fault. The detail repeats no URL and no
 * request, which may hold an access key.
 * @throws the error itself when it is neither a call's nor about its answer.
 */
function failureOf(error: unknown): Failure {
  if (error instanceof z.ZodError) return rejected('the answer has another shape than expected');
  if (!(error instanceof BaseError)) throw error;
  const answer = error.walk((cause) => cause instanceof RpcRequestError);
  if (answer instanceof RpcRequestError) return rpcFailure(answer);
  const request = error.walk(
    (cause) =>
      cause instanceof HttpRequestError || cause instanceof TimeoutError || cause instanceof WebSocketRequestError,
  );
  if (request instanceof HttpRequestError && request.status === 429) return busy('too many requests');
  if (request instanceof HttpRequestError) return unreachable(`HTTP status ${request.status ?? 'none'}`);
  return unreachable(request?.name ?? error.name);
}

/** A failure in one line, for logs. */
export function failureText(failure: Failure): string {
  if ('fault' in failure) return `${failure.fault.code} (${failure.fault.detail})`;
  return 'error' in failure.refusal ? `${failure.refusal.code} (${failure.refusal.error})` : failure.refusal.code;
}

function rpcFailure(answer: RpcRequestError): Failure {
  const said = answer.details.slice(0, 500);
  const entryPoint = entryPointRefusal(said);
  const data = revertData(answer.data) ?? revertData(/reason: (0x[0-9a-fA-F]*)/.exec(said)?.[1]);
  if (data) {
    const refusal = decodeRevert(data);
    return { ok: false, refusal: entryPoint && refusal.code === 'REVERTED' ? entryPoint : refusal };
  }
  if (entryPoint) return { ok: false, refusal: entryPoint };
  if (answer.code === userOperationReverted || answer.code === executionReverted)
    return { ok: false, refusal: { code: 'REVERTED', error: said } };
  if (answer.code === limitExceeded || answer.code === tooManyRequests) return busy(said);
  if (answer.code === internalError) return { ok: false, fault: { code: 'BUNDLER_BUSY', retry: true, detail: said } };
  return rejected(`${answer.code}: ${said}`);
}

/** JSON-RPC's and ERC-7769's numbers. */
const executionReverted = 3;
const userOperationReverted = -32521;
const limitExceeded = -32005;
const internalError = -32603;
const tooManyRequests = 429;

function revertData(value: unknown): Hex | null {
  if (typeof value === 'string' && isHex(value)) return value;
  if (typeof value === 'object' && value !== null && 'data' in value) return revertData(value.data);
  return null;
}

function isHex(value: string): value is Hex {
  return /^0x([0-9a-fA-F]{2})*$/.test(value);
}

function busy(detail: string): Failure {
  return { ok: false, fault: { code: 'BUNDLER_BUSY', retry: true, detail } };
}

function rejected(detail: string): Failure {
  return { ok: false, fault: { code: 'BUNDLER_REJECTED', retry: false, detail } };
}

function unreachable(detail: string): Failure {
  return { ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail } };
}
