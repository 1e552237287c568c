import { getAbiItem } from 'viem';
import { assessedOracleAbi } from '../../chain/abi/assessedOracle.ts';
import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { Hex } from '../../chain/subject.ts';
import { logsSince } from '../../chain/verifyDeployment/logsSince.ts';
import type { RecordedFact } from './record.ts';

type Event = { product: number; subject: Hex };
/** Where a log stands. */
type PlaceOf = (log: { blockNumber: bigint; transactionHash: Hex }) => Promise<RecordedFact['place']>;

const feedEvents = [
  getAbiItem({ abi: feedOracleAbi, name: 'StartProven' }),
  getAbiItem({ abi: feedOracleAbi, name: 'Proven' }),
  getAbiItem({ abi: feedOracleAbi, name: 'Finalised' }),
] as const;
const assessedEvents = [
  getAbiItem({ abi: assessedOracleAbi, name: 'Claimed' }),
  getAbiItem({ abi: assessedOracleAbi, name: 'ClaimRejected' }),
  getAbiItem({ abi: assessedOracleAbi, name: 'Answered' }),
  getAbiItem({ abi: assessedOracleAbi, name: 'ClaimClosed' }),
] as const;
/** What every fact of an event says anyhow. */
const names = new Set(['product', 'subject', 'key']);

/** What price feeds were proven to say, and what members claimed and voted, in the order of the chain. Throws what viem throws. */
export async function fetchFacts(
  client: ChainClient,
  { oracles, fromBlock }: Pick<Deployment, 'oracles' | 'fromBlock'>,
  head: bigint,
  { product, subject }: Event,
  placeOf: PlaceOf,
): Promise<RecordedFact[]> {
  const logs = await logsSince(BigInt(fromBlock), head, async (range) => [
    ...(await client.getLogs({ address: oracles.feed, events: feedEvents, strict: true, ...range })),
    ...(await client.getLogs({ address: oracles.assessed, events: assessedEvents, strict: true, ...range })),
  ]);
  const own = logs.filter(({ args }) => args.product === product && args.subject === subject);
  return Promise.all(
    own.map(async ({ eventName, args, ...log }) => ({
      event: eventName,
      said: Object.entries(args).flatMap(([name, value]) => (names.has(name) ? [] : [{ name, value: `${value}` }])),
      place: await placeOf(log),
    })),
  );
}
