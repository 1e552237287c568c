import type { FeedKind } from '../../chain/deploy/feedRules.ts';
import type { Round } from '../../chain/readRounds.ts';
import { deepestRun } from '../sources/lastingDepth.ts';
import type { Uptime } from './sequencer.ts';

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
  /** When the chain's sequencer was up: a run that an outage touched proves nothing. */
  uptimes: readonly Uptime[];
  /** Basis points of the worst that was proven, and the price at the start; 0n while that is not proven. */
  proven: { index: bigint; startPrice: bigint };
};

export type Proof =
  | { kind: 'start'; edge: Edge }
  /** The rounds from `first` to `last`; `uptime` is the sequencer's round that was true throughout. */
  | { kind: 'fall'; first: bigint; last: bigint; uptime: bigint }
  | { kind: 'finalise'; edge: Edge }
  | { kind: 'wait'; until: number }
  /** The feed was silent where it mattered: there will never be an answer. */
  | { kind: 'never' };

/** What is to be proven next of a watch that is over. Pure. */
export function decideProof(watched: WatchedFeed, now: number): Proof {
  const { kind, start, end, finalFrom, proven } = watched;
  if (kind !== 'DEPEG' && proven.startPrice === 0n) {
    const edge = edgeAt(watched, start);
    return edge ? { kind: 'start', edge } : { kind: 'never' };
  }
  const fall = worstFall(watched);
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

type Fall = { index: bigint; run: { first: bigint; last: bigint; uptime: bigint } };

/** The deepest level that lasted within the watch, without a silence and untouched by an outage of the sequencer. */
function worstFall(watched: WatchedFeed): Fall | null {
  let worst: Fall | null = null;
  for (const { round, from, until } of watched.uptimes) {
    const [first, end] = [Math.max(watched.start, from), Math.min(watched.end, until)];
    const inside = watched.rounds.filter(({ updatedAt }) => updatedAt >= first && updatedAt < end);
    for (const part of withoutSilence(inside, watched.heartbeat)) {
      const fall = fallIn(part, watched, round);
      if (fall && fall.index > (worst?.index ?? 0n)) worst = fall;
    }
  }
  return worst;
}

function fallIn(
  part: readonly Round[],
  { kind, minimumTime, decimals, proven }: WatchedFeed,
  uptime: bigint,
): Fall | null {
  const from = kind === 'DEPEG' ? 10n ** BigInt(decimals) : proven.startPrice;
  const seen = part.map(({ answer, updatedAt }) => ({
    at: updatedAt,
    depth: Number(((from - answer) * 10_000n) / from),
  }));
  const run = deepestRun(seen, minimumTime);
  const [first, last] = run ? [part[run.first], part[run.last]] : [];
  return run && first && last ? { index: BigInt(run.depth), run: { first: first.id, last: last.id, uptime } } : null;
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
