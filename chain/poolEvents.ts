import { parseEventLogs } from 'viem';
import { coverDeskAbi } from './abi/coverDesk.ts';
import { riskPoolAbi } from './abi/riskPool.ts';
import type { ChainClient } from './clients.ts';
import type { Hex } from './subject.ts';

/**
 * Everything that changes what a pool has and whose it is, in the order in which it happened. Dollars have 6 decimals, shares 12;
 * `time` is unix seconds; addresses are checksummed, as viem tells them.
 */
export type PoolEvent = { time: number; transaction: Hex } & (
  | { kind: 'deposited'; holder: Hex; dollars: bigint; shares: bigint }
  | { kind: 'left'; controller: Hex; dollars: bigint; shares: bigint }
  | { kind: 'queued'; controller: Hex; owner: Hex; shares: bigint }
  | { kind: 'sharesMoved'; from: Hex; to: Hex; shares: bigint }
  | { kind: 'feesCollected'; dollars: bigint }
  | { kind: 'productListed'; product: number; version: number; feeBps: number }
  | { kind: 'seriesOpened'; id: bigint; product: number; version: number; payout: bigint; pool: Hex }
  | { kind: 'coverBought'; id: bigint; units: bigint }
  | { kind: 'seriesSettled'; id: bigint; isVoid: boolean; units: bigint; payPerUnit: bigint }
  | { kind: 'coverPaid'; id: bigint; dollars: bigint }
);

type Told = PoolEvent extends infer event
  ? event extends PoolEvent
    ? Omit<event, 'time' | 'transaction'>
    : never
  : never;

/** `ICoverDesk.SeriesState` of a series whose every dollar went back. */
const voidState = 4;
const abi = [...coverDeskAbi, ...riskPoolAbi] as const;
const eventName = [
  'Deposit',
  'Withdraw',
  'RedeemRequest',
  'Transfer',
  'FeesCollected',
  'ProductListed',
  'SeriesOpened',
  'CoverBought',
  'SeriesSettled',
  'CoverPaid',
] as const;

/** The events of `pool` and of the desk that sells against it, from the first block of the deployment on. */
export async function readPoolEvents(
  client: Pick<ChainClient, 'getLogs' | 'getBlock'>,
  deployment: { desk: Hex; fromBlock: number },
  pool: Hex,
): Promise<PoolEvent[]> {
  const range = { fromBlock: BigInt(deployment.fromBlock), toBlock: 'latest' } as const;
  const logs = await client.getLogs({ address: [deployment.desk, pool], ...range });
  const times = new Map<bigint, number>();
  for (const { blockNumber } of logs)
    if (!times.has(blockNumber)) times.set(blockNumber, Number((await client.getBlock({ blockNumber })).timestamp));
  return parseEventLogs({ abi, eventName: [...eventName], logs }).map((log) => {
    const place = { time: times.get(log.blockNumber) ?? 0, transaction: log.transactionHash };
    return { ...place, ...told(log) };
  });
}

function told(log: ReturnType<typeof parseEventLogs<typeof abi, true, (typeof eventName)[number][]>>[number]): Told {
  switch (log.eventName) {
    case 'Deposit':
      return { kind: 'deposited', holder: log.args.owner, dollars: log.args.assets, shares: log.args.shares };
    case 'Withdraw':
      return { kind: 'left', controller: log.args.owner, dollars: log.args.assets, shares: log.args.shares };
    case 'RedeemRequest':
      return { kind: 'queued', controller: log.args.controller, owner: log.args.owner, shares: log.args.shares };
    case 'Transfer':
      return { kind: 'sharesMoved', from: log.args.from, to: log.args.to, shares: log.args.value };
    case 'FeesCollected':
      return { kind: 'feesCollected', dollars: log.args.amount };
    case 'ProductListed': {
      const { product, version, settings } = log.args;
      return { kind: 'productListed', product, version, feeBps: settings.feeBps };
    }
    case 'SeriesOpened': {
      const { id, product, version, payout, pool } = log.args;
      return { kind: 'seriesOpened', id, product, version, payout: BigInt(payout), pool };
    }
    case 'CoverBought':
      return { kind: 'coverBought', id: log.args.id, units: log.args.units };
    case 'SeriesSettled': {
      const { id, state, units, payPerUnit } = log.args;
      return { kind: 'seriesSettled', id, isVoid: state === voidState, units, payPerUnit };
    }
    case 'CoverPaid':
      return { kind: 'coverPaid', id: log.args.id, dollars: log.args.amount };
  }
}
