import type { Logger } from 'pino';
import { encodeFunctionData } from 'viem';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { answerOf } from '../../chain/callFailure.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { Hex } from '../../chain/subject.ts';
import { followBlocks } from '../followBlocks.ts';
import { failureLine, tellSent } from '../logging.ts';
import type { Call, Sender } from '../sender.ts';
import type { Head } from '../watchChain.ts';

/** Somebody's shares on their way out of a pool. */
type Leaver = { pool: Hex; controller: Hex };

/** A request that can be carried out now. */
type RipeExit = Leaver & { call: Call };

/** Blocks that a request rests when its money is locked: nothing tells when cover ends but the next look. */
const restBlocks = 20;

/**
 * Looks for requests to leave the pools that can be carried out. Anyone may do it, and somebody must: an investor who could let a ripe
 * request lie would keep a way out for the day of bad news.
 */
export function carryOutExits(
  client: ChainClient,
  sender: Sender,
  { pools, fromBlock }: Pick<Deployment, 'pools' | 'fromBlock'>,
  { log, isMine }: { log: Logger; isMine: (what: string) => boolean },
) {
  /** By pool and controller, as they asked; a second request of one controller comes only after the first is done. */
  const leavers = new Map<string, Leaver & { lookAt: number }>();

  const readRequests = followBlocks(fromBlock, async (from, to) => {
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
  });

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

  const findRipe = async (head: Head): Promise<RipeExit[]> => {
    await readRequests(head.number);
    const found: RipeExit[] = [];
    for (const [key, leaver] of leavers) {
      const exit = leaver.lookAt <= head.number ? await look(leaver, key, head) : null;
      if (exit !== null) found.push(exit);
    }
    return found;
  };

  return {
    /** Carries out what is ripe. A refused one (somebody else was faster) is looked at again. @returns false when the chain does not answer. */
    async step(head: Head): Promise<boolean> {
      const ripe = await answerOf(() => findRipe(head));
      if (!ripe.ok) {
        log.warn(failureLine(ripe), 'requests to leave cannot be read');
        return false;
      }
      for (const { pool, controller, call } of ripe.value.filter((exit) => isMine(`${exit.pool}:${exit.controller}`))) {
        tellSent(log, { pool, controller, step: 'leave' }, await sender.send(call));
      }
      return true;
    },
  };
}
