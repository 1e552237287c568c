import type { Person, Shared } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { homeScreen } from '../../screens/home.ts';
import type { GiftTap } from '../../taps/giftTaps.ts';
import { say } from '../../words.ts';
import type { InMind } from '../inMind.ts';
import type { Prompt } from '../prompt.ts';
import type { Talk } from '../talk.ts';
import { type FriendFound, findNamed, findShared } from './findFriend.ts';
import { readGiftCode } from './giftCode.ts';
import { endLink, makeLink, showGift, takeGift } from './giftLink.ts';
import * as give from './giveCover.ts';

/** What a tap about gifts shows. @param prompt whom the person has in mind, or what else they were asked. */
export async function answerGift(talk: Talk, person: Person, tap: GiftTap, prompt: Prompt | null): Promise<Screen[]> {
  const friend = isForFriend(prompt) ? prompt : null;
  switch (tap.kind) {
    case 'give':
      return give.chooseCount(talk, person, tap.seriesId, friend === null ? null : () => find(talk, person, friend));
    case 'askUnits':
      return give.askCount(talk, person, tap.seriesId);
    case 'giveUnits':
      if (friend !== null)
        return give.giveTo(talk, person, { ...tap, kind: 'covers' }, await find(talk, person, friend));
      return give.askWho(talk, person, tap.seriesId, tap.units);
    case 'link':
      return [makeLink(talk, person, tap.seriesId, tap.units)];
    case 'buyFor':
      if (friend !== null)
        return give.giveTo(talk, person, { ...tap, kind: 'offer' }, await find(talk, person, friend));
      return give.askBuyFor(talk, person, tap.intentId);
    case 'take':
      return [await takeGift(talk, person, tap.code)];
    case 'endLink':
      return [endLink(talk, person, tap.giftId)];
  }
}

/** Somebody was pointed at, or named: what may they be given? */
export async function giveToward(talk: Talk, person: Person, who: Whom): Promise<Screen[]> {
  return give.giveTo(talk, person, { kind: 'any' }, await find(talk, person, who));
}

type Whom = Pick<InMind, 'who' | 'text'>;

function find(talk: Talk, person: Person, { who, text }: Whom): Promise<FriendFound> {
  return who === null ? findNamed(talk, person, text) : findShared(talk, person, who);
}

function isForFriend(prompt: Prompt | null): prompt is InMind {
  return prompt?.kind === 'inMind' && prompt.wish === 'gift';
}

type GiftPrompt = Extract<Prompt, { kind: 'giftUnits' | 'giftWho' }>;

export function isGiftPrompt(prompt: Prompt | null): prompt is GiftPrompt {
  return prompt?.kind === 'giftUnits' || prompt?.kind === 'giftWho';
}

/** What a typed answer to one of this topic's questions shows. */
export async function answerGiftText(talk: Talk, person: Person, text: string, prompt: GiftPrompt): Promise<Screen[]> {
  if (prompt.kind === 'giftUnits') return give.readCount(talk, person, prompt.seriesId, text);
  return give.giveTo(talk, person, prompt.present, await findNamed(talk, person, text));
}

/** Somebody was chosen from the contacts, for a gift. */
export async function answerFriend(
  talk: Talk,
  person: Person,
  shared: Shared | null,
  prompt: Prompt | null,
): Promise<Screen[]> {
  if (prompt?.kind !== 'giftWho') return [homeScreen(say('friend-unasked'))];
  const found = shared === null ? ({ kind: 'unreadable' } as const) : await findShared(talk, person, shared);
  return give.giveTo(talk, person, prompt.present, found);
}

/** A code that came with a link or a command. */
export function answerGiftCode(talk: Talk, person: Person, text: string): Screen[] {
  const code = readGiftCode(text);
  return [code === null ? homeScreen(say('gift-no-code')) : showGift(talk, person, code)];
}
