import * as gift from '../../../../bot/screens/gift.ts';
import type { CoverOffer } from '../../../../bot/screens/offer.ts';
import { openDatabase } from '../../../../db/database.ts';
import { findOrCreateUserByIdentity } from '../../../../db/users.ts';
import { addWallet } from '../../../../db/wallets.ts';
import { type Sample, sample, text } from '../support/sample.ts';
import { dollar, flight, friendWallet, held, identity, intentId, later, now, rain, wallet } from '../support/things.ts';

const ann = identity('Ann');
const newcomer = identity(null, { privateChatId: null, platform: 'discord' });
const promise = {
  ...{ id: 9, hash: 'h', userId: 1, identityId: 1, seriesId: 1n, units: 2, expiresAt: later, claimedBy: null },
  intentId: null,
};
const { product, subject, trigger, exit } = flight;
const row = { product, subject, trigger, exit, ratePpm: 55_000, proof: [] };
const action = { kind: 'buyCover', row, units: 1, minPayout: 12n * dollar, holder: friendWallet } as const;
const offer: CoverOffer = {
  ...{ id: intentId, userId: 1, identityId: 1, kind: 'buyCover', state: 'quoted', action, cutoff: later },
  ...{ quotedAt: now, expiresAt: now + 300, units: null, confirmedAt: null, messageId: null, refusal: null },
  closedBlock: null,
};
const problems = ['zero', 'negative', 'fraction', 'tooMany', 'notNumber'] as const;
const covers = { kind: 'covers', seriesId: 1n, units: 2 } as const;
const shown = gift.takenScreen();

export const samples: Sample[] = [
  sample(gift.chooseCountScreen, 'one', flight, 1),
  sample(gift.chooseCountScreen, 'twelve', rain, 12),
  sample(gift.chooseCoverScreen, 'none to give', ann, []),
  sample(gift.chooseCoverScreen, 'none to give to anybody', null, []),
  sample(gift.chooseCoverScreen, 'one to give to anybody', null, [held(rain, 1)]),
  sample(gift.chooseCoverScreen, 'two to give', newcomer, [held(flight, 3), held(rain, 1)]),
  sample(gift.askCountScreen, 'how many', 1n),
  ...problems.map((problem) => sample(gift.badCountScreen, problem, 1n, problem)),
  sample(gift.onlyHaveScreen, 'one', 1, 1n),
  sample(gift.onlyHaveScreen, 'two', 2, 1n),
  sample(gift.askWhoScreen, 'one', flight, 1),
  sample(gift.askWhoScreen, 'two', rain, 2),
  sample(gift.buyForScreen, 'a flight', offer),
  sample(gift.whoAgainScreen, 'oneself', { kind: 'self' }, covers),
  sample(gift.whoAgainScreen, 'unreadable', { kind: 'unreadable' }, covers),
  sample(gift.whoAgainScreen, 'unknown', { kind: 'unknown', name: 'ann' }, covers),
  sample(gift.whoAgainScreen, 'unknown, to buy for', { kind: 'unknown', name: 'ann' }, { kind: 'offer', intentId }),
  sample(gift.giveQuestion, 'one, to somebody known', flight, 1, ann),
  sample(gift.giveQuestion, 'two, to somebody new', rain, 2, newcomer),
  ...forFriends(),
  sample(gift.linkScreen, 'one', flight, { ...promise, units: 1 }, intentId),
  sample(gift.linkScreen, 'two', rain, promise, intentId),
  sample(gift.ownLinkScreen, 'one’s own', flight, promise),
  sample(gift.takeScreen, 'one', flight, { ...promise, units: 1 }, ann, intentId),
  sample(gift.takeScreen, 'two', rain, promise, newcomer, intentId),
  sample(gift.takenScreen, 'taken'),
  ...(['pick-friend', 'friend-unasked', 'gift-link-over', 'gift-link-ended', 'gift-gone', 'gift-no-code'] as const).map(
    (key) => text(key),
  ),
];

/** For a friend whom the database knows, and for an address that nobody has. */
function forFriends(): Sample[] {
  const { db, close } = openDatabase(':memory:');
  try {
    const unknown = sample(gift.forFriend, 'an address', db, offer, shown);
    const visitor = {
      platform: 'telegram',
      platformUserId: '42',
      privateChatId: '42',
      locale: 'en',
      timeZone: 'UTC',
    } as const;
    const { user } = findOrCreateUserByIdentity(db, { ...visitor, name: 'Ann' }, now);
    addWallet(db, { userId: user.id, address: friendWallet, ownerAddress: wallet, createdAt: now });
    return [unknown, sample(gift.forFriend, 'a friend', db, offer, shown)];
  } finally {
    close();
  }
}
