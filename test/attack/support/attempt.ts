import { BaseError, decodeErrorResult, parseAbi, RpcRequestError } from 'viem';
import { entryPoint07Abi } from 'viem/account-abstraction';
import { z } from 'zod';
import { bucklerGovernorAbi } from '../../../chain/abi/bucklerGovernor.ts';
import { coverDeskAbi } from '../../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../../chain/abi/coverMarket.ts';
import { guardiansAbi } from '../../../chain/abi/guardians.ts';
import { sponsorPaymasterAbi } from '../../../chain/abi/sponsorPaymaster.ts';
import { testDollarAbi } from '../../../chain/abi/testDollar.ts';
import { walletGuardAbi } from '../../../chain/abi/walletGuard.ts';
import { walletModuleAbi } from '../../../chain/abi/walletModule.ts';
import type { Hex } from '../../../chain/subject.ts';

/** What came of something the thief tried: done, or refused with a contract's own error, `GS…` and `AA…` being Safe's and EntryPoint's. */
export type Attempt = { ok: true } | { ok: false; error: string; values: readonly unknown[] };

const errorsAbi = [
  ...walletGuardAbi,
  ...walletModuleAbi,
  ...coverDeskAbi,
  ...coverMarketAbi,
  ...testDollarAbi,
  ...bucklerGovernorAbi,
  ...sponsorPaymasterAbi,
  ...guardiansAbi,
  ...entryPoint07Abi,
  ...parseAbi([
    'error Error(string reason)',
    'error ERC3009InvalidSignature()',
    'error Unsigned(address owner)',
    'error UnsupportedEntryPoint()',
    'error TimelockUnexpectedOperationState(bytes32 operation, bytes32 expected)',
    'error AccessControlUnauthorizedAccount(address account, bytes32 neededRole)',
  ]),
];

const revertSchema = z.union([z.string(), z.object({ data: z.string() }).transform(({ data }) => data)]);

/** Runs what a node answers, and tells a revert by name. @throws whatever is no revert. */
export async function attempt(deed: () => Promise<unknown>): Promise<Attempt> {
  try {
    await deed();
    return { ok: true };
  } catch (error) {
    const answer = error instanceof BaseError ? error.walk((cause) => cause instanceof RpcRequestError) : null;
    if (!(answer instanceof RpcRequestError)) throw error;
    return refusalOf(asBytes(revertSchema.parse(answer.data)));
  }
}

/** A revert's bytes by name. */
export function refusalOf(data: Hex): Attempt {
  const { errorName, args = [] } = decodeErrorResult({ abi: errorsAbi, data });
  if (errorName === 'FailedOpWithRevert') return { ok: false, error: String(args[1]).slice(0, 4), values: args };
  if (errorName === 'FailedOp') return { ok: false, error: String(args[1]).slice(0, 4), values: args };
  if (errorName === 'Error') return { ok: false, error: String(args[0]), values: [] };
  return { ok: false, error: errorName, values: args };
}

/** Bytes that a contract answered. */
export function asBytes(value: unknown): Hex {
  return `0x${z.string().parse(value).replace(/^0x/, '')}`;
}
