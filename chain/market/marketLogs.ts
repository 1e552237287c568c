import { parseEventLogs } from 'viem';
import { coverMarketAbi } from '../abi/coverMarket.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { BlockRange, MarketEvent } from '../events.ts';

const names = ['Listed', 'Sold', 'Cancelled', 'Redeemed'] as const;

type MarketLog = Awaited<ReturnType<typeof readMarketLogs>>[number];

/** What became of listings in these blocks. */
export async function readMarketLogs(client: ChainClient, { market }: Deployment, range: BlockRange) {
  const logs = await client.getLogs({ address: market, ...range });
  return parseEventLogs({ abi: coverMarketAbi, eventName: [...names], logs });
}

export function marketEvent(log: MarketLog): MarketEvent {
  switch (log.eventName) {
    case 'Listed': {
      const { listing, id: seriesId, seller, units, pricePerUnit, feeBps } = log.args;
      const terms = { units: Number(units), pricePerUnit, feeBps: Number(feeBps) };
      return { kind: 'coverListed', listing, seriesId, seller, ...terms };
    }
    case 'Sold': {
      const { listing, buyer, holder, units, dollars, fee } = log.args;
      return { kind: 'listingSold', listing, buyer, holder, units: Number(units), dollars, fee };
    }
    case 'Cancelled': {
      const { listing, to, units } = log.args;
      return { kind: 'listingEnded', how: 'takenBack', listing, to, units: Number(units), dollars: 0n };
    }
    case 'Redeemed': {
      const { listing, to, units, dollars } = log.args;
      return { kind: 'listingEnded', how: 'collected', listing, to, units: Number(units), dollars };
    }
  }
}
