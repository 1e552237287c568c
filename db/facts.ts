import { and, count, eq, sum } from 'drizzle-orm';
import type { ChainEvent } from '../chain/events.ts';
import type { Hex } from '../chain/subject.ts';
import type { Database } from './database.ts';
import * as coversTables from './schema/covers.ts';
import * as dollarsTables from './schema/dollars.ts';
import * as ordersTables from './schema/orders.ts';
import * as reportsTables from './schema/reports.ts';

type Of<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>;

/** Writers of the chain's facts, one row per event; a second row for the same place is refused. */

export function addSeries(db: Database, event: Of<'seriesOpened'>): void {
  db.insert(coversTables.series).values(event).run();
}

export function addCover(db: Database, event: Of<'coverBought'>, intentId: string | null): void {
  db.insert(coversTables.covers)
    .values({ ...event, intentId })
    .run();
}

export function addMove(db: Database, event: Of<'coverMoved'>): void {
  db.insert(coversTables.moves).values(event).run();
}

export function addSettlement(db: Database, event: Of<'seriesSettled'>): void {
  db.insert(coversTables.settlements).values(event).run();
}

export function addPayment(db: Database, event: Of<'coverPaid'>): void {
  db.insert(coversTables.payments).values(event).run();
}

export function addSkippedPayment(db: Database, event: Of<'paymentSkipped'>): void {
  db.insert(coversTables.skippedPayments).values(event).run();
}

export function addBatch(db: Database, event: Of<'batchReported'>): void {
  db.insert(reportsTables.batches).values(event).run();
}

/** A leaf of a batch was signed by those who signed the batch. */
export function addReport(db: Database, event: Of<'reported'>): void {
  const { set, root } = event;
  const { batches } = reportsTables;
  const batch =
    root === null
      ? undefined
      : db
          .select({ reporters: batches.reporters })
          .from(batches)
          .where(and(eq(batches.set, set), eq(batches.root, root)))
          .get();
  db.insert(reportsTables.reports)
    .values({ ...event, reporters: batch?.reporters ?? event.reporters })
    .run();
}

export function addDispute(db: Database, event: Of<'disputed'>): void {
  db.insert(reportsTables.disputes).values(event).run();
}

export function addResolution(db: Database, event: Of<'resolved'>): void {
  db.insert(reportsTables.resolutions).values(event).run();
}

export function addReporterSet(db: Database, event: Of<'reportersSeated'>): void {
  db.insert(reportsTables.reporterSets).values(event).run();
}

export function addOperationEnd(db: Database, event: Of<'operationEnded'>): void {
  db.insert(ordersTables.operationEnds).values(event).run();
}

/** @returns how many deposits of the same transaction reached this wallet before: part of its identity in any block. */
export function addDeposit(db: Database, event: Of<'dollarsMoved'>): number {
  const { deposits } = dollarsTables;
  const before = db
    .select({ count: count() })
    .from(deposits)
    .where(and(eq(deposits.transaction, event.transaction), eq(deposits.wallet, event.to)))
    .get();
  db.insert(deposits)
    .values({ ...event, wallet: event.to })
    .run();
  return before?.count ?? 0;
}

/** Tokens of a series paid to this holder so far. */
export function unitsPaid(db: Database, seriesId: bigint, holder: Hex): number {
  const { payments } = coversTables;
  const row = db
    .select({ units: sum(payments.units) })
    .from(payments)
    .where(and(eq(payments.holder, holder), eq(payments.seriesId, seriesId)))
    .get();
  return Number(row?.units ?? 0);
}
