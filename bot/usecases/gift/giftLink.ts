import { coversOfUser, seriesById } from '../../../db/covers.ts';
import { addGift, claimGift, endGift, identityById, openGift, setGiftOrder } from '../../../db/gifts.ts';
import { walletOf } from '../../../db/wallets.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { failedScreen } from '../../screens/failed.ts';
import * as show from '../../screens/gift.ts';
import { homeScreen } from '../../screens/home.ts';
import { say } from '../../words.ts';
import { placeNow } from '../safety/orderNow.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { giftHash, newGiftCode } from './giftCode.ts';

/** How long a link can be opened, in seconds. */
const linkSeconds = 7 * 86_400;

/** A link that gives covers to whoever opens it first. Until then they stay where they are. */
export function makeLink({ db, door }: Talk, person: Person, seriesId: bigint, units: number): Screen {
  const cover = coversOfUser(db, person.userId).find(({ series }) => series.seriesId === seriesId);
  if (cover === undefined || cover.settlement !== null) return homeScreen(say('cover-not-held'));
  if (units > cover.units) return show.onlyHaveScreen(cover.units, seriesId);
  const code = newGiftCode();
  const expiresAt = door.now() + linkSeconds;
  const { userId, identityId } = person;
  const gift = addGift(db, { hash: giftHash(code), userId, identityId, seriesId, units, expiresAt });
  return show.linkScreen(cover.series, gift, code);
}

export function endLink({ db }: Talk, { userId }: Person, giftId: number): Screen {
  return homeScreen(say(endGift(db, giftId, userId) ? 'gift-link-ended' : 'gift-link-over'));
}

/** What a link gives, and asks whether to take it. */
export function showGift({ db, door }: Talk, { userId }: Person, code: string): Screen {
  const gift = openGift(db, giftHash(code), door.now());
  const series = gift === undefined ? undefined : seriesById(db, gift.seriesId);
  if (gift === undefined || series === undefined) return homeScreen(say('gift-link-over'));
  if (gift.userId === userId) return show.ownLinkScreen(series, gift);
  return show.takeScreen(series, gift, identityById(db, gift.identityId), code);
}

/** Orders the covers out of the giver's wallet into the taker's. One order, however often and by whomever the link is opened. */
export async function takeGift(talk: Talk, person: Person, code: string): Promise<Screen> {
  const { db, door } = talk;
  const hash = giftHash(code);
  const gift = openGift(db, hash, door.now());
  const giver = gift === undefined ? undefined : walletOf(db, gift.userId);
  if (gift === undefined || giver === undefined) return homeScreen(say('gift-link-over'));
  if (gift.userId === person.userId) return showGift(talk, person, code);
  const [held, wallet] = await Promise.all([
    door.coversOf(giver.address, [gift.seriesId]),
    walletOfPerson(talk, person.userId),
  ]);
  if (!held.ok) return failedScreen(held, { kind: 'gift', tap: { kind: 'take', code } });
  if ((held.value[0] ?? 0n) < BigInt(gift.units)) return homeScreen(say('gift-gone'));
  const { userId, identityId, seriesId, units } = gift;
  const action = { kind: 'giveCover', seriesId, units, to: wallet.address } as const;
  const isMine = db.transaction((tx) => {
    if (!claimGift(tx, hash, person.identityId, door.now())) return false;
    setGiftOrder(tx, hash, placeNow({ ...talk, db: tx }, { userId, identityId }, action, ''));
    return true;
  });
  if (!isMine) return homeScreen(say('gift-link-over'));
  talk.onOrder();
  return show.takenScreen();
}
