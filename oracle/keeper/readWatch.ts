import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import { answerOf } from '../../chain/callFailure.ts';
import type { ChainClient } from '../../chain/clients.ts';
import { feedKinds } from '../../chain/deploy/feedRules.ts';
import type { ColumnRange, Hex } from '../../chain/subject.ts';
import { watchColumns } from '../../chain/watchSubject.ts';
import type { AskedSeries } from './helpedOracle.ts';
import type { Sequencer, Uptime } from './sequencer.ts';

/** `FeedOracle.PROOF_TIME`, from the end of the watch or from the sequencer's return. */
const proofTime = 2 * 86_400;

/** What the feed oracle holds of a watch. Times in unix seconds. */
export type HeldWatch = {
  /** `IFeedOracle.Kind`. */
  kind: number;
  /** Seconds that a level must last to count. */
  minimumTime: number;
  /** One, of a pair two. `heartbeat` in seconds. */
  feeds: readonly { feed: Hex; heartbeat: number; decimals: number }[];
  /** The worst that was proven so far, in basis points, and the prices at the start; 0n where that is not proven. */
  provenIndex: bigint;
  startPrices: readonly bigint[];
  isFinal: boolean;
  /** From when on it can be made final; null while the sequencer is down. */
  finalFrom: number | null;
  uptimes: readonly Uptime[];
  /** The earliest moment that a proof looks at. */
  from: number;
};

/** Null when no rule or feed stands for it: nobody can ever prove it. Throws what viem throws. */
export async function readWatch(
  client: ChainClient,
  oracle: Hex,
  sequencer: Sequencer,
  { product, subject, openedAt, start, end }: AskedSeries,
): Promise<HeldWatch | null> {
  const contract = { address: oracle, abi: feedOracleAbi } as const;
  const provenOf = { ...contract, functionName: 'provenOf', args: [product, subject, openedAt] } as const;
  const isWatched = await answerOf(() => client.readContract(provenOf));
  if (!isWatched.ok && 'refusal' in isWatched) return null;
  const rule = await client.readContract({ ...contract, functionName: 'ruleOf', args: [product, openedAt] });
  const { kind, minimumTime } = rule;
  const isPair = kind === feedKinds.DIVERGENCE;
  const from = isPair ? Math.min(start, end - minimumTime) : start;
  const readFeed = (name: Hex) => client.readContract({ ...contract, functionName: 'feedOf', args: [name, openedAt] });
  const columns = isPair ? [watchColumns.name, watchColumns.detail] : [watchColumns.name];
  const [feeds, [index, , isFinal, startPrices], { upSince, uptimes }] = await Promise.all([
    Promise.all(columns.map((range) => readFeed(feedName(subject, range)))),
    client.readContract(provenOf),
    sequencer.read(from),
  ]);
  const finalFrom = upSince === null ? null : Math.max(end, upSince) + proofTime;
  return { kind, minimumTime, feeds, provenIndex: index, startPrices, isFinal, finalFrom, uptimes, from };
}

/** Columns of a subject as the name of a feed: 13, the last of them spaces. */
function feedName(subject: Hex, { at, width }: ColumnRange): Hex {
  const columns = subject.slice(2 + 2 * at, 2 + 2 * (at + width));
  return `0x${columns.padEnd(2 * watchColumns.name.width, '20')}`;
}
