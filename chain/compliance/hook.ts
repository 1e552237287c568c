import { parseAbi } from 'viem';
import { answerOf } from '../callFailure.ts';

/** `ICompliance`; what `AllowList` and `SanctionsCheck` tell besides. */
export const hookAbi = parseAbi([
  'function mayBuy(address buyer, address holder) view returns (bool)',
  'function mayInvest(address payer, address holder) view returns (bool)',
  'function mayTransfer(address from, address to) view returns (bool)',
  'function countryOf(address account) view returns (bytes2)',
  'function isAllowed(bytes2 country) view returns (bool)',
  'function list() view returns (address)',
]);

/** @returns null for what this hook does not answer. @throws when the chain itself does not. */
export async function askHook<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    const failure = await answerOf<T>(() => Promise.reject(error));
    if (!failure.ok && 'fault' in failure && failure.fault.retry) throw error;
    return null;
  }
}
