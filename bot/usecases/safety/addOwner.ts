import { checksummed } from '../../../chain/checksummed.ts';
import type { Hex } from '../../../chain/subject.ts';
import { standingAccounts } from '../../../db/guard.ts';
import { type OwnPage, openOwnPage, useOwnPage } from '../../../db/ownPages.ts';
import { readAddress } from '../../typed/readAddress.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { judgeAddress } from './judgeAddress.ts';
import { placeNow } from './orderNow.ts';
import { linkHash } from './own.ts';

/** What the page of a link shows. `waiting`: keys that were announced, with when they become owners (unix seconds). */
export type PageState = {
  chainId: number;
  wallet: Hex;
  botKey: Hex;
  owners: Hex[];
  waiting: { owner: Hex; readyAt: number }[];
  /** Whether a passkey can be an owner here. */
  passkeys: boolean;
};

type PageProblem =
  | 'over'
  | 'unreachable'
  | 'notAddress'
  | 'notAllowed'
  | 'alreadyOwner'
  | 'alreadyWaiting'
  | 'ownKeyDecides'
  | 'notSigned'
  | 'notPasskey'
  | 'notOffered'
  | 'enough'
  | 'notCarried'
  | 'notKnown'
  | 'noRelay';

export type PageAnswer<T> = { ok: true; value: T } | { ok: false; problem: PageProblem };

/** What a new key signs to show that somebody has it, and for which wallet; nothing that another contract could take for its own. */
function proofText({
  owner,
  wallet,
  chainId,
  challenge,
}: {
  owner: Hex;
  wallet: Hex;
  chainId: number;
  challenge: Hex;
}): string {
  return [
    'I have this key and want it to become an owner of my Buckler wallet.',
    `Key: ${checksummed(owner)}`,
    `Wallet: ${checksummed(wallet)}`,
    `Chain: ${chainId}`,
    `Number of this request: ${challenge}`,
  ].join('\n');
}

/** What stands behind a link. @param passkeys whether one can be an owner on this chain. */
export async function lookAtPage(talk: Talk, token: string, passkeys: boolean): Promise<PageAnswer<PageState>> {
  const page = openOwnPage(talk.db, linkHash(token), talk.door.now());
  if (page === undefined) return { ok: false, problem: 'over' };
  const { address: wallet, ownerAddress: botKey } = await walletOfPerson(talk, page.userId);
  const owners = await talk.door.guard.ownersOf(wallet);
  if (!owners.ok) return { ok: false, problem: 'unreachable' };
  const waiting = standingAccounts(talk.db, wallet, 'owner').flatMap(({ account, deed, readyAt }) =>
    deed === 'announced' && readyAt !== null ? [{ owner: checksummed(account), readyAt }] : [],
  );
  const { chainId } = talk.door;
  return {
    ok: true,
    value: {
      chainId,
      wallet: checksummed(wallet),
      botKey: checksummed(botKey),
      owners: owners.value,
      waiting,
      passkeys,
    },
  };
}

/** The text that a key has to sign. */
export async function askProof(talk: Talk, token: string, typed: string): Promise<PageAnswer<{ text: string }>> {
  const wish = await checkWish(talk, token, typed);
  return wish.ok ? { ok: true, value: { text: wish.value.text } } : wish;
}

/** A key that somebody has: its address and signature. */
export async function announceKey(
  talk: Talk,
  token: string,
  typed: string,
  signature: Hex,
): Promise<PageAnswer<{ owner: Hex }>> {
  const wish = await checkWish(talk, token, typed);
  if (!wish.ok) return wish;
  const { owner, text, page } = wish.value;
  const signed = await talk.door.guard.isSignedBy(owner, text, signature);
  if (!signed.ok) return { ok: false, problem: 'unreachable' };
  if (!signed.value) return { ok: false, problem: 'notSigned' };
  return announceOwner(talk, page, owner, () => undefined);
}

/** The key is shown to be somebody's: it is announced on chain, and the link is used up. @param keep writes in the same transaction. */
export function announceOwner(
  talk: Talk,
  page: OwnPage,
  owner: Hex,
  keep: (tx: Talk['db']) => void,
): PageAnswer<{ owner: Hex }> {
  const isUsed = talk.db.transaction((tx) => {
    if (!useOwnPage(tx, page.hash, talk.door.now())) return false;
    placeNow({ ...talk, db: tx }, page, { kind: 'announceOwner', owner }, '');
    keep(tx);
    return true;
  });
  if (!isUsed) return { ok: false, problem: 'over' };
  talk.onOrder();
  return { ok: true, value: { owner } };
}

type Wish = { owner: Hex; text: string; page: OwnPage };

/** Whether the key of this address may be announced by this link, and the text that shows whose it is. */
export async function checkWish(talk: Talk, token: string, typed: string): Promise<PageAnswer<Wish>> {
  const refuse = (problem: PageProblem) => ({ ok: false, problem }) as const;
  const page = openOwnPage(talk.db, linkHash(token), talk.door.now());
  if (page === undefined) return refuse('over');
  const reading = readAddress(typed);
  if (reading.kind === 'none') return refuse('notAddress');
  const owner = reading.address;
  const { address: wallet, ownerAddress: botKey } = await walletOfPerson(talk, page.userId);
  const [owners, readyAt, facts] = await Promise.all([
    talk.door.guard.ownersOf(wallet),
    talk.door.guard.ownerReadyAt(wallet, owner),
    talk.door.guard.factsOf(owner),
  ]);
  if (!owners.ok || !readyAt.ok || !facts.ok) return refuse('unreachable');
  const isSame = (other: Hex) => other.toLowerCase() === owner.toLowerCase();
  const verdict = judgeAddress(owner, wallet, talk.door.guard.isOurs(owner), facts.value);
  if (isSame(botKey) || (verdict !== 'plain' && verdict !== 'contract')) return refuse('notAllowed');
  if (owners.value.some(isSame)) return refuse('alreadyOwner');
  if (owners.value.some((other) => other.toLowerCase() !== botKey.toLowerCase())) return refuse('ownKeyDecides');
  if (readyAt.value !== 0) return refuse('alreadyWaiting');
  const { chainId } = talk.door;
  return { ok: true, value: { owner, page, text: proofText({ owner, wallet, chainId, challenge: page.challenge }) } };
}
