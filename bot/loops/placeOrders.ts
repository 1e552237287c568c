import type { Database } from '../../db/database.ts';
import { hasOperated } from '../../db/intents.ts';
import { type OpenOrder, openOrders } from '../../db/orders.ts';
import { carryOutOrder, type OrderSetup, type Progress } from './carryOutOrder.ts';
import { startWorker, type Worker } from './worker.ts';

/** When an order under way is looked at next; forgotten by a restart without harm. */
type Watch = { checkAtMs: number; resendAtMs: number; checks: number };

const ordersAtOnce = 8;
const firstCheckMs = 1000;
const longestCheckMs = 15_000;
const resendAfterMs = 15_000;

/**
 * Carries out confirmed offers: signs, keeps the signed bytes, sends them, and looks after them until the chain's event or until it is
 * certain that they can never happen. @param setup.clock milliseconds; paces the checks, while deadlines go by chain time.
 */
export function placeOrders(setup: OrderSetup & { clock: () => number }): Worker {
  const { db, clock, log } = setup;
  const watches = new Map<string, Watch>();
  return startWorker<OpenOrder>({
    bound: ordersAtOnce,
    clock,
    keyOf: ({ intent }) => intent.id,
    next(room, busy) {
      const nowMs = clock();
      const orders = openOrders(db);
      forgetAllBut(watches, orders);
      const jobs = orders.filter(
        ({ intent }, at) =>
          !busy.has(intent.id) &&
          isDue(watches.get(intent.id), nowMs) &&
          !waitsForFirstOperation(db, intent, orders.slice(0, at)),
      );
      return { jobs: jobs.slice(0, room), againInMs: null };
    },
    async run({ intent }) {
      const watch = watches.get(intent.id);
      const mayResend = watch === undefined || clock() >= watch.resendAtMs;
      const progress = await carryOutOrder(setup, intent.id, mayResend);
      watches.set(intent.id, nextWatch(watch, progress, clock()));
    },
    onSurprise: (error) => log.error({ err: error }, 'an order could not be carried on and will be tried again'),
  });
}

/** A wait longer than any we set comes from a clock that was wrong. */
function isDue(watch: Watch | undefined, nowMs: number): boolean {
  return watch === undefined || watch.checkAtMs <= nowMs || watch.checkAtMs > nowMs + longestCheckMs;
}

function nextWatch(watch: Watch | undefined, progress: Progress, nowMs: number): Watch {
  if (progress === 'sent') return { checkAtMs: nowMs + firstCheckMs, resendAtMs: nowMs + resendAfterMs, checks: 0 };
  const checks = (watch?.checks ?? 0) + 1;
  const wait = Math.min(longestCheckMs, firstCheckMs * 2 ** Math.min(checks, 10));
  return { checkAtMs: nowMs + wait, resendAtMs: watch?.resendAtMs ?? nowMs, checks };
}

function forgetAllBut(watches: Map<string, Watch>, orders: readonly OpenOrder[]): void {
  const open = new Set(orders.map(({ intent }) => intent.id));
  for (const id of watches.keys()) if (!open.has(id)) watches.delete(id);
}

/** A wallet's first operation creates it on chain; a second one prepared beside it would try to create it again. */
function waitsForFirstOperation(db: Database, intent: OpenOrder['intent'], older: readonly OpenOrder[]): boolean {
  if (intent.state !== 'confirmed' || !older.some((other) => other.intent.userId === intent.userId)) return false;
  return !hasOperated(db, intent.userId);
}
