import { parseEventLogs, zeroAddress } from 'viem';
import { coverDeskAbi } from '../chain/abi/coverDesk.ts';
import { quorumOracleAbi } from '../chain/abi/quorumOracle.ts';
import type { Answer } from '../chain/answer.ts';
import { answerOf } from '../chain/callFailure.ts';
import type { ChainClient } from '../chain/clients.ts';
import type { CoverWindow } from '../chain/covers/coverDoor.ts';
import type { Deployment } from '../chain/deployment.ts';
import type { Hex } from '../chain/subject.ts';
import { batchTree, readLeaf } from './batch.ts';
import { batchesIn } from './callsIn.ts';
import { createEventBook, type EventBook, type SeriesEvent } from './eventBook.ts';
import { followBlocks } from './followBlocks.ts';

/** The newest block; its time (unix seconds) is what time it is on chain. */
export type Head = { number: number; time: number };

/** The times of a series, and when it was first sold, unix seconds: all frozen by its first sale. */
export type SeriesTimes = CoverWindow & { openedAt: number };

export type ChainWatch = {
  book: EventBook;
  /** Reads what is new. After a failure the next call starts where this one stopped. */
  update(): Promise<Answer<Head>>;
  timesOf(id: bigint): Promise<Answer<SeriesTimes>>;
};

const abi = [...coverDeskAbi, ...quorumOracleAbi] as const;
const eventNames = [
  ...(['SeriesOpened', 'SeriesSettled', 'PaymentSkipped', 'TransferSingle', 'TransferBatch'] as const),
  ...(['Reported', 'BatchReported', 'Disputed', 'Resolved'] as const),
] as const;

/** Follows desk and oracle in memory, from the deployment's first block at every start. */
export function watchChain(client: ChainClient, deployment: Deployment): ChainWatch {
  const book = createEventBook();
  const times = new Map<bigint, SeriesTimes>();

  const readRange = async (fromBlock: number, toBlock: number): Promise<SeriesEvent[]> => {
    const logs = await client.getLogs({
      address: [deployment.desk, deployment.oracles.quorum],
      fromBlock: BigInt(fromBlock),
      toBlock: BigInt(toBlock),
    });
    const events = parseEventLogs({ abi, logs, eventName: [...eventNames] });
    return (
      await Promise.all(events.map((log) => (isBatch(log) ? readBatch(client, log) : toSeriesEvents(log))))
    ).flat();
  };

  const follow = followBlocks(deployment.fromBlock, async (from, to) => {
    const events = await readRange(from, to);
    book.rewind(from);
    for (const event of events) book.add(event);
  });

  const update = async (): Promise<Head> => {
    const block = await client.getBlock();
    const head = { number: Number(block.number), time: Number(block.timestamp) };
    await follow(head.number);
    return head;
  };

  const readTimes = async (id: bigint): Promise<SeriesTimes> => {
    const contract = { address: deployment.desk, abi: coverDeskAbi, args: [id] } as const;
    const [window, [openedAt]] = await Promise.all([
      client.readContract({ ...contract, functionName: 'windowOf' }),
      client.readContract({ ...contract, functionName: 'openingOf' }),
    ]);
    const known = { ...window, openedAt };
    times.set(id, known);
    return known;
  };

  return {
    book,
    update: () => answerOf(update),
    timesOf: async (id) => {
      const known = times.get(id);
      return known ? { ok: true, value: known } : answerOf(() => readTimes(id));
    },
  };
}

type Log = ReturnType<typeof parseEventLogs<typeof abi, true, (typeof eventNames)[number][]>>[number];

type BatchLog = Extract<Log, { eventName: 'BatchReported' }>;

function isBatch(log: Log): log is BatchLog {
  return log.eventName === 'BatchReported';
}

/** The leaves stand in the call data alone. Where a wallet hides them there, nobody can open them from here either. */
async function readBatch(client: ChainClient, log: BatchLog): Promise<SeriesEvent[]> {
  const { set, root } = log.args;
  const { input } = await client.getTransaction({ hash: log.transactionHash });
  const call = batchesIn(input).find(
    (batch) => batch.set === set && batch.leaves.length > 0 && batchTree(batch.leaves).root === root,
  );
  if (!call) return [];
  const batch = { set, root, words: call.leaves, leaves: call.leaves.map(readLeaf) };
  return [{ kind: 'batched', block: Number(log.blockNumber), batch }];
}

function toSeriesEvents(log: Exclude<Log, BatchLog>): SeriesEvent[] {
  const block = Number(log.blockNumber);
  switch (log.eventName) {
    case 'SeriesOpened':
      return [{ kind: 'opened', block, id: log.args.id, product: log.args.product, subject: log.args.subject }];
    case 'SeriesSettled':
      return [{ kind: 'settled', block, id: log.args.id }];
    case 'PaymentSkipped':
      return [{ kind: 'skipped', block, id: log.args.id, holder: log.args.holder }];
    case 'TransferSingle':
      return log.args.to === zeroAddress ? [] : [{ kind: 'held', block, id: log.args.id, holder: log.args.to }];
    case 'TransferBatch': {
      const holder = log.args.to;
      return holder === zeroAddress ? [] : log.args.ids.map((id) => ({ kind: 'held', block, id, holder }));
    }
    case 'Reported':
      return [{ kind: 'reported', block, ...questionOf(log.args), finalAt: log.args.finalAt }];
    case 'Disputed':
      return [{ kind: 'disputed', block, ...questionOf(log.args) }];
    case 'Resolved':
      return [{ kind: 'resolved', block, ...questionOf(log.args) }];
  }
}

function questionOf({ set, product, subject }: { set: number; product: number; subject: Hex }) {
  return { set, product, subject };
}
