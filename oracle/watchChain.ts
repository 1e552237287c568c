import { parseEventLogs, zeroAddress } from 'viem';
import { coverDeskAbi } from '../chain/abi/coverDesk.ts';
import { quorumOracleAbi } from '../chain/abi/quorumOracle.ts';
import { answerOf } from '../chain/callFailure.ts';
import type { ChainClient } from '../chain/clients.ts';
import type { Deployment } from '../chain/deployment.ts';
import type { Answer, CoverWindow } from '../chain/door.ts';
import { finality } from '../chain/finality.ts';
import { createEventBook, type EventBook, type SeriesEvent } from './eventBook.ts';

/** The newest block; its time (unix seconds) is what time it is on chain. */
export type Head = { number: number; time: number };

export type ChainWatch = {
  book: EventBook;
  /** Reads what is new. After a failure the next call starts where this one stopped. */
  update(): Promise<Answer<Head>>;
  /** The times of a series, which never change once it was sold. */
  windowOf(id: bigint): Promise<Answer<CoverWindow>>;
};

/** Public nodes refuse logs of longer ranges. */
const longestRange = 2000;

const abi = [...coverDeskAbi, ...quorumOracleAbi] as const;
const eventNames = ['SeriesOpened', 'SeriesSettled', 'TransferSingle', 'TransferBatch', 'Reported'] as const;

/** Follows desk and oracle in memory, from the deployment's first block at every start. */
export function watchChain(client: ChainClient, deployment: Deployment): ChainWatch {
  const book = createEventBook();
  const windows = new Map<bigint, CoverWindow>();
  let next = deployment.fromBlock;

  const readRange = async (fromBlock: number, toBlock: number): Promise<SeriesEvent[]> => {
    const logs = await client.getLogs({
      address: [deployment.desk, deployment.oracles.quorum],
      fromBlock: BigInt(fromBlock),
      toBlock: BigInt(toBlock),
    });
    return parseEventLogs({ abi, logs, eventName: [...eventNames] }).flatMap(toSeriesEvents);
  };

  const update = async (): Promise<Head> => {
    const block = await client.getBlock();
    const head = { number: Number(block.number), time: Number(block.timestamp) };
    let from = Math.max(deployment.fromBlock, Math.min(next, head.number + 1) - finality);
    while (from <= head.number) {
      const to = Math.min(head.number, from + longestRange - 1);
      const events = await readRange(from, to);
      book.rewind(from);
      for (const event of events) book.add(event);
      from = next = to + 1;
    }
    return head;
  };

  const readWindow = async (id: bigint): Promise<CoverWindow> => {
    const window = await client.readContract({
      address: deployment.desk,
      abi: coverDeskAbi,
      functionName: 'windowOf',
      args: [id],
    });
    windows.set(id, window);
    return window;
  };

  return {
    book,
    update: () => answerOf(update),
    windowOf: async (id) => {
      const known = windows.get(id);
      return known ? { ok: true, value: known } : answerOf(() => readWindow(id));
    },
  };
}

type Log = ReturnType<typeof parseEventLogs<typeof abi, true, (typeof eventNames)[number][]>>[number];

function toSeriesEvents(log: Log): SeriesEvent[] {
  const block = Number(log.blockNumber);
  switch (log.eventName) {
    case 'SeriesOpened':
      return [{ kind: 'opened', block, id: log.args.id, product: log.args.product, subject: log.args.subject }];
    case 'SeriesSettled':
      return [{ kind: 'settled', block, id: log.args.id }];
    case 'TransferSingle':
      return log.args.to === zeroAddress ? [] : [{ kind: 'held', block, id: log.args.id, holder: log.args.to }];
    case 'TransferBatch': {
      const holder = log.args.to;
      return holder === zeroAddress ? [] : log.args.ids.map((id) => ({ kind: 'held', block, id, holder }));
    }
    case 'Reported':
      return [{ kind: 'reported', block, product: log.args.product, subject: log.args.subject }];
  }
}
