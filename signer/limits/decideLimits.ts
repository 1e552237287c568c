import type { SignerRefusal } from '../protocol.ts';
import type { DaySums } from '../store/record.ts';
import type { Spending } from './spendingOf.ts';

/** What any 24 hours may hold at most. Dollars with 6 decimals, gas in gwei. Each person's own, smaller limits are kept on chain. */
export type Limits = {
  spending: bigint;
  gifts: bigint;
  withdrawals: bigint;
  signatures: number;
  gasGweiOfOne: number;
  gasGweiOfAll: number;
};

/**
 * Whether one more signature fits into the day, which is the last 24 hours. @param today What this person had signed in them.
 * @param gasOfAll Gwei that all people's signatures in them may cost. @param next What is being asked for. @returns null when it fits.
 */
export function decideLimits(
  limits: Limits,
  today: DaySums,
  gasOfAll: number,
  next: Spending & { gasGwei: number },
): SignerRefusal | null {
  if (today.signatures >= limits.signatures)
    return { code: 'DAY_LIMIT', of: 'signatures', most: BigInt(limits.signatures) };
  for (const kind of ['spending', 'gifts', 'withdrawals'] as const)
    if (next[kind] > 0n && BigInt(today[kind]) + next[kind] > limits[kind])
      return { code: 'DAY_LIMIT', of: kind, most: limits[kind] };
  if (today.gasGwei + next.gasGwei > limits.gasGweiOfOne)
    return { code: 'NOT_SPONSORED', reason: "this person's gas for today is used up" };
  if (gasOfAll + next.gasGwei > limits.gasGweiOfAll)
    return { code: 'NOT_SPONSORED', reason: "the day's budget for gas is spent" };
  return null;
}
