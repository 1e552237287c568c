import { encodeAbiParameters, keccak256, parseAbiParameters } from 'viem';
import type { Hex } from '../../chain/subject.ts';
import type { Dollar } from './dollar.ts';
import { Exposures } from './exposures.ts';
import type { Oracle } from './oracle.ts';
import type { Pool } from './pool.ts';
import { feeOf, isWorthItsDollar, oneDollar, paymentAt, payoutOf } from './price.ts';
import { Products, type Settings, type Window, windowOf } from './products.ts';
import { add, type Journal, require, Store } from './store.ts';

export type Purchase = {
  product: number;
  subject: Hex;
  trigger: number;
  exit: number;
  ratePpm: number;
  units: number;
  minPayout: number;
};
export type Series = {
  id: bigint;
  product: number;
  version: number;
  subject: Hex;
  trigger: number;
  exit: number;
  payout: bigint;
  level: number;
  openedAt: number;
  state: 'NONE' | 'OPEN' | 'PAYING' | 'EXPIRED' | 'VOID';
  units: bigint;
  payPerUnit: bigint;
};
type Offer = { id: bigint; level: number; payout: bigint; version: number; settings: Settings; window: Window };

const mostLowPpm = 20_000;
const mostMediumPpm = 80_000;
const termsTypes = parseAbiParameters('uint16, uint16, bytes32, int32, int32, uint48');

/** Sells cover tokens at one dollar, settles their series and pays them. */
export class Desk {
  readonly products: Products;
  readonly exposures: Exposures;
  readonly tokens: Store<bigint>;
  readonly #series: Store<Series | undefined>;
  readonly #dollar: Dollar;
  readonly #pools: readonly Pool[];
  readonly #oracle: Oracle;

  constructor(journal: Journal, dollar: Dollar, pools: readonly Pool[], oracle: Oracle) {
    this.products = new Products(journal);
    this.exposures = new Exposures(journal);
    this.tokens = new Store(journal, 0n);
    this.#series = new Store<Series | undefined>(journal, undefined);
    this.#dollar = dollar;
    this.#pools = pools;
    this.#oracle = oracle;
  }

  poolOf(level: number): Pool {
    const pool = this.#pools[level];
    if (!pool) throw new Error(`There is no pool of level ${level}.`);
    return pool;
  }

  seriesOf(id: bigint): Series | undefined {
    return this.#series.get(`${id}`);
  }

  allSeries(): Series[] {
    return this.#series.values().filter((found) => found !== undefined);
  }

  held(holder: Hex, id: bigint): bigint {
    return this.tokens.get(`${holder} ${id}`);
  }

  windowOf(series: Series): Window {
    return windowOf(series.subject, this.products.settingsOf(series.product, series.version));
  }

  buy(from: Hex, purchase: Purchase, holder: Hex, now: number): void {
    const { id, level } = this.#book(purchase, now);
    const units = BigInt(purchase.units);
    this.#dollar.transfer(from, this.poolOf(level).address, units * oneDollar);
    add(this.tokens, `${holder} ${id}`, units);
  }

  /** All or nothing; purchases in a row that share a pool are paid for together. */
  buyBatch(from: Hex, purchases: readonly Purchase[], holder: Hex, now: number): void {
    require(purchases.length > 0, 'NoUnits');
    let owed = 0n;
    let payee: Hex | undefined;
    for (const purchase of purchases) {
      const { id, level } = this.#book(purchase, now);
      const { address } = this.poolOf(level);
      if (payee && payee !== address) {
        this.#dollar.transfer(from, payee, owed);
        owed = 0n;
      }
      payee = address;
      owed += BigInt(purchase.units) * oneDollar;
      add(this.tokens, `${holder} ${id}`, BigInt(purchase.units));
    }
    if (payee) this.#dollar.transfer(from, payee, owed);
  }

  /** What a purchase would be now, and how many units caps and pool still allow. */
  quote(purchase: Purchase, now: number): Offer & { available: bigint } {
    const offer = this.#offer(purchase, now);
    const series = this.seriesOf(offer.id);
    require(series === undefined || series.state === 'OPEN', 'SeriesNotOpen');
    const { backing, book } = this.poolOf(offer.level);
    const room = this.exposures.room(offer.level, purchase.subject, offer.settings, backing, book.assets);
    return { ...offer, available: room / offer.payout };
  }

  settle(id: bigint, now: number): void {
    const series = this.seriesOf(id);
    require(series?.state === 'OPEN', 'SeriesNotOpen');
    const outcome = this.#oracle.outcomeOf(series.product, series.subject, now);
    require(outcome !== undefined, 'OutcomeNotFinal');
    require(outcome.observedAt >= this.windowOf(series).cutoff, 'OutcomeBeforeCutoff');
    const payPerUnit = paymentAt(outcome.index, series.trigger, series.exit, series.payout);
    if (outcome.status === 'VOID') this.#close(series, 'VOID', oneDollar);
    else this.#close(series, payPerUnit === 0n ? 'EXPIRED' : 'PAYING', payPerUnit);
  }

  void(id: bigint, now: number): void {
    const series = this.seriesOf(id);
    require(series?.state === 'OPEN', 'SeriesNotOpen');
    const { cutoff, settleBy } = this.windowOf(series);
    require(now >= settleBy, 'SettleByNotReached');
    const outcome = this.#oracle.outcomeOf(series.product, series.subject, now);
    require(!(outcome && outcome.observedAt >= cutoff), 'OutcomeIsFinal');
    this.#close(series, 'VOID', oneDollar);
  }

  /** Pushes what is owed; a holder whom the dollar refuses keeps tokens and claim. */
  pay(id: bigint, holders: readonly Hex[]): void {
    this.#owed(id);
    for (const holder of holders) {
      const series = this.#owed(id);
      const units = this.held(holder, id);
      const pool = this.poolOf(series.level);
      if (units === 0n || !this.#dollar.passes(pool.address, holder)) continue;
      this.#burn(series, holder, units);
      pool.payOut(holder, units * series.payPerUnit);
    }
  }

  redeem(from: Hex, id: bigint, units: bigint, to: Hex): void {
    require(units > 0n, 'NoUnits');
    const series = this.#owed(id);
    this.#burn(series, from, units);
    this.poolOf(series.level).payOut(to, units * series.payPerUnit);
  }

  move(from: Hex, to: Hex, id: bigint, units: bigint): void {
    add(this.tokens, `${from} ${id}`, -units, 'ERC1155InsufficientBalance');
    add(this.tokens, `${to} ${id}`, units);
  }

  #offer(purchase: Purchase, now: number): Offer {
    const { product, subject, trigger, exit, ratePpm } = purchase;
    const version = this.products.versionOnSale(product, now);
    const settings = this.products.settingsOf(product, version);
    const window = windowOf(subject, settings);
    require(now >= window.opens, 'SaleNotOpen');
    require(now < window.cutoff, 'SaleClosed');
    require(this.products.isListed(product, version, subject, { trigger, exit, ratePpm }), 'RateNotListed');
    const payout = payoutOf(ratePpm, settings, window.settleBy - now);
    require(isWorthItsDollar(ratePpm, payout), 'LoadTooHigh');
    require(payout >= BigInt(purchase.minPayout) && payout > oneDollar, 'PayoutBelowMinimum');
    const terms = [product, version, subject, trigger, exit, Number(payout)] as const;
    const id = BigInt(keccak256(encodeAbiParameters(termsTypes, terms)));
    const level = this.seriesOf(id)?.level ?? levelOf(ratePpm);
    return { id, level, payout, version, settings, window };
  }

  #book(purchase: Purchase, now: number): Offer {
    require(purchase.units > 0, 'NoUnits');
    const offer = this.#offer(purchase, now);
    const { id, level, payout, version, settings } = offer;
    const units = BigInt(purchase.units);
    const pool = this.poolOf(level);
    const needed = payout * units;
    this.exposures.grow(level, purchase.subject, settings, needed, pool.book.assets);
    require(needed <= pool.backing, 'PoolFull');

    const { product, subject, trigger, exit } = purchase;
    const fresh = { id, product, version, subject, trigger, exit, payout, level, openedAt: now } as const;
    const series = this.seriesOf(id) ?? { ...fresh, state: 'OPEN', units: 0n, payPerUnit: 0n };
    require(series.state === 'OPEN', 'SeriesNotOpen');
    this.#series.set(`${id}`, { ...series, units: series.units + units });
    pool.openCover(units, units * (payout + feeOf(settings) - oneDollar));
    return offer;
  }

  #close(series: Series, state: Series['state'], payPerUnit: bigint): void {
    const settings = this.products.settingsOf(series.product, series.version);
    const { id, level, units, payout, subject } = series;
    const fee = feeOf(settings);
    this.#series.set(`${id}`, { ...series, state, payPerUnit });
    this.exposures.shrink(level, subject, settings, units * payout);
    const owedFee = state === 'VOID' ? 0n : units * fee;
    this.poolOf(level).closeCover(units, units * (payout + fee - oneDollar), units * payPerUnit, owedFee);
  }

  #burn(series: Series, holder: Hex, units: bigint): void {
    add(this.tokens, `${holder} ${series.id}`, -units, 'ERC1155InsufficientBalance');
    this.#series.set(`${series.id}`, { ...series, units: series.units - units });
  }

  #owed(id: bigint): Series {
    const series = this.seriesOf(id);
    require(series?.state === 'PAYING' || series?.state === 'VOID', 'NothingToRedeem');
    return series;
  }
}

function levelOf(ratePpm: number): number {
  if (ratePpm <= mostLowPpm) return 0;
  return ratePpm <= mostMediumPpm ? 1 : 2;
}
