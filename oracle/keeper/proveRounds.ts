import type { ChainClient } from '../../chain/clients.ts';
import { feedKinds } from '../../chain/deploy/feedRules.ts';
import type { Hex } from '../../chain/subject.ts';
import { decideProof } from './decideProof.ts';
import { type AskedSeries, type HelpedOracle, type OracleDeed, timeToCatchUp } from './helpedOracle.ts';
import { proofCall } from './proofCall.ts';
import { readOverPhases } from './readPhases.ts';
import { type HeldWatch, readWatch } from './readWatch.ts';
import { openSequencer } from './sequencer.ts';
import type { CoinWatch, PairWatch, WatchedCoin } from './watchedCoins.ts';

/** Seconds in which somebody can make final what was proven. */
const timeToFinalise = 3600;
/** Seconds until what cannot be proven now is looked at again: rounds may still come, a sequencer come back. */
const rest = 3600;
/** The same where the node did not answer. */
const soon = 30;

type Waiting = Extract<OracleDeed, { kind: 'wait' }>;

/**
 * The oracle of price feeds: a keeper proves the start, then the deepest lasting fall, of a pair what its liquidity lost, and makes it final
 * when the time for proofs is over.
 */
export function proveRounds(client: ChainClient, address: Hex): HelpedOracle {
  const sequencer = openSequencer(client, address);

  /** Every coin with its rounds, or why they cannot be had. */
  const readCoins = async (held: HeldWatch, now: number): Promise<WatchedCoin[] | Waiting> => {
    const coins: WatchedCoin[] = [];
    for (const [place, { feed, heartbeat, decimals }] of held.feeds.entries()) {
      const rounds = await readOverPhases(client, feed, held.from, now);
      if (!rounds.ok && 'fault' in rounds) return { kind: 'wait', until: now + soon, why: 'FEED_UNREADABLE' };
      if (!rounds.ok) return { kind: 'wait', until: now + rest, why: 'FEED_REFUSES' };
      // A person can still prove what lies beyond such a gap.
      if (typeof rounds.value === 'string') return { kind: 'wait', until: now + rest, why: rounds.value };
      coins.push({ heartbeat, decimals, rounds: rounds.value, startPrice: held.startPrices[place] ?? 0n });
    }
    return coins;
  };

  const decide = async (held: HeldWatch | null, series: AskedSeries, now: number): Promise<OracleDeed> => {
    if (held === null) return { kind: 'wait', until: now + rest, why: 'NOT_WATCHED' };
    const { isFinal, finalFrom } = held;
    if (isFinal || finalFrom === null) return { kind: 'wait', until: now + rest };
    const coins = await readCoins(held, now);
    if ('kind' in coins) return coins;
    const watch = watchOf({ ...held, finalFrom }, coins, series);
    const proof = decideProof(watch, now);
    if (proof.kind === 'wait') return proof;
    if (proof.kind === 'never') return { kind: 'wait', until: now + rest, why: 'FEED_SILENT' };
    return proofCall(address, series, coins, proof);
  };

  return {
    nextDeed: async (series, now) => decide(await readWatch(client, address, sequencer, series), series, now),
    answerBy: async (series, now) => {
      const held = await readWatch(client, address, sequencer, series);
      if (held === null || held.isFinal) return 0;
      if (held.finalFrom === null) return Number.POSITIVE_INFINITY;
      const deed = await decide(held, series, now);
      if (deed.kind === 'do') return series.settleBy + timeToCatchUp;
      if (deed.why === 'FEED_UNREADABLE') return deed.until;
      return deed.why === undefined ? held.finalFrom + timeToFinalise : 0;
    },
  };
}

/** @throws RangeError for a kind of watch, or a number of coins, that the contract does not have. */
function watchOf(
  { kind, minimumTime, finalFrom, uptimes, provenIndex }: HeldWatch & { finalFrom: number },
  [first, second]: readonly WatchedCoin[],
  { start, end }: AskedSeries,
): CoinWatch | PairWatch {
  const watch = { minimumTime, start, end, finalFrom, uptimes, provenIndex };
  if (first && second && kind === feedKinds.DIVERGENCE) return { ...watch, kind: 'DIVERGENCE', coins: [first, second] };
  if (first && kind === feedKinds.DROP) return { ...watch, kind: 'DROP', coins: [first] };
  if (first && kind === feedKinds.DEPEG) return { ...watch, kind: 'DEPEG', coins: [first] };
  throw new RangeError(`The feed oracle watches nothing of kind ${kind}.`);
}
