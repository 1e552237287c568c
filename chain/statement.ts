/** An investor's statement, from events alone: anybody can recompute it. */

import { getAddress, zeroAddress } from 'viem';
import { bookEvent, emptyBook, type PoolBalance, type PoolBook, worthOf } from './poolBook.ts';
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

/** A deed of the investor's, before it is known what it leaves them with. */
type Deed = Pick<StatementLine, 'deed' | 'shares' | 'dollars'>;

/** A statement that is written line by line, oldest first. */
export function startStatement() {
  const lines: StatementLine[] = [];
  let paidIn = 0n;
  let held = 0n;
  return {
    lines,
    /** @param balance The pool's after the deed. */
    write(time: number, { deed, shares, dollars }: Deed, balance: PoolBalance): void {
      paidIn += dollars;
      held += shares;
      const worth = worthOf(balance, held);
      const sharePrice = worthOf(balance, oneShare * priceDecimals);
      lines.push({ time, deed, shares, dollars, sharePrice, held, worth, gain: worth - paidIn });
    },
  };
}

/** What closes a statement. */
export const balanceLine: Deed = { deed: 'balance', shares: 0n, dollars: 0n };

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
  const { lines, write } = startStatement();
  for (const event of events) {
    bookEvent(book, pool, event);
    const deed = deedOf(event, book, pool, investor);
    if (deed) write(event.time, deed, book);
  }
  write(now, balanceLine, book);
  return { lines, book };
}

/**
 * What an event means to the investor; null when it is somebody else's. Addresses are written alike.
 * @param book The pool's balance after the event.
 */
export function deedOf(event: PoolEvent, book: PoolBalance, pool: Hex, investor: Hex): Deed | null {
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
  book: PoolBalance,
  investor: Hex,
): Deed | null {
  if (owner === controller) return owner === investor ? { deed: 'queued', shares: 0n, dollars: 0n } : null;
  const dollars = worthOf(book, shares);
  if (controller === investor) return { deed: 'received', shares, dollars };
  if (owner === investor) return { deed: 'sent', shares: -shares, dollars: -dollars };
  return null;
}
