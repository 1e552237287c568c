import { coversOfUser, seriesById } from '../../../db/covers.ts';
import type { Database } from '../../../db/database.ts';
import { addGift, claimGift, endGift, type Gift, identityById, openGift, setGiftOrder } from '../../../db/gifts.ts';
import { walletOf } from '../../../db/wallets.ts';
import type { Person, Tap } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { failedScreen } from '../../screens/failed.ts';
import * as show from '../../screens/gift.ts';
import { homeScreen } from '../../screens/home.ts';
import { say } from '../../words.ts';
import { placeNow } from '../safety/orderNow.ts';
import { screenFirst } from '../screenFirst.ts';
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
  if (gift.userId === userId) return ownLink(db, gift);
  return show.takeScreen(series, gift, identityById(db, gift.identityId), code);
}

/** Orders the covers out of the giver's wallet into the taker's. One order, however often and by whomever the link is opened. */
export function takeGift(talk: Talk, person: Person, code: string): Promise<Screen> {
  return take(talk, person, giftHash(code), { kind: 'gift', tap: { kind: 'take', code } });
}

/** The same after a question in between, for which the code itself was not kept. */
export function takeOnceAsked(talk: Talk, person: Person, hash: string): Promise<Screen> {
  return take(talk, person, hash, null);
}

/** @param again what tries it once more, where the person can. */
async function take(talk: Talk, person: Person, hash: string, again: Tap | null): Promise<Screen> {
  const { db, door } = talk;
  const gift = openGift(db, hash, door.now());
  const giver = gift === undefined ? undefined : walletOf(db, gift.userId);
  if (gift === undefined || giver === undefined) return homeScreen(say('gift-link-over'));
  if (gift.userId === person.userId) return ownLink(db, gift);
  const { userId, identityId, seriesId, units } = gift;
  const [held, wallet, stopped] = await Promise.all([
    door.coversOf(giver.address, [seriesId]),
    walletOfPerson(talk, person.userId),
    screenFirst(talk, person, { kind: 'takeCover', seriesId, from: giver.address }, { kind: 'take', hash }),
  ]);
  if (stopped !== null) return stopped;
  if (!held.ok) return again === null ? homeScreen(say('unreachable')) : failedScreen(held, again);
  if ((held.value[0] ?? 0n) < BigInt(units)) return homeScreen(say('gift-gone'));
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

function ownLink(db: Database, gift: Gift): Screen {
  const series = seriesById(db, gift.seriesId);
  return series === undefined ? homeScreen(say('gift-link-over')) : show.ownLinkScreen(series, gift);
}
