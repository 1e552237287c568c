import type { Answer } from '../../chain/answer.ts';
import { answerOf } from '../../chain/callFailure.ts';
import type { ChainClient } from '../../chain/clients.ts';
import { feedAbi, type Round } from '../../chain/readRounds.ts';
import type { Hex } from '../../chain/subject.ts';

/** A round's id is the feed's phase above these bits and a count from 1 below: a new phase is another aggregator. */
const phaseBits = 64n;

export function phaseOf(id: bigint): bigint {
  return id >> phaseBits;
}

export function countOf(id: bigint): bigint {
  return BigInt.asUintN(Number(phaseBits), id);
}

/** A Chainlink feed, read round by round. */
export type FeedDoor = {
  newest(): Promise<Answer<Round>>;
  /** Null for a round that is not there. */
  round(phase: bigint, count: bigint): Promise<Answer<Round | null>>;
};

export function openFeed(client: ChainClient, feed: Hex): FeedDoor {
  const call = { address: feed, abi: feedAbi } as const;
  return {
    newest: async () => {
      const answer = await answerOf(() => client.readContract({ ...call, functionName: 'latestRoundData' }));
      return answer.ok ? { ok: true, value: toRound(answer.value) } : answer;
    },
    round: async (phase, count) => {
      const args = [(phase << phaseBits) + count] as const;
      const answer = await answerOf(() => client.readContract({ ...call, functionName: 'getRoundData', args }));
      // Some aggregators answer with zeros, others refuse.
      if (!answer.ok) return 'refusal' in answer ? { ok: true, value: null } : answer;
      const round = toRound(answer.value);
      return { ok: true, value: round.updatedAt === 0 ? null : round };
    },
  };
}

/**
 * How many rounds of a phase were at or before a time (unix seconds), found by halving; where `newest`, the last round of the phase, is not
 * known, by doubling first.
 */
export async function countUpTo(
  door: FeedDoor,
  phase: bigint,
  time: number,
  newest: Round | null,
): Promise<Answer<bigint>> {
  const known = newest && countOf(newest.id);
  if (newest && known !== null && newest.updatedAt <= time) return { ok: true, value: known };
  const isUpTo = async (count: bigint): Promise<Answer<boolean>> => {
    const round = await door.round(phase, count);
    return round.ok ? { ok: true, value: round.value !== null && round.value.updatedAt <= time } : round;
  };
  let [low, high] = [0n, known ?? 1n];
  while (known === null) {
    const answer = await isUpTo(high);
    if (!answer.ok) return answer;
    if (!answer.value) break;
    [low, high] = [high, high * 2n];
  }
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    const answer = await isUpTo(middle);
    if (!answer.ok) return answer;
    if (answer.value) low = middle;
    else high = middle;
  }
  return { ok: true, value: low };
}

function toRound([id, answer, , updatedAt]: readonly [bigint, bigint, bigint, bigint, bigint]): Round {
  return { id, answer, updatedAt: Number(updatedAt) };
}
