import { z } from 'zod';
import { withdrawalProduct } from '../../chain/products.ts';
import { lastingDepth } from './lastingDepth.ts';
import { asReading, clockTolerance, noAnswer, type Source, unknown, type Verdict } from './reading.ts';
import { type RequestLimits, readJson } from './readJson.ts';
import { type Watch, watchOf } from './watchOf.ts';

export type DefiLlamaAccess = { baseUrl: string; limits?: RequestLimits };

/** A protocol's whole history comes in one answer. */
const historyLimits: RequestLimits = { timeout: 60_000, maxBytes: 32_000_000 };

const snapshotSchema = z.object({ date: z.number().int(), tokens: z.record(z.string(), z.number()) });
const answerSchema = z.object({
  /** Amounts of each token, and what they were worth in dollars then. */
  tokens: z.array(snapshotSchema),
  tokensInUsd: z.array(snapshotSchema),
});

type Snapshot = z.infer<typeof snapshotSchema>;

const hour = 3600;
/** Snapshots are taken once a day; one and a half without any is a day not seen. */
const longestGap = 36 * hour;
/** A fall lasts from one snapshot to the next. They can come some minutes early. */
const lasting = 23 * hour;
const settlesAfter = 24 * hour;

/**
 * What a protocol holds, from DefiLlama; no key. `baseUrl` is `https://api.llama.fi`. A subject's name is the protocol's slug in capitals,
 * its detail one token's symbol, or nothing for all of them.
 */
export function defiLlamaSource({ baseUrl, limits = historyLimits }: DefiLlamaAccess): Source {
  return {
    name: 'defillama',
    family: 'defillama',
    products: [withdrawalProduct],
    read: async (question, now) => {
      const watch = question.product === withdrawalProduct ? watchOf(question) : null;
      if (!watch || !/^[A-Z0-9][A-Z0-9-]*$/.test(watch.name)) return noAnswer('NOT_ANSWERED_HERE');
      if (now < watch.end + settlesAfter) return { kind: 'notYet', retryAt: watch.end + settlesAfter };
      const answer = await readJson(new URL(`${baseUrl}/protocol/${watch.name.toLowerCase()}`), {}, limits, now);
      if (!answer.ok) return noAnswer(answer.reason, answer.retryAt);
      return asReading(readDefiLlama(answer.json, watch, now), answer.raw, now);
    },
  };
}

/**
 * The deepest lasting fall of what a protocol holds, in basis points of what it held when the watch began, rounded down. Pure.
 * Tokens are counted, each at its price at the start: a falling price is no withdrawal.
 */
export function readDefiLlama(json: unknown, watch: Watch, now: number): Verdict {
  const answer = answerSchema.safeParse(json);
  if (!answer.success) return unknown('MALFORMED');
  const { tokens, tokensInUsd } = answer.data;
  if (!areInOrder(tokens)) return unknown('CONTRADICTORY');
  if ((tokens.at(-1)?.date ?? 0) > now + clockTolerance) return unknown('CONTRADICTORY');
  if (tokens.some((snapshot) => Object.values(snapshot.tokens).some((amount) => amount < 0)))
    return unknown('IMPLAUSIBLE');
  const startsAt = tokens.findLastIndex(({ date }) => date <= watch.start);
  const start = tokens[startsAt];
  // An empty snapshot is one that failed, not a protocol that holds nothing.
  const seen = tokens
    .slice(Math.max(0, startsAt))
    .filter((each) => each.date <= watch.end && Object.keys(each.tokens).length > 0);
  if (!start || seen[0] !== start || longestGap < longestSilence(seen, watch)) return unknown('MISSING_DAYS');
  const worth = tokensInUsd.find(({ date }) => date === start.date);
  const prices = pricesAt(start, worth, watch.detail);
  const before = prices && worthOf(start, prices);
  if (!prices || !before) return unknown('NOT_FOUND');
  const depths = seen.map((each) => ({
    at: Math.max(each.date, watch.start),
    depth: Math.floor((1 - worthOf(each, prices) / before) * 10_000),
  }));
  return { kind: 'value', index: Math.max(0, lastingDepth(depths, lasting) ?? 0) };
}

/** Dollars per unit at the start, of one token or of all; a lone token needs no price. */
function pricesAt(start: Snapshot, worth: Snapshot | undefined, only: string): Map<string, number> | null {
  if (only !== '') return (start.tokens[only] ?? 0) > 0 ? new Map([[only, 1]]) : null;
  if (!worth) return null;
  return new Map(
    Object.entries(start.tokens).flatMap(([symbol, amount]) => {
      const dollars = worth.tokens[symbol] ?? 0;
      return amount > 0 && dollars > 0 ? [[symbol, dollars / amount] as const] : [];
    }),
  );
}

/** A token that is no longer listed among others is one that is no longer held. */
function worthOf({ tokens }: Snapshot, prices: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [symbol, price] of prices) sum += (tokens[symbol] ?? 0) * price;
  return sum;
}

function areInOrder(snapshots: readonly Snapshot[]): boolean {
  return snapshots.every(({ date }, i) => date > (snapshots[i - 1]?.date ?? -1));
}

function longestSilence(seen: readonly Snapshot[], { start, end }: Watch): number {
  const times = [Math.min(seen[0]?.date ?? start, start), ...seen.slice(1).map(({ date }) => date), end];
  return Math.max(...times.slice(1).map((time, i) => time - (times[i] ?? time)));
}
