import type { FeedKind } from '../../chain/deploy/feedRules.ts';
import type { Round } from '../../chain/readRounds.ts';
import type { Uptime } from './sequencer.ts';

/** A coin as its feed tells it. */
export type WatchedCoin = {
  /** Most seconds between two rounds; a longer silence proves nothing. */
  heartbeat: number;
  decimals: number;
  /** Over the watch, from the last round at or before its first proof could begin to the newest. */
  rounds: readonly Round[];
  /** 0n while it is not proven. */
  startPrice: bigint;
};

type Watch = {
  /** Seconds that a level must last to count. */
  minimumTime: number;
  /** Unix seconds. */
  start: number;
  end: number;
  /** From when on the worst that was proven can be made final, unix seconds. */
  finalFrom: number;
  /** When the chain's sequencer was up: what an outage touched proves nothing. */
  uptimes: readonly Uptime[];
  /** Basis points of the worst that was proven. */
  provenIndex: bigint;
};

/** A watch of one coin, as the feed oracle sees it. */
export type CoinWatch = Watch & { kind: Exclude<FeedKind, 'DIVERGENCE'>; coins: readonly [WatchedCoin] };
/** A watch of what liquidity between two coins loses. */
export type PairWatch = Watch & {
  kind: Extract<FeedKind, 'DIVERGENCE'>;
  coins: readonly [WatchedCoin, WatchedCoin];
};

/** The last round at or before a moment, and the one after it; 0 while there is none. `IFeedOracle.Edge`. */
export type Edge = { round: bigint; next: bigint };

/** Null when the feed was silent then, or said what no price can be. Pure. */
export function edgeAt({ rounds, heartbeat }: WatchedCoin, moment: number): Edge | null {
  const place = rounds.findLastIndex(({ updatedAt }) => updatedAt <= moment);
  const [round, next] = [rounds[place], rounds[place + 1]];
  if (!round || moment - round.updatedAt > heartbeat) return null;
  return isPrice(round) && (!next || isPrice(next)) ? { round: round.id, next: next?.id ?? 0n } : null;
}

/** The rounds in parts, cut where the feed was silent for longer than its heartbeat or said what no price can be. Pure. */
export function unbroken(rounds: readonly Round[], heartbeat: number): Round[][] {
  const parts: Round[][] = [[]];
  for (const round of rounds) {
    const before = parts.at(-1)?.at(-1);
    if (!isPrice(round)) parts.push([]);
    else if (before && round.updatedAt - before.updatedAt > heartbeat) parts.push([round]);
    else parts.at(-1)?.push(round);
  }
  return parts.filter((part) => part.length > 0);
}

/** As `Rounds.roundAt` has it. */
function isPrice({ answer }: Round): boolean {
  return answer > 0n && answer < 1n << 128n;
}
