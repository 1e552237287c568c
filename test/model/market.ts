import type { Hex } from '../../chain/subject.ts';
import type { Desk } from './desk.ts';
import type { Dollar } from './dollar.ts';
import { Escrow } from './escrow.ts';
import { down } from './round.ts';
import { type Journal, require, Store } from './store.ts';

export type Listing = { seller: Hex; id: bigint; units: bigint; price: bigint; feeBps: number };

const mostFeeBps = 500;

/** Cover from person to person, at the seller's price, until the cutoff. */
export class Market {
  readonly escrow: Escrow;
  readonly treasury: Hex;
  readonly #desk: Desk;
  readonly #dollar: Dollar;
  readonly #listings: Store<Listing | undefined>;
  readonly #numbers: Store<number>;

  constructor(journal: Journal, desk: Desk, dollar: Dollar, address: Hex, treasury: Hex) {
    this.escrow = new Escrow(desk, dollar, address);
    this.treasury = treasury;
    this.#desk = desk;
    this.#dollar = dollar;
    this.#listings = new Store<Listing | undefined>(journal, undefined);
    this.#numbers = new Store(journal, 0);
  }

  /** How many listings were ever made; they are numbered from 1. */
  get count(): number {
    return this.#numbers.get('listings');
  }

  listingOf(number: number): Listing | undefined {
    return this.#listings.get(`${number}`);
  }

  setFee(feeBps: number): void {
    require(feeBps <= mostFeeBps, 'FeeAboveLimit');
    this.#numbers.set('fee', feeBps);
  }

  list(seller: Hex, id: bigint, units: bigint, price: bigint, now: number): void {
    const series = this.escrow.take(seller, id, units);
    require(price > 0n && price <= series.payout, 'PriceOutsideRails');
    require(now < this.#desk.windowOf(series).cutoff, 'SaleClosed');
    const number = this.count + 1;
    this.#numbers.set('listings', number);
    this.#listings.set(`${number}`, { seller, id, units, price, feeBps: this.#numbers.get('fee') });
  }

  buy(from: Hex, number: number, units: bigint, mostPrice: bigint, holder: Hex, now: number): void {
    const listing = this.listingOf(number);
    require(units > 0n, 'NoUnits');
    require(listing !== undefined && units <= listing.units, 'TooManyUnits');
    require(listing.price <= mostPrice, 'PriceAboveMaximum');
    const series = this.#desk.seriesOf(listing.id);
    require(series !== undefined && now < this.#desk.windowOf(series).cutoff, 'SaleClosed');
    require(series.state === 'OPEN', 'SeriesNotOpen');
    const left = { ...listing, units: listing.units - units };
    this.#listings.set(`${number}`, left.units === 0n ? undefined : left);
    const dollars = units * listing.price;
    const fee = down(dollars, BigInt(listing.feeBps), 10_000n);
    this.#dollar.transfer(from, listing.seller, dollars - fee);
    if (fee > 0n) this.#dollar.transfer(from, this.treasury, fee);
    this.escrow.giveTokens(listing.id, units, holder);
  }

  cancel(from: Hex, number: number, to: Hex): void {
    const listing = this.listingOf(number);
    require(listing?.seller === from, 'NotSeller');
    this.#listings.set(`${number}`, undefined);
    this.escrow.giveTokens(listing.id, listing.units, to);
  }

  redeem(from: Hex, number: number, to: Hex): void {
    const listing = this.listingOf(number);
    require(listing !== undefined, 'NoUnits');
    require(from === listing.seller || to === listing.seller, 'NotSeller');
    this.#listings.set(`${number}`, undefined);
    this.escrow.giveDollars(listing.id, listing.units, to);
  }
}
