import { zeroAddress } from 'viem';
import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import type { ChainClient } from '../../chain/clients.ts';
import { feedAbi } from '../../chain/readRounds.ts';
import type { Hex } from '../../chain/subject.ts';
import { countOf } from './feedDoor.ts';

/** `FeedOracle.GRACE`. */
const grace = 3600;
/** Times that a sequencer went down and came back, looked through backwards. */
const mostChanges = 50;

/** A round of Chainlink's sequencer-uptime feed: since when (unix seconds; 0: it does not know) the sequencer was up, or down. */
export type UptimeRound = { id: bigint; isUp: boolean; since: number };

/** When a sequencer was up, in unix seconds, its first hour after a return left out; `round` proves it. Without `until`. */
export type Uptime = { round: bigint; from: number; until: number };

const always: Uptime = { round: 0n, from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** @param rounds newest first, without a gap. Pure. */
export function uptimesOf(rounds: readonly UptimeRound[]): Uptime[] {
  return rounds.flatMap(({ id, isUp, since }, i) => {
    const until = rounds[i - 1]?.since ?? Number.POSITIVE_INFINITY;
    return isUp && since !== 0 ? [{ round: id, from: since + grace, until }] : [];
  });
}

export type Sequencer = {
  /**
   * Since when it is up (unix seconds, 0: always; null while it is down), and when it was since `moment`.
   * @throws what viem throws.
   */
  read(moment: number): Promise<{ upSince: number | null; uptimes: Uptime[] }>;
};

/** Chainlink's sequencer-uptime feed of a feed oracle; where there is none, it was always up. */
export function openSequencer(client: ChainClient, oracle: Hex): Sequencer {
  let found: Promise<Hex> | null = null;
  const address = () => {
    found ??= client.readContract({ address: oracle, abi: feedOracleAbi, functionName: 'sequencer' }).catch((error) => {
      found = null;
      throw error;
    });
    return found;
  };
  /** The round before another; null before the first of its phase. */
  const before = async (feed: Hex, { id }: UptimeRound): Promise<UptimeRound | null> => {
    if (countOf(id) <= 1n) return null;
    const read = { address: feed, abi: feedAbi, functionName: 'getRoundData' } as const;
    return toRound(await client.readContract({ ...read, args: [id - 1n] }));
  };
  return {
    read: async (moment) => {
      const feed = await address();
      if (feed === zeroAddress) return { upSince: 0, uptimes: [always] };
      const latest = toRound(
        await client.readContract({ address: feed, abi: feedAbi, functionName: 'latestRoundData' }),
      );
      const rounds: UptimeRound[] = [];
      let round: UptimeRound | null = latest;
      while (round !== null && rounds.length < mostChanges) {
        rounds.push(round);
        round = round.since > moment ? await before(feed, round) : null;
      }
      return { upSince: latest.isUp ? latest.since : null, uptimes: uptimesOf(rounds) };
    },
  };
}

function toRound([id, answer, startedAt]: readonly [bigint, bigint, bigint, bigint, bigint]): UptimeRound {
  return { id, isUp: answer === 0n, since: Number(startedAt) };
}
