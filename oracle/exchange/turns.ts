import { concat, keccak256, stringToHex } from 'viem';
import type { Hex } from '../../chain/subject.ts';

/** Turns over which those spread whom nobody knows of: two of them then hardly ever send at the same moment. */
const turnsOfStrangers = 3;

/**
 * Whose turn a deed is: the place of `own` when everyone who may do it is ordered by a hash of the deed and of each address, so that
 * all agree without a word and the work is spread evenly. Whoever is not among `all` comes after them, somewhere between whole places. Pure.
 */
export function placeOf(deed: string, own: Hex, all: readonly Hex[]): number {
  const lower = (address: Hex): Hex => `0x${address.slice(2).toLowerCase()}`;
  const rank = (address: Hex) => keccak256(concat([keccak256(stringToHex(deed)), address]));
  const others = [...new Set(all.map(lower))];
  const mine = rank(lower(own));
  if (others.includes(lower(own))) return others.filter((address) => rank(address) < mine).length;
  return others.length + (turnsOfStrangers * Number.parseInt(mine.slice(2, 10), 16)) / 2 ** 32;
}

/** Waits its turn: a deed is due for the one in place n once it was left undone for n delays. */
export type Turns = {
  /** Whether it is this one's turn; the wait begins with the first question about a deed. */
  isMine(deed: string, place: number): boolean;
  /** Forgets the deeds that nobody asked about since the last call. */
  sweep(): void;
};

/** @param delay Milliseconds: longer than it takes a transaction to be mined and seen. @param monotonic Never goes back. */
export function createTurns(delay: number, monotonic: () => number): Turns {
  const waits = new Map<string, { since: number; isAsked: boolean }>();
  return {
    isMine: (deed, place) => {
      const now = monotonic();
      const since = waits.get(deed)?.since ?? now;
      waits.set(deed, { since, isAsked: true });
      return now - since >= place * delay;
    },
    sweep: () => {
      for (const [deed, wait] of waits) {
        if (!wait.isAsked) waits.delete(deed);
        else wait.isAsked = false;
      }
    },
  };
}
