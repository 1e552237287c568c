import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { homeScreen } from '../../screens/home.ts';
import type { GiftTap } from '../../taps/giftTaps.ts';
import { say } from '../../words.ts';
import type { Prompt } from '../prompt.ts';
import type { Talk } from '../talk.ts';
import { findNamed, findShared, type Shared } from './findFriend.ts';
import { readGiftCode } from './giftCode.ts';
import { endLink, makeLink, showGift, takeGift } from './giftLink.ts';
import * as give from './giveCover.ts';

/** What a tap about gifts shows. */
export async function answerGift(talk: Talk, person: Person, tap: GiftTap): Promise<Screen[]> {
  switch (tap.kind) {
    case 'give':
      return give.chooseCount(talk, person, tap.seriesId);
    case 'askUnits':
      return give.askCount(talk, person, tap.seriesId);
    case 'giveUnits':
      return give.askWho(talk, person, tap.seriesId, tap.units);
    case 'link':
      return [makeLink(talk, person, tap.seriesId, tap.units)];
    case 'buyFor':
      return give.askBuyFor(talk, person, tap.intentId);
    case 'take':
      return [await takeGift(talk, person, tap.code)];
    case 'endLink':
      return [endLink(talk, person, tap.giftId)];
  }
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

/** Somebody was chosen from the contacts. */
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
