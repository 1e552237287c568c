import { zeroAddress } from 'viem';
import { decodeRevert } from './decodeRevert.ts';
import { type ChainEvent, type EventPlace, partsPerLog } from './events.ts';
import { marketEvent } from './market/marketLogs.ts';
import { poolFact } from './pools/poolLogs.ts';
import type { BucklerLogs } from './readLogs.ts';
import type { Hex } from './subject.ts';
import { voteEvent } from './votes/voteEvents.ts';
import { guardEvent } from './wallets/guardLogs.ts';

type Told = ChainEvent extends infer event ? (event extends EventPlace ? Omit<event, keyof EventPlace> : never) : never;
type AnyLog = { blockNumber: bigint; blockHash: Hex; transactionHash: Hex; logIndex: number };

/**
 * Logs as events in the words of the design, in the order in which they happened.
 * @param timeOf Unix seconds of a block, by its hash.
 */
export function decodeEvents(logs: BucklerLogs, timeOf: (blockHash: Hex) => number): ChainEvent[] {
  const place = (log: AnyLog, part = 0): EventPlace => ({
    block: Number(log.blockNumber),
    blockHash: log.blockHash,
    time: timeOf(log.blockHash),
    transaction: log.transactionHash,
    logIndex: log.logIndex * partsPerLog + part,
  });
  const events: ChainEvent[] = [];
  const tell = (log: AnyLog, told: Told[]) => {
    for (const [part, event] of told.entries()) events.push({ ...place(log, part), ...event });
  };
  for (const log of logs.own) tell(log, ownEvents(log, logs));
  for (const log of logs.operations) tell(log, [operationEvent(log, logs)]);
  for (const log of logs.votes) tell(log, [voteEvent(log, (voter) => carrierOf(log, voter, logs.operations))]);
  for (const log of logs.pools)
    tell(
      log,
      poolFact(log, (wallet) => carrierOf(log, wallet, logs.operations)),
    );
  for (const log of logs.market) tell(log, [marketEvent(log)]);
  for (const log of logs.guard) tell(log, [guardEvent(log)]);
  for (const log of logs.dollars) {
    const { from, to, value } = log.args;
    tell(log, [{ kind: 'dollarsMoved', from, to, amount: value }]);
  }
  return events.sort((a, b) => a.block - b.block || a.logIndex - b.logIndex);
}

function ownEvents(log: BucklerLogs['own'][number], logs: BucklerLogs): Told[] {
  switch (log.eventName) {
    case 'SeriesOpened': {
      const { id, product, version, subject, trigger, exit, payout, pool } = log.args;
      const terms = { product, version, subject, trigger, exit, payout: BigInt(payout) };
      return [{ kind: 'seriesOpened', seriesId: id, ...terms, pool }];
    }
    case 'ProductListed': {
      const { product, version, settings } = log.args;
      const { feeBps, ratesRoot } = settings;
      return [{ kind: 'productListed', product, version, feeBps, ratesRoot }];
    }
    case 'CoverBought': {
      const { id, buyer, holder, units } = log.args;
      const operation = carrierOf(log, buyer, logs.operations);
      return [{ kind: 'coverBought', seriesId: id, buyer, holder, units: Number(units), operation }];
    }
    case 'SeriesSettled': {
      const { id, state, index, units, payPerUnit } = log.args;
      const outcome = outcomeOf(state);
      return [{ kind: 'seriesSettled', seriesId: id, outcome, index: Number(index), units: Number(units), payPerUnit }];
    }
    case 'CoverPaid': {
      const { id, holder, to, units, amount } = log.args;
      return [{ kind: 'coverPaid', seriesId: id, holder, to, units: Number(units), amount }];
    }
    case 'PaymentSkipped':
      return [{ kind: 'paymentSkipped', seriesId: log.args.id, holder: log.args.holder }];
    case 'TransferSingle': {
      const { from, to, id, value } = log.args;
      return isMove(from, to) ? [{ kind: 'coverMoved', seriesId: id, from, to, units: Number(value) }] : [];
    }
    case 'TransferBatch': {
      const { from, to, ids, values } = log.args;
      if (!isMove(from, to)) return [];
      return ids.map((seriesId, i) => ({ kind: 'coverMoved', seriesId, from, to, units: Number(values[i]) }));
    }
    case 'Reported': {
      const { product, subject, set, status, index, finalAt, seats } = log.args;
      const said = { status: statusOf(status), index: Number(index), reporters: bitsIn(seats) };
      return [{ kind: 'reported', product, subject, set, finalAt, ...said, root: rootOf(log, logs) }];
    }
    case 'BatchReported': {
      const { set, root, seats } = log.args;
      return [{ kind: 'batchReported', set, root, reporters: bitsIn(seats) }];
    }
    // It says which batch a report is from, and is read with that report.
    case 'LeafOpened':
      return [];
    case 'Disputed': {
      const { product, subject, set } = log.args;
      return [{ kind: 'disputed', product, subject, set }];
    }
    case 'Resolved': {
      const { product, subject, set, status } = log.args;
      return [{ kind: 'resolved', product, subject, set, status: statusOf(status) }];
    }
    case 'PauseChanged':
      return [{ kind: 'salesPaused', product: log.args.product, until: log.args.until }];
    case 'ReportersChanged':
      return [{ kind: 'reportersSeated', set: log.args.set }];
  }
}

/** The batch that a report was opened from, told beside it by the same transaction; null for a report of its own. */
function rootOf(
  reported: Extract<BucklerLogs['own'][number], { eventName: 'Reported' }>,
  { own }: BucklerLogs,
): Hex | null {
  const { product, subject } = reported.args;
  for (const log of own)
    if (log.eventName === 'LeafOpened' && log.transactionHash === reported.transactionHash)
      if (log.args.product === product && log.args.subject === subject) return log.args.root;
  return null;
}

function operationEvent(log: BucklerLogs['operations'][number], logs: BucklerLogs): Told {
  const { userOpHash, sender, success } = log.args;
  const reason = logs.reasons.find((other) => other.args.userOpHash === userOpHash)?.args.revertReason ?? '0x';
  return {
    kind: 'operationEnded',
    operation: userOpHash,
    sender,
    success,
    refusal: success ? null : decodeRevert(reason),
  };
}

/** EntryPoint ends each operation with an event after everything it did: the first one behind the log that has the same wallet. */
function carrierOf(log: AnyLog, wallet: Hex, operations: BucklerLogs['operations']): Hex | null {
  const behind = operations.filter(
    (end) => end.transactionHash === log.transactionHash && end.logIndex > log.logIndex && end.args.sender === wallet,
  );
  const next = behind.sort((a, b) => a.logIndex - b.logIndex)[0];
  return next?.args.userOpHash ?? null;
}

/** Minting and burning are told by purchases and payments. */
function isMove(from: Hex, to: Hex): boolean {
  return from !== zeroAddress && to !== zeroAddress;
}

/** `ICoverDesk.SeriesState` of a series that ended. */
function outcomeOf(state: number): 'PAYING' | 'EXPIRED' | 'VOID' {
  if (state === 2) return 'PAYING';
  if (state === 3) return 'EXPIRED';
  if (state === 4) return 'VOID';
  throw new Error(`${state} is no state of a settled series.`);
}

/** How many bits of 32 are set. */
function bitsIn(bits: number): number {
  return [...bits.toString(2)].filter((bit) => bit === '1').length;
}

/** `IOutcomeOracle.Status` of an answer. */
function statusOf(status: number): 'VALUE' | 'VOID' {
  if (status === 1) return 'VALUE';
  if (status === 2) return 'VOID';
  throw new Error(`${status} is no status of a report.`);
}
