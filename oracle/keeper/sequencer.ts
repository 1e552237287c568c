import { zeroAddress } from 'viem';
import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import type { ChainClient } from '../../chain/clients.ts';
import { feedAbi } from '../../chain/readRounds.ts';
import type { Hex } from '../../chain/subject.ts';

/** `FeedOracle.GRACE`. */
const grace = 3600;
/** Times that a sequencer went down and came back, looked through backwards. */
const mostChanges = 50;

/** Chainlink's sequencer-uptime feed of a feed oracle; where there is none, it was always up. */
export function openSequencer(client: ChainClient, oracle: Hex) {
  let found: Promise<Hex> | null = null;
  const address = () => {
    found ??= client.readContract({ address: oracle, abi: feedOracleAbi, functionName: 'sequencer' }).catch((error) => {
      found = null;
      throw error;
    });
    return found;
  };
  const latest = async (feed: Hex) =>
    client.readContract({ address: feed, abi: feedAbi, functionName: 'latestRoundData' });
  return {
    /** Since when it is up, unix seconds (0: always); null while it is down. */
    upSince: async (): Promise<number | null> => {
      const feed = await address();
      if (feed === zeroAddress) return 0;
      const [, answer, startedAt] = await latest(feed);
      return answer === 0n ? Number(startedAt) : null;
    },
    /** The round that says "up" from an hour before `since` until after `until`; null when none does. */
    roundDuring: async (since: number, until: number): Promise<bigint | null> => {
      const feed = await address();
      if (feed === zeroAddress) return 0n;
      const [newest] = await latest(feed);
      let changed = Number.POSITIVE_INFINITY;
      for (let id = newest; id > 0n && id > newest - BigInt(mostChanges); id--) {
        const args = [id] as const;
        const read = { address: feed, abi: feedAbi, functionName: 'getRoundData' } as const;
        const [, answer, startedAt] = await client.readContract({ ...read, args });
        const began = Number(startedAt);
        if (answer === 0n && began + grace <= since && changed > until) return id;
        if (began <= since) return null;
        changed = began;
      }
      return null;
    },
  };
}
