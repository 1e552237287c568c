import { parseEventLogs, toEventSelector, zeroAddress } from 'viem';
import { riskPoolAbi } from '../abi/riskPool.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { BlockRange, PoolFact } from '../events.ts';

const names = ['Deposit', 'Withdraw', 'RedeemRequest', 'Transfer'] as const;
const selectors = riskPoolAbi.flatMap((item) =>
  item.type === 'event' && names.some((name) => name === item.name) ? [toEventSelector(item)] : [],
);

type PoolLog = Awaited<ReturnType<typeof readPoolLogs>>[number];

/** What investors did with the pools in these blocks. */
export async function readPoolLogs(client: ChainClient, { pools }: Deployment, range: BlockRange) {
  const logs = await client.getLogs({ address: [pools.low, pools.medium, pools.high], ...range });
  const known = logs.filter(({ topics: [selector] }) => selectors.some((one) => one === selector));
  return parseEventLogs({ abi: riskPoolAbi, eventName: [...names], logs: known });
}

/** Minting, burning and joining the queue are shares that move, too, but told by logs of their own. */
export function poolFact(log: PoolLog): PoolFact[] {
  const pool = log.address;
  switch (log.eventName) {
    case 'Deposit': {
      const { owner: holder, assets: dollars, shares } = log.args;
      return [{ kind: 'poolJoined', pool, holder, dollars, shares }];
    }
    case 'Withdraw': {
      const { owner: controller, receiver: to, assets: dollars, shares } = log.args;
      return [{ kind: 'poolLeft', pool, controller, to, dollars, shares }];
    }
    case 'RedeemRequest': {
      const { controller, owner, shares } = log.args;
      return [{ kind: 'exitRequested', pool, controller, owner, shares }];
    }
    case 'Transfer': {
      const { from, to, value: shares } = log.args;
      const isOwnWork = [zeroAddress, pool].some((one) =>
        [from, to].some((end) => end.toLowerCase() === one.toLowerCase()),
      );
      return isOwnWork ? [] : [{ kind: 'sharesMoved', pool, from, to, shares }];
    }
  }
}
