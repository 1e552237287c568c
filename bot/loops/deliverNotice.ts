import type { Logger } from 'pino';
import type { Database } from '../../db/database.ts';
import {
  type DueNotice,
  failNoticesTo,
  forgetMessage,
  markAmbiguous,
  markFailed,
  markSending,
  markSent,
  markWaiting,
  settleAmbiguous,
} from '../../db/outbox.ts';
import { markBlocked } from '../../db/users.ts';
import { type Notice, noticeSchema } from '../notices.ts';
import type { Delivery, Messenger } from '../ports/messenger.ts';

export type DeliverySetup = { db: Database; messenger: Messenger; clock: () => number; log: Logger };

const firstRetryMs = 1000;
const longestRetryMs = 60_000;

/** One attempt to deliver one notice, and what follows from its answer. @returns null when there was nothing fit to send. */
export async function deliverNotice(setup: DeliverySetup, due: DueNotice): Promise<Delivery | null> {
  const { db, log } = setup;
  const notice = noticeSchema.safeParse(due.notice);
  if (!notice.success) {
    log.error({ notice: due.id, issues: notice.error.issues }, 'a notice cannot be read');
    markFailed(db, due.id, 'unreadable');
    return null;
  }
  if (due.editMessageId === null && due.triedAtMs !== null && !isKnownAgain(setup, due.triedAtMs)) {
    settle(setup, due);
    return null;
  }
  markSending(db, due, setup.clock());
  const delivery = await call(setup, due, notice.data);
  keepOutcome(setup, due, delivery);
  return delivery;
}

async function call({ messenger, log }: DeliverySetup, due: DueNotice, notice: Notice): Promise<Delivery> {
  const { platform, chatId, locale, timeZone, phrase, editMessageId } = due;
  const to = { platform, chatId, locale, timeZone, ...(phrase === null ? {} : { phrase }) };
  try {
    return editMessageId === null
      ? await messenger.send(to, notice, { outboxId: due.id })
      : await messenger.edit(to, editMessageId, notice);
  } catch (error) {
    log.error({ err: error, notice: due.id }, 'a messenger threw, so nobody knows what arrived');
    return { kind: 'ambiguous' };
  }
}

function keepOutcome(setup: DeliverySetup, due: DueNotice, delivery: Delivery): void {
  const { db, clock, log } = setup;
  switch (delivery.kind) {
    case 'sent':
      markSent(db, due, delivery.messageId);
      break;
    case 'retryLater':
      markWaiting(db, due.id, clock() + delivery.afterMs, due.standsIn || due.triedAtMs !== null ? 'maybe' : 'no');
      break;
    case 'blocked':
      closeChat(db, due, Math.floor(clock() / 1000));
      break;
    case 'gone':
      goOnWithoutMessage(db, due);
      break;
    case 'ambiguous':
      if (due.editMessageId !== null || isKnownAgain(setup, due.triedAtMs ?? clock()))
        markWaiting(db, due.id, clock() + retryMs(due.attempts), 'maybe');
      else settle(setup, due);
      break;
    case 'rejected':
      log.error({ notice: due.id, reason: delivery.reason }, 'the platform rejected a notice');
      markFailed(db, due.id, delivery.reason);
      break;
  }
}

function settle({ db, log }: DeliverySetup, { id }: DueNotice): void {
  log.warn({ notice: id, next: settleAmbiguous(db, id) }, 'a message may or may not have arrived');
}

/**
 * Whether a new message that first left at `triedAtMs` can be sent again and is written once all the same. A clock that was set back tells
 * nothing.
 */
export function isKnownAgain(
  { messenger, clock }: Pick<DeliverySetup, 'messenger' | 'clock'>,
  triedAtMs: number,
): boolean {
  const ago = clock() - triedAtMs;
  return ago >= 0 && ago < messenger.knowsRepeatsMs;
}

function closeChat(db: Database, { identityId }: DueNotice, now: number): void {
  db.transaction((tx) => {
    markBlocked(tx, identityId, now);
    failNoticesTo(tx, identityId, 'blocked');
  });
}

/** Nothing left to edit: an order's news becomes a new message, a stand-in cannot. */
function goOnWithoutMessage(db: Database, due: DueNotice): void {
  if (due.editMessageId === null) markFailed(db, due.id, 'the chat is gone');
  else if (due.standsIn) markAmbiguous(db, due.id);
  else forgetMessage(db, due);
}

function retryMs(attempts: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts, 10));
}
