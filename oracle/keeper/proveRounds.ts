import { encodeFunctionData } from 'viem';
import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import type { ChainClient } from '../../chain/clients.ts';
import { feedKinds } from '../../chain/deploy/feedRules.ts';
import type { Hex } from '../../chain/subject.ts';
import { decodeWatch, nameColumns } from '../../chain/watchSubject.ts';
import { decideProof, type WatchedFeed } from './decideProof.ts';
import { type AskedSeries, type HelpedOracle, type OracleDeed, timeToCatchUp } from './helpedOracle.ts';
import { readOverPhases, spansOf } from './readPhases.ts';
import { openSequencer } from './sequencer.ts';

/** `FeedOracle.PROOF_TIME`, from the end of the watch or from the sequencer's return. */
const proofTime = 2 * 86_400;
/** Seconds in which somebody can make final what was proven. */
const timeToFinalise = 3600;
/** Seconds until what cannot be proven now is looked at again: rounds may still come, a sequencer come back. */
const rest = 3600;
/** The same where the node did not answer. */
const soon = 30;

/** The oracle of price feeds: a keeper proves the start, the deepest lasting fall, and makes it final when the time for proofs is over. */
export function proveRounds(client: ChainClient, address: Hex): HelpedOracle {
  const oracle = { address, abi: feedOracleAbi } as const;
  const sequencer = openSequencer(client, address);

  const read = async (series: AskedSeries) => {
    const { product, subject, openedAt, start, end } = series;
    const { name } = decodeWatch(subject);
    const [rule, feed, [index, , isFinal, starts], { upSince, uptimes }] = await Promise.all([
      client.readContract({ ...oracle, functionName: 'ruleOf', args: [product, openedAt] }),
      client.readContract({ ...oracle, functionName: 'feedOf', args: [nameColumns(name), openedAt] }),
      client.readContract({ ...oracle, functionName: 'provenOf', args: [product, subject, openedAt] }),
      sequencer.read(start),
    ]);
    return {
      ...{ rule, feed, isFinal, start, end, uptimes },
      proven: { index, startPrice: starts[0] },
      /** Null while the sequencer is down: nothing can be made final. */
      finalFrom: upSince === null ? null : Math.max(end, upSince) + proofTime,
    };
  };

  const deedOf = (watched: WatchedFeed, series: AskedSeries, now: number): OracleDeed => {
    const event = [series.product, series.subject, series.openedAt] as const;
    const act = (step: string, data: Hex): OracleDeed => ({ kind: 'do', step, call: { to: address, data } });
    const proof = decideProof(watched, now);
    switch (proof.kind) {
      case 'start': {
        const args = [...event, 0n, proof.edge] as const;
        return act('proveStart', encodeFunctionData({ abi: feedOracleAbi, functionName: 'proveStart', args }));
      }
      case 'fall': {
        const args = [...event, spansOf(watched.rounds, proof), proof.uptime] as const;
        return act('proveFall', encodeFunctionData({ abi: feedOracleAbi, functionName: 'proveFall', args }));
      }
      case 'finalise': {
        const args = [...event, [proof.edge]] as const;
        return act('finalise', encodeFunctionData({ abi: feedOracleAbi, functionName: 'finalise', args }));
      }
      case 'wait':
        return proof;
      case 'never':
        return { kind: 'wait', until: now + rest, why: 'FEED_SILENT' };
    }
  };

  const nextDeed = async (series: AskedSeries, now: number): Promise<OracleDeed> => {
    const { rule, feed, isFinal, proven, finalFrom, start, end, uptimes } = await read(series);
    const kind = rule.kind === feedKinds.DROP ? 'DROP' : rule.kind === feedKinds.DEPEG ? 'DEPEG' : null;
    // What a pair lost is proven by whoever wants it: no table of ours sells it.
    if (kind === null) return { kind: 'wait', until: now + rest, why: 'NOT_SOLD_HERE' };
    if (isFinal || finalFrom === null) return { kind: 'wait', until: now + rest };
    const found = await readOverPhases(client, feed.feed, start, now);
    if (!found.ok) return { kind: 'wait', until: now + soon, why: 'FEED_UNREADABLE' };
    // A person can still prove over more.
    if (found.value === null) return { kind: 'wait', until: now + rest, why: 'MORE_THAN_TWO_AGGREGATORS' };
    const { minimumTime } = rule;
    const { heartbeat, decimals } = feed;
    const { rounds } = found.value;
    const watched = { kind, minimumTime, heartbeat, decimals, start, end, finalFrom, rounds, uptimes, proven } as const;
    return deedOf(watched, series, now);
  };

  return {
    nextDeed,
    answerBy: async (series, now) => {
      const { isFinal, finalFrom } = await read(series);
      if (isFinal) return 0;
      if (finalFrom === null) return Number.POSITIVE_INFINITY;
      const deed = await nextDeed(series, now);
      if (deed.kind === 'do') return series.settleBy + timeToCatchUp;
      if (deed.why === 'FEED_UNREADABLE') return deed.until;
      return deed.why === undefined ? finalFrom + timeToFinalise : 0;
    },
  };
}
