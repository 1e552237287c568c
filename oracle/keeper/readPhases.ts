import type { Answer } from '../../chain/answer.ts';
import { answerOf } from '../../chain/callFailure.ts';
import type { ChainClient } from '../../chain/clients.ts';
import { type FeedRounds, feedAbi, type Round, readRounds } from '../../chain/readRounds.ts';
import type { Hex } from '../../chain/subject.ts';

/** A round's id is the feed's phase above these bits and a count from 1 below: a new phase is another aggregator. */
const phaseBits = 64n;
const sideBySide = 50n;
const mostRounds = 50_000n;

/** Consecutive rounds of one phase: `IFeedOracle.Span`. */
export type Span = { first: bigint; last: bigint };

/** Null for a round that is not there. */
type Read = (id: bigint) => Promise<Answer<Round | null>>;

/**
 * The rounds of a feed from the last at or before `from` up to `to` (unix seconds), also where it moved to another aggregator
 * meanwhile: then the old one's up to the moment at which the new one's begin. Null where it moved more than once, or has more rounds
 * than anyone would read.
 */
export async function readOverPhases(
  client: ChainClient,
  feed: Hex,
  from: number,
  to: number,
): Promise<Answer<FeedRounds | null>> {
  const latest = await readRounds(client, feed, from, to);
  if (!latest.ok || latest.value !== null) return latest;
  const call = { address: feed, abi: feedAbi } as const;
  const newest = await answerOf(() => client.readContract({ ...call, functionName: 'latestRoundData' }));
  if (!newest.ok) return newest;
  const phase = newest.value[0] >> phaseBits;
  const read: Read = async (id) => {
    const answer = await answerOf(() => client.readContract({ ...call, functionName: 'getRoundData', args: [id] }));
    // Some aggregators answer with zeros, others refuse.
    if (!answer.ok) return 'refusal' in answer ? { ok: true, value: null } : answer;
    const [, price, , updatedAt] = answer.value;
    return { ok: true, value: updatedAt === 0n ? null : { id, answer: price, updatedAt: Number(updatedAt) } };
  };
  const began = await read((phase << phaseBits) + 1n);
  if (!began.ok) return began;
  // It began before: then there are too many rounds to read.
  if (began.value === null || began.value.updatedAt <= from) return { ok: true, value: null };
  const before = await readPhase(phase - 1n, from, began.value.updatedAt, read);
  if (!before.ok || before.value === null) return before.ok ? { ok: true, value: null } : before;
  const after = await readRounds(client, feed, began.value.updatedAt, to);
  if (!after.ok || after.value === null) return after;
  return { ok: true, value: { ...after.value, rounds: [...before.value, ...after.value.rounds] } };
}

/** The spans in which a feed oracle is shown the rounds from one to another. Pure. */
export function spansOf(rounds: readonly Round[], { first, last }: Span): Span[] {
  const run = rounds.filter(({ id }) => id >= first && id <= last);
  return [...Map.groupBy(run, ({ id }) => id >> phaseBits).values()].flatMap((own) => {
    const [one, other] = [own[0], own.at(-1)];
    return one && other ? [{ first: one.id, last: other.id }] : [];
  });
}

/** A phase's rounds from the last at or before `from` to the last at or before `to`; null when it began later. */
async function readPhase(phase: bigint, from: number, to: number, read: Read): Promise<Answer<Round[] | null>> {
  const base = phase << phaseBits;
  const first = await lastUpTo(from, base, read);
  if (!first.ok || first.value === null) return first.ok ? { ok: true, value: null } : first;
  const last = await lastUpTo(to, base, read);
  if (!last.ok) return last;
  if (last.value === null || last.value - first.value > mostRounds) return { ok: true, value: null };
  const rounds: Round[] = [];
  for (let id = first.value; id <= last.value; id += sideBySide) {
    const count = Number(last.value - id < sideBySide ? last.value - id + 1n : sideBySide);
    const some = await Promise.all(Array.from({ length: count }, (_, i) => read(id + BigInt(i))));
    for (const round of some) {
      if (!round.ok) return round;
      if (round.value === null) return { ok: true, value: null };
      rounds.push(round.value);
    }
  }
  return { ok: true, value: rounds };
}

/** The id of a phase's last round at or before a time, found by doubling and halving; null when there is none. */
async function lastUpTo(time: number, base: bigint, read: Read): Promise<Answer<bigint | null>> {
  const isUpTo = async (count: bigint): Promise<Answer<boolean>> => {
    const round = await read(base + count);
    return round.ok ? { ok: true, value: round.value !== null && round.value.updatedAt <= time } : round;
  };
  let [low, high] = [0n, 1n];
  for (;;) {
    const known = await isUpTo(high);
    if (!known.ok) return known;
    if (!known.value) break;
    [low, high] = [high, high * 2n];
  }
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    const known = await isUpTo(middle);
    if (!known.ok) return known;
    if (known.value) low = middle;
    else high = middle;
  }
  return { ok: true, value: low === 0n ? null : base + low };
}
