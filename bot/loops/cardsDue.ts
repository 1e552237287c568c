import type { ChannelPost } from '../../db/channels.ts';
import type { Proposal } from '../../db/votes.ts';

const hour = 3600;
const fiveMinutes = 300;

/**
 * A mark of everything that a card says: it changes when the card is to be edited. Time left is told by the hour, and in the last one
 * by five minutes. @param ballots A mark of the ballots. @param now Unix seconds of chain time. @param tables A mark of the rate tables
 * that are known, where cards tell what they change.
 */
export function cardMark(
  { snapshot, deadline, step, eta }: Pick<Proposal, 'snapshot' | 'deadline' | 'step' | 'eta'>,
  ballots: string,
  now: number,
  tables?: string,
): string {
  const mark = [ballots, deadline, timeOf({ snapshot, deadline, step, eta }, now)];
  return [...mark, ...(tables === undefined ? [] : [tables])].join('|');
}

function timeOf(
  { snapshot, deadline, step, eta }: Pick<Proposal, 'snapshot' | 'deadline' | 'step' | 'eta'>,
  now: number,
): string {
  if (step !== null) return step === 'queued' && now >= (eta ?? 0) ? 'ready' : step;
  if (now <= snapshot) return 'pending';
  if (now > deadline) return 'over';
  const left = deadline - now;
  return left > hour ? `h${Math.floor(left / hour)}` : `m${Math.floor(left / fiveMinutes)}`;
}

/** What to do about a card. `wait`: it says something old, and may be touched again in so many milliseconds. */
export type CardStep = { do: 'post' } | { do: 'edit' } | { do: 'wait'; ms: number } | { do: 'nothing' };

/**
 * Whether a card is to be touched now. Ballots that come in between are told by one edit.
 * @param mark What it is to say. @param editedAtMs When it was touched last, if by this program. @param everyMs Least time between.
 * @param isWorthPosting Whether a proposal without a card gets one.
 */
export function cardStep(
  card: Pick<ChannelPost, 'state' | 'shown' | 'messageId' | 'notBeforeMs'> | undefined,
  { mark, nowMs, editedAtMs, everyMs, isWorthPosting }: CardTimes,
): CardStep {
  if (card === undefined) return isWorthPosting ? { do: 'post' } : { do: 'nothing' };
  if (card.state === 'failed' || card.state === 'ambiguous' || card.state === 'sending') return { do: 'nothing' };
  if (card.state === 'sent' && card.shown === mark) return { do: 'nothing' };
  const readyAt = Math.max(card.notBeforeMs, editedAtMs === undefined ? 0 : editedAtMs + everyMs);
  // A wait longer than any that is set comes from a clock that was wrong.
  if (readyAt > nowMs && readyAt - nowMs <= longestWaitMs) return { do: 'wait', ms: readyAt - nowMs };
  return { do: card.messageId === null ? 'post' : 'edit' };
}

export type CardTimes = {
  mark: string;
  nowMs: number;
  editedAtMs: number | undefined;
  everyMs: number;
  isWorthPosting: boolean;
};

const longestWaitMs = 3600 * 1000;
