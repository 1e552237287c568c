import type { Round } from '../../chain/readRounds.ts';
import { deepestRun } from '../sources/lastingDepth.ts';
import { type CoinWatch, unbroken } from './watchedCoins.ts';

/** Basis points, the rounds that prove them, and the sequencer's round that was true throughout. */
export type Fall = { index: bigint; run: { first: bigint; last: bigint }; uptime: bigint };

/** The deepest level that lasted within the watch, without a silence and untouched by an outage of the sequencer. Pure. */
export function worstFall(watched: CoinWatch): Fall | null {
  const [{ rounds, heartbeat }] = watched.coins;
  let worst: Fall | null = null;
  for (const { round, from, until } of watched.uptimes) {
    const [first, end] = [Math.max(watched.start, from), Math.min(watched.end, until)];
    const inside = rounds.filter(({ updatedAt }) => updatedAt >= first && updatedAt < end);
    for (const part of unbroken(inside, heartbeat)) {
      const fall = fallIn(part, watched, round);
      if (fall && fall.index > (worst?.index ?? 0n)) worst = fall;
    }
  }
  return worst;
}

function fallIn(part: readonly Round[], { kind, minimumTime, coins }: CoinWatch, uptime: bigint): Fall | null {
  const [{ decimals, startPrice }] = coins;
  const from = kind === 'DEPEG' ? 10n ** BigInt(decimals) : startPrice;
  const seen = part.map(({ answer, updatedAt }) => ({
    at: updatedAt,
    depth: Number(((from - answer) * 10_000n) / from),
  }));
  const run = deepestRun(seen, minimumTime);
  const [first, last] = run ? [part[run.first], part[run.last]] : [];
  return run && first && last ? { index: BigInt(run.depth), run: { first: first.id, last: last.id }, uptime } : null;
}
