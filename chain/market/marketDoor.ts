import { coverDeskAbi } from '../abi/coverDesk.ts';
import { coverMarketAbi } from '../abi/coverMarket.ts';
import { answerOf } from '../callFailure.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { ChainDoor } from '../door.ts';

/** The market, as the bot reads it. */
export function openMarketDoor({
  client,
  deployment,
}: {
  client: ChainClient;
  deployment: Deployment;
}): ChainDoor['market'] {
  const market = { address: deployment.market, abi: coverMarketAbi } as const;
  const desk = { address: deployment.desk, abi: coverDeskAbi } as const;
  return {
    offer: (listing) =>
      answerOf(async () => {
        const { seller, id, units, pricePerUnit, feeBps, cutoff } = await client.readContract({
          ...market,
          functionName: 'offerOf',
          args: [listing],
        });
        const numbers = { units: Number(units), feeBps: Number(feeBps), cutoff: Number(cutoff) };
        return { seller, seriesId: id, pricePerUnit, ...numbers };
      }),
    terms: (seriesId) =>
      answerOf(async () => {
        const [window, feeBps] = await Promise.all([
          client.readContract({ ...desk, functionName: 'windowOf', args: [seriesId] }),
          client.readContract({ ...market, functionName: 'feeBps' }),
        ]);
        return { cutoff: window.cutoff, feeBps };
      }),
  };
}
