import type { Ticket } from './calls.ts';

/** Messages that only their reader sees. Nothing but the interaction that made them can change them, and only for a while. */
export type LiveAnswers = {
  remember(messageId: string, ticket: Ticket): void;
  /** What can still change the message, or null. */
  find(messageId: string): Ticket | null;
  forget(messageId: string): void;
};

/** Discord takes 15 minutes; an edit must not leave in the last moment. */
const liveMs = 14.5 * 60_000;
const mostLive = 10_000;

/** @param clock milliseconds since 1970. */
export function liveAnswers(clock: () => number): LiveAnswers {
  const live = new Map<string, { ticket: Ticket; untilMs: number }>();
  const forgetOld = () => {
    for (const [id, { untilMs }] of live) if (untilMs <= clock() || live.size > mostLive) live.delete(id);
  };
  return {
    remember(messageId, ticket) {
      live.delete(messageId);
      live.set(messageId, { ticket, untilMs: clock() + liveMs });
      forgetOld();
    },
    find(messageId) {
      forgetOld();
      return live.get(messageId)?.ticket ?? null;
    },
    forget: (messageId) => void live.delete(messageId),
  };
}
