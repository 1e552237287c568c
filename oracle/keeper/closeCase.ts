import { encodeFunctionData, zeroAddress } from 'viem';
import { assessedOracleAbi } from '../../chain/abi/assessedOracle.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Hex } from '../../chain/subject.ts';
import { type AskedSeries, type HelpedOracle, timeToCatchUp } from './helpedOracle.ts';

/** Seconds until a case in which people act is looked at again. */
const rest = 60;

/** The oracle that votes answer: where nobody claimed in time, a keeper says that it did not happen. */
export function closeCase(client: ChainClient, address: Hex): HelpedOracle {
  const oracle = { address, abi: assessedOracleAbi } as const;
  const read = async ({ product, subject }: AskedSeries) => {
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
      const { isClaimed, claimsUntil, answer } = await read(series);
      if (isClaimed || answer) return { kind: 'wait', until: now + rest };
      if (now < claimsUntil) return { kind: 'wait', until: claimsUntil };
      const args = [series.product, series.subject] as const;
      const data = encodeFunctionData({ abi: assessedOracleAbi, functionName: 'close', args });
      return { kind: 'do', step: 'close', call: { to: address, data } };
    },
    // An open claim that no vote has answered by settle-by will not be: there was time for a vote and its correction.
    answerBy: async (series, now) => {
      const { isClaimed, claimsUntil, answer } = await read(series);
      if (answer) return answer.finalAt;
      if (isClaimed) return 0;
      return (now < claimsUntil ? claimsUntil : series.settleBy) + timeToCatchUp;
    },
  };
}
