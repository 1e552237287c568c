import type { FeedKind } from '../../chain/deploy/feedRules.ts';
import type { Round } from '../../chain/readRounds.ts';
import { deepestRun } from '../sources/lastingDepth.ts';

/** The last round at or before a moment, and the one after it; 0 while there is none. `IFeedOracle.Edge`. */
type Edge = { round: bigint; next: bigint };

/** A watch as the feed oracle sees it. Times in unix seconds. */
export type WatchedFeed = {
  kind: Exclude<FeedKind, 'DIVERGENCE'>;
  minimumTime: number;
  heartbeat: number;
  decimals: number;
  start: number;
  end: number;
  /** From when on the worst that was proven can be made final. */
  finalFrom: number;
  /** From the last round at or before the start to the newest. */
  rounds: readonly Round[];
  /** Basis points of the worst that was proven, and the price at the start; 0n while that is not proven. */
  proven: { index: bigint; startPrice: bigint };
};

export type Proof =
  | { kind: 'start'; edge: Edge }
  /** The rounds from `first` to `last`, which lie within `since` and `until`. */
  | { kind: 'fall'; first: bigint; last: bigint; since: number; until: number }
  | { kind: 'finalise'; edge: Edge }
  | { kind: 'wait'; until: number }
  /** The feed was silent where it mattered: there will never be an answer. */
  | { kind: 'never' };

/**
 * What is to be proven next of a watch that is over. Pure.
 * @param isProvable whether a run of rounds can be proven: none can while a sequencer was down.
 */
export function decideProof(watched: WatchedFeed, now: number, isProvable = true): Proof {
  const { kind, start, end, finalFrom, proven } = watched;
  if (kind !== 'DEPEG' && proven.startPrice === 0n) {
    const edge = edgeAt(watched, start);
    return edge ? { kind: 'start', edge } : { kind: 'never' };
  }
  const fall = isProvable ? worstFall(watched) : null;
  if (fall && fall.index > proven.index) return { kind: 'fall', ...fall.run };
  if (now < finalFrom) return { kind: 'wait', until: finalFrom };
  const edge = edgeAt(watched, end);
  return edge ? { kind: 'finalise', edge } : { kind: 'never' };
}

/** Null when the feed was silent then. */
function edgeAt({ rounds, heartbeat }: WatchedFeed, moment: number): Edge | null {
  const place = rounds.findLastIndex(({ updatedAt }) => updatedAt <= moment);
  const round = rounds[place];
  if (!round || moment - round.updatedAt > heartbeat) return null;
  return { round: round.id, next: rounds[place + 1]?.id ?? 0n };
}

/** The deepest level that lasted within the watch without a silence. */
function worstFall(watched: WatchedFeed) {
  const { kind, minimumTime, decimals, start, end, rounds, proven } = watched;
  const from = kind === 'DEPEG' ? 10n ** BigInt(decimals) : proven.startPrice;
  const inside = rounds.filter(({ updatedAt }) => updatedAt >= start && updatedAt < end);
  let worst: { index: bigint; run: { first: bigint; last: bigint; since: number; until: number } } | null = null;
  for (const part of withoutSilence(inside, watched.heartbeat)) {
    const seen = part.map(({ answer, updatedAt }) => ({
      at: updatedAt,
      depth: Number(((from - answer) * 10_000n) / from),
    }));
    const run = deepestRun(seen, minimumTime);
    const [first, last] = run ? [part[run.first], part[run.last]] : [];
    if (!run || !first || !last || BigInt(run.depth) <= (worst?.index ?? 0n)) continue;
    const span = { first: first.id, last: last.id, since: first.updatedAt, until: last.updatedAt };
    worst = { index: BigInt(run.depth), run: span };
  }
  return worst;
}

function withoutSilence(rounds: readonly Round[], heartbeat: number): Round[][] {
  const parts: Round[][] = [];
  for (const round of rounds) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part && before && round.updatedAt - before.updatedAt <= heartbeat) part.push(round);
    else parts.push([round]);
  }
  return parts;
}
