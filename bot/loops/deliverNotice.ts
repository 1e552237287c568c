import type { Logger } from 'pino';
import type { Database } from '../../db/database.ts';
import {
  type DueNotice,
  forgetMessage,
  markAmbiguous,
  markFailed,
  markHeld,
  markKept,
  markSending,
  markSent,
  markUnwanted,
  markWaiting,
  settleAmbiguous,
} from '../../db/outbox.ts';
import { quietOf } from '../../db/settings.ts';
import { markBlocked } from '../../db/users.ts';
import { type Notice, noticeSchema } from '../notices.ts';
import type { Delivery, Messenger } from '../ports/messenger.ts';
import { type Sending, whenToSend } from '../usecases/settings/whenToSend.ts';

export type DeliverySetup = {
  db: Database;
  messenger: Messenger;
  clock: () => number;
  peoplesClock: () => number;
  log: Logger;
};

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
  if (waitsForReturn(due)) {
    keep(db, due, notice.data);
    return null;
  }
  const sending = sendingOf(setup, due, notice.data);
  if (sending.do === 'drop') {
    markUnwanted(db, due.id);
    return null;
  }
  if (sending.do === 'hold') {
    markHeld(db, due.id, sending.untilMs);
    return null;
  }
  if (due.editMessageId === null && due.triedAtMs !== null && !isKnownAgain(setup, due.triedAtMs)) {
    settle(setup, due);
    return null;
  }
  markSending(db, due, setup.clock());
  const delivery = await call(setup, due, notice.data, sending.silent);
  keepOutcome(setup, due, notice.data, delivery);
  return delivery;
}

/** A new message for somebody who takes none: it is put aside without a call to the platform. */
export function waitsForReturn({ isBlocked, editMessageId }: DueNotice): boolean {
  return isBlocked && editMessageId === null;
}

/** Edits make no sound, and what left once is not held back halfway. */
function sendingOf({ peoplesClock }: Pick<DeliverySetup, 'peoplesClock'>, due: DueNotice, notice: Notice): Sending {
  if (due.editMessageId !== null || due.triedAtMs !== null) return { do: 'send', silent: false };
  const { timeZone, muted } = due;
  return whenToSend(notice, { timeZone, muted, quiet: quietOf(due) }, peoplesClock());
}

async function call(
  { messenger, log }: DeliverySetup,
  due: DueNotice,
  notice: Notice,
  silent: boolean,
): Promise<Delivery> {
  const { platform, chatId, locale, timeZone, phrase, editMessageId } = due;
  const to = { platform, chatId, locale, timeZone, ...(phrase === null ? {} : { phrase }) };
  try {
    return editMessageId === null
      ? await messenger.send(to, notice, { outboxId: due.id, silent })
      : await messenger.edit(to, editMessageId, notice);
  } catch (error) {
    log.error({ err: error, notice: due.id }, 'a messenger threw, so nobody knows what arrived');
    return { kind: 'ambiguous' };
  }
}

function keepOutcome(setup: DeliverySetup, due: DueNotice, notice: Notice, delivery: Delivery): void {
  const { db, clock, log } = setup;
  switch (delivery.kind) {
    case 'sent':
      markSent(db, due, delivery.messageId);
      break;
    case 'retryLater':
      markWaiting(db, due.id, clock() + delivery.afterMs, due.standsIn || due.triedAtMs !== null ? 'maybe' : 'no');
      break;
    case 'blocked':
      markBlocked(db, due.identityId, Math.floor(clock() / 1000));
      keep(db, due, notice);
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

/** For when the person comes back, unless it will be of no use by then. */
function keep(db: Database, { id }: DueNotice, { kind }: Notice): void {
  if (kind === 'coverStarts' || kind === 'saleEnds') markFailed(db, id, 'blocked');
  else markKept(db, id);
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
