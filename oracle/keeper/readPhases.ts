import type { Answer } from '../../chain/answer.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Round } from '../../chain/readRounds.ts';
import type { Hex } from '../../chain/subject.ts';
import { countUpTo, type FeedDoor, openFeed, phaseOf } from './feedDoor.ts';

const sideBySide = 50n;
const mostRounds = 50_000n;
/** An aggregator serves for months or years, and a watch is no longer than a year: nobody gets there. */
const mostAggregators = 8;

/** Consecutive rounds of one phase: `IFeedOracle.Span`. */
type Span = { first: bigint; last: bigint };

/** Why the rounds of a feed do not stand in one line. */
type Gap = 'FEED_BEGAN_LATER' | 'ROUND_MISSING' | 'TOO_MANY_ROUNDS' | 'TOO_MANY_AGGREGATORS';

/**
 * The rounds of a feed from the last at or before `from` up to `to` (unix seconds), phase by phase backwards: where it moved to another
 * aggregator, those of the one before up to the moment at which the next one's begin.
 */
export async function readOverPhases(
  client: ChainClient,
  feed: Hex,
  from: number,
  to: number,
): Promise<Answer<Round[] | Gap>> {
  const door = openFeed(client, feed);
  const newest = await door.newest();
  if (!newest.ok) return newest;
  const gap = (why: Gap) => ({ ok: true, value: why }) as const;
  const newestPhase = phaseOf(newest.value.id);
  let rounds: Round[] = [];
  for (let back = 0n; back < mostAggregators; back++) {
    if (back > newestPhase) return gap('FEED_BEGAN_LATER');
    const until = rounds[0]?.updatedAt ?? to;
    const part = await readPhase(door, newestPhase - back, { from, until }, back === 0n ? newest.value : null);
    if (!part.ok || typeof part.value === 'string') return part;
    // The contract follows a feed from phase to phase and over none; only the newest may be too young to count.
    if (part.value.length === 0 && rounds.length > 0) return gap('FEED_BEGAN_LATER');
    rounds = [...part.value, ...rounds];
    if ((rounds[0]?.updatedAt ?? Number.POSITIVE_INFINITY) <= from) return { ok: true, value: rounds };
  }
  return gap('TOO_MANY_AGGREGATORS');
}

/** The spans in which a feed oracle is shown the rounds from one to another. Pure. */
export function spansOf(rounds: readonly Round[], { first, last }: Span): Span[] {
  const run = rounds.filter(({ id }) => id >= first && id <= last);
  return [...Map.groupBy(run, ({ id }) => phaseOf(id)).values()].flatMap((own) => {
    const [one, other] = [own[0], own.at(-1)];
    return one && other ? [{ first: one.id, last: other.id }] : [];
  });
}

/** A phase's rounds from the last at or before `from`, else from its first, to the last at or before `until`. */
async function readPhase(
  door: FeedDoor,
  phase: bigint,
  { from, until }: { from: number; until: number },
  newest: Round | null,
): Promise<Answer<Round[] | Gap>> {
  const before = await countUpTo(door, phase, from, newest);
  if (!before.ok) return before;
  const last = await countUpTo(door, phase, until, newest);
  if (!last.ok) return last;
  const first = before.value === 0n ? 1n : before.value;
  if (last.value - first > mostRounds) return { ok: true, value: 'TOO_MANY_ROUNDS' };
  const rounds: Round[] = [];
  for (let count = first; count <= last.value; count += sideBySide) {
    const end = last.value - count < sideBySide ? last.value + 1n : count + sideBySide;
    const counts = Array.from({ length: Number(end - count) }, (_, i) => count + BigInt(i));
    for (const round of await Promise.all(counts.map((one) => door.round(phase, one)))) {
      if (!round.ok) return round;
      if (round.value === null) return { ok: true, value: 'ROUND_MISSING' };
      rounds.push(round.value);
    }
  }
  return { ok: true, value: rounds };
}
