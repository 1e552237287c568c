/** An investor's statement, from events alone: anybody can recompute it. */

import { getAddress, zeroAddress } from 'viem';
import { bookEvent, emptyBook, type PoolBook, worthOf } from './poolBook.ts';
import type { PoolEvent } from './poolEvents.ts';
import type { Hex } from './subject.ts';

/** One whole share in the pool's 12 decimals. */
const oneShare = 10n ** 12n;
const priceDecimals = 10n ** 6n;

/** Dollars have 6 decimals, shares 12. */
export type StatementLine = {
  /** Unix seconds. */
  time: number;
  /** `balance` closes the statement; all others are the investor's own deeds. */
  deed: 'deposited' | 'received' | 'sent' | 'queued' | 'left' | 'balance';
  /** Shares that came (or, below zero, went); those that were queued stay the investor's. */
  shares: bigint;
  /** Dollars that were paid in, or (below zero) taken out; shares given or got are counted at the price of the moment. */
  dollars: bigint;
  /** Dollars of one whole share after the deed, with 12 decimals. */
  sharePrice: bigint;
  /** Shares after the deed, those that wait to leave included. */
  held: bigint;
  /** What all the investor's shares were worth then. */
  worth: bigint;
  /** Worth and everything taken out, less everything paid in. */
  gain: bigint;
};

/**
 * What `investor` did with a pool and what came of it, line by line, and the balance at the end.
 * @param events All of the pool's and its desk's from their first block on, as `readPoolEvents` tells them.
 * @param now Unix seconds of the balance.
 */
export function statementOf(
  events: readonly PoolEvent[],
  poolAddress: Hex,
  investorAddress: Hex,
  now: number,
): { lines: StatementLine[]; book: PoolBook } {
  const [pool, investor] = [getAddress(poolAddress), getAddress(investorAddress)];
  const book = emptyBook();
  const lines: StatementLine[] = [];
  let paidIn = 0n;
  const line = (time: number, deed: StatementLine['deed'], shares: bigint, dollars: bigint) => {
    paidIn += dollars;
    const held = (book.held.get(investor) ?? 0n) + (book.queued.get(investor) ?? 0n);
    const worth = worthOf(book, held);
    const sharePrice = worthOf(book, oneShare * priceDecimals);
    lines.push({ time, deed, shares, dollars, sharePrice, held, worth, gain: worth - paidIn });
  };
  for (const event of events) {
    bookEvent(book, pool, event);
    const told = deedOf(event, book, pool, investor);
    if (told) line(event.time, told.deed, told.shares, told.dollars);
  }
  line(now, 'balance', 0n, 0n);
  return { lines, book };
}

/** What an event means to the investor; null when it is somebody else's. */
function deedOf(
  event: PoolEvent,
  book: PoolBook,
  pool: Hex,
  investor: Hex,
): Pick<StatementLine, 'deed' | 'shares' | 'dollars'> | null {
  if (event.kind === 'deposited' && event.holder === investor)
    return { deed: 'deposited', shares: event.shares, dollars: event.dollars };
  if (event.kind === 'left' && event.controller === investor)
    return { deed: 'left', shares: -event.shares, dollars: -event.dollars };
  if (event.kind === 'queued') return queuedDeed(event, book, investor);
  if (event.kind !== 'sharesMoved' || event.from === event.to) return null;
  // Minting, burning and joining the queue are told by events of their own.
  if ([zeroAddress, pool].some((one) => one === event.from || one === event.to)) return null;
  const dollars = worthOf(book, event.shares);
  if (event.to === investor) return { deed: 'received', shares: event.shares, dollars };
  if (event.from === investor) return { deed: 'sent', shares: -event.shares, dollars: -dollars };
  return null;
}

/** Whoever queues another's shares has them from then on. */
function queuedDeed(
  { owner, controller, shares }: Extract<PoolEvent, { kind: 'queued' }>,
  book: PoolBook,
  investor: Hex,
): Pick<StatementLine, 'deed' | 'shares' | 'dollars'> | null {
  if (owner === controller) return owner === investor ? { deed: 'queued', shares: 0n, dollars: 0n } : null;
  const dollars = worthOf(book, shares);
  if (controller === investor) return { deed: 'received', shares, dollars };
  if (owner === investor) return { deed: 'sent', shares: -shares, dollars: -dollars };
  return null;
}
