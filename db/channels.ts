import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { Platform } from './platform.ts';
import { channelPosts, channels, subscriptions } from './schema/channels.ts';

export type Channel = typeof channels.$inferSelect;
export type ChannelTopic = (typeof subscriptions.$inferSelect)['topic'];
export type ChannelPost = typeof channelPosts.$inferSelect;

/** A group or channel on its platform. Ids are text: Discord's do not fit a number. */
export type ChannelPlace = { platform: Platform; chatId: string };

/** Where a topic goes: a channel that can be written to, in a thread where it has them. */
export type Subscriber = { channel: Channel; threadId: string | null };

export type NewNews = {
  topic: ChannelTopic;
  eventKey: string;
  news: unknown;
  /** The block it follows from, or null. */
  block: number | null;
  since?: number;
};

export function channelAt(db: Database, { platform, chatId }: ChannelPlace): Channel | undefined {
  return db
    .select()
    .from(channels)
    .where(and(eq(channels.platform, platform), eq(channels.chatId, chatId)))
    .get();
}

export function topicsOf(db: Database, channelId: number): ChannelTopic[] {
  return db
    .select({ topic: subscriptions.topic })
    .from(subscriptions)
    .where(eq(subscriptions.channelId, channelId))
    .orderBy(asc(subscriptions.topic))
    .all()
    .map(({ topic }) => topic);
}

/** From now on the channel gets these topics, in this thread. A channel that was given up is tried again. */
export function subscribe(
  db: Database,
  place: ChannelPlace & { title: string; locale: string },
  wish: { topics: readonly ChannelTopic[]; threadId: string | null; by: number | null; now: number },
): Channel {
  return db.transaction((tx) => {
    const { platform, chatId, title, locale } = place;
    const channel = tx
      .insert(channels)
      .values({ platform, chatId, title, locale, addedBy: wish.by })
      .onConflictDoUpdate({
        target: [channels.platform, channels.chatId],
        set: { title, addedBy: wish.by, brokenAt: null },
      })
      .returning()
      .get();
    for (const topic of wish.topics)
      tx.insert(subscriptions)
        .values({ channelId: channel.id, topic, threadId: wish.threadId, since: wish.now })
        .onConflictDoUpdate({
          target: [subscriptions.channelId, subscriptions.topic],
          set: { threadId: wish.threadId },
        })
        .run();
    return channel;
  });
}

/** @returns how many of these topics the channel got until now. What waits to be said about them is dropped. */
export function unsubscribe(db: Database, channelId: number, topics: readonly ChannelTopic[]): number {
  return db.transaction((tx) => {
    const { changes } = tx
      .delete(subscriptions)
      .where(and(eq(subscriptions.channelId, channelId), inArray(subscriptions.topic, [...topics])))
      .run();
    tx.update(channelPosts)
      .set({ state: 'failed', failure: 'unsubscribed' })
      .where(
        and(
          eq(channelPosts.channelId, channelId),
          inArray(channelPosts.topic, [...topics]),
          eq(channelPosts.state, 'pending'),
        ),
      )
      .run();
    return changes;
  });
}

export function setChannelLocale(db: Database, channelId: number, locale: string): void {
  db.update(channels).set({ locale }).where(eq(channels.id, channelId)).run();
}

/** The group became another chat, as Telegram's do when they grow. What it was subscribed to goes along. */
export function moveChannel(db: Database, place: ChannelPlace, chatId: string): void {
  db.transaction((tx) => {
    const old = channelAt(tx, place);
    if (old === undefined || channelAt(tx, { ...place, chatId }) !== undefined) return;
    tx.update(channels).set({ chatId, brokenAt: null }).where(eq(channels.id, old.id)).run();
    // Messages of the old chat cannot be edited from the new one.
    tx.update(channelPosts)
      .set({ messageId: null, shown: null })
      .where(and(eq(channelPosts.channelId, old.id), sql`${channelPosts.proposalId} is not null`))
      .run();
  });
}

/** It cannot be written to: nothing more is tried until an admin subscribes it again. @returns whether that is news. */
export function markChannelBroken(db: Database, channelId: number, now: number): boolean {
  const changed = db
    .update(channels)
    .set({ brokenAt: now })
    .where(and(eq(channels.id, channelId), isNull(channels.brokenAt)))
    .run();
  return changed.changes === 1;
}

export function subscribersTo(db: Database, topic: ChannelTopic): (Subscriber & { subscribedAt: number })[] {
  return db
    .select({ channel: channels, threadId: subscriptions.threadId, subscribedAt: subscriptions.since })
    .from(subscriptions)
    .innerJoin(channels, eq(channels.id, subscriptions.channelId))
    .where(and(eq(subscriptions.topic, topic), isNull(channels.brokenAt)))
    .orderBy(asc(channels.id))
    .all();
}

/**
 * Has every subscriber to a topic told something once. `news` is any JSON, bigints included. @param since Only those who were subscribed
 * at that time, in unix seconds; everybody, when left out.
 */
export function postNews(db: Database, { topic, eventKey, news, block, since }: NewNews): void {
  for (const { channel, subscribedAt } of subscribersTo(db, topic))
    if (since === undefined || subscribedAt <= since)
      db.insert(channelPosts)
        .values({ channelId: channel.id, topic, eventKey, news, block, ...unsaid })
        .onConflictDoNothing({ target: [channelPosts.channelId, channelPosts.eventKey] })
        .run();
}

/** The cards of a proposal that there are, in whichever state. */
export function cardsOf(db: Database, proposalId: bigint): ChannelPost[] {
  return db
    .select()
    .from(channelPosts)
    .where(eq(channelPosts.eventKey, cardKey(proposalId)))
    .all();
}

/** A proposal's card in a channel, to be posted. */
export function addCard(db: Database, channelId: number, proposalId: bigint): ChannelPost {
  return db
    .insert(channelPosts)
    .values({ channelId, topic: 'proposals', eventKey: cardKey(proposalId), proposalId, block: null, ...unsaid })
    .returning()
    .get();
}

function cardKey(proposalId: bigint): string {
  return `card:${proposalId}`;
}

/** The thread is gone: what went there goes to the channel itself. */
export function forgetThread(db: Database, channelId: number, threadId: string): void {
  db.update(subscriptions)
    .set({ threadId: null })
    .where(and(eq(subscriptions.channelId, channelId), eq(subscriptions.threadId, threadId)))
    .run();
}

const unsaid = { state: 'pending', attempts: 0, mayHaveArrived: false, notBeforeMs: 0 } as const;

/** Longest wait that is believed; a later time comes from a clock that was wrong. */
const longestWaitMs = 3600 * 1000;

/** News that may leave now, oldest first. */
export function dueNews(db: Database, nowMs: number, limit: number): (ChannelPost & Subscriber)[] {
  return db
    .select({ post: channelPosts, channel: channels, threadId: subscriptions.threadId })
    .from(channelPosts)
    .innerJoin(channels, eq(channels.id, channelPosts.channelId))
    .innerJoin(
      subscriptions,
      and(eq(subscriptions.channelId, channelPosts.channelId), eq(subscriptions.topic, channelPosts.topic)),
    )
    .where(
      and(
        eq(channelPosts.state, 'pending'),
        isNull(channelPosts.proposalId),
        isNull(channels.brokenAt),
        or(lte(channelPosts.notBeforeMs, nowMs), gt(channelPosts.notBeforeMs, nowMs + longestWaitMs)),
      ),
    )
    .orderBy(asc(channelPosts.id))
    .limit(limit)
    .all()
    .map(({ post, channel, threadId }) => ({ ...post, channel, threadId }));
}

/** Call before the call to the platform: from now on it may have arrived. */
export function markPosting(db: Database, id: number): void {
  db.update(channelPosts)
    .set({ state: 'sending', mayHaveArrived: true, attempts: sql`${channelPosts.attempts} + 1` })
    .where(eq(channelPosts.id, id))
    .run();
}

/** It is there and says `shown`. */
export function markPosted(db: Database, id: number, messageId: string, shown: string | null): void {
  db.update(channelPosts).set({ state: 'sent', messageId, shown, notBeforeMs: 0 }).where(eq(channelPosts.id, id)).run();
}

/** It will be tried again. @param arrived `no` only when no attempt can have arrived. */
export function markPostWaiting(db: Database, id: number, notBeforeMs: number, arrived: 'no' | 'maybe'): void {
  const waiting = { state: 'pending', notBeforeMs } as const;
  db.update(channelPosts)
    .set(arrived === 'no' ? { ...waiting, mayHaveArrived: false } : waiting)
    .where(eq(channelPosts.id, id))
    .run();
}

/** Somebody deleted the message: it is written anew. */
export function forgetPost(db: Database, id: number): void {
  db.update(channelPosts)
    .set({ state: 'pending', messageId: null, shown: null, mayHaveArrived: false, notBeforeMs: 0 })
    .where(eq(channelPosts.id, id))
    .run();
}

/** It may be there, and is not written twice. */
export function markPostAmbiguous(db: Database, id: number): void {
  db.update(channelPosts).set({ state: 'ambiguous' }).where(eq(channelPosts.id, id)).run();
}

/** It can never be said. */
export function markPostFailed(db: Database, id: number, failure: string): void {
  db.update(channelPosts).set({ state: 'failed', failure }).where(eq(channelPosts.id, id)).run();
}

/** Posts that a crash caught between the call and its answer: an edit is made again, a new message is not. */
export function settleInterruptedPosts(db: Database): void {
  const caught = eq(channelPosts.state, 'sending');
  db.update(channelPosts)
    .set({ state: 'pending' })
    .where(and(caught, sql`${channelPosts.messageId} is not null`))
    .run();
  db.update(channelPosts).set({ state: 'ambiguous' }).where(caught).run();
}
