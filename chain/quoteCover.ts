import { coverDeskAbi } from './abi/coverDesk.ts';
import { purchaseStruct } from './actions/callsOf.ts';
import type { RateRow } from './actions/walletAction.ts';
import type { Answer } from './answer.ts';
import { answerOf } from './callFailure.ts';
import type { ChainClient } from './clients.ts';
import type { Deployment } from './deployment.ts';
import type { CoverQuote } from './door.ts';

/** What one cover is at this block. Refuses what `buy` would refuse, except for room: that is told as `available`. */
export function quoteCover(
  parts: { client: ChainClient; deployment: Deployment },
  row: RateRow,
  units: number,
  minPayout: bigint,
): Promise<Answer<CoverQuote>> {
  return answerOf(async () => {
    const { id, payout, available, window } = await parts.client.readContract({
      address: parts.deployment.desk,
      abi: coverDeskAbi,
      functionName: 'quote',
      args: [purchaseStruct(row, units, minPayout)],
    });
    return { seriesId: id, payout: BigInt(payout), available, window };
  });
}
