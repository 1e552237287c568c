import type { ChainEvent } from '../../chain/events.ts';
import type { Hex } from '../../chain/subject.ts';
import { holdersOf, type Series, type Settlement, seriesById, settlementOf } from '../../db/covers.ts';
import type { Database } from '../../db/database.ts';
import { unitsPaid } from '../../db/facts.ts';
import type { Intent } from '../../db/intents.ts';
import { enqueueNotice } from '../../db/outbox.ts';
import { reportFor } from '../../db/reports.ts';
import { caseBefore } from '../../db/votes.ts';
import { reachableAt, tellableAt } from '../../db/wallets.ts';
import type { Notice } from '../notices.ts';
import { judgeOf } from '../perils.ts';
import { type Known, whyRefunded } from './whyRefunded.ts';

/**
 * Which people a chain event is news for, and what they are told. Event keys name what happened and not the block it happened in,
 * so that the same event in another block is not told twice.
 */

type Of<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>;

/** "You are covered" to the buyer, and to whom it was bought for. */
export function bought(db: Database, event: Of<'coverBought'>, intent: Intent | undefined): void {
  const { units, holder, buyer, seriesId } = event;
  const gift = holder.toLowerCase() !== buyer.toLowerCase();
  const cover = coverOf(mustKnow(db, seriesId), units, event.transaction);
  const carrier = event.operation ?? event.transaction;
  const purse = purseAt(event, buyer);
  const covered: Notice = { kind: 'covered', ...cover, purse, intentId: intent?.id ?? null, holder, gift };
  const eventKey = `covered:${carrier}:${seriesId}`;
  if (intent !== undefined) {
    const { id: intentId, identityId } = intent;
    enqueueNotice(db, { eventKey, identityId, intentId, seriesId, notice: covered, block: event.block });
  } else tellOwner(db, buyer, { eventKey, seriesId, notice: covered, block: event.block });
  if (!gift) return;
  const notice: Notice = { kind: 'coverReceived', ...cover, from: buyer };
  tellReceiver(db, holder, { eventKey: `received:${carrier}:${seriesId}`, seriesId, notice, block: event.block });
}

/** Tokens sent from one holder to another. */
export function received(db: Database, event: Of<'coverMoved'>): void {
  const { seriesId, transaction, block, from, to } = event;
  const cover = coverOf(mustKnow(db, seriesId), event.units, transaction);
  const notice: Notice = { kind: 'coverReceived', ...cover, from };
  tellReceiver(db, to, { eventKey: `received:${transaction}:${seriesId}`, seriesId, notice, block });
}

/** The watch is over and nothing is owed: every holder hears it once, however often they bought. */
export function expired(db: Database, event: Of<'seriesSettled'>): void {
  const { seriesId, index, block, transaction } = event;
  const terms = mustKnow(db, seriesId);
  const reporters = reportFor(db, terms, event)?.reporters ?? 0;
  for (const [holder, units] of holdersOf(db, seriesId)) {
    const notice: Notice = { kind: 'coverExpired', ...coverOf(terms, units, transaction), index, reporters };
    tellOwner(db, holder, { eventKey: `expired:${seriesId}`, seriesId, notice, block });
  }
}

/** What all holders of a settled series are told alike. */
export type Result = { terms: Series; settlement: Settlement } & Known;

/**
 * Money came: a payout, or the premium back. A holder who redeems in parts hears of each part.
 * @param results those looked up before in the same block: a batch pays many holders of one series.
 */
export function paid(db: Database, event: Of<'coverPaid'>, results: Map<bigint, Result>): void {
  const { seriesId, amount, to, holder, block } = event;
  const result = results.get(seriesId) ?? resultOf(db, seriesId);
  results.set(seriesId, result);
  const { terms, settlement, report, claim } = result;
  const cover = coverOf(terms, event.units, event.transaction);
  const purse = purseAt(event, holder);
  const notice: Notice =
    settlement.outcome === 'VOID'
      ? {
          kind: 'coverRefunded',
          ...cover,
          purse,
          amount,
          to,
          reason: whyRefunded(judgeOf(terms.product), { report, claim }, settlement.time),
        }
      : { kind: 'coverPaid', ...cover, purse, amount, to, index: settlement.index, reporters: report?.reporters ?? 0 };
  const eventKey = `paid:${seriesId}:${unitsPaid(db, seriesId, holder)}`;
  tellOwner(db, holder, { eventKey, seriesId, notice, block });
}

function resultOf(db: Database, seriesId: bigint): Result {
  const terms = mustKnow(db, seriesId);
  const settlement = settlementOf(db, seriesId);
  if (settlement === undefined) throw new Error(`Series ${seriesId} was paid before it was settled.`);
  return { terms, settlement, report: reportFor(db, terms, settlement), claim: caseBefore(db, terms, settlement) };
}

/** The dollar refused the holder's wallet; said once, however often the keeper tries. */
export function skipped(db: Database, event: Of<'paymentSkipped'>): void {
  const { seriesId, holder, block } = event;
  const units = holdersOf(db, seriesId).get(lower(holder)) ?? 0;
  const amount = (settlementOf(db, seriesId)?.payPerUnit ?? 0n) * BigInt(units);
  const cover = coverOf(mustKnow(db, seriesId), units, event.transaction);
  const notice: Notice = { kind: 'paymentSkipped', ...cover, amount };
  tellOwner(db, holder, { eventKey: `skipped:${seriesId}`, seriesId, notice, block });
}

/** @param ordinal which of the transaction's deposits to this wallet it is. */
export function deposited(db: Database, event: Of<'dollarsMoved'>, ordinal: number): void {
  const { from, to, amount, transaction, block } = event;
  const notice: Notice = { kind: 'dollarsArrived', purse: purseAt(event, to), amount, from, transaction };
  tellOwner(db, to, { eventKey: `deposit:${transaction}:${ordinal}`, seriesId: null, notice, block });
}

type News = { eventKey: string; seriesId: bigint | null; notice: Notice; block: number };

/** Somebody who got a present may never have opened the chat: it is told when they do. */
function tellReceiver(db: Database, address: Hex, news: News): void {
  for (const identityId of tellableAt(db, address)) enqueueNotice(db, { ...news, identityId, intentId: null });
}

function tellOwner(db: Database, address: Hex, news: News): void {
  for (const identityId of reachableAt(db, address)) enqueueNotice(db, { ...news, identityId, intentId: null });
}

/** The block is the event's: what a person has is told as of the news, however late it is sent. */
function purseAt({ block }: { block: number }, wallet: Hex) {
  return { wallet, block, have: null };
}

function coverOf(terms: Series, units: number, transaction: Hex) {
  const { seriesId, product, subject, trigger, exit, payout } = terms;
  return { seriesId, product, subject, trigger, exit, payout, units, transaction };
}

function mustKnow(db: Database, seriesId: bigint): Series {
  const terms = seriesById(db, seriesId);
  if (terms !== undefined) return terms;
  throw new Error(
    `Series ${seriesId} was never opened as far as this database knows; follow the chain from an older block.`,
  );
}

function lower(address: Hex): Hex {
  return `0x${address.slice(2).toLowerCase()}`;
}
