import { getAbiItem } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import type { Answer } from '../../chain/answer.ts';
import { answerOf } from '../../chain/callFailure.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { spreadLimitOf } from '../../chain/spreadLimits.ts';
import type { Hex } from '../../chain/subject.ts';
import { logsSince } from '../../chain/verifyDeployment/logsSince.ts';
import { fetchFacts } from './fetchFacts.ts';
import type { EvidenceRecord } from './record.ts';

const opened = getAbiItem({ abi: coverDeskAbi, name: 'SeriesOpened' });
const seated = getAbiItem({ abi: quorumOracleAbi, name: 'ReportersChanged' });
const reported = getAbiItem({ abi: quorumOracleAbi, name: 'Reported' });
const leafOpened = getAbiItem({ abi: quorumOracleAbi, name: 'LeafOpened' });
const batchReported = getAbiItem({ abi: quorumOracleAbi, name: 'BatchReported' });
const disputed = getAbiItem({ abi: quorumOracleAbi, name: 'Disputed' });
const resolved = getAbiItem({ abi: quorumOracleAbi, name: 'Resolved' });

/** `IOutcomeOracle.Status`. */
const statuses = ['NONE', 'VALUE', 'VOID'] as const;

type Event = { product: number; subject: Hex };
type Placed = { blockNumber: bigint; transactionHash: Hex };
type Range = { fromBlock: bigint; toBlock: bigint };

/** The event that a series asks about; null when no such series was ever sold. */
export function eventOfSeries(client: ChainClient, deployment: Deployment, id: bigint): Promise<Answer<Event | null>> {
  return answerOf(async () => {
    const { desk: address, fromBlock } = deployment;
    const logs = await logsSince(BigInt(fromBlock), await client.getBlockNumber(), (range) =>
      client.getLogs({ address, event: opened, args: { id }, strict: true, ...range }),
    );
    const [first] = logs;
    return first ? { product: first.args.product, subject: first.args.subject } : null;
  });
}

/** Gathers from a node what the chain holds about an event. */
export function fetchRecord(
  client: ChainClient,
  deployment: Deployment,
  event: Event,
): Promise<Answer<EvidenceRecord>> {
  return answerOf(async () => {
    const { chainId, fromBlock } = deployment;
    const oracle = deployment.oracles.quorum;
    const head = await client.getBlockNumber();
    const all = <T>(read: (range: Range) => Promise<T[]>) => logsSince(BigInt(fromBlock), head, read);
    const filter = { address: oracle, strict: true, args: event } as const;
    const [sets, reports, leaves, disputes, resolutions] = [
      await all((range) => client.getLogs({ address: oracle, event: seated, strict: true, ...range })),
      await all((range) => client.getLogs({ ...filter, event: reported, ...range })),
      await all((range) => client.getLogs({ ...filter, event: leafOpened, ...range })),
      await all((range) => client.getLogs({ ...filter, event: disputed, ...range })),
      await all((range) => client.getLogs({ ...filter, event: resolved, ...range })),
    ];
    const placeOf = async ({ blockNumber, transactionHash }: Placed) => {
      const { timestamp } = await client.getBlock({ blockNumber });
      return { block: Number(blockNumber), time: Number(timestamp), transaction: transactionHash };
    };
    const inputOf = async (hash: Hex) => (await client.getTransaction({ hash })).input;
    /** The leaf's own event stands just before its report, in the same transaction. */
    const batchOf = async (report: (typeof reports)[number]) => {
      const leaf = leaves.find(
        (log) => log.transactionHash === report.transactionHash && log.logIndex === report.logIndex - 1,
      );
      if (!leaf) return null;
      const args = { set: report.args.set, root: leaf.args.root };
      const [log] = await all((range) =>
        client.getLogs({ address: oracle, event: batchReported, args, strict: true, ...range }),
      );
      if (!log) return null;
      const input = await inputOf(log.transactionHash);
      return { root: leaf.args.root, seats: log.args.seats, reported: await placeOf(log), input };
    };
    return {
      ...{ chainId, oracle, ...event },
      spreadLimit: spreadLimitOf(
        await client.readContract({ address: oracle, abi: quorumOracleAbi, functionName: 'spreadLimits' }),
        event.product,
      ),
      sets: await Promise.all(
        sets.map(async (log) => ({ ...log.args, reporters: [...log.args.reporters], seated: await placeOf(log) })),
      ),
      reports: await Promise.all(
        reports.map(async (log) => {
          const { set, status, index, observedAt, finalAt, seats } = log.args;
          const said = { set, status: statuses[status] ?? 'NONE', index: Number(index), observedAt, finalAt, seats };
          const [batch, input] = [await batchOf(log), await inputOf(log.transactionHash)];
          return { ...said, reported: await placeOf(log), input, batch };
        }),
      ),
      disputes: await Promise.all(
        disputes.map(async (log) => {
          const { set, challenger } = log.args;
          return { set, challenger, raised: await placeOf(log) };
        }),
      ),
      resolutions: await Promise.all(
        resolutions.map(async (log) => {
          const { set, status, index, observedAt, overturned } = log.args;
          const said = { set, status: statuses[status] ?? 'NONE', index: Number(index), observedAt, overturned };
          return { ...said, resolved: await placeOf(log) };
        }),
      ),
      facts: await fetchFacts(client, deployment, head, event, placeOf),
    };
  });
}
