/** A pool's book, rebuilt from events alone: the rules of `ICoverDesk.SeriesOpened`. */

import { zeroAddress } from 'viem';
import { oneDollar } from './actions/callsOf.ts';
import type { PoolEvent } from './poolEvents.ts';
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

/** What all shares of a pool are worth together: the price of one, to the contract's own rounding. */
export type PoolBalance = Pick<PoolBook, 'assets' | 'shares'>;

/** What `shares` are worth at the book's price, rounded down as the pool does. */
export function worthOf(book: PoolBalance, shares: bigint): bigint {
  return (shares * (book.assets + virtualDollars)) / (book.shares + virtualShares);
}

/** How many shares `dollars` are at the book's price, rounded down as the pool does. */
export function sharesFor(book: PoolBalance, dollars: bigint): bigint {
  return (dollars * (book.shares + virtualShares)) / (book.assets + virtualDollars);
}

/** What of each premium is the treasury's. */
export function feePerUnit(feeBps: number): bigint {
  return (oneDollar * BigInt(feeBps)) / 10_000n;
}

/** What a series that was settled leaves in the pool or, below 0, takes out of it. @param fee per unit. */
export function settledGain(
  fee: bigint,
  { units, payPerUnit, isVoid }: { units: bigint; payPerUnit: bigint; isVoid: boolean },
): bigint {
  return units * (oneDollar - payPerUnit - (isVoid ? 0n : fee));
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
      const fee = feePerUnit(book.feeBps.get(`${event.product}/${event.version}`) ?? 0);
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
  book.assets += settledGain(series.fee, event);
}

function add(map: Map<Hex, bigint>, key: Hex, amount: bigint): void {
  map.set(key, (map.get(key) ?? 0n) + amount);
}
