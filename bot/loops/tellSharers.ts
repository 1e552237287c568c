import type { Database } from '../../db/database.ts';
import { reachableOf } from '../../db/links.ts';
import { enqueueNotice } from '../../db/outbox.ts';
import type { Identity } from '../../db/users.ts';
import type { Notice } from '../notices.ts';

/** What happened between accounts that share a wallet. `at`: when it happened, or will; unix seconds. */
export type SharingNews = { deed: 'joined' | 'left' | 'leaves' | 'stays'; who: Identity; at: number };

/** Asks the account that made a code whether `joiner` may share its wallet. */
export function tellJoinAsked(db: Database, makerId: number, linkId: number, joiner: Identity): void {
  const { platform, name } = joiner;
  const notice: Notice = { kind: 'joinAsked', linkId, platform, name };
  tell(db, makerId, `joinAsked:${linkId}`, notice);
}

/** Tells every account of the wallet, and the one that it is about. */
export function tellSharers(db: Database, userId: number, { deed, who, at }: SharingNews): void {
  const { platform, name } = who;
  const readers = new Set(reachableOf(db, userId));
  if (who.privateChatId !== null && who.blockedAt === null) readers.add(who.id);
  for (const reader of readers) {
    const notice: Notice = { kind: 'sharing', deed, platform, name, at, identityId: who.id, self: reader === who.id };
    tell(db, reader, `sharing:${deed}:${who.id}:${at}`, notice);
  }
}

function tell(db: Database, identityId: number, eventKey: string, notice: Notice): void {
  enqueueNotice(db, { eventKey, identityId, intentId: null, seriesId: null, notice, block: null });
}
