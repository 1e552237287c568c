import { BaseError, ContractFunctionRevertedError } from 'viem';
import { z } from 'zod';

const outsideRail = z.tuple([z.string(), z.bigint(), z.bigint()]);

/**
 * The limit that a contract names when it refuses a setting outside of its rail. The call is simulated, as the owner and without a transaction.
 * @returns the limit, another refusal's name, or `no limit` when nothing was refused.
 * @throws when the chain does not answer.
 */
export async function limitTold(simulation: Promise<unknown>): Promise<string> {
  try {
    await simulation;
    return 'no limit';
  } catch (error) {
    const cause = error instanceof BaseError ? error.walk((one) => one instanceof ContractFunctionRevertedError) : null;
    if (!(cause instanceof ContractFunctionRevertedError)) throw error;
    const name = cause.data?.errorName;
    if (name !== 'SettingOutsideRail' && name !== 'SetOutsideRail') return name ?? 'no limit';
    const [, , limit] = outsideRail.parse(cause.data?.args);
    return String(limit);
  }
}
