import type { Hex } from '../../chain/subject.ts';
import type { Desk, Series } from './desk.ts';
import type { Dollar } from './dollar.ts';
import { require } from './store.ts';

/** Keeps tokens of open series for people; of a settled one it has all as tokens or all as dollars. */
export class Escrow {
  readonly address: Hex;
  readonly #desk: Desk;
  readonly #dollar: Dollar;

  constructor(desk: Desk, dollar: Dollar, address: Hex) {
    this.address = address;
    this.#desk = desk;
    this.#dollar = dollar;
  }

  /** Takes in what somebody sent; `from` has to have had the tokens. @returns their series. */
  take(from: Hex, id: bigint, units: bigint): Series {
    this.#desk.move(from, this.address, id, units);
    require(units > 0n, 'NoUnits');
    const series = this.#desk.seriesOf(id);
    require(series?.state === 'OPEN', 'SeriesNotOpen');
    return series;
  }

  giveTokens(id: bigint, units: bigint, to: Hex): void {
    require(this.#desk.held(this.address, id) >= units, 'AlreadyPaid');
    this.#desk.move(this.address, to, id, units);
  }

  giveDollars(id: bigint, units: bigint, to: Hex): void {
    require(to !== this.address, 'NotForThisContract');
    const payPerUnit = this.#desk.seriesOf(id)?.payPerUnit ?? 0n;
    if (this.#desk.held(this.address, id) >= units) this.#desk.redeem(this.address, id, units, to);
    else this.#dollar.transfer(this.address, to, units * payPerUnit);
  }
}
