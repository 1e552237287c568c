import type { HeldCover } from '../db/covers.ts';

type CoverStanding =
  | { kind: 'waiting'; most: bigint }
  | { kind: 'paid' | 'owed' | 'refunded' | 'refundOwed'; amount: bigint }
  | { kind: 'ended' };

/** Where a cover stands; partly paid covers are told by what is still owed. */
export function standingOf({ series, units, settlement, paid }: HeldCover): CoverStanding {
  if (settlement === null) return { kind: 'waiting', most: series.payout * BigInt(units) };
  if (settlement.outcome === 'EXPIRED') return { kind: 'ended' };
  const unpaid = units - (paid?.units ?? 0);
  const back = settlement.outcome === 'VOID';
  if (unpaid > 0) return { kind: back ? 'refundOwed' : 'owed', amount: settlement.payPerUnit * BigInt(unpaid) };
  return { kind: back ? 'refunded' : 'paid', amount: paid?.amount ?? 0n };
}
