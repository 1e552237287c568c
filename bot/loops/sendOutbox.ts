import type { Logger } from 'pino';
import type { Database } from '../../db/database.ts';
import {
  type DueNotice,
  dueNotices,
  interruptedNotices,
  markWaiting,
  nextNoticeAtMs,
  releaseHeld,
  settleAmbiguous,
} from '../../db/outbox.ts';
import type { Platform } from '../../db/platform.ts';
import type { Messenger } from '../ports/messenger.ts';
import { deliverNotice, isKnownAgain, waitsForReturn } from './deliverNotice.ts';
import { createPace, type Pace } from './pace.ts';
import { startWorker, type Worker } from './worker.ts';

export type OutboxSetup = {
  db: Database;
  /** The platform whose people `messenger` reaches. */
  platform: Platform;
  messenger: Messenger;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** The same as people are told it, by which their quiet hours go: the chain's time. */
  peoplesClock: () => number;
  log: Logger;
  /** Messages in any second, over all chats: what the platform allows. */
  perSecond: number;
};

/** Telegram asks for one message per second and chat, and lets short bursts through. */
const chatBurst = 3;
const chatBurstMs = 3000;

/**
 * Delivers what waits in the outbox for one platform, in order within each chat, and never writes a new message twice.
 * Wake it after a commit that left a notice.
 */
export function sendOutbox({ db, platform, messenger, clock, peoplesClock, log, perSecond }: OutboxSetup): Worker {
  const everyone = createPace(perSecond, 1000);
  const chats = new Map<number, Pace>();
  const floods = { chats: new Set<number>(), sinceMs: 0, untilMs: 0 };
  let interrupted = true;

  function readyAtMs({ identityId }: DueNotice, nowMs: number): number {
    return chats.get(identityId)?.readyAtMs(nowMs) ?? nowMs;
  }

  function pass({ identityId }: DueNotice, nowMs: number): void {
    const chat = chats.get(identityId) ?? createPace(chatBurst, chatBurstMs);
    chats.set(identityId, chat);
    chat.pass(nowMs);
    everyone.pass(nowMs);
  }

  /** One chat that is told to wait waits alone; two in a row mean that the whole bot is too fast. */
  function noteFlood({ identityId }: DueNotice, afterMs: number): void {
    floods.chats.add(identityId);
    if (floods.chats.size < 2) return;
    floods.sinceMs = clock();
    floods.untilMs = floods.sinceMs + afterMs;
  }

  function floodEndsMs(nowMs: number): number {
    return nowMs >= floods.sinceMs ? floods.untilMs : nowMs;
  }

  return startWorker<DueNotice>({
    bound: perSecond,
    clock,
    keyOf: (due) => due.identityId,
    next(room, busy) {
      const nowMs = clock();
      if (interrupted) interrupted = !takeUpInterrupted({ db, platform, messenger, clock }, busy);
      forgetQuietChats(chats, nowMs);
      releaseHeld(db, peoplesClock());
      const waits: number[] = [];
      const jobs: DueNotice[] = [];
      for (const due of dueNotices(db, platform, nowMs, room + busy.size + chats.size)) {
        if (busy.has(due.identityId) || jobs.length >= room) continue;
        if (waitsForReturn(due)) {
          jobs.push(due);
          continue;
        }
        const readyAt = Math.max(readyAtMs(due, nowMs), everyone.readyAtMs(nowMs), floodEndsMs(nowMs));
        if (readyAt > nowMs) waits.push(readyAt - nowMs);
        else {
          pass(due, nowMs);
          jobs.push(due);
        }
      }
      const next = nextNoticeAtMs(db, platform, nowMs);
      if (next !== null) waits.push(next - nowMs);
      return { jobs, againInMs: waits.length === 0 ? null : Math.min(...waits) };
    },
    async run(due) {
      const delivery = await deliverNotice({ db, messenger, clock, peoplesClock, log }, due);
      if (delivery?.kind === 'sent') floods.chats.clear();
      if (delivery?.kind === 'retryLater') noteFlood(due, delivery.afterMs);
    },
    onSurprise(error) {
      interrupted = true;
      log.error({ err: error }, 'the outbox was interrupted and goes on');
    },
  });
}

/**
 * Nobody knows whether these arrived. Edits are simply made again; a new message only while the platform would know it again.
 * @returns false when some belong to chats that are busy, so that it has to be called again.
 */
function takeUpInterrupted(
  setup: Pick<OutboxSetup, 'db' | 'platform' | 'messenger' | 'clock'>,
  busy: ReadonlySet<number | string>,
): boolean {
  const { db, platform } = setup;
  const all = interruptedNotices(db, platform);
  const free = all.filter(({ identityId }) => !busy.has(identityId));
  for (const { id, edits, triedAtMs } of free) {
    if (edits || (triedAtMs !== null && isKnownAgain(setup, triedAtMs))) markWaiting(db, id, 0, 'maybe');
    else settleAmbiguous(db, id);
  }
  return free.length === all.length;
}

function forgetQuietChats(chats: Map<number, Pace>, nowMs: number): void {
  for (const [chat, pace] of chats) if (pace.isEmpty(nowMs)) chats.delete(chat);
}
