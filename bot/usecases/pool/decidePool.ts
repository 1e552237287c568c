import { type PoolBalance, sharesFor, worthOf } from '../../../chain/poolBook.ts';
import type { Investment, PoolState } from '../../../chain/pools/poolState.ts';

/** One whole share in the pool's 12 decimals, and enough of them that their price is exact to a ten-thousandth. */
const manyShares = 10n ** 24n;

/** What a share gained (or, below 0, lost) between two moments, in basis points, rounded towards what is less good. */
export function growthBps(before: PoolBalance, after: PoolBalance): number {
  const was = worthOf(before, manyShares);
  const is = worthOf(after, manyShares);
  if (was === 0n) return 0;
  const scaled = (is - was) * 10_000n;
  return Number(scaled < 0n ? (scaled - was + 1n) / was : scaled / was);
}

/** What of a pool's money is at stake in open covers, in whole percent, rounded up. */
export function usePercent({ assets, locked }: Pick<PoolState, 'assets' | 'locked'>): number {
  return assets === 0n ? 0 : Number((locked * 100n + assets - 1n) / assets);
}

export type DepositDecision =
  /** `partBps` of the pool would be theirs, in basis points. */
  | { kind: 'confirm'; shares: bigint; partBps: number }
  | { kind: 'tooFewDollars'; have: bigint; need: bigint }
  | { kind: 'tooMuch'; room: bigint }
  /** The pool takes nothing from this person now. */
  | { kind: 'closed' };

/** Whether a deposit can be offered for confirmation. */
export function decideDeposit(dollars: bigint, have: bigint, state: PoolState): DepositDecision {
  if (state.room === 0n) return { kind: 'closed' };
  if (dollars > state.room) return { kind: 'tooMuch', room: state.room };
  if (have < dollars) return { kind: 'tooFewDollars', have, need: dollars };
  const shares = sharesFor(state, dollars);
  return { kind: 'confirm', shares, partBps: Number((shares * 10_000n) / (state.shares + shares)) };
}

/** What somebody wants to take out: a part of what they have there (1 to 100 percent), or dollars. */
export type ExitWish = { percent: number } | { dollars: bigint };

export type ExitDecision =
  /** `waiting`: what waits already is worth so much, and its wait begins anew. */
  | { kind: 'confirm'; shares: bigint; worth: bigint; waiting: bigint }
  | { kind: 'nothing'; waiting: bigint }
  | { kind: 'tooMuch'; worth: bigint };

/** Whether a request to leave can be offered for confirmation. */
export function decideExit(wish: ExitWish, { held, queued }: Investment, state: PoolState): ExitDecision {
  const waiting = worthOf(state, queued);
  const worth = worthOf(state, held);
  if (held === 0n) return { kind: 'nothing', waiting };
  if ('percent' in wish) {
    const shares = (held * BigInt(wish.percent)) / 100n;
    if (shares === 0n) return { kind: 'nothing', waiting };
    return { kind: 'confirm', shares, worth: worthOf(state, shares), waiting };
  }
  if (wish.dollars > worth) return { kind: 'tooMuch', worth };
  // Everything but dust is everything: nobody wants to keep a hundredth of a cent.
  const shares = worth - wish.dollars < dust ? held : sharesFor(state, wish.dollars);
  return { kind: 'confirm', shares, worth: worthOf(state, shares), waiting };
}

const dust = 10_000n;

export type LeaveDecision =
  /** `stays`: the worth of what waits on, because its money is locked in open covers. */
  | { kind: 'take'; shares: bigint; worth: bigint; stays: bigint; until: number }
  | { kind: 'cooling'; readyAt: number; worth: bigint }
  /** The time to take it out has passed: it must be asked for again. */
  | { kind: 'lapsed'; worth: bigint }
  /** Ripe, but all of the pool's money is locked. */
  | { kind: 'locked'; worth: bigint; until: number }
  | { kind: 'nothing' };

/** What somebody who asked to leave can do now. @param now unix seconds of chain time. */
export function decideLeave(
  { queued, readyAt, until, takeable }: Investment,
  state: PoolState,
  now: number,
): LeaveDecision {
  if (queued === 0n) return { kind: 'nothing' };
  const worth = worthOf(state, queued);
  if (now < readyAt) return { kind: 'cooling', readyAt, worth };
  if (now >= until) return { kind: 'lapsed', worth };
  if (takeable === 0n) return { kind: 'locked', worth, until };
  const taken = worthOf(state, takeable);
  return { kind: 'take', shares: takeable, worth: taken, stays: worth - taken, until };
}
