/** A pool's book, rebuilt from events alone: the rules of `ICoverDesk.SeriesOpened`. */

import { zeroAddress } from 'viem';
import type { PoolEvent } from './poolEvents.ts';
import { oneDollar } from './purchaseCall.ts';
import type { Hex } from './subject.ts';

/** The virtual shares and the virtual millionth of a dollar that every price counts in. */
const virtualShares = 1_000_000n;
const virtualDollars = 1n;

type Series = { payout: bigint; fee: bigint };

/** What a pool has and owes; dollars with 6 decimals, shares with 12. */
export type PoolBook = {
  assets: bigint;
  locked: bigint;
  unearned: bigint;
  claimable: bigint;
  fees: bigint;
  shares: bigint;
  /** Shares that wait to leave, by controller; they are part of `shares`. */
  queued: Map<Hex, bigint>;
  /** Shares that do not wait, by holder; the pool itself holds those that do. */
  held: Map<Hex, bigint>;
  /** Series that this pool backs. */
  series: Map<bigint, Series>;
  /** Basis points of the premium, by product and version. */
  feeBps: Map<string, number>;
};

export function emptyBook(): PoolBook {
  return {
    ...{ assets: 0n, locked: 0n, unearned: 0n, claimable: 0n, fees: 0n, shares: 0n },
    ...{ queued: new Map(), held: new Map(), series: new Map(), feeBps: new Map() },
  };
}

/** What `shares` are worth at the book's price, rounded down as the pool does. */
export function worthOf(book: PoolBook, shares: bigint): bigint {
  return (shares * (book.assets + virtualDollars)) / (book.shares + virtualShares);
}

/** Writes one event into the book. Events of series that other pools back change nothing. @param pool Whose book it is, checksummed. */
export function bookEvent(book: PoolBook, pool: Hex, event: PoolEvent): void {
  switch (event.kind) {
    case 'deposited':
      book.assets += event.dollars;
      book.shares += event.shares;
      return;
    case 'left':
      book.assets -= event.dollars;
      book.shares -= event.shares;
      add(book.queued, event.controller, -event.shares);
      return;
    case 'queued':
      add(book.queued, event.controller, event.shares);
      return;
    case 'sharesMoved':
      if (event.from !== zeroAddress) add(book.held, event.from, -event.shares);
      if (event.to !== zeroAddress) add(book.held, event.to, event.shares);
      return;
    case 'feesCollected':
      book.fees -= event.dollars;
      return;
    case 'productListed':
      book.feeBps.set(`${event.product}/${event.version}`, event.feeBps);
      return;
    case 'seriesOpened': {
      if (event.pool !== pool) return;
      const fee = (oneDollar * BigInt(book.feeBps.get(`${event.product}/${event.version}`) ?? 0)) / 10_000n;
      book.series.set(event.id, { payout: event.payout, fee });
      return;
    }
    default:
      bookCover(book, event);
  }
}

function bookCover(
  book: PoolBook,
  event: Extract<PoolEvent, { kind: 'coverBought' | 'seriesSettled' | 'coverPaid' }>,
): void {
  const series = book.series.get(event.id);
  if (series === undefined) return;
  const setAside = series.payout + series.fee - oneDollar;
  if (event.kind === 'coverBought') {
    book.unearned += event.units * oneDollar;
    book.locked += event.units * setAside;
    return;
  }
  if (event.kind === 'coverPaid') {
    book.claimable -= event.dollars;
    return;
  }
  const fee = event.isVoid ? 0n : event.units * series.fee;
  const owed = event.units * event.payPerUnit;
  book.unearned -= event.units * oneDollar;
  book.locked -= event.units * setAside;
  book.claimable += owed;
  book.fees += fee;
  book.assets += event.units * oneDollar - owed - fee;
}

function add(map: Map<Hex, bigint>, key: Hex, amount: bigint): void {
  map.set(key, (map.get(key) ?? 0n) + amount);
}
