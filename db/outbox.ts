import { and, asc, desc, eq, gt, inArray, isNotNull, lte, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database } from './database.ts';
import type { Platform } from './platform.ts';
import { covers } from './schema/covers.ts';
import { outbox } from './schema/messages.ts';
import { intents } from './schema/orders.ts';
import { identities, users } from './schema/people.ts';
import { phrases } from './schema/safety.ts';
import { settings } from './schema/settings.ts';

/** Something to tell one person. `notice` is any JSON, bigints included. */
export type NewNotice = {
  /** What it is about, by meaning and not by block, so that a replay or a reorg finds it said already. */
  eventKey: string;
  identityId: number;
  /** The offer whose message it replaces, or null for a message of its own. */
  intentId: string | null;
  /** The series it is about, so that a cover message can stand in for it. */
  seriesId: bigint | null;
  notice: unknown;
  /** The block it follows from, or null. */
  block: number | null;
};

/** A row with everything needed to deliver it. `editMessageId` is null for a new message. */
export type DueNotice = {
  id: number;
  identityId: number;
  intentId: string | null;
  attempts: number;
  notice: unknown;
  platform: Platform;
  chatId: string;
  locale: string;
  timeZone: string;
  /** The words by which they know the bot's messages. */
  phrase: string | null;
  /** Quiet hours in minutes after midnight of their zone, null for none, and the kinds of news that they do not want. */
  quietFrom: number | null;
  quietTo: number | null;
  muted: readonly string[];
  editMessageId: string | null;
  /** It already left once as a new message that may have arrived, and now edits another one instead. */
  standsIn: boolean;
  /** When it first left as a new message that may have arrived, in milliseconds; null when it never did. */
  triedAtMs: number | null;
  /** The person takes no new messages, as far as is known. */
  isBlocked: boolean;
};

/** Adds a notice unless the same was told or is waiting. An older one that waits to edit the same message is dropped. */
export function enqueueNotice(db: Database, notice: NewNotice): void {
  const { intentId } = notice;
  const added = db
    .insert(outbox)
    .values({ ...notice, state: 'pending', attempts: 0, mayHaveArrived: false, notBeforeMs: 0 })
    .onConflictDoNothing({ target: [outbox.eventKey, outbox.identityId] })
    .returning({ id: outbox.id })
    .get();
  if (added === undefined || intentId === null) return;
  db.update(outbox)
    .set({ state: 'cancelled' })
    .where(and(eq(outbox.intentId, intentId), eq(outbox.state, 'pending'), ne(outbox.id, added.id)))
    .run();
}

/** Longest wait that is believed; a later time comes from a clock that was wrong. */
const longestWaitMs = 3600 * 1000;

/** Notices of a platform that may leave now, oldest first, at most one per chat and none that would overtake an older one of its chat. */
export function dueNotices(db: Database, platform: Platform, nowMs: number, limit: number): DueNotice[] {
  const earlier = alias(outbox, 'earlier');
  const overtakes = db
    .select({ one: sql`1` })
    .from(earlier)
    .where(
      and(
        eq(earlier.identityId, outbox.identityId),
        inArray(earlier.state, ['pending', 'sending']),
        sql`${earlier.id} < ${outbox.id}`,
      ),
    );
  return db
    .select({
      id: outbox.id,
      identityId: outbox.identityId,
      intentId: outbox.intentId,
      attempts: outbox.attempts,
      notice: outbox.notice,
      platform: identities.platform,
      chatId: sql<string>`${identities.privateChatId}`,
      locale: users.locale,
      timeZone: users.timeZone,
      phrase: phrases.phrase,
      quietFrom: settings.quietFrom,
      quietTo: settings.quietTo,
      muted: settings.muted,
      messageId: intents.messageId,
      standInMessageId: outbox.editMessageId,
      triedAtMs: outbox.triedAtMs,
      blockedAt: identities.blockedAt,
    })
    .from(outbox)
    .innerJoin(identities, eq(identities.id, outbox.identityId))
    .innerJoin(users, eq(users.id, identities.userId))
    .leftJoin(intents, eq(intents.id, outbox.intentId))
    .leftJoin(phrases, eq(phrases.userId, users.id))
    .leftJoin(settings, eq(settings.userId, users.id))
    .where(
      and(
        eq(outbox.state, 'pending'),
        eq(identities.platform, platform),
        or(lte(outbox.notBeforeMs, nowMs), gt(outbox.notBeforeMs, nowMs + longestWaitMs)),
        isNotNull(identities.privateChatId),
        sql`not exists ${overtakes}`,
      ),
    )
    .orderBy(asc(outbox.id))
    .limit(limit)
    .all()
    .map(({ messageId, standInMessageId, muted, blockedAt, ...row }) => ({
      ...row,
      isBlocked: blockedAt !== null,
      muted: muted ?? [],
      editMessageId: standInMessageId ?? messageId,
      standsIn: standInMessageId !== null,
    }));
}

/** When the next notice of a platform that waits for its time comes due, or null when none waits. */
export function nextNoticeAtMs(db: Database, platform: Platform, nowMs: number): number | null {
  const row = db
    .select({ at: sql<number | null>`min(${outbox.notBeforeMs})` })
    .from(outbox)
    .innerJoin(identities, eq(identities.id, outbox.identityId))
    .where(and(eq(outbox.state, 'pending'), eq(identities.platform, platform), gt(outbox.notBeforeMs, nowMs)))
    .get();
  return row?.at ?? null;
}

/** Call before the call to the platform: from now on it may have arrived. */
export function markSending(db: Database, { id, editMessageId, triedAtMs }: DueNotice, nowMs: number): void {
  const isNew = editMessageId === null;
  db.update(outbox)
    .set({
      state: 'sending',
      mayHaveArrived: true,
      attempts: sql`${outbox.attempts} + 1`,
      triedAtMs: triedAtMs ?? (isNew ? nowMs : null),
    })
    .where(eq(outbox.id, id))
    .run();
}

/** It arrived. A first message about an offer becomes the one that later news edits. */
export function markSent(db: Database, due: DueNotice, messageId: string): void {
  db.transaction((tx) => {
    tx.update(outbox).set({ state: 'sent', sentMessageId: messageId }).where(eq(outbox.id, due.id)).run();
    if (due.intentId !== null) tx.update(intents).set({ messageId }).where(eq(intents.id, due.intentId)).run();
  });
}

/** It will be tried again at `notBeforeMs`. @param arrived `no` only when no attempt can have arrived. */
export function markWaiting(db: Database, id: number, notBeforeMs: number, arrived: 'no' | 'maybe'): void {
  const waiting = { state: 'pending', notBeforeMs } as const;
  db.update(outbox)
    .set(arrived === 'no' ? { ...waiting, mayHaveArrived: false, triedAtMs: null } : waiting)
    .where(eq(outbox.id, id))
    .run();
}

/** Somebody's quiet hours: it rests until then, and newer news may overtake it. */
export function markHeld(db: Database, id: number, untilMs: number): void {
  db.update(outbox).set({ state: 'held', notBeforeMs: untilMs }).where(eq(outbox.id, id)).run();
}

/** Longest that quiet hours last; a later time comes from a clock that was wrong. */
const longestHoldMs = 26 * 3600 * 1000;

/** Lets what was held until now be looked at anew. */
export function releaseHeld(db: Database, nowMs: number): void {
  db.update(outbox)
    .set({ state: 'pending', notBeforeMs: 0 })
    .where(
      and(eq(outbox.state, 'held'), or(lte(outbox.notBeforeMs, nowMs), gt(outbox.notBeforeMs, nowMs + longestHoldMs))),
    )
    .run();
}

/** The same for everything that is held for one person, whose quiet hours may be others now. */
export function releaseHeldOf(db: Database, userId: number): void {
  const own = db.select({ id: identities.id }).from(identities).where(eq(identities.userId, userId));
  db.update(outbox)
    .set({ state: 'pending', notBeforeMs: 0 })
    .where(and(eq(outbox.state, 'held'), inArray(outbox.identityId, own)))
    .run();
}

/** The person does not want this kind of news. */
export function markUnwanted(db: Database, id: number): void {
  db.update(outbox).set({ state: 'cancelled', failure: 'unwanted' }).where(eq(outbox.id, id)).run();
}

/** It may have arrived as a new message, and nothing is left that could safely say it again. */
export function markAmbiguous(db: Database, id: number): void {
  db.update(outbox).set({ state: 'ambiguous' }).where(eq(outbox.id, id)).run();
}

/** It can never be delivered. */
export function markFailed(db: Database, id: number, failure: string): void {
  db.update(outbox).set({ state: 'failed', failure }).where(eq(outbox.id, id)).run();
}

/** The person takes no messages: it rests until they come back. */
export function markKept(db: Database, id: number): void {
  db.update(outbox).set({ state: 'kept', mayHaveArrived: false, triedAtMs: null }).where(eq(outbox.id, id)).run();
}

/** Nobody who was away for a year is to be flooded. */
const mostKept = 20;

/** The person takes messages again: the newest of what was kept for them leaves. */
export function releaseKeptFor(db: Database, identityId: number): void {
  const kept = and(eq(outbox.identityId, identityId), eq(outbox.state, 'kept'));
  const newest = db.select({ id: outbox.id }).from(outbox).where(kept).orderBy(desc(outbox.id)).limit(mostKept).all();
  db.update(outbox)
    .set({ state: 'pending', notBeforeMs: 0 })
    .where(
      inArray(
        outbox.id,
        newest.map(({ id }) => id),
      ),
    )
    .run();
  db.update(outbox).set({ state: 'failed', failure: 'blocked' }).where(kept).run();
}

/** The message to edit is gone: the offer has none now, and what is left is said in a new message. */
export function forgetMessage(db: Database, due: DueNotice): void {
  db.transaction((tx) => {
    tx.update(outbox)
      .set({ state: 'pending', editMessageId: null, mayHaveArrived: false, triedAtMs: null, notBeforeMs: 0 })
      .where(eq(outbox.id, due.id))
      .run();
    if (due.intentId !== null) tx.update(intents).set({ messageId: null }).where(eq(intents.id, due.intentId)).run();
  });
}

/**
 * A new message that may have arrived is not written twice. When the person has a message about a purchase in the same series, that
 * one is edited to say it, which is safe to repeat; otherwise the notice rests as ambiguous.
 */
export function settleAmbiguous(db: Database, id: number): 'edit' | 'ambiguous' {
  return db.transaction((tx) => {
    const messageId = standInMessage(tx, id);
    const next =
      messageId === null ? ({ state: 'ambiguous' } as const) : { state: 'pending' as const, editMessageId: messageId };
    tx.update(outbox).set(next).where(eq(outbox.id, id)).run();
    return messageId === null ? 'ambiguous' : 'edit';
  });
}

/** Notices of a platform that a crash caught between the call and its answer. */
export function interruptedNotices(
  db: Database,
  platform: Platform,
): { id: number; identityId: number; edits: boolean; triedAtMs: number | null }[] {
  return db
    .select({
      id: outbox.id,
      identityId: outbox.identityId,
      edits: sql<number>`coalesce(${outbox.editMessageId}, ${intents.messageId}) is not null`,
      triedAtMs: outbox.triedAtMs,
    })
    .from(outbox)
    .innerJoin(identities, eq(identities.id, outbox.identityId))
    .leftJoin(intents, eq(intents.id, outbox.intentId))
    .where(and(eq(outbox.state, 'sending'), eq(identities.platform, platform)))
    .all()
    .map((row) => ({ ...row, edits: row.edits === 1 }));
}

function standInMessage(db: Database, id: number): string | null {
  const row = db
    .select({ messageId: intents.messageId })
    .from(outbox)
    .innerJoin(covers, eq(covers.seriesId, outbox.seriesId))
    .innerJoin(intents, and(eq(intents.id, covers.intentId), eq(intents.identityId, outbox.identityId)))
    .where(and(eq(outbox.id, id), isNotNull(intents.messageId)))
    .orderBy(desc(covers.block), desc(covers.logIndex))
    .get();
  return row?.messageId ?? null;
}
