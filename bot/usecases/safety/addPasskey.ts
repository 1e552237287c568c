import { createHash } from 'node:crypto';
import type { Hex } from '../../../chain/subject.ts';
import type { OwnKeyDoor } from '../../../chain/wallets/ownKeyDoor.ts';
import { isSignedByPasskey, type PasskeyAssertion, readPasskey } from '../../../chain/wallets/passkey.ts';
import { keepPasskey } from '../../../db/passkeys.ts';
import type { Talk } from '../talk.ts';
import { announceOwner, checkWish, type PageAnswer } from './addOwner.ts';

/** A passkey that was made in a browser and used once: its public key (SPKI), its id, and what it signed. */
export type MadePasskey = { spki: Hex; id: Hex; signed: PasskeyAssertion };

/** What a passkey that was just made has to sign, to show that it works and for which wallet. */
export async function offerPasskey(
  talk: Talk,
  keys: OwnKeyDoor,
  token: string,
  spki: Hex,
): Promise<PageAnswer<{ challenge: Hex }>> {
  const wish = await wishOf(talk, keys, token, spki);
  return wish.ok ? { ok: true, value: { challenge: wish.value.challenge } } : wish;
}

/** The passkey works: its signer is announced on chain as an owner, and the link is used up. */
export async function announcePasskey(
  talk: Talk,
  keys: OwnKeyDoor,
  token: string,
  { spki, id: credentialId, signed }: MadePasskey,
  origin: string,
): Promise<PageAnswer<{ owner: Hex }>> {
  const wish = await wishOf(talk, keys, token, spki);
  if (!wish.ok) return wish;
  const { challenge, key, owner: signer, page } = wish.value;
  if (!isSignedByPasskey(spki, signed, { challenge, origin })) return { ok: false, problem: 'notSigned' };
  const site = new URL(origin).hostname;
  return announceOwner(talk, page, signer, (tx) =>
    keepPasskey(tx, { signer, userId: page.userId, credentialId, ...key, site, at: talk.door.now() }),
  );
}

async function wishOf(talk: Talk, keys: OwnKeyDoor, token: string, spki: Hex) {
  const key = readPasskey(spki);
  if (key === null || keys.signers === null) return { ok: false, problem: 'notPasskey' } as const;
  const signer = await keys.signerOf(key);
  if (!signer.ok) return { ok: false, problem: 'unreachable' } as const;
  const wish = await checkWish(talk, token, signer.value);
  if (!wish.ok) return wish;
  return { ok: true, value: { ...wish.value, key, challenge: challengeOf(wish.value.text) } } as const;
}

/** A passkey signs 32 bytes: the hash of the text that other keys sign. */
function challengeOf(text: string): Hex {
  return `0x${createHash('sha256').update(text).digest('hex')}`;
}
