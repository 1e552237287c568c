import type { HeldCover, Series } from '../../db/covers.ts';
import type { Database } from '../../db/database.ts';
import { type Gift, ownerAt } from '../../db/gifts.ts';
import type { Identity } from '../../db/users.ts';
import type { Tap } from '../action.ts';
import { type Button, rows, type Screen, screen } from '../screen.ts';
import type { GiftTap } from '../taps/giftTaps.ts';
import type { UnitsReading } from '../typed/readUnits.ts';
import type { FriendFound } from '../usecases/gift/findFriend.ts';
import type { Present } from '../usecases/gift/giftPrompt.ts';
import { type Said, say, type Value } from '../words.ts';
import type { CoverOffer } from './offer.ts';
import { coverButton, coversButton, homeButton, startButtons } from './parts.ts';
import { accountValue } from './safety/link.ts';
import { coverValues } from './subjectText.ts';
import { unitsProblemText } from './unitsProblem.ts';

const usualUnits = [1, 3, 5, 10];

function giftTap(tap: GiftTap): Tap {
  return { kind: 'gift', tap };
}

export function giveButton(seriesId: bigint): Button {
  return { label: say('button-give'), tap: giftTap({ kind: 'give', seriesId }) };
}

/** @param held covers that the person has. */
export function chooseCountScreen(series: Series, held: number): Screen {
  const { seriesId } = series;
  const counts = [...new Set([...usualUnits.filter((count) => count < held), held])];
  const buttons = counts.map((units) => button(say('button-units', { units }), { kind: 'giveUnits', seriesId, units }));
  const other: Button = {
    ...button(say('button-other-units'), { kind: 'askUnits', seriesId }),
    asks: 'form-gift-units',
  };
  return screen(say('gift-choose-count', { held, ...coverValues(series) }), [...buttons, other], [backTo(seriesId)]);
}

function unitsForm(seriesId: bigint) {
  const tap = giftTap({ kind: 'askUnits', seriesId });
  return { label: say('button-type-units'), asks: 'form-gift-units', tap } as const;
}

export function askCountScreen(seriesId: bigint): Screen {
  return { ...screen(say('gift-ask-count'), [backTo(seriesId)]), form: unitsForm(seriesId) };
}

/** The question stands. */
export function badCountScreen(seriesId: bigint, problem: Extract<UnitsReading, { kind: 'none' }>['problem']): Screen {
  return { ...screen(unitsProblemText(problem), [backTo(seriesId)]), form: unitsForm(seriesId) };
}

export function onlyHaveScreen(count: number, seriesId: bigint): Screen {
  const all = button(say('button-units', { units: count }), { kind: 'giveUnits', seriesId, units: count });
  return screen(say('only-have', { count }), [all, backTo(seriesId)]);
}

const whoForm = { label: say('button-type-friend'), asks: 'form-friend' } as const;

/** To whom? By name, by contact, or by a link. */
export function askWhoScreen(series: Series, units: number): Screen {
  const { seriesId } = series;
  const link = button(say('button-gift-link'), { kind: 'link', seriesId, units });
  return {
    ...screen(say('gift-ask-who', { units, ...coverValues(series) }), [link, backTo(seriesId)]),
    form: whoForm,
  };
}

export function buyForScreen({ id: intentId, action }: CoverOffer): Screen {
  const back: Button = { label: say('button-back'), tap: { kind: 'backToQuote', intentId } };
  return { ...screen(say('gift-buy-for', coverValues(action.row)), [back]), form: whoForm };
}

const mostListed = 10;

/** For somebody in mind, or null: which of the covers there are, the first ones of many, or a new one. */
export function chooseCoverScreen(friend: Identity | null, covers: readonly HeldCover[]): Screen {
  if (covers.length === 0) {
    const nothing = friend === null ? say('gift-choose-none') : say('gift-choose-new', { who: accountValue(friend) });
    return screen(nothing, ...startButtons(), [homeButton]);
  }
  const which = friend === null ? say('gift-choose-own') : say('gift-choose-cover', { who: accountValue(friend) });
  const listed = covers.slice(0, mostListed);
  const line = ({ series, units }: HeldCover, i: number) =>
    say('cover-numbered', {
      number: i + 1,
      line: { text: say('cover-waiting', { units, ...coverValues(series), most: mostOf(series, units) }) },
    });
  const choices = listed.map(({ series: { seriesId } }, i) =>
    button(say('button-details-of', { number: i + 1 }), { kind: 'give', seriesId }),
  );
  return {
    paragraphs: [which, listed.map(line)],
    buttons: [...rows(choices, 5), ...startButtons(), [homeButton]],
  };
}

/** Nobody was found by that; the question stands. */
export function whoAgainScreen(found: Exclude<FriendFound, { kind: 'friend' }>, present: Present): Screen {
  const link: Button[] =
    present.kind === 'covers'
      ? [button(say('button-gift-link'), { kind: 'link', seriesId: present.seriesId, units: present.units })]
      : [];
  return {
    ...screen(whyNobody(found, present), [...link, coversButton, homeButton]),
    form: { ...whoForm, again: true },
  };
}

function whyNobody(found: Exclude<FriendFound, { kind: 'friend' }>, present: Present): Said {
  switch (found.kind) {
    case 'self':
      return say('gift-to-self');
    case 'unreadable':
      return say('friend-unreadable');
    case 'unknown':
      return present.kind === 'offer'
        ? say('friend-unknown-buy', { name: found.name })
        : say('friend-unknown', { name: found.name });
  }
}

/** Says it all before the last yes. Somebody who has never opened the chat, or has closed it, cannot be written to. */
export function giveQuestion(series: Series, units: number, friend: Identity): Said {
  const isReachable = friend.privateChatId !== null && friend.blockedAt === null;
  const told = { text: isReachable ? say('friend-told-now') : say('friend-told-later') };
  return say('gift-question', { units, ...coverValues(series), who: accountValue(friend), told });
}

/** An offer for somebody else says so. */
export function forFriend(db: Database, { action }: CoverOffer, shown: Screen): Screen {
  const friend = ownerAt(db, action.holder);
  const who: Value = friend === undefined ? action.holder : accountValue(friend);
  return { ...shown, paragraphs: [...shown.paragraphs, say('offer-for-friend', { who })] };
}

/** A fresh link. Its code is shown this once. */
export function linkScreen(series: Series, { id: giftId, units, expiresAt }: Gift, code: string): Screen {
  const values = { units, ...coverValues(series), until: { moment: expiresAt }, link: { giftCode: code } };
  return screen(
    say('gift-link', values),
    [button(say('button-end-link'), { kind: 'endLink', giftId })],
    [coversButton, homeButton],
  );
}

/** Somebody opened a link of their own. */
export function ownLinkScreen(series: Series, { id: giftId, units, expiresAt }: Gift): Screen {
  const text = say('gift-link-own', { units, ...coverValues(series), until: { moment: expiresAt } });
  return screen(text, [button(say('button-end-link'), { kind: 'endLink', giftId }), homeButton]);
}

export function takeScreen(series: Series, { units }: Gift, giver: Identity, code: string): Screen {
  const most = mostOf(series, units);
  const text = say('gift-take', { who: accountValue(giver), units, ...coverValues(series), most });
  return screen(text, [button(say('button-take'), { kind: 'take', code }), homeButton]);
}

export function takenScreen(): Screen {
  return screen(say('gift-taken'), [coversButton, homeButton]);
}

function mostOf({ payout }: Series, units: number): Value {
  return { dollars: payout * BigInt(units) };
}

function backTo(seriesId: bigint): Button {
  return coverButton(seriesId, say('button-back'));
}

function button(label: Said, tap: GiftTap) {
  return { label, tap: giftTap(tap) };
}
