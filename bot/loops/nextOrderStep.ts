import type { OperationFate } from '../../chain/door.ts';
import type { Refusal } from '../../chain/refusal.ts';
import type { OpenOrder, UserOperation } from '../../db/orders.ts';

/** `unclear`: tell the person that it takes longer than it should. */
type Send = { do: 'send'; operation: UserOperation; unclear: boolean };

/** `refusal` is null when only time ran out. */
type End = { do: 'end'; refusal: Refusal | null };

export type OrderStep =
  | { do: 'sign' }
  /** Send the kept bytes for the first time. */
  | Send
  /** They may have arrived: ask what became of them. */
  | { do: 'check'; operation: UserOperation }
  /** It is known that nothing was done and nothing was charged. */
  | End;

export type CheckedStep =
  /** Send the same bytes again. */
  | Send
  /** The chain's own event ends it, or a later check does. */
  | { do: 'wait'; unclear: boolean }
  | End;

/** After this many seconds without an answer the person is told that it is not clear yet. */
const unclearAfter = 60;

/** What to do with an open order. @param now unix seconds of chain time. */
export function nextOrderStep({ intent, operation }: OpenOrder, now: number): OrderStep {
  if (operation !== null) {
    if (operation.sends > 0) return { do: 'check', operation };
    return now < operation.validUntil ? { do: 'send', operation, unclear: false } : { do: 'end', refusal: null };
  }
  const { kind, cutoff, expiresAt } = intent;
  if (kind === 'buyCover' && now >= cutoff) return { do: 'end', refusal: { code: 'SALE_CLOSED', cutoff } };
  return now < Math.min(cutoff, expiresAt) ? { do: 'sign' } : { do: 'end', refusal: null };
}

/**
 * What to do with an order whose bytes may have arrived, after the chain was asked about them.
 * @param now unix seconds of chain time. @param mayResend false when the bytes left a moment ago or the chain did not answer.
 */
export function stepAfterCheck(
  operation: UserOperation,
  fate: OperationFate,
  { now, mayResend }: { now: number; mayResend: boolean },
): CheckedStep {
  if (fate.kind === 'mined') return { do: 'wait', unclear: false };
  if (fate.kind === 'expired') return { do: 'end', refusal: null };
  const unclear = now - (operation.sentAt ?? now) >= unclearAfter;
  return mayResend && now < operation.validUntil ? { do: 'send', operation, unclear } : { do: 'wait', unclear };
}
