import { isLooser, type LimitName, mostCap, mostFloor } from '../../../chain/wallets/limits.ts';
import type { LimitState } from '../../../chain/wallets/guardDoor.ts';

/** What becomes of a wish for another limit. Dollars with 6 decimals. */
export type LimitDecision =
  | { kind: 'tighten' }
  | { kind: 'announce' }
  | { kind: 'same' }
  | { kind: 'ownKey' }
  | { kind: 'notWhole' }
  | { kind: 'tooMuch'; most: bigint };

const oneDollar = 1_000_000n;

/**
 * Tighter holds at once; looser waits 24 hours, and once the person has a key of their own, only that key can ask for it. A cap is whole
 * dollars; the floor can have cents.
 */
export function decideLimit(
  limit: LimitName,
  wished: bigint,
  state: LimitState,
  decider: 'botKey' | 'ownKey',
): LimitDecision {
  const most = limit === 'floor' ? mostFloor : mostCap;
  if (wished > most) return { kind: 'tooMuch', most };
  if (limit !== 'floor' && wished % oneDollar !== 0n) return { kind: 'notWhole' };
  if (wished === state.dollars) return { kind: 'same' };
  if (!isLooser(limit, wished, state.dollars)) return { kind: 'tighten' };
  return decider === 'ownKey' ? { kind: 'ownKey' } : { kind: 'announce' };
}
