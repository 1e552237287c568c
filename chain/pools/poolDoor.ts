import { riskPoolAbi } from '../abi/riskPool.ts';
import { answerOf } from '../callFailure.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { ChainDoor } from '../door.ts';
import type { PoolLevel } from './poolState.ts';

/** The pools, as the bot reads them. */
export function openPoolDoor({
  client,
  deployment,
}: {
  client: ChainClient;
  deployment: Deployment;
}): ChainDoor['pool'] {
  const at = (level: PoolLevel) => ({ address: deployment.pools[level], abi: riskPoolAbi }) as const;
  return {
    addressOf: (level) => deployment.pools[level],
    state: (level, wallet) =>
      answerOf(async () => {
        const pool = at(level);
        const [accounts, shares, queued, room, coolDown, exitWindow] = await Promise.all([
          client.readContract({ ...pool, functionName: 'accounts' }),
          client.readContract({ ...pool, functionName: 'totalSupply' }),
          client.readContract({ ...pool, functionName: 'queuedShares' }),
          client.readContract({ ...pool, functionName: 'maxDeposit', args: [wallet] }),
          client.readContract({ ...pool, functionName: 'coolDown' }),
          client.readContract({ ...pool, functionName: 'exitWindow' }),
        ]);
        const [assets, locked] = accounts;
        return { assets, locked, shares, queued, room, coolDown: Number(coolDown), exitWindow: Number(exitWindow) };
      }),
    investment: (level, wallet) =>
      answerOf(async () => {
        const pool = at(level);
        const [held, exit, takeable] = await Promise.all([
          client.readContract({ ...pool, functionName: 'balanceOf', args: [wallet] }),
          client.readContract({ ...pool, functionName: 'exitOf', args: [wallet] }),
          client.readContract({ ...pool, functionName: 'maxRedeem', args: [wallet] }),
        ]);
        const [queued, readyAt, until] = exit;
        return { held, queued, readyAt: Number(readyAt), until: Number(until), takeable };
      }),
  };
}
