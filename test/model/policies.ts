import type { Hex } from '../../chain/subject.ts';
import type { Desk } from './desk.ts';
import type { Dollar } from './dollar.ts';
import { Escrow } from './escrow.ts';
import { type Journal, require, Store } from './store.ts';

export type Policy = { owner: Hex; id: bigint; units: bigint };

/** Any count of a series as one document with one owner. */
export class Policies {
  readonly escrow: Escrow;
  readonly #policies: Store<Policy | undefined>;
  readonly #numbers: Store<number>;

  constructor(journal: Journal, desk: Desk, dollar: Dollar, address: Hex) {
    this.escrow = new Escrow(desk, dollar, address);
    this.#policies = new Store<Policy | undefined>(journal, undefined);
    this.#numbers = new Store(journal, 0);
  }

  /** How many policies were ever made; they are numbered from 1. */
  get count(): number {
    return this.#numbers.get('policies');
  }

  policyOf(number: number): Policy | undefined {
    return this.#policies.get(`${number}`);
  }

  wrap(from: Hex, id: bigint, units: bigint, owner: Hex): void {
    this.escrow.take(from, id, units);
    require(owner !== this.escrow.address, 'NotForThisContract');
    const number = this.count + 1;
    this.#numbers.set('policies', number);
    this.#policies.set(`${number}`, { owner, id, units });
  }

  transfer(from: Hex, to: Hex, number: number): void {
    const policy = this.#owned(from, number);
    this.#policies.set(`${number}`, { ...policy, owner: to });
  }

  unwrap(from: Hex, number: number, to: Hex): void {
    const { id, units } = this.#end(from, number);
    this.escrow.giveTokens(id, units, to);
  }

  redeem(from: Hex, number: number, to: Hex): void {
    const { id, units } = this.#end(from, number);
    this.escrow.giveDollars(id, units, to);
  }

  #end(from: Hex, number: number): Policy {
    const policy = this.#owned(from, number);
    this.#policies.set(`${number}`, undefined);
    return policy;
  }

  #owned(from: Hex, number: number): Policy {
    const policy = this.policyOf(number);
    require(policy !== undefined, 'ERC721NonexistentToken');
    require(policy.owner === from, 'ERC721InsufficientApproval');
    return policy;
  }
}
