import { encodeFunctionData } from 'viem';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { answerOf } from '../../chain/callFailure.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { Answer } from '../../chain/door.ts';
import { finality } from '../../chain/finality.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Call } from '../sender.ts';
import type { Head } from '../watchChain.ts';

/** Somebody's shares on their way out of a pool. */
export type Leaver = { pool: Hex; controller: Hex };

/** A request that can be carried out now. */
export type RipeExit = Leaver & { call: Call };

export type ExitWatch = {
  /** Requests that have cooled down and whose money is free, in the order in which they were made. */
  ripe(head: Head): Promise<Answer<RipeExit[]>>;
};

/** Public nodes refuse logs of longer ranges. */
const longestRange = 2000;
/** Blocks that a request rests when its money is locked: nothing tells when cover ends but the next look. */
const restBlocks = 20;

/**
 * Looks for requests to leave the pools that can be carried out. Anyone may do it, and somebody must: an investor who could let a ripe
 * request lie would keep a way out for the day of bad news.
 */
export function watchExits(
  client: ChainClient,
  { pools, fromBlock }: Pick<Deployment, 'pools' | 'fromBlock'>,
): ExitWatch {
  /** By pool and controller, as they asked; a second request of one controller comes only after the first is done. */
  const leavers = new Map<string, Leaver & { lookAt: number }>();
  let next = fromBlock;

  const readRequests = async (head: number): Promise<void> => {
    let from = Math.max(fromBlock, Math.min(next, head + 1) - finality);
    while (from <= head) {
      const to = Math.min(head, from + longestRange - 1);
      const logs = await client.getContractEvents({
        address: Object.values(pools),
        abi: riskPoolAbi,
        eventName: 'RedeemRequest',
        fromBlock: BigInt(from),
        toBlock: BigInt(to),
        strict: true,
      });
      for (const { address, args } of logs) {
        const key = `${address}:${args.controller}`;
        if (!leavers.has(key)) leavers.set(key, { pool: address, controller: args.controller, lookAt: 0 });
      }
      from = next = to + 1;
    }
  };

  const look = async (leaver: Leaver & { lookAt: number }, key: string, head: Head): Promise<RipeExit | null> => {
    const { pool, controller } = leaver;
    const contract = { address: pool, abi: riskPoolAbi, args: [controller] } as const;
    const [[shares, readyAt], most] = await Promise.all([
      client.readContract({ ...contract, functionName: 'exitOf' }),
      client.readContract({ ...contract, functionName: 'maxRedeem' }),
    ]);
    if (shares === 0n) {
      leavers.delete(key);
      return null;
    }
    if (most === 0n) {
      if (readyAt <= BigInt(head.time)) leaver.lookAt = head.number + restBlocks;
      return null;
    }
    const args = [most, controller, controller] as const;
    return {
      pool,
      controller,
      call: { to: pool, data: encodeFunctionData({ abi: riskPoolAbi, functionName: 'redeem', args }) },
    };
  };

  return {
    ripe: (head) =>
      answerOf(async () => {
        await readRequests(head.number);
        const due = [...leavers].filter(([, { lookAt }]) => lookAt <= head.number);
        const found: RipeExit[] = [];
        for (const [key, leaver] of due) {
          const exit = await look(leaver, key, head);
          if (exit !== null) found.push(exit);
        }
        return found;
      }),
  };
}
