import { checksummed } from '../../../chain/checksummed.ts';
import type { Hex } from '../../../chain/subject.ts';
import { standingAccounts } from '../../../db/guard.ts';
import { type OwnPage, openOwnPage, useOwnPage } from '../../../db/ownPages.ts';
import { readAddress } from '../../typed/readAddress.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import type { GuardedTalk } from './guarded.ts';
import { judgeAddress } from './judgeAddress.ts';
import { placeNow } from './orderNow.ts';
import { linkHash } from './own.ts';

/** What the page of a link shows. `waiting`: keys that were announced, with when they become owners (unix seconds). */
type PageState = {
  chainId: number;
  wallet: Hex;
  botKey: Hex;
  owners: Hex[];
  waiting: { owner: Hex; readyAt: number }[];
};

type PageProblem =
  | 'over'
  | 'unreachable'
  | 'notAddress'
  | 'notAllowed'
  | 'alreadyOwner'
  | 'alreadyWaiting'
  | 'ownKeyDecides'
  | 'notSigned';

export type PageAnswer<T> = { ok: true; value: T } | { ok: false; problem: PageProblem };

/** What a new key signs to show that somebody has it, and for which wallet; nothing that another contract could take for its own. */
function proofText({ owner, wallet, chainId, challenge }: { owner: Hex; wallet: Hex; chainId: number; challenge: Hex }): string {
  return [
    'I have this key and want it to become an owner of my Buckler wallet.',
    `Key: ${checksummed(owner)}`,
    `Wallet: ${checksummed(wallet)}`,
    `Chain: ${chainId}`,
    `Number of this request: ${challenge}`,
  ].join('\n');
}

/** What stands behind a link. */
async function lookAtPage(talk: GuardedTalk, token: string): Promise<PageAnswer<PageState>> {
  const page = openOwnPage(talk.db, linkHash(token), talk.door.now());
  if (page === undefined) return { ok: false, problem: 'over' };
  const { address: wallet, ownerAddress: botKey } = await walletOfPerson(talk, page.userId);
  const owners = await talk.guard.ownersOf(wallet);
  if (!owners.ok) return { ok: false, problem: 'unreachable' };
  const waiting = standingAccounts(talk.db, wallet, 'owner').flatMap(({ account, deed, readyAt }) =>
    deed === 'announced' && readyAt !== null ? [{ owner: checksummed(account), readyAt }] : [],
  );
  const { chainId } = talk.door;
  return {
    ok: true,
    value: { chainId, wallet: checksummed(wallet), botKey: checksummed(botKey), owners: owners.value, waiting },
  };
}

/** The text that a key has to sign. */
async function askProof(talk: GuardedTalk, token: string, typed: string): Promise<PageAnswer<{ text: string }>> {
  const wish = await checkWish(talk, token, typed);
  return wish.ok ? { ok: true, value: { text: wish.value.text } } : wish;
}

/** The key is shown to be somebody's: it is announced on chain, and the link is used up. */
async function announceOwner(
  talk: GuardedTalk,
  token: string,
  typed: string,
  signature: Hex,
): Promise<PageAnswer<{ owner: Hex }>> {
  const wish = await checkWish(talk, token, typed);
  if (!wish.ok) return wish;
  const { owner, text, page } = wish.value;
  const signed = await talk.guard.isSignedBy(owner, text, signature);
  if (!signed.ok) return { ok: false, problem: 'unreachable' };
  if (!signed.value) return { ok: false, problem: 'notSigned' };
  const isUsed = talk.db.transaction((tx) => {
    if (!useOwnPage(tx, page.hash, talk.door.now())) return false;
    placeNow({ ...talk, db: tx }, page, { kind: 'announceOwner', owner }, '');
    return true;
  });
  if (!isUsed) return { ok: false, problem: 'over' };
  talk.onOrder();
  return { ok: true, value: { owner } };
}

type Wish = { owner: Hex; text: string; page: OwnPage };

async function checkWish(talk: GuardedTalk, token: string, typed: string): Promise<PageAnswer<Wish>> {
  const refuse = (problem: PageProblem) => ({ ok: false, problem }) as const;
  const page = openOwnPage(talk.db, linkHash(token), talk.door.now());
  if (page === undefined) return refuse('over');
  const reading = readAddress(typed);
  if (reading.kind === 'none') return refuse('notAddress');
  const owner = reading.address;
  const { address: wallet, ownerAddress: botKey } = await walletOfPerson(talk, page.userId);
  const [owners, readyAt, facts] = await Promise.all([
    talk.guard.ownersOf(wallet),
    talk.guard.ownerReadyAt(wallet, owner),
    talk.guard.factsOf(owner),
  ]);
  if (!owners.ok || !readyAt.ok || !facts.ok) return refuse('unreachable');
  const isSame = (other: Hex) => other.toLowerCase() === owner.toLowerCase();
  const verdict = judgeAddress(owner, wallet, talk.guard.isOurs(owner), facts.value);
  if (isSame(botKey) || (verdict !== 'plain' && verdict !== 'contract')) return refuse('notAllowed');
  if (owners.value.some(isSame)) return refuse('alreadyOwner');
  if (owners.value.some((other) => other.toLowerCase() !== botKey.toLowerCase())) return refuse('ownKeyDecides');
  if (readyAt.value !== 0) return refuse('alreadyWaiting');
  const { chainId } = talk.door;
  return { ok: true, value: { owner, page, text: proofText({ owner, wallet, chainId, challenge: page.challenge }) } };
}

/** The transaction that removes the bot's key, for an own key to send. */
async function askRemoval(talk: GuardedTalk, token: string, by: string): Promise<PageAnswer<{ to: Hex; data: Hex }>> {
  const page = openOwnPage(talk.db, linkHash(token), talk.door.now());
  if (page === undefined) return { ok: false, problem: 'over' };
  const reading = readAddress(by);
  if (reading.kind === 'none') return { ok: false, problem: 'notAddress' };
  const { address: wallet, ownerAddress: botKey } = await walletOfPerson(talk, page.userId);
  const removal = await talk.guard.removalOf(wallet, botKey, reading.address);
  if (!removal.ok) return { ok: false, problem: 'unreachable' };
  return removal.value === null ? { ok: false, problem: 'notAllowed' } : { ok: true, value: removal.value };
}

/** The page's part of a conversation, or null where wallets have no limits and so no keys to add. */
export function ownPageOf(talk: Talk): OwnPageTalk | null {
  const { guard } = talk.door;
  if (guard === null) return null;
  const guarded = { ...talk, guard };
  return {
    look: (token) => lookAtPage(guarded, token),
    askProof: (token, owner) => askProof(guarded, token, owner),
    announce: (token, owner, signature) => announceOwner(guarded, token, owner, signature),
    askRemoval: (token, by) => askRemoval(guarded, token, by),
  };
}

/** What a browser's page asks. */
export type OwnPageTalk = {
  look(token: string): Promise<PageAnswer<PageState>>;
  askProof(token: string, owner: string): Promise<PageAnswer<{ text: string }>>;
  announce(token: string, owner: string, signature: Hex): Promise<PageAnswer<{ owner: Hex }>>;
  askRemoval(token: string, by: string): Promise<PageAnswer<{ to: Hex; data: Hex }>>;
};
