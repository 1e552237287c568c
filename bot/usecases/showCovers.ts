import { coversOfUser, type HeldCover } from '../../db/covers.ts';
import { openOrders } from '../../db/orders.ts';
import type { Person } from '../action.ts';
import type { Screen } from '../screen.ts';
import { coversScreen } from '../screens/covers.ts';
import type { Talk } from './talk.ts';

/** What a person is buying and holds or held, newest first. */
export function showCovers({ db }: Pick<Talk, 'db'>, { userId }: Person, page: number): Screen {
  const orders = openOrders(db).filter(({ intent }) => intent.userId === userId);
  const buying = orders.map(({ intent }) => ({ subject: intent.subject, units: intent.units ?? 0 }));
  return coversScreen(buying, coversOfUser(db, userId), page);
}

export type CoverStanding =
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
