import type { Hex } from '../../../chain/subject.ts';
import type { OwnKeyDoor, OwnTransaction } from '../../../chain/wallets/ownKeyDoor.ts';
import { openOwnPage } from '../../../db/ownPages.ts';
import { carriedSince, forgetCarried, noteCarried, passkeysOf } from '../../../db/passkeys.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import type { PageAnswer } from './addOwner.ts';
import { linkHash } from './own.ts';
import { type WalletFacts, walletFacts } from './walletFacts.ts';

/** What an own key signed on the page; the wallet is the link's. `signer` is the account of the passkey that signed. */
export type CarriedTransaction = {
  transaction: Omit<OwnTransaction, 'wallet' | 'signatures'>;
  signatures: Hex;
  signer: Hex;
};

/** So many transactions in any 24 hours are paid for: of one person, and of all together. */
const mostOfPerson = 10;
const mostOfAll = 500;
const day = 86_400;

/** What the page computes with. */
export async function factsForPage(
  talk: Talk,
  keys: OwnKeyDoor,
  token: string,
): Promise<PageAnswer<{ facts: WalletFacts; relays: boolean }>> {
  const page = openOwnPage(talk.db, linkHash(token), talk.door.now());
  if (page === undefined) return { ok: false, problem: 'over' };
  return { ok: true, value: { facts: await walletFacts(talk, keys, page.userId), relays: keys.relay !== null } };
}

/** Reads for the page: only from the person's wallet, from Buckler's contracts, and from the signers of the person's passkeys. */
export async function readForPage(
  talk: Talk,
  keys: OwnKeyDoor,
  token: string,
  to: Hex,
  data: Hex,
): Promise<PageAnswer<{ data: Hex }>> {
  const page = openOwnPage(talk.db, linkHash(token), talk.door.now());
  if (page === undefined) return { ok: false, problem: 'over' };
  const { address: wallet } = await walletOfPerson(talk, page.userId);
  const own = [wallet, ...passkeysOf(talk.db, page.userId).map(({ signer }) => signer)];
  const isAllowed = talk.door.guard.isOurs(to) || own.some((address) => isSame(address, to));
  if (!isAllowed) return { ok: false, problem: 'notOffered' };
  const answer = await keys.call(to, data);
  return answer.ok ? { ok: true, value: { data: answer.value } } : { ok: false, problem: 'unreachable' };
}

/** Sends what a passkey signed and pays for it, once the chain says that the wallet would do it. */
export async function carry(
  talk: Talk,
  keys: OwnKeyDoor,
  token: string,
  { transaction, signatures, signer }: CarriedTransaction,
): Promise<PageAnswer<{ transaction: Hex }>> {
  const { db, door, log } = talk;
  const page = openOwnPage(db, linkHash(token), door.now());
  if (page === undefined) return { ok: false, problem: 'over' };
  if (keys.relay === null) return { ok: false, problem: 'noRelay' };
  const { address: wallet } = await walletOfPerson(talk, page.userId);
  const passkey = passkeysOf(db, page.userId).find((one) => isSame(one.signer, signer));
  const owners = await talk.door.guard.ownersOf(wallet);
  if (!owners.ok) return { ok: false, problem: 'unreachable' };
  if (passkey === undefined || !owners.value.some((owner) => isSame(owner, signer)))
    return { ok: false, problem: 'notOffered' };
  const noted = noteWithinBudget(talk, page.userId);
  if (noted === null) return { ok: false, problem: 'enough' };
  const carried = await keys.relay.carry({ ...transaction, wallet, signatures }, passkey);
  if (!carried.ok) {
    log.warn({ user: page.userId, failure: carried }, 'what an own key signed may or may not have been sent');
    return { ok: false, problem: 'notKnown' };
  }
  if (carried.value === null) {
    forgetCarried(db, noted);
    return { ok: false, problem: 'notCarried' };
  }
  log.info({ user: page.userId, transaction: carried.value }, 'what an own key signed was sent');
  return { ok: true, value: { transaction: carried.value } };
}

/** Counted before it is sent, so that many at once are not more. Null when there were enough. */
function noteWithinBudget({ db, door }: Talk, userId: number): number | null {
  const now = door.now();
  return db.transaction((tx) => {
    const { person, all } = carriedSince(tx, userId, now - day);
    return person >= mostOfPerson || all >= mostOfAll ? null : noteCarried(tx, userId, now);
  });
}

function isSame(one: Hex, other: Hex): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
