import type { Notice } from '../../notices.ts';

/** News that a person can do without. */
export const mutableKinds = ['reminders', 'deposits', 'votes'] as const;

export type MutableKind = (typeof mutableKinds)[number];

/**
 * What a notice is, for whoever sleeps. `answer`: follows what the person has just done. `money`: dollars or covers of theirs moved or
 * can be lost. `safety`: somebody may be at their wallet. `word`: anything that is as good in the morning.
 */
export type NewsKind = MutableKind | 'answer' | 'money' | 'safety' | 'word';

const kinds: { [Kind in Notice['kind']]: NewsKind } = {
  orderPlaced: 'answer',
  orderUnclear: 'answer',
  orderWaits: 'answer',
  orderDone: 'answer',
  orderRefused: 'answer',
  orderExpired: 'answer',
  orderUndone: 'answer',
  orderFailed: 'answer',
  poolJoined: 'answer',
  exitQueued: 'answer',
  listingBought: 'answer',
  listingCollected: 'answer',
  covered: 'answer',
  voteRecorded: 'answer',
  claimRecorded: 'answer',
  coverPaid: 'money',
  coverRefunded: 'money',
  paymentSkipped: 'money',
  listingSold: 'money',
  listingSettled: 'money',
  poolLeft: 'money',
  claimDecided: 'money',
  accountNews: 'safety',
  limitNews: 'safety',
  joinAsked: 'safety',
  sharing: 'safety',
  dollarsArrived: 'deposits',
  proposalEnded: 'votes',
  coverStarts: 'reminders',
  saleEnds: 'reminders',
  coverReceived: 'word',
  exitLocked: 'word',
  coverExpired: 'word',
  channelBroken: 'word',
};

export function newsKindOf({ kind }: Pick<Notice, 'kind'>): NewsKind {
  return kinds[kind];
}

export function isMutable(kind: string): kind is MutableKind {
  return mutableKinds.some((one) => one === kind);
}
