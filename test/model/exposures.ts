import { type Hex, maskSubject } from '../../chain/subject.ts';
import { oneDollar } from './price.ts';
import type { Settings } from './products.ts';
import { down, least } from './round.ts';
import { add, type Journal, require, Store } from './store.ts';

/** What one cause can cost each pool: the full payouts of open series that are equal under a cap's columns. */
export class Exposures {
  readonly #dollars: Store<bigint>;

  constructor(journal: Journal) {
    this.#dollars = new Store(journal, 0n);
  }

  of(level: number, columns: number, subject: Hex): bigint {
    return this.#dollars.get(causeOf(level, columns, subject));
  }

  grow(level: number, subject: Hex, { caps }: Settings, needed: bigint, assets: bigint): void {
    for (const cap of caps) {
      if (cap.columns === 0) continue;
      const cause = causeOf(level, cap.columns, subject);
      require(this.#dollars.get(cause) + needed <= limitOf(cap, assets), 'CapExceeded');
      add(this.#dollars, cause, needed);
    }
  }

  shrink(level: number, subject: Hex, { caps }: Settings, dollars: bigint): void {
    for (const { columns } of caps) if (columns !== 0) add(this.#dollars, causeOf(level, columns, subject), -dollars);
  }

  /** Dollars that every cap still allows, at most `free`. */
  room(level: number, subject: Hex, { caps }: Settings, free: bigint, assets: bigint): bigint {
    const left = caps
      .filter(({ columns }) => columns !== 0)
      .map((cap) => limitOf(cap, assets) - this.of(level, cap.columns, subject));
    return left.reduce((room, next) => least(room, next > 0n ? next : 0n), free);
  }
}

function limitOf({ dollars, poolShareBps }: Settings['caps'][number], assets: bigint): bigint {
  return least(BigInt(dollars) * oneDollar, down(assets, BigInt(poolShareBps), 10_000n));
}

function causeOf(level: number, columns: number, subject: Hex): string {
  return `${level} ${columns} ${maskSubject(subject, columns)}`;
}
