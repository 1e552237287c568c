import { identitiesNamed, identityById } from '../../../db/gifts.ts';
import { findOrCreateUserByIdentity, type Identity, identityOf } from '../../../db/users.ts';
import type { Wallet } from '../../../db/wallets.ts';
import type { Person, Shared } from '../../action.ts';
import { readFriend } from '../../typed/readFriend.ts';
import { type Talk, walletOfPerson } from '../talk.ts';

/** `unknown`: a name that nobody here has, or several: it may be anybody's. `self`: the giver. */
export type FriendFound =
  | { kind: 'friend'; identity: Identity; wallet: Wallet }
  | { kind: 'unknown'; name: string }
  | { kind: 'self' }
  | { kind: 'unreadable' };

/** Whom a typed text names. */
export async function findNamed(talk: Talk, person: Person, text: string): Promise<FriendFound> {
  const named = whoIsNamed(talk, person, text);
  if (named.kind === 'account') return findShared(talk, person, named.shared);
  return named.kind === 'known' ? withWallet(talk, person, named.identity) : named;
}

/** `account`: a number of the platform's own, which needs no name. */
export type Named =
  | { kind: 'known'; identity: Identity }
  | { kind: 'account'; shared: Shared }
  | Extract<FriendFound, { kind: 'unknown' | 'unreadable' }>;

/** Reads a name that was typed. Nobody and nothing is made. */
export function whoIsNamed({ db }: Talk, { identityId }: Person, text: string): Named {
  const { platform } = identityById(db, identityId);
  const reading = readFriend(text, platform);
  if (reading.kind === 'none') return { kind: 'unreadable' };
  if (reading.kind === 'id') return { kind: 'account', shared: { platformUserId: reading.platformUserId, name: null } };
  const [one, second] = identitiesNamed(db, platform, reading.name);
  if (one === undefined || second !== undefined) return { kind: 'unknown', name: reading.name };
  return { kind: 'known', identity: one };
}

/**
 * The person behind an account of the same platform. One who never wrote to the bot gets a user and a wallet now, so that covers can be
 * sent at once; they are told when they first open the chat.
 */
export async function findShared(talk: Talk, person: Person, { platformUserId, name }: Shared): Promise<FriendFound> {
  const { platform } = identityById(talk.db, person.identityId);
  const known = identityOf(talk.db, { platform, platformUserId });
  if (known !== undefined) return withWallet(talk, person, known);
  const visitor = {
    platform,
    platformUserId,
    // Discord lets bots write first, Telegram does not.
    privateChatId: platform === 'discord' ? platformUserId : null,
    locale: 'en',
    timeZone: 'UTC',
    ...(name === null ? {} : { name }),
  };
  const { identity } = findOrCreateUserByIdentity(talk.db, visitor, talk.door.now());
  return withWallet(talk, person, identity);
}

/** Somebody who was found before. */
export function findKnown(talk: Talk, person: Person, identityId: number): Promise<FriendFound> {
  return withWallet(talk, person, identityById(talk.db, identityId));
}

async function withWallet(talk: Talk, person: Person, identity: Identity): Promise<FriendFound> {
  if (identity.userId === person.userId) return { kind: 'self' };
  return { kind: 'friend', identity, wallet: await walletOfPerson(talk, identity.userId) };
}
