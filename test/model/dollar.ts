import type { Hex } from '../../chain/subject.ts';
import { add, type Journal, require, Store } from './store.ts';

export type Movement = { from: Hex; to: Hex; amount: bigint };

/** The dollar: who has how much, whom its issuer blocks, and every movement since it was last asked. */
export class Dollar {
  readonly balances: Store<bigint>;
  readonly refused: Store<boolean>;
  movements: Movement[] = [];

  constructor(journal: Journal) {
    this.balances = new Store(journal, 0n);
    this.refused = new Store(journal, false);
  }

  mint(to: Hex, amount: bigint): void {
    require(!this.refused.get(to), 'Refused');
    add(this.balances, to, amount);
  }

  /** Whether the issuer lets dollars pass between these two. */
  passes(from: Hex, to: Hex): boolean {
    return !this.refused.get(from) && !this.refused.get(to);
  }

  transfer(from: Hex, to: Hex, amount: bigint): void {
    require(this.passes(from, to), 'Refused');
    add(this.balances, from, -amount, 'ERC20InsufficientBalance');
    add(this.balances, to, amount);
    this.movements.push({ from, to, amount });
  }
}
