import type { ChainEvent } from '../../chain/events.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Database } from '../../db/database.ts';
import { addAccountDeed, addLimitDeed } from '../../db/guard.ts';
import { enqueueNotice } from '../../db/outbox.ts';
import { reachableAt, walletAt } from '../../db/wallets.ts';
import type { Notice } from '../notices.ts';

type Of<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>;

/** An address or owner was announced, taken back or admitted: every chat of the wallet's person hears it. Others' wallets are not ours to keep. */
export function accountSet(db: Database, event: Of<'accountSet'>): void {
  const { what, wallet, account, deed, readyAt, transaction, block } = event;
  if (walletAt(db, wallet) === undefined) return;
  addAccountDeed(db, event);
  const notice: Notice = { kind: 'accountNews', what, account, deed, readyAt, transaction };
  tellWallet(db, wallet, { eventKey: `account:${what}:${deed}:${account}:${transaction}`, notice, block });
}

/** A limit was changed, announced or cancelled. */
export function limitSet(db: Database, event: Of<'limitSet'>): void {
  const { wallet, limit, deed, dollars, readyAt, transaction, block } = event;
  if (walletAt(db, wallet) === undefined) return;
  addLimitDeed(db, event);
  const notice: Notice = { kind: 'limitNews', limit, deed, dollars, readyAt, transaction };
  tellWallet(db, wallet, { eventKey: `limit:${limit}:${deed}:${transaction}`, notice, block });
}

/** Tells every chat of a wallet's person once. */
export function tellWallet(db: Database, wallet: Hex, news: { eventKey: string; notice: Notice; block: number }): void {
  for (const identityId of reachableAt(db, wallet))
    enqueueNotice(db, { ...news, identityId, intentId: null, seriesId: null });
}
