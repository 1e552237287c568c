import { BaseError, ContractFunctionRevertedError, ContractFunctionZeroDataError } from 'viem';
import type { Facts } from './compareFacts.ts';
import { textOf } from './textOf.ts';

/** What a contract said, each answer under `of.name`. A contract that does not answer is a fact, too. @throws when the chain does not answer. */
export async function factsOf(of: string, reads: Record<string, Promise<unknown>>): Promise<Facts> {
  const entries = Object.entries(reads).map(async ([name, read]) => [`${of}.${name}`, await answerOf(read)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** What a contract said, or that it is none that can say it. */
async function answerOf(read: Promise<unknown>): Promise<string> {
  try {
    return textOf(await read);
  } catch (error) {
    const silent =
      error instanceof BaseError &&
      error.walk(
        (cause) => cause instanceof ContractFunctionZeroDataError || cause instanceof ContractFunctionRevertedError,
      );
    if (!silent) throw error;
    return 'no answer';
  }
}
