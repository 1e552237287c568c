import type { ChainClient } from '../../chain/clients.ts';
import { depegProduct, dropProduct } from '../../chain/products.ts';
import { type FeedRounds, type Round, readRounds } from '../../chain/readRounds.ts';
import type { Hex } from '../../chain/subject.ts';
import { lastingDepth } from './lastingDepth.ts';
import { asReading, clockTolerance, noAnswer, type Source, unknown, type Verdict } from './reading.ts';
import { type Watch, watchOf } from './watchOf.ts';

/** A feed by its name in subjects (`ETH/USD`). Seconds after which it publishes even an unchanged price. */
export type Feed = { address: Hex; heartbeat: number };

export type ChainlinkAccess = {
  client: ChainClient;
  feeds: ReadonlyMap<string, Feed>;
  /** Seconds that a price must have stayed down. */
  lasting: number;
};

/** A heartbeat comes with a transaction, which takes its time. */
const grace = 3600;
/** Blocks are final long before. */
const settlesAfter = 3600;

/** Prices from Chainlink's feeds, read from the chain round by round. */
export function chainlinkSource({ client, feeds, lasting }: ChainlinkAccess): Source {
  const products = [dropProduct, depegProduct];
  return {
    name: 'chainlink',
    family: 'chainlink',
    products,
    read: async (question, now) => {
      const watch = products.includes(question.product) ? watchOf(question) : null;
      const feed = watch ? feeds.get(watch.name) : undefined;
      if (!watch || !feed) return noAnswer('NOT_ANSWERED_HERE');
      if (now < watch.end + settlesAfter) return { kind: 'notYet', retryAt: watch.end + settlesAfter };
      const answer = await readRounds(client, feed.address, watch.start, watch.end);
      if (!answer.ok) return noAnswer('fault' in answer ? 'UNREACHABLE' : 'NOT_FOUND');
      if (!answer.value) return noAnswer('MISSING_DAYS');
      const raw = Buffer.from(
        JSON.stringify(answer.value, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
      );
      return asReading(judgeRounds(answer.value, question.product, watch, { ...feed, lasting }, now), raw, now);
    },
  };
}

/**
 * The deepest lasting fall over a watch in whole basis points, rounded down: from the price at its start for a drop, from one dollar
 * for a depeg. 0 when it never fell that long. Pure.
 */
export function judgeRounds(
  { rounds, decimals }: FeedRounds,
  product: number,
  watch: Watch,
  { heartbeat, lasting }: { heartbeat: number; lasting: number },
  now: number,
): Verdict {
  const [first] = rounds;
  if (!first || first.updatedAt > watch.start) return unknown('MISSING_DAYS');
  if (rounds.some(({ answer }) => answer <= 0n)) return unknown('IMPLAUSIBLE');
  if (rounds.some(({ updatedAt }) => updatedAt > now + clockTolerance) || !areInOrder(rounds))
    return unknown('CONTRADICTORY');
  if (longestSilence(rounds, watch) > heartbeat + grace) return unknown('MISSING_DAYS');
  const reference = product === depegProduct ? 10n ** BigInt(decimals) : first.answer;
  const seen = rounds
    .filter(({ updatedAt }) => updatedAt >= watch.start)
    .map(({ answer, updatedAt }) => ({
      at: updatedAt,
      depth: Number(((reference - answer) * 10_000n) / reference),
    }));
  return { kind: 'value', index: Math.max(0, lastingDepth(seen, lasting) ?? 0) };
}

function areInOrder(rounds: readonly Round[]): boolean {
  return rounds.every(({ id, updatedAt }, i) => {
    const before = rounds[i - 1];
    return !before || (id > before.id && updatedAt >= before.updatedAt);
  });
}

function longestSilence(rounds: readonly Round[], { end }: Watch): number {
  return Math.max(...rounds.map(({ updatedAt }, i) => (rounds[i + 1]?.updatedAt ?? end) - updatedAt));
}
