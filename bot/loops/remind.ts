import type { Logger } from 'pino';
import type { CoverWindow } from '../../chain/covers/coverDoor.ts';
import type { ChainDoor } from '../../chain/door.ts';
import { holdersOf, type Series } from '../../db/covers.ts';
import type { Database } from '../../db/database.ts';
import { enqueueNotice } from '../../db/outbox.ts';
import { reachableAt } from '../../db/wallets.ts';
import { keepWindow, lastArrivals, seriesWithoutWindow, windowsNear } from '../../db/windows.ts';
import type { Reminder } from '../screens/reminder.ts';
import { startWorker, type Worker } from './worker.ts';

export type RemindSetup = {
  db: Database;
  door: Pick<ChainDoor, 'cover' | 'now'>;
  /** Called when a person is to be told something. */
  onNotice: () => void;
  clock: () => number;
  log: Logger;
};

const day = 86_400;
const readsAtOnce = 4;
/** When a window that could not be read is asked for again, and how often reminders are looked for, in seconds. */
const lookAgain = 60;

/**
 * Reminds those who hold a cover, once each: that its sale ends in a day, and that it begins to watch in a day. Nobody is reminded of what
 * they only looked at. What was said is in the outbox, so that a restart says nothing twice.
 */
export function remind(setup: RemindSetup): Worker {
  const { db, door, clock, log } = setup;
  const askAt = new Map<bigint, number>();
  let lookAt = 0;
  return startWorker<bigint>({
    bound: readsAtOnce,
    clock,
    keyOf: (seriesId) => String(seriesId),
    next(room, busy) {
      const now = door.now();
      // Also after chain time went back.
      if (now >= lookAt || now < lookAt - lookAgain) {
        tellDue(setup, now);
        lookAt = now + lookAgain;
      }
      const unread = seriesWithoutWindow(db);
      for (const seriesId of askAt.keys()) if (!unread.includes(seriesId)) askAt.delete(seriesId);
      const jobs = unread.filter((one) => !busy.has(String(one)) && (askAt.get(one) ?? 0) <= now);
      return { jobs: jobs.slice(0, room), againInMs: null };
    },
    async run(seriesId) {
      const window = await door.cover.windowOf(seriesId);
      if (window.ok) {
        keepWindow(db, { seriesId, ...window.value });
        lookAt = 0;
      } else {
        log.warn({ series: String(seriesId) }, 'the chain did not say when a cover is sold and watched');
        askAt.set(seriesId, door.now() + lookAgain);
      }
    },
    onSurprise: (error) => log.error({ err: error }, 'a reminder could not be written'),
  });
}

/**
 * What a holder is to be reminded of now. Whoever got the cover within the last day before knows its times already.
 * @param heldSince when they last got some, unix seconds.
 */
export function remindersDue(
  { cutoff, start }: Pick<CoverWindow, 'cutoff' | 'start'>,
  heldSince: number,
  now: number,
): { kind: Reminder['kind']; at: number }[] {
  const isDue = (at: number) => now >= at - day && now < at && heldSince < at - day;
  return [
    ...(isDue(cutoff) ? [{ kind: 'saleEnds' as const, at: cutoff }] : []),
    ...(isDue(start) ? [{ kind: 'coverStarts' as const, at: start }] : []),
  ];
}

function tellDue({ db, onNotice }: RemindSetup, now: number): void {
  let isNews = false;
  for (const { series, window } of windowsNear(db, now, day)) {
    const arrivals = lastArrivals(db, series.seriesId);
    for (const [holder, units] of holdersOf(db, series.seriesId))
      for (const due of remindersDue(window, arrivals.get(holder) ?? 0, now))
        for (const identityId of reachableAt(db, holder)) {
          const notice: Reminder = { ...due, terms: termsOf(series), seriesId: series.seriesId, units };
          const eventKey = `${due.kind}:${series.seriesId}`;
          const about = { intentId: null, seriesId: null, block: null };
          enqueueNotice(db, { eventKey, identityId, notice, ...about });
          isNews = true;
        }
  }
  if (isNews) onNotice();
}

function termsOf({ product, subject, trigger, exit, payout }: Series): Reminder['terms'] {
  return { product, subject, trigger, exit, payout };
}
