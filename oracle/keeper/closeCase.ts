import { encodeFunctionData, zeroAddress } from 'viem';
import { assessedOracleAbi } from '../../chain/abi/assessedOracle.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Hex } from '../../chain/subject.ts';
import { type AskedSeries, type HelpedOracle, timeToCatchUp } from './helpedOracle.ts';

/** Seconds until a case in which people act is looked at again. */
const rest = 60;

/** An event as the oracle that votes answer sees it. Unix seconds. */
export type Case = {
  isClaimed: boolean;
  claimsUntil: number;
  /** What a vote or a keeper answered, and from when it counts. */
  answer: { finalAt: number } | null;
};

/** Whether nobody claimed in time, so that a keeper can say that it did not happen; else until when to wait. Pure. */
export function decideClose({ isClaimed, claimsUntil, answer }: Case, now: number): 'close' | { until: number } {
  if (isClaimed || answer) return { until: now + rest };
  return now < claimsUntil ? { until: claimsUntil } : 'close';
}

/** Until when it may still be answered, at or after settle-by; 0 when it will not. Pure. */
export function caseAnswerBy({ isClaimed, claimsUntil, answer }: Case, settleBy: number, now: number): number {
  if (answer) return answer.finalAt;
  // No vote has answered this claim by settle-by, and none will: there was time for a vote and its correction.
  if (isClaimed) return 0;
  return (now < claimsUntil ? claimsUntil : settleBy) + timeToCatchUp;
}

/** The oracle that votes answer: where nobody claimed in time, a keeper says that it did not happen. */
export function closeCase(client: ChainClient, address: Hex): HelpedOracle {
  const oracle = { address, abi: assessedOracleAbi } as const;
  const read = async ({ product, subject }: AskedSeries): Promise<Case> => {
    const args = [product, subject] as const;
    const [claimant, , claimsUntil, , outcome] = await client.readContract({ ...oracle, functionName: 'caseOf', args });
    return {
      isClaimed: claimant !== zeroAddress,
      claimsUntil: Number(claimsUntil),
      answer: outcome.status === 0 ? null : { finalAt: outcome.finalAt },
    };
  };
  return {
    nextDeed: async (series, now) => {
      const decided = decideClose(await read(series), now);
      if (decided !== 'close') return { kind: 'wait', ...decided };
      const args = [series.product, series.subject] as const;
      const data = encodeFunctionData({ abi: assessedOracleAbi, functionName: 'close', args });
      return { kind: 'do', step: 'close', call: { to: address, data } };
    },
    answerBy: async (series, now) => caseAnswerBy(await read(series), series.settleBy, now),
  };
}
