import type { ChainBlock, ChainEvent, FollowerStore } from '../../chain/events.ts';
import type { Hex } from '../../chain/subject.ts';
import { addBlock, recentBlocks, removeBlocksAbove } from '../../db/blocks.ts';
import type { Database } from '../../db/database.ts';
import * as facts from '../../db/facts.ts';
import { isSaleOf } from '../../db/market.ts';
import { closeByChain, intentOfOperation } from '../../db/orders.ts';
import { commitReplayable } from '../../db/replayable.ts';
import { walletAt } from '../../db/wallets.ts';
import { recordMarket } from './recordMarket.ts';
import * as pools from './recordPools.ts';
import { isVoteEvent, recordVote } from './recordVotes.ts';
import { tellAboutOrder } from './tellAboutOrder.ts';
import * as channels from './tellChannels.ts';
import * as guard from './tellGuard.ts';
import * as tell from './tellHolders.ts';
import { tellDeal, tellSettled } from './tellMarket.ts';
import { tellPoolDeed } from './tellPool.ts';

export type RecorderSetup = {
  db: Database;
  /** Addresses of Buckler's contracts: dollars from them are payouts and not deposits. */
  contracts: readonly Hex[];
  /** How many blocks can still change. */
  finality: number;
  /** Called right after a commit that may have left notices or reopened orders. */
  onChange: () => void;
};

/** Smaller deposits are recorded but not announced: anyone could send dust to make the bot write. */
const leastDepositTold = 10_000n;

const nobody = `0x${'0'.repeat(40)}`;

/** Keeps what the chain said, each block in one transaction with the cursor and the notices that follow from it. */
export function recordChainEvents({ db, contracts, finality, onChange }: RecorderSetup): FollowerStore {
  const own = new Set(contracts.map((address) => address.toLowerCase()));
  return {
    recent: () => recentBlocks(db),
    apply(block: ChainBlock) {
      commitReplayable(db, (tx) => {
        const results = new Map<bigint, tell.Result>();
        for (const event of block.events) record(tx, event, own, results);
        addBlock(tx, block, finality);
      });
      if (block.events.length > 0) onChange();
    },
    unwind(number: number) {
      db.transaction((tx) => removeBlocksAbove(tx, number));
      onChange();
    },
  };
}

function record(db: Database, event: ChainEvent, own: ReadonlySet<string>, results: Map<bigint, tell.Result>): void {
  if (isVoteEvent(event)) {
    recordVote(db, event);
    return;
  }
  switch (event.kind) {
    case 'seriesOpened':
      facts.addSeries(db, event);
      pools.recordBacking(db, event);
      break;
    case 'coverBought':
      recordPurchase(db, event);
      break;
    case 'coverMoved':
      recordMove(db, event, own);
      break;
    case 'seriesSettled':
      facts.addSettlement(db, event);
      channels.settled(db, event);
      if (event.outcome === 'EXPIRED') tell.expired(db, event);
      pools.recordGain(db, event);
      tellSettled(db, event);
      break;
    case 'coverPaid':
      facts.addPayment(db, event);
      tell.paid(db, event, results);
      break;
    case 'paymentSkipped':
      facts.addSkippedPayment(db, event);
      tell.skipped(db, event);
      break;
    case 'accountSet':
      guard.accountSet(db, event);
      break;
    case 'limitSet':
      guard.limitSet(db, event);
      break;
    case 'operationEnded':
      recordOperationEnd(db, event);
      break;
    case 'dollarsMoved':
      recordDollars(db, event, own);
      break;
    case 'reported':
      facts.addReport(db, event);
      break;
    case 'disputed':
      facts.addDispute(db, event);
      channels.disputed(db, event);
      break;
    case 'salesPaused':
      channels.paused(db, event);
      break;
    case 'resolved':
      facts.addResolution(db, event);
      break;
    case 'reportersSeated':
      facts.addReporterSet(db, event);
      break;
    case 'productListed':
      pools.recordProduct(db, event);
      break;
    case 'poolJoined':
    case 'poolLeft':
    case 'exitRequested':
    case 'sharesMoved':
      pools.recordDeed(db, event);
      break;
    case 'coverListed':
    case 'listingSold':
    case 'listingEnded':
      recordMarket(db, event);
      break;
  }
}

function recordPurchase(db: Database, event: Extract<ChainEvent, { kind: 'coverBought' }>): void {
  const intent = event.operation === null ? undefined : intentOfOperation(db, event.operation);
  facts.addCover(db, event, intent?.id ?? null);
  if (intent !== undefined) closeByChain(db, intent.id, { state: 'done', refusal: null, block: event.block });
  tell.bought(db, event, intent);
}

function recordMove(db: Database, event: Extract<ChainEvent, { kind: 'coverMoved' }>, own: ReadonlySet<string>): void {
  if (event.from === nobody || event.to === nobody || event.from.toLowerCase() === event.to.toLowerCase()) return;
  facts.addMove(db, event);
  // What comes from a contract of Buckler's was bought or was this person's before: no gift.
  if (!own.has(event.from.toLowerCase())) tell.received(db, event);
}

function recordOperationEnd(db: Database, event: Extract<ChainEvent, { kind: 'operationEnded' }>): void {
  const intent = intentOfOperation(db, event.operation);
  if (intent === undefined) return;
  facts.addOperationEnd(db, event);
  const { transaction, block } = event;
  if (event.success) {
    if (intent.kind === 'buyCover') return;
    closeByChain(db, intent.id, { state: 'done', refusal: null, block });
    // A vote is told by its own event, with what it counted for.
    if (intent.kind === 'castVote') return;
    if (tellPoolDeed(db, intent, event) || tellDeal(db, intent, event)) return;
    return tellAboutOrder(db, intent, { kind: 'orderDone', transaction }, block);
  }
  const refusal = event.refusal ?? { code: 'REVERTED', error: '' };
  closeByChain(db, intent.id, { state: 'refused', refusal, block });
  tellAboutOrder(db, intent, { kind: 'orderRefused', refusal, transaction }, block);
}

function recordDollars(
  db: Database,
  event: Extract<ChainEvent, { kind: 'dollarsMoved' }>,
  own: ReadonlySet<string>,
): void {
  if (own.has(event.from.toLowerCase()) || event.amount === 0n || walletAt(db, event.to) === undefined) return;
  if (isSaleOf(db, event.transaction, event.to, event.amount)) return;
  const ordinal = facts.addDeposit(db, event);
  if (event.amount >= leastDepositTold) tell.deposited(db, event, ordinal);
}
