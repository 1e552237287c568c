import { coversOfUser, type HeldCover } from '../../../db/covers.ts';
import { createIntent, intentTo } from '../../../db/intents.ts';
import { setPrompt } from '../../../db/prompts.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import * as show from '../../screens/gift.ts';
import { homeScreen } from '../../screens/home.ts';
import * as offers from '../../screens/offer.ts';
import { judgeUnits, readUnits } from '../../typed/readUnits.ts';
import { say } from '../../words.ts';
import { offerAction } from '../confirmAction.ts';
import { type OfferState, offerState } from '../decideOffer.ts';
import { numberOf } from '../englishOf.ts';
import { keepInMind } from '../inMind.ts';
import type { Prompt } from '../prompt.ts';
import { screenFirst } from '../screenFirst.ts';
import type { Talk } from '../talk.ts';
import type { FriendFound } from './findFriend.ts';
import type { Present } from './giftPrompt.ts';

/** How many of a cover? One alone needs no question. @param friend whom the person has in mind. */
export async function chooseCount(
  talk: Talk,
  person: Person,
  seriesId: bigint,
  friend: (() => Promise<FriendFound>) | null,
): Promise<Screen[]> {
  const cover = giveable(talk, person, seriesId);
  if (cover === undefined) return [homeScreen(say('cover-not-held'))];
  if (cover.units > 1) {
    if (friend === null) askCount(talk, person, seriesId);
    return [show.chooseCountScreen(cover.series, cover.units)];
  }
  if (friend === null) return askWho(talk, person, seriesId, 1);
  return giveTo(talk, person, { kind: 'covers', seriesId, units: 1 }, await friend());
}

/** Waits for a typed quantity. */
export function askCount({ db, door }: Talk, { identityId }: Person, seriesId: bigint): Screen[] {
  setPrompt(db, identityId, { kind: 'giftUnits', seriesId } satisfies Prompt, door.now());
  return [show.askCountScreen(seriesId)];
}

export function readCount(talk: Talk, person: Person, seriesId: bigint, text: string): Screen[] {
  const reading = readUnits(numberOf(talk, person, text));
  if (reading.kind === 'units') return askWho(talk, person, seriesId, reading.units);
  setPrompt(talk.db, person.identityId, { kind: 'giftUnits', seriesId } satisfies Prompt, talk.door.now());
  return [show.badCountScreen(seriesId, reading.problem)];
}

/** The quantity is settled: to whom? */
export function askWho(talk: Talk, person: Person, seriesId: bigint, units: number): Screen[] {
  const cover = giveable(talk, person, seriesId);
  if (cover === undefined) return [homeScreen(say('cover-not-held'))];
  const judged = judgeUnits(units);
  if (judged.kind === 'none') return [show.badCountScreen(seriesId, judged.problem)];
  if (units > cover.units) return [show.onlyHaveScreen(cover.units, seriesId)];
  expectWho(talk, person, { kind: 'covers', seriesId, units });
  return [show.askWhoScreen(cover.series, units)];
}

/** An offer is to be for a friend: for whom? */
export function askBuyFor(talk: Talk, person: Person, intentId: string): Screen[] {
  const state = offerState(intentTo(talk.db, 'buyCover', intentId), person.userId, talk.door.now());
  if (state.kind !== 'open') return notOpen(state);
  expectWho(talk, person, { kind: 'offer', intentId });
  return [show.buyForScreen(state.offer)];
}

/** Nobody and nothing was named: what is to be given away? */
export function chooseCover(talk: Talk, person: Person): Screen[] {
  return [show.chooseCoverScreen(null, giveableCovers(talk, person))];
}

/** Somebody was named or chosen: asks for the last yes, or says why not. */
export async function giveTo(talk: Talk, person: Person, present: Present, found: FriendFound): Promise<Screen[]> {
  if (found.kind !== 'friend') {
    expectWho(talk, person, present);
    return [show.whoAgainScreen(found, present)];
  }
  const { identity, wallet } = found;
  if (present.kind === 'any') {
    const { platformUserId, name } = identity;
    keepInMind(talk, person, { wish: 'gift', who: { platformUserId, name }, text: '' });
    return [show.chooseCoverScreen(identity, giveableCovers(talk, person))];
  }
  if (present.kind === 'offer') return buyFor(talk, person, present.intentId, wallet.address);
  const { seriesId, units } = present;
  const cover = giveable(talk, person, seriesId);
  if (cover === undefined) return [homeScreen(say('cover-not-held'))];
  if (units > cover.units) return [show.onlyHaveScreen(cover.units, seriesId)];
  const action = { kind: 'giveCover', seriesId, units, to: wallet.address } as const;
  const stopped = await screenFirst(talk, person, action, { kind: 'give', seriesId, units, friendId: identity.id });
  if (stopped !== null) return [stopped];
  const question = show.giveQuestion(cover.series, units, identity);
  return [offerAction(talk, person, { action, question })];
}

/** The same offer, with the friend as holder. Its price and its end stay. */
function buyFor(talk: Talk, person: Person, intentId: string, holder: `0x${string}`): Screen[] {
  const { db, door } = talk;
  const state = offerState(intentTo(db, 'buyCover', intentId), person.userId, door.now());
  if (state.kind !== 'open') return notOpen(state);
  const { cutoff, quotedAt, expiresAt } = state.offer;
  const action = { ...state.offer.action, holder };
  const { userId, identityId } = person;
  const forFriend = createIntent(db, { userId, identityId, action, cutoff, quotedAt, expiresAt });
  return [show.forFriend(db, { ...forFriend, action }, offers.quoteScreen({ ...forFriend, action }, null))];
}

function notOpen(state: OfferState<offers.CoverOffer>): Screen[] {
  switch (state.kind) {
    case 'expired':
      return [offers.expiredOfferScreen(state.offer)];
    case 'closed':
      return [offers.closedOfferScreen(state.offer)];
    case 'ordered':
    case 'open':
      return [];
    case 'notYours':
      return [offers.foreignOfferScreen()];
  }
}

function giveable(talk: Talk, person: Person, seriesId: bigint): HeldCover | undefined {
  return giveableCovers(talk, person).find(({ series }) => series.seriesId === seriesId);
}

function giveableCovers({ db }: Talk, { userId }: Person): HeldCover[] {
  return coversOfUser(db, userId).filter(({ settlement }) => settlement === null);
}

function expectWho({ db, door }: Talk, { identityId }: Person, present: Present): void {
  setPrompt(db, identityId, { kind: 'giftWho', present } satisfies Prompt, door.now());
}
