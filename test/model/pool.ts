import type { Hex } from '../../chain/subject.ts';
import type { Dollar } from './dollar.ts';
import { oneDollar } from './price.ts';
import { down, least, up } from './round.ts';
import { add, type Journal, require, Store } from './store.ts';

const day = 86_400;
const coolDown = 7 * day;
/** A pool accounts for 1.1 billion dollars at most. */
const mostDollars = 2n ** 50n - 1n;
/** The queue is a part of all shares, out of so many. */
const wholeQueue = 2n ** 25n - 1n;
const virtualShares = 1_000_000n;
const virtualDollars = 1n;

export type Book = { assets: bigint; locked: bigint; units: bigint; claimable: bigint; fees: bigint };
export type Exit = { shares: bigint; readyAt: number };

const emptyBook: Book = { assets: 0n, locked: 0n, units: 0n, claimable: 0n, fees: 0n };
const noExit: Exit = { shares: 0n, readyAt: 0 };

/** Dollars of one level: an ERC-4626 vault that sets money aside for cover, and that people leave by a queue. */
export class Pool {
  readonly address: Hex;
  readonly treasury: Hex;
  readonly shares: Store<bigint>;
  readonly exits: Store<Exit>;
  readonly #book: Store<Book>;
  readonly #totals: Store<bigint>;
  readonly #dollar: Dollar;

  constructor(journal: Journal, dollar: Dollar, address: Hex, treasury: Hex) {
    this.address = address;
    this.treasury = treasury;
    this.#dollar = dollar;
    this.shares = new Store(journal, 0n);
    this.exits = new Store(journal, noExit);
    this.#book = new Store(journal, emptyBook);
    this.#totals = new Store(journal, 0n);
  }

  get book(): Book {
    return this.#book.get('');
  }
  get supply(): bigint {
    return this.#totals.get('supply');
  }
  get queued(): bigint {
    return this.#totals.get('queued');
  }

  toShares(dollars: bigint): bigint {
    return down(dollars, this.supply + virtualShares, this.book.assets + virtualDollars);
  }
  toDollars(shares: bigint): bigint {
    return down(shares, this.book.assets + virtualDollars, this.supply + virtualShares);
  }

  /** Free money less what the queue stands for, rounded up: alone can back new cover. */
  get backing(): bigint {
    const { assets, locked } = this.book;
    const part = up(this.queued, wholeQueue, this.supply + virtualShares);
    const leaving = up(assets + virtualDollars, part, wholeQueue);
    const free = assets - locked - (part === 0n ? 0n : leaving);
    return free > 0n ? free : 0n;
  }

  get room(): bigint {
    const { assets, claimable, fees, units } = this.book;
    return mostDollars - assets - claimable - fees - units * oneDollar;
  }

  deposit(from: Hex, dollars: bigint, to: Hex): void {
    require(dollars <= this.room, 'ERC4626ExceededMaxDeposit');
    this.#takeIn(from, dollars, this.toShares(dollars), to);
  }

  mint(from: Hex, shares: bigint, to: Hex): void {
    require(shares <= this.toShares(this.room), 'ERC4626ExceededMaxMint');
    const dollars = up(shares, this.book.assets + virtualDollars, this.supply + virtualShares);
    require(dollars <= this.room, 'BookFull');
    this.#takeIn(from, dollars, shares, to);
  }

  transfer(from: Hex, to: Hex, shares: bigint): void {
    add(this.shares, from, -shares, 'ERC20InsufficientBalance');
    add(this.shares, to, shares);
  }

  requestRedeem(from: Hex, shares: bigint, controller: Hex, now: number): void {
    require(from === controller, 'NotController');
    require(this.exits.get(from).shares === 0n, 'RequestWaits');
    require(shares > 0n, 'NothingRequested');
    this.exits.set(from, { shares, readyAt: now + coolDown });
    add(this.#totals, 'queued', shares);
    this.transfer(from, this.address, shares);
  }

  maxRedeem(controller: Hex, now: number): bigint {
    const ripe = this.#ripe(controller, now);
    const free = this.book.assets - this.book.locked;
    return this.toDollars(ripe) <= free ? ripe : this.toShares(free);
  }

  maxWithdraw(controller: Hex, now: number): bigint {
    return least(this.toDollars(this.#ripe(controller, now)), this.book.assets - this.book.locked);
  }

  redeem(from: Hex, shares: bigint, to: Hex, controller: Hex, now: number): void {
    require(shares <= this.maxRedeem(controller, now), 'ERC4626ExceededMaxRedeem');
    require(from === controller || to === controller, 'NotController');
    this.#letOut(controller, this.toDollars(shares), shares, to);
  }

  withdraw(from: Hex, dollars: bigint, to: Hex, controller: Hex, now: number): void {
    require(dollars <= this.maxWithdraw(controller, now), 'ERC4626ExceededMaxWithdraw');
    require(from === controller || to === controller, 'NotController');
    const shares = up(dollars, this.supply + virtualShares, this.book.assets + virtualDollars);
    this.#letOut(controller, dollars, shares, to);
  }

  collectFees(): void {
    const { fees } = this.book;
    this.#write({ fees: 0n });
    this.#dollar.transfer(this.address, this.treasury, fees);
  }

  /** Books the premium of `units` and sets `locked` aside. */
  openCover(units: bigint, locked: bigint): void {
    require(units * oneDollar <= this.room, 'BookFull');
    this.#write({ units: this.book.units + units, locked: this.book.locked + locked });
  }

  /** Ends a series: what is not owed to holders or the treasury is the shareholders'. */
  closeCover(units: bigint, locked: bigint, owed: bigint, fee: bigint): void {
    const { assets, claimable, fees } = this.book;
    this.#write({
      assets: assets + units * oneDollar - owed - fee,
      locked: this.book.locked - locked,
      units: this.book.units - units,
      claimable: claimable + owed,
      fees: fees + fee,
    });
  }

  payOut(to: Hex, dollars: bigint): void {
    this.#write({ claimable: this.book.claimable - dollars });
    this.#dollar.transfer(this.address, to, dollars);
  }

  #takeIn(from: Hex, dollars: bigint, shares: bigint, to: Hex): void {
    this.#write({ assets: this.book.assets + dollars });
    this.#dollar.transfer(from, this.address, dollars);
    add(this.#totals, 'supply', shares);
    add(this.shares, to, shares);
  }

  #letOut(controller: Hex, dollars: bigint, shares: bigint, to: Hex): void {
    const exit = this.exits.get(controller);
    this.exits.set(controller, { ...exit, shares: exit.shares - shares });
    add(this.#totals, 'queued', -shares);
    add(this.#totals, 'supply', -shares);
    add(this.shares, this.address, -shares);
    this.#write({ assets: this.book.assets - dollars });
    this.#dollar.transfer(this.address, to, dollars);
  }

  #ripe(controller: Hex, now: number): bigint {
    const { shares, readyAt } = this.exits.get(controller);
    return now >= readyAt ? shares : 0n;
  }

  #write(changed: Partial<Book>): void {
    const book = { ...this.book, ...changed };
    for (const [name, dollars] of Object.entries(book))
      if (dollars < 0n) throw new Error(`The model's book has ${dollars} ${name}.`);
    if (book.locked > book.assets) throw new Error('The model locked more than there is.');
    this.#book.set('', book);
  }
}
